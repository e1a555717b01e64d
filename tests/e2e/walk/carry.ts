// A message from the company of the sample to the other side: the list, the exact words, what the leak check stops; and the message as a paper.
import { join } from 'node:path';
import { assert } from '#shared/assert.ts';
import { createCarryPage } from '../pages/carry-page.ts';
import type { Driver } from '../pages/driver.ts';
import { askDirectly } from '../pages/sample-case.ts';
import type { Station } from './looker.ts';

const allowed = 'Готовы поставить на ванную лучшую бригаду';

/** From any section of the case; ends at its sharing. */
export async function walkCarry(driver: Driver, station: Station): Promise<void> {
  const { word, press, page } = driver;
  const carry = createCarryPage(driver);
  await station('carry', async () => {
    await carry.open();
    await carry.chooseRecipient('Үлгіова');
    await carry.line(allowed).getByRole('checkbox').check();
  });
  await station('carry-confirm', async () => {
    await page().keyboard.press('Control+Enter');
    await carry.confirm().waitFor();
  });
  await carry.confirm().getByRole('button', { name: word('carry:cancel'), exact: true }).click();
  await station('leaks', async () => {
    await carry.line(allowed).getByRole('textbox').fill(`${allowed}. Переделка обойдётся фирме в 620 тысяч.`);
    await page().keyboard.press('Control+Enter');
    await carry.confirm().getByRole('button', { name: word('carry:said') }).click();
    await carry.leaks().waitFor();
  });
  await carry.leaks().getByRole('button', { name: word('leaks:back') }).click();
  await press(word('carry:back'));
}

/** The allowed words as a paper. */
export async function saveMessage(driver: Driver, folder: string, caseId: string): Promise<void> {
  const ask = async <Value>(channel: string, input: unknown): Promise<Value> => {
    const answer = JSON.parse(await askDirectly(driver, channel, input)) as { readonly ok: boolean; readonly value: Value };
    assert(answer.ok, `${channel} is answered`);
    return answer.value;
  };
  const { records } = await ask<{ records: { id: string; kind: string; body: { name?: { surname: string }; text?: string } }[] }>('case:open', { caseId });
  const person = records.find(({ kind, body }) => kind === 'party' && body.name?.surname === 'Үлгіова');
  const note = records.find(({ kind, body }) => kind === 'note' && body.text?.startsWith(allowed));
  assert(person && note?.body.text, 'the sample has both');
  await driver.bitim.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, join(folder, 'message.kk.pdf'));
  const artefact = { type: 'message', caseId, to: { type: 'parties', parties: [person.id] }, items: [{ recordId: note.id, words: note.body.text }], language: 'kk' };
  const { saved } = await ask<{ saved: boolean }>('paper:save-pdf', { artefact });
  assert(saved, 'the message is saved');
}
