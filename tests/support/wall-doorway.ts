// The card at the door in the worlds of the wall: no room is answered at all, and what it tells the desk is what the model knows.
import { expect } from 'vitest';
import type { RecordId } from '#shared/domain/ids.ts';
import { desk } from './service-harness.ts';
import { itemTold, told, type ModelNote } from './wall-model.ts';
import type { WallWorld } from './wall-world.ts';

export const doorwayProbes = {
  'door:read': ({ caseId, model }: WallWorld): unknown[] => model.meetings.map(({ id }) => ({ caseId, meetingId: id, language: 'en' })),
};

/** Before each room: exactly what was let go to all in it may be said, in these words; and nothing that may be said is called forbidden. */
export async function expectDoors(world: WallWorld): Promise<void> {
  const { model, harness, caseId } = world;
  const live = model.notes.filter((note) => !note.trashed && note.reach !== 'screening');
  for (const meeting of model.meetings.filter(({ trashed }) => !trashed)) {
    const card = await harness.get(desk, 'door:read', { caseId, meetingId: meeting.id as RecordId, language: 'en' });
    const shares = live.map((note) => ({ note, share: told(model, note, meeting.set, world.now()) }));
    const mayBeSaid = shares.flatMap(({ note, share }) => (share.kind === 'words' ? [share.words] : share.kind === 'whole' && !heardIt(world, note, meeting.set) ? [note.text] : []));
    expectSet(card.mayTell.filter(({ kind }) => kind === 'note').map(({ words }) => words), mayBeSaid, `what may be said in ${meeting.id}`);
    // Of one that stands on the same words as the note it was made from, the note alone is there.
    const released = model.items.filter((item) => !item.trashed).flatMap((item) => {
      const share = itemTold(model, item, meeting.set, world.now());
      const words = share.kind === 'words' ? share.words : share.kind === 'whole' && !heardIt(world, item, meeting.set) ? item.text : null;
      const isSaidByNote = shares.some(({ note, share: ofNote }) => item.madeFrom.includes(note.id) && ofNote.kind === 'words' && ofNote.words === words);
      return words === null || isSaidByNote ? [] : [words];
    });
    expectSet(card.mayTell.filter(({ kind }) => kind !== 'note').map(({ words }) => words), released, `what of offers and the like may be said in ${meeting.id}`);
    const hidden = new Set<string>(shares.flatMap(({ note, share }) => (share.kind === 'nothing' ? [note.id] : [])));
    for (const line of card.mustNotTell) if (line.kind === 'note' && !hidden.has(line.recordId)) expect(line.recordId, `must not be said in ${meeting.id}`).toBe('hidden');
  }
}

/** It stands in the audience of each of them: they were there. */
const heardIt = ({ model }: WallWorld, { reach, bornAt }: Pick<ModelNote, 'reach' | 'bornAt'>, set: readonly string[]): boolean =>
  set.every((party) => typeof reach !== 'string' && reach.includes(party) && model.parties.some(({ id, joinedAt }) => id === party && joinedAt <= bornAt));

function expectSet(found: readonly string[], owed: readonly string[], what: string): void {
  const [one, other] = [[...found].sort(), [...owed].sort()];
  // Called often: expect itself only where it has something to say.
  if (one.join() !== other.join()) expect(one, what).toEqual(other);
}
