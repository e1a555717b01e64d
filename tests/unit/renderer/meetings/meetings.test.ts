import { describe, expect, it } from 'vitest';
import { countMeetings } from '#renderer/features/meetings/count-meetings.ts';
import { newMeetingDetails } from '#renderer/features/meetings/new-meeting.ts';
import { showElapsed, wholeMinutes } from '#renderer/ui/show-elapsed.ts';
import { oneLine } from '#renderer/features/meetings/plan-lines.ts';
import { kindOfMeeting } from '#renderer/features/meetings/meeting-words.ts';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import { meetingDetailsSchema, type MeetingBody } from '#shared/domain/meeting.ts';
import type { PartyBody } from '#shared/domain/party.ts';
import { partyMarkAt } from '#shared/domain/party-mark.ts';
import { partiesOf } from '#shared/domain/roster.ts';

const partyId = (index: number) => `00000000-0000-4000-8000-00000000000${index}` as PartyId;
const [a, b, c] = [partyId(1), partyId(2), partyId(3)];
const rosterParty = (id: PartyId, index: number, present = true) => ({ id, displayName: `Party ${index}`, mark: partyMarkAt(index), present });

function partyBody(parts: Partial<PartyBody>): PartyBody {
  return {
    type: 'person', name: { surname: 'Үлгіова', givenName: 'Сара', patronymic: '' }, organisationName: '', identifier: '', identifierNote: '',
    identityDocument: { type: '', number: '', issuedBy: '', issuedOn: '' }, addresses: [], phones: [], email: '', language: 'kk', representatives: [],
    interpreter: { name: '', languages: '', phone: '' }, remarks: '', mark: partyMarkAt(0), joinedAt: 1, leftAt: null, ...parts,
  };
}

describe('a new meeting', () => {
  const representative = {
    id: partyId(9) as string as RecordId, name: { surname: 'Өкілов', givenName: 'Дана', patronymic: 'Үлгіқызы' }, position: '', phone: '', email: '',
    authority: { ground: '', number: '', date: '', until: '' }, powerToSettle: null,
  };
  const details = newMeetingDetails(
    [
      { id: b, body: partyBody({ type: 'organisation', organisationName: 'ТОО «Образец»', representatives: [representative] }) },
      { id: a, body: partyBody({ interpreter: { name: ' Аудармашы Әсел ', languages: '', phone: '' } }) },
    ],
    1_000_000_059_999,
  );

  it('is one that the vault accepts, with its parties in order', () => {
    expect(meetingDetailsSchema.safeParse(details).success).toBe(true);
    expect(details.parties).toEqual([a, b]);
    expect(details.startsAt % 60_000).toBe(0);
  });

  it('brings the parties, their representatives and interpreters, each with its side', () => {
    expect(details.participants.map(({ name, role, source }) => [name, role, source.type === 'party' ? source.party : source.type])).toEqual([
      ['ТОО «Образец»', 'party', b],
      ['Өкілов Дана Үлгіқызы', 'representative', b],
      ['Үлгіова Сара', 'party', a],
      ['Аудармашы Әсел', 'interpreter', 'third-person'],
    ]);
  });

  it('brings nobody without a name', () => {
    expect(newMeetingDetails([{ id: a, body: partyBody({ name: { surname: '', givenName: '', patronymic: '' } }) }], 0).participants).toEqual([]);
  });
});

describe('words for meetings', () => {
  const roster = [rosterParty(a, 0), rosterParty(b, 1), rosterParty(c, 2, false)];

  it('calls joint what holds all who are present', () => {
    expect(kindOfMeeting([a], roster)).toBe('individual');
    expect(kindOfMeeting([a, b], roster)).toBe('joint');
    expect(kindOfMeeting([a, c], roster)).toBe('some');
  });

  it('names those whom the roster knows, in its order', () => {
    expect(partiesOf([c, a, partyId(8)], roster).map(({ id }) => id)).toEqual([a, c]);
  });

  it.each([[0, '0:00'], [7_900, '0:07'], [760_000, '12:40'], [3_725_000, '1:02:05'], [36_000_000, '10:00:00']])('shows %i ms as %s', (ms, shown) => {
    expect(showElapsed(ms)).toBe(shown);
  });

  it.each([[0, 0], [1, 1], [29_000, 1], [90_000, 2], [3_600_000, 60]])('counts %i ms as %i minutes', (ms, minutes) => {
    expect(wholeMinutes(ms)).toBe(minutes);
  });
});

describe('a line of the plan', () => {
  it.each([['one point', 'one point'], ['first \r\n  second\n\nthird', 'first second third'], ['typed with a space ', 'typed with a space ']])('keeps %j in one line', (typed, kept) => {
    expect(oneLine(typed)).toBe(kept);
  });
});

describe('the count of meetings', () => {
  const meeting = (parties: PartyId[], minutes: number): MeetingBody => ({
    title: '', parties, startsAt: 0, place: '', form: 'in-person', participants: [], timer: minutes > 0 ? [{ from: 0, to: minutes * 60_000 }] : [],
  });

  it('sets joint ones beside those with each side alone', () => {
    const { together, alone } = countMeetings([meeting([a, b], 30), meeting([a], 10), meeting([a], 5), meeting([b], 0)], 0);
    expect(together).toEqual({ meetings: 1, minutes: 30 });
    expect(alone.get(a)).toEqual({ meetings: 2, minutes: 15 });
    expect(alone.get(b)).toEqual({ meetings: 1, minutes: 0 });
  });

  it('counts a running timer up to now', () => {
    const running: MeetingBody = { ...meeting([a], 0), timer: [{ from: 0, to: null }] };
    expect(countMeetings([running], 120_000).alone.get(a)?.minutes).toBe(2);
  });
});
