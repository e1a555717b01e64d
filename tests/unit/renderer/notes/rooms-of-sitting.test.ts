import { describe, expect, it } from 'vitest';
import { roomsOfSitting } from '#renderer/features/notes/rooms-of-sitting.ts';
import { lookOfAudience } from '#renderer/features/notes/audience-look.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { makeNote, meetingId, partyId } from './sample-note.ts';

const [a, b, c] = [partyId(0), partyId(1), partyId(2)];
const hour = 3_600_000;

const meeting = (index: number, parties: PartyId[], startsAt: number): RecordOf<'meeting'> => ({
  ...makeNote(0), id: meetingId(index), kind: 'meeting', audience: { type: 'parties', parties },
  body: { title: '', parties, startsAt, place: '', form: 'in-person', participants: [], timer: [] },
});
const noteIn = (index: number, parties: PartyId[]) => makeNote(1, { audience: { type: 'parties', parties }, createdAt: 100 * hour, body: { meetingId: meetingId(index), saidAt: 100 * hour } });

describe('rooms a note may have been meant for', () => {
  it('are the parts of its own meeting', () => {
    expect(roomsOfSitting(noteIn(1, [a, b]), [meeting(1, [a, b], 100 * hour)])).toEqual([[a], [b]]);
  });

  it('and another meeting of the same sitting, never one of another day', () => {
    const meetings = [meeting(1, [a], 100 * hour), meeting(2, [a, b], 98 * hour), meeting(3, [c], 20 * hour)];
    expect(roomsOfSitting(noteIn(1, [a]), meetings)).toEqual([[a, b]]);
  });

  it('are the whole own meeting again for a note that was moved', () => {
    expect(roomsOfSitting(noteIn(1, [a]), [meeting(1, [a, b], 100 * hour)])).toEqual([[a, b], [b]]);
  });

  it('are none for a note of no meeting', () => {
    expect(roomsOfSitting(makeNote(1), [meeting(1, [a, b], 0)])).toEqual([]);
  });
});

describe('the look of an audience', () => {
  it('tells joint, some, one and own eyes apart', () => {
    expect(lookOfAudience({ type: 'parties', parties: [a, b] }, [a, b]).look).toBe('joint');
    expect(lookOfAudience({ type: 'parties', parties: [a, b] }, [a, b, c]).look).toBe('some');
    expect(lookOfAudience({ type: 'parties', parties: [a] }, [a]).look).toBe('one');
    expect(lookOfAudience({ type: 'mediator' }, [a]).look).toBe('own-eyes');
    expect(lookOfAudience({ type: 'screening' }, [a]).look).toBe('screening');
  });
});
