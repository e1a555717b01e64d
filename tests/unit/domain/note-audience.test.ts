import { describe, expect, it } from 'vitest';
import type { Audience } from '#shared/domain/audience.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import { bornNote, isSameSitting, mayWriteInto, stricterAudience, type RoomCorrection } from '#shared/domain/note-audience.ts';
import { caseOne, fromParty, partyA, partyB, partyC, roomA, roomAB, screenOf } from '#tests/support/case-builder.ts';
import { desk } from '#tests/support/service-harness.ts';

const parties = (...ids: PartyId[]): Audience => ({ type: 'parties', parties: ids });
const ownEyes: Audience = { type: 'mediator' };

describe('a new note', () => {
  it('in a meeting with one party is that party\'s, and for it', () => {
    expect(bornNote({ meetingParties: [partyA], source: null, ownEyes: false })).toEqual({ source: fromParty(partyA), audience: parties(partyA) });
  });

  it('in a joint meeting is for its set; whose it is, the speaker says', () => {
    expect(bornNote({ meetingParties: [partyA, partyB], source: fromParty(partyB), ownEyes: false })).toEqual({ source: fromParty(partyB), audience: parties(partyA, partyB) });
    expect(bornNote({ meetingParties: [partyA, partyB], source: null, ownEyes: false })).toEqual({ source: { type: 'mediator' }, audience: parties(partyA, partyB) });
  });

  it('is never said by a party that is not in the room', () => {
    expect(bornNote({ meetingParties: [partyA], source: fromParty(partyB), ownEyes: false }).source).toEqual(fromParty(partyA));
    expect(bornNote({ meetingParties: [partyA, partyC], source: fromParty(partyB), ownEyes: false }).source).toEqual({ type: 'mediator' });
  });

  it('keeps a third person as its source, in the room', () => {
    const witness = { type: 'third-person', name: 'Witness' } as const;
    expect(bornNote({ meetingParties: [partyA], source: witness, ownEyes: false })).toEqual({ source: witness, audience: parties(partyA) });
    expect(bornNote({ meetingParties: null, source: witness, ownEyes: false })).toEqual({ source: witness, audience: ownEyes });
  });

  it('can be for own eyes in any room', () => {
    expect(bornNote({ meetingParties: [partyA], source: null, ownEyes: true })).toEqual({ source: fromParty(partyA), audience: ownEyes });
  });

  it('at the desk is for own eyes, with @a in confidence of A', () => {
    expect(bornNote({ meetingParties: null, source: null, ownEyes: false })).toEqual({ source: { type: 'mediator' }, audience: ownEyes });
    expect(bornNote({ meetingParties: null, source: fromParty(partyA), ownEyes: false })).toEqual({ source: fromParty(partyA), audience: parties(partyA) });
  });

  it('of a body that conducts proceedings stays apart, wherever it is written', () => {
    const body = { type: 'body', name: 'Sample body' } as const;
    for (const meetingParties of [null, [partyA, partyB]]) expect(bornNote({ meetingParties, source: body, ownEyes: false })).toEqual({ source: body, audience: { type: 'body' } });
  });
});

describe('the stricter of two audiences', () => {
  it.each([
    [parties(partyA, partyB), parties(partyA), parties(partyA)],
    [parties(partyA, partyB), parties(partyB, partyC), parties(partyB)],
    [parties(partyA), parties(partyB), ownEyes],
    [parties(partyA), ownEyes, ownEyes],
    [ownEyes, { type: 'body' }, { type: 'body' }],
    [{ type: 'screening' }, { type: 'body' }, { type: 'screening' }],
    [parties(partyA), { type: 'screening' }, { type: 'screening' }],
  ] as const)('is the same either way', (one, other, expected) => {
    expect(stricterAudience(one as Audience, other as Audience)).toEqual(expected);
    expect(stricterAudience(other as Audience, one as Audience)).toEqual(expected);
  });
});

describe('words typed in a room', () => {
  it('go only into records that nobody outside the room gets', () => {
    expect(mayWriteInto(parties(partyA), roomA)).toBe(true);
    expect(mayWriteInto(parties(partyA, partyB), roomA)).toBe(false);
    expect(mayWriteInto(parties(partyA), roomAB)).toBe(true);
    expect(mayWriteInto(ownEyes, roomA)).toBe(false);
    expect(mayWriteInto(ownEyes, desk)).toBe(true);
    expect(mayWriteInto(parties(partyA), screenOf(caseOne, partyA))).toBe(false);
  });
});

describe('"typed in the wrong room"', () => {
  const hour = 3_600_000;
  const correction = (change: Partial<RoomCorrection> = {}): RoomCorrection => ({
    target: [partyA], saidAt: 100 * hour, noteCreatedAt: 100 * hour, ownMeeting: { parties: [partyA, partyB] }, meetings: [],
    joinedAt: new Map([[partyA, 0], [partyB, 0], [partyC, 101 * hour]]), ...change,
  });

  it('moves a note within its own meeting', () => {
    expect(isSameSitting(correction())).toBe(true);
    expect(isSameSitting(correction({ target: [partyB, partyA] }))).toBe(true);
  });

  it('moves it to another meeting of the same sitting, with exactly its set', () => {
    const meetings = [{ parties: [partyA, partyB], startsAt: 99 * hour }];
    expect(isSameSitting(correction({ ownMeeting: { parties: [partyA] }, target: [partyA, partyB], meetings }))).toBe(true);
    expect(isSameSitting(correction({ ownMeeting: { parties: [partyA] }, target: [partyB], meetings }))).toBe(false);
    expect(isSameSitting(correction({ ownMeeting: { parties: [partyA] }, target: [partyA, partyB], meetings: [{ parties: [partyA, partyB], startsAt: 87 * hour }] }))).toBe(false);
  });

  it('moves no note of the desk, and none to nobody or to who joined later', () => {
    expect(isSameSitting(correction({ ownMeeting: null }))).toBe(false);
    expect(isSameSitting(correction({ target: [] }))).toBe(false);
    expect(isSameSitting(correction({ target: [partyC], ownMeeting: { parties: [partyA, partyC] } }))).toBe(false);
  });
});
