// The channels of carrying, asked by windows that are not the desk: nothing of permissions, disclosures or another's words comes back.
import type { Viewer } from '#shared/domain/audience.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import type { MessageArtefact } from '#shared/ipc/contract-papers.ts';
import { desk } from './service-harness.ts';
import { itemTold, told } from './wall-model.ts';
import type { WallWorld } from './wall-world.ts';

const messages = ({ caseId, model }: WallWorld): MessageArtefact[] =>
  model.notes.slice(0, 4).map(({ id }) => ({
    type: 'message', caseId, language: 'ru', items: [{ recordId: id as RecordId, words: 'probe' }],
    to: { type: 'parties', parties: model.parties.slice(0, 1).map((party) => party.id) as never },
  }));

export const carryProbes = {
  'carry:outsiders': ({ caseId }: WallWorld) => [{ caseId }],
  'carry:list': ({ caseId, model }: WallWorld) => [{ caseId, to: { type: 'parties', parties: model.parties.slice(0, 1).map((party) => party.id) } }, { caseId, to: { type: 'outside', role: 'body', name: 'Court' } }],
  'carry:tell': (world: WallWorld) => messages(world).map((message) => ({ message, confirmed: [] })),
  'carry:marks': ({ caseId }: WallWorld) => [{ caseId }],
};

/** What main would ask for the clipboard and for a paper, as that window. */
export async function carryCalls(world: WallWorld, viewer: Viewer): Promise<unknown[]> {
  const results: unknown[] = [];
  for (const message of messages(world)) {
    results.push(await world.harness.call('release-words', { viewer, message, confirmed: [] }));
    results.push(await world.harness.call('release-check', { viewer, artefact: message, confirmed: [] }));
    results.push(await world.harness.call('release', { viewer, artefact: message, way: 'print', sheets: [], confirmed: [] }));
    // As if a window had come by the name of something let go.
    results.push(await world.harness.call('release-stopped', { viewer, releaseId: message.items[0]?.recordId as RecordId }));
  }
  return results;
}

const verdictOf = { whole: 'as-said', words: 'wording', nothing: 'no' } as const;

/** The desk is offered to tell a set of parties exactly what the model would show them; what is locked cannot be told, in whatever words. Answers what is wrong. */
export async function carryFaults({ harness, model, caseId, now }: WallWorld, set: readonly string[]): Promise<string[]> {
  const to = { type: 'parties' as const, parties: [...set] as never[] };
  const answer = await harness.ask(desk, 'carry:list', { caseId, to });
  // A party in the trash is nobody.
  const isSomebody = set.every((id) => model.parties.some((party) => party.id === id && !party.trashed));
  if (!answer.ok) return isSomebody ? [`carry:list to ${set.join()}: ${answer.error.type}`] : [];
  const { items } = answer.value;
  const listed = new Map(items.map((item) => [item.recordId as string, item]));
  const faults: string[] = [];
  const all = [...model.notes.map((note) => ({ ...note, expected: told(model, note, set, now()) })), ...model.items.map((item) => ({ ...item, expected: itemTold(model, item, set, now()) }))];
  for (const { id, trashed, reach, expected } of all) {
    const item = listed.get(id);
    if (trashed || typeof reach === 'string') {
      if (item) faults.push(`${id} is offered, and lies in the trash or is for nobody`);
      continue;
    }
    const found = item?.verdict.allowed ?? 'as-said';
    if (found !== verdictOf[expected.kind]) faults.push(`${id} to ${set.join()}: ${found}, expected ${expected.kind}`);
    if (item?.verdict.allowed === 'wording' && expected.kind === 'words' && item.verdict.wording !== expected.words) faults.push(`${id}: other words than released`);
  }
  const locked = items.find(({ verdict }) => verdict.allowed === 'no');
  if (locked) {
    const message: MessageArtefact = { type: 'message', caseId, to, items: [{ recordId: locked.recordId, words: locked.text || 'probe' }], language: 'ru' };
    const refused = await harness.ask(desk, 'carry:tell', { message, confirmed: [] });
    if (refused.ok || refused.error.type !== 'not-permitted') faults.push(`${locked.recordId} is locked and was told`);
  }
  return faults;
}
