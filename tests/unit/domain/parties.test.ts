import { describe, expect, it } from 'vitest';
import { displayName, fullName } from '#shared/domain/names.ts';
import { mostParties, partyMarkAt } from '#shared/domain/party-mark.ts';
import { createRosterBody, presentParties, type RosterParty } from '#shared/domain/roster.ts';
import { buildPartyDetails } from '#tests/support/case-builder.ts';
import { toPartyId } from '#tests/support/service-harness.ts';

const party = (number: number, joinedAt: number, leftAt: number | null = null): RosterParty => ({
  id: toPartyId(number),
  body: { ...buildPartyDetails(`Name${number}`), mark: partyMarkAt(number), joinedAt, leftAt },
});

describe('the mark of a party', () => {
  it('is another for each of the parties a case may have', () => {
    const marks = Array.from({ length: mostParties }, (_unused, index) => partyMarkAt(index));
    expect(new Set(marks.map((mark) => mark.letter)).size).toBe(mostParties);
    expect(new Set(marks.map((mark) => `${mark.colour} ${mark.shape}`)).size).toBe(mostParties);
    expect(marks[0]).toEqual({ letter: 'A', colour: 'teal', shape: 'circle' });
    expect(marks[26]?.letter).toBe('A2');
  });

  it('is refused beyond', () => {
    expect(() => partyMarkAt(mostParties)).toThrow('assertion failed');
    expect(() => partyMarkAt(-1)).toThrow('assertion failed');
  });
});

describe('names', () => {
  it('are written without stray spaces', () => {
    expect(fullName({ surname: ' Ким ', givenName: 'Анна  Мария', patronymic: '' })).toBe('Ким Анна Мария');
  });

  it('show an organisation by its name and a person by theirs, or by what is known', () => {
    const name = { surname: 'Ким', givenName: 'Анна', patronymic: '' };
    expect(displayName({ type: 'person', name, organisationName: 'Sample LLP' })).toBe('Ким Анна');
    expect(displayName({ type: 'organisation', name, organisationName: 'Sample LLP' })).toBe('Sample LLP');
    expect(displayName({ type: 'sole-entrepreneur', name, organisationName: '' })).toBe('Ким Анна');
    expect(displayName({ type: 'person', name: { surname: '', givenName: '', patronymic: '' }, organisationName: '' })).toBe('');
  });
});

describe('the roster', () => {
  it('is for those who take part now', () => {
    expect(presentParties([party(2, 1), party(1, 1), party(3, 1, 5)])).toEqual([toPartyId(1), toPartyId(2)]);
  });

  it('still names who left to those who were all there then', () => {
    const { parties } = createRosterBody([party(1, 1), party(2, 1), party(3, 1, 5)]);
    expect(parties.map(({ id, present }) => [id, present])).toEqual([[toPartyId(1), true], [toPartyId(2), true], [toPartyId(3), false]]);
  });

  it('does not name who left before another joined', () => {
    const { parties } = createRosterBody([party(1, 1), party(3, 1, 5), party(4, 6)]);
    expect(parties.map(({ id }) => id)).toEqual([toPartyId(1), toPartyId(4)]);
  });
});
