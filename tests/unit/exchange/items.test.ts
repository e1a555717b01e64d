// Issues, options, statements, terms and offers leave in words that can be read, and come back with their links.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { buildPartyDetails } from '#tests/support/case-builder.ts';
import { readExport, setupExchangeVault, setupFolder, unwrap } from '#tests/support/exchange-vault.ts';

it('takes items along and brings them back', async () => {
  const vault = await setupExchangeVault();
  const [caseId, partyId, issueId] = [randomUUID() as string as CaseId, randomUUID() as string as PartyId, randomUUID()] as const;
  await vault.get('case:create', { caseId, workingName: 'Well', matter: '', openedOn: '2026-11-02' });
  await vault.get('party:save', { caseId, partyId, revision: 0, details: buildPartyDetails('Пробина'), left: false });
  const born = { origins: [], meetingId: null, source: null, parties: [partyId], ownEyes: false };
  const ru = (text: string) => ({ kk: '', ru: text, en: '' });
  const save = async (recordId: string, item: object, change: object = {}) => vault.get('item:save', { caseId, recordId, revision: 0, born: { ...born, ...change }, item } as never);
  await save(issueId, { kind: 'issue', title: { kk: 'Қабырға', ru: 'Стена', en: '' }, wording: ru('Как чинить?'), state: 'agreed', position: 1 });
  await save(randomUUID(), { kind: 'option', text: ru('Вместе'), issueId, state: 'chosen', position: 1 });
  await save(randomUUID(), { kind: 'frame', said: 'обманули', neutral: ru('доверие важно'), issueId: null, position: 1 });
  await save(randomUUID(), { kind: 'accepted-term', text: ru('Чинят к маю'), issueId, amount: { minor: '123456700', currency: 'KZT' }, dueOn: '2027-05-01', position: 1 });
  await save(randomUUID(), { kind: 'offer', from: partyId, to: [], amount: { minor: '500000000', currency: 'USD' }, term: 'сразу', madeOn: '2026-11-20', validUntil: '', state: 'rejected', answers: null, issueId, position: 0 }, { source: { type: 'party', party: partyId }, parties: null });
  const folder = join(setupFolder(), 'copy');
  unwrap(await vault.exportTo(folder, { type: 'case', caseId }));
  const page = String([...readExport(folder).files].find(([path]) => path.endsWith('case.md'))?.[1]);
  for (const words of ['Қабырға / Стена', 'Как чинить?', 'Вместе', '«обманули» → доверие важно', 'Чинят к маю', 'сразу', 'USD', 'отклонено', 'решён']) expect(page).toContain(words);
  expect(page.replaceAll('\u00A0', ' ')).toContain('1 234 567,00 KZT');
  expect(page).toMatch(/A Пробина[^\n]* → \?/);

  const other = await setupExchangeVault('Other');
  const [brought] = (await other.bringIn(folder, 'folder', 'copy')).cases;
  const { records } = await other.get('case:open', { caseId: brought as never });
  const issue = records.find(({ kind }) => kind === 'issue');
  const option = records.find(({ kind }) => kind === 'option') as RecordOf<'option'>;
  expect(issue?.id).not.toBe(issueId);
  expect(option.body.issueId).toBe(issue?.id);
  expect(records.filter(({ kind }) => ['issue', 'option', 'frame', 'accepted-term', 'offer'].includes(kind))).toHaveLength(5);
});
