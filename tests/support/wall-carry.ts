// The channels of carrying, asked by windows that are not the desk: nothing of permissions, disclosures or another's words comes back.
import type { Viewer } from '#shared/domain/audience.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import type { MessageArtefact } from '#shared/ipc/contract-papers.ts';
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
  }
  return results;
}
