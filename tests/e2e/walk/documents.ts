// The papers of the sample: the signed agreement, a draft of its next version, and all of them as PDFs.
import { join } from 'node:path';
import { assert } from '#shared/assert.ts';
import { paperLanguagesSchema } from '#shared/domain/language-text.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { Driver } from '../pages/driver.ts';
import { askDirectly } from '../pages/sample-case.ts';
import { saveMessage } from './carry.ts';
import type { Station } from './looker.ts';
import { savePermissions } from './permissions.ts';

export async function walkDocuments(driver: Driver, station: Station): Promise<void> {
  const { word, press, page } = driver;
  const paper = () => page().getByRole('article', { name: word('documents:preview') });
  const closeDialog = async (): Promise<void> => {
    await page().keyboard.press('Escape');
    await page().getByRole('dialog').waitFor({ state: 'detached' });
  };
  await station('documents', () => page().getByRole('tab', { name: word('documents:toDocuments'), exact: true }).click());
  await station('new-agreement', async () => {
    await press(word('documents:newAgreement'));
    await page().getByRole('dialog').waitFor();
  });
  await closeDialog();
  await station('agreement-signed', async () => {
    await page().getByRole('main').getByRole('listitem').filter({ hasText: word('documents:stateFrozen') }).getByRole('button').click();
    await paper().waitFor();
  });
  await station('agreement-draft', async () => {
    await press(word('documents:newVersion'));
    await page().locator('[name="concludedOn"]').waitFor();
    await paper().waitFor();
  });
  await station('agreement-signing', async () => {
    await press(word('documents:signed'));
    await page().getByRole('dialog').waitFor();
  });
  await closeDialog();
  await press(word('documents:toDocuments'));
}

type Sample = { readonly caseId: string; readonly settlementId: string; readonly meetings: { readonly closing: string } };

/** The signed agreement, its next version as a draft in each language, and the notes of the last meeting. */
export async function savePapers(driver: Driver, folder: string, { caseId, settlementId, meetings }: Sample): Promise<void> {
  const ask = async (channel: string, input: unknown): Promise<Record<string, unknown>> => {
    const answer = JSON.parse(await askDirectly(driver, channel, input)) as { ok: boolean; value: Record<string, unknown>; error?: unknown };
    assert(answer.ok, `${channel} is answered: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
  /** What the leak check finds in the sample's agreement was agreed by both in the end. */
  const askPastLeaks = async (channel: string, input: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> => {
    const confirmed: { key: string; reason: string }[] = [];
    for (;;) {
      const answer = JSON.parse(await askDirectly(driver, channel, { ...input, confirmed })) as { ok: boolean; value: Record<string, unknown>; error?: { type: string; hits?: { key: string }[] } };
      if (answer.ok) return answer.value;
      assert(answer.error?.type === 'leaks', `${channel} is answered: ${JSON.stringify(answer.error)}`);
      confirmed.push(...(answer.error.hits ?? []).map(({ key }) => ({ key, reason: 'Agreed by both in the end' })));
    }
  };
  const save = async (name: string, artefact: Readonly<Record<string, unknown>>): Promise<void> => {
    await driver.bitim.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, join(folder, name));
    const { saved } = await askPastLeaks('paper:save-pdf', { artefact: 'of' in artefact ? artefact : { ...artefact, caseId } });
    assert(saved === true, `${name} is saved`);
  };
  await save('agreement-signed.kk-ru.pdf', { type: 'settlement', recordId: settlementId, stage: 'final' });
  const { records } = (await ask('case:open', { caseId })) as { records: RecordOf<'settlement'>[] };
  const draft = records.find(({ kind, body }) => kind === 'settlement' && body.frozen === null);
  assert(draft, 'the walk has begun a new version');
  const { version: _version, replaces: _replaces, frozen: _frozen, ...details } = draft.body;
  let { revision } = draft;
  for (const languages of paperLanguagesSchema.options) {
    const { record } = (await ask('settlement:save', { caseId, recordId: draft.id, revision, details: { ...details, languages } })) as { record: RecordOf<'settlement'> };
    revision = record.revision;
    await save(`agreement-draft.${languages}.pdf`, { type: 'settlement', recordId: draft.id, stage: 'draft' });
  }
  await save('meeting-notes.ru.pdf', { type: 'meeting-notes', meetingId: meetings.closing, language: 'ru' });
  await saveMessage(driver, folder, caseId);
  const party = records.find(({ kind }) => (kind as string) === 'party')?.id ?? null;
  for (const of of [{ type: 'case', caseId }, { type: 'vault' }]) await save(`journal-${of.type}.ru.pdf`, { type: 'journal', of, party: null, language: 'ru' });
  await savePermissions(driver, folder, caseId);
  await save('journal-party.kk.pdf', { type: 'journal', of: { type: 'case', caseId }, party, language: 'kk' });
}
