// Journals and sealed answers in the worlds of the wall: the journal is the desk's alone, and a sealed question is heard by the screen of one
// party that is asked, while it is asked, and by nobody else.
import { expect } from 'vitest';
import type { Viewer } from '#shared/domain/audience.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import { viewerKey } from '#shared/domain/viewer-key.ts';
import type { VaultChannel } from '#electron/vault/messages.ts';
import { desk, toRecordId } from './service-harness.ts';
import type { Word } from './wall-model.ts';
import type { WallWorld } from './wall-world.ts';

type Probe = (world: WallWorld) => unknown[];

export const journalProbes: { readonly [Channel in Extract<VaultChannel, `journal:${string}`>]: Probe } = {
  'journal:read': ({ caseId, model }) => [null, ...model.parties.map(({ id }) => id)].map((party) => ({ of: { type: 'case', caseId }, party, language: 'ru' })),
  'journal:verify': ({ caseId }) => [{ of: { type: 'case', caseId } }, { of: { type: 'vault' } }],
};

const roundId = toRecordId(0xeff1);
/** Of no record, so that it can only come from here. */
const asked = 'canary99991z';

export const sealedProbes: { readonly [Channel in Exclude<Extract<VaultChannel, `sealed:${string}`>, 'sealed:stop' | 'sealed:answer'>]: Probe } = {
  'sealed:state': ({ caseId }) => [{ caseId }],
  'sealed:begin': ({ caseId }) => [{ caseId, roundId: toRecordId(0xeff2), question: { type: 'proposal', text: 'probe' }, parties: [toRecordId(0xeff3), toRecordId(0xeff4)], consents: [] }],
  'sealed:open': ({ caseId }) => [{ caseId, roundId }],
  'sealed:ask': () => [{}],
};

const present = ({ model }: WallWorld): string[] => model.parties.filter((party) => !party.trashed && party.leftAt === null).map(({ id }) => id).sort();
const isAskedScreen = (viewer: Viewer, set: readonly string[]): boolean => viewer.type === 'screen' && viewer.parties.length === 1 && set.includes(viewer.parties[0] as string);

/** What this viewer may hear of the question that `askSealedOf` left open. */
export const sealedWords = (world: WallWorld, viewer: Viewer): readonly Word[] => (present(world).length > 1 && isAskedScreen(viewer, present(world)) ? [asked] : []);

/** Asks all who take part, and lets some of them answer: whoever looks hears the question if it is theirs, and never an answer. */
export async function askSealedOf(world: WallWorld, viewers: readonly Viewer[], seed: number): Promise<void> {
  const { harness, caseId } = world;
  const set = present(world);
  const begun = await harness.ask(desk, 'sealed:begin', { caseId, roundId, question: { type: 'proposal', text: asked }, parties: set.length > 1 ? set : [...set, toRecordId(0xeff4)].sort().slice(0, 2).concat(set.length === 0 ? [toRecordId(0xeff5)] : []), consents: [] });
  if (begun.ok !== set.length > 1) expect(begun, 'a sealed question of those who take part').toMatchObject({ ok: set.length > 1 });
  const answered = new Map<string, boolean>();
  for (const viewer of viewers) {
    const answer = await harness.ask(viewer, 'sealed:answer', { roundId, answer: { type: 'proposal', isYes: (seed + viewer.type.length) % 2 === 0 } });
    const [party = ''] = viewer.type === 'screen' ? viewer.parties : [];
    const isTheirs = set.length > 1 && isAskedScreen(viewer, set);
    if (answer.ok !== isTheirs) expect(answer, `a sealed answer of ${viewerKey(viewer)}`).toMatchObject({ ok: isTheirs });
    if (isTheirs) answered.set(party, true);
    const heard = await harness.ask(viewer, 'sealed:ask', {});
    const text = JSON.stringify(heard);
    if (text.includes(asked) !== isTheirs) expect(text, `a sealed question heard by ${viewerKey(viewer)}`).toBe(isTheirs ? `with ${asked}` : 'without it');
    if (/isYes|refused|result/.test(text)) expect(text).toBe('no answer');
  }
}

/** What each party would be given of the journal: no word that it may not read anywhere. */
export async function readExtracts(world: WallWorld, knownTo: (viewer: Viewer) => ReadonlySet<Word>, roomOf: (party: PartyId) => Viewer): Promise<void> {
  const { harness, caseId, model } = world;
  for (const party of model.parties.filter(({ trashed }) => !trashed)) {
    const id = party.id as PartyId;
    const known = knownTo(roomOf(id));
    const { lines } = await harness.get(desk, 'journal:read', { of: { type: 'case', caseId }, party: id, language: 'ru' });
    const words = new Set(JSON.stringify(lines).match(/canary\d+z/g) ?? []);
    const own = new Set(model.released.flatMap(({ by, words: released }) => (by === `party:${id}` ? [released] : [])));
    const leaked = [...words].filter((word) => !known.has(word) && !own.has(word) && word !== asked);
    if (leaked.length > 0) expect(leaked, `the journal of ${id}`).toEqual([]);
  }
}
