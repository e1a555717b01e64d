import { describe, expect, it } from 'vitest';
import { completionsFor, patchOf, patchOfTypedWord, patchOfWordBeforeSpace } from '#renderer/features/notes/completions.ts';
import { tokenAt, withoutToken, type LineToken } from '#renderer/features/notes/line-token.ts';
import { findKinds, kindOfWord } from '#renderer/features/notes/note-kinds.ts';
import { findSpeakers, speakersAtDesk, speakersOfMeeting, speakerOfWord } from '#renderer/features/notes/speakers.ts';
import type { MeetingBody } from '#shared/domain/meeting.ts';
import { noteKinds } from '#shared/domain/note.ts';
import { resources } from '#shared/i18n/resources.ts';
import { meetingId, partyId, rosterParty } from './sample-note.ts';

const roster = [rosterParty(0, 'Үлгіова Сара'), rosterParty(1, 'ТОО «Образец Строй»'), rosterParty(2, 'Мысалов Үміт')];
const token = (text: string): LineToken => tokenAt(text, text.length) as LineToken;

describe('the token at the caret', () => {
  it.each([
    ['@', '@', ''],
    ['@а', '@', 'а'],
    ['сказал @Үлг', '@', 'Үлг'],
    ['#ұсын', '#', 'ұсын'],
    ['#to-do', '#', 'to-do'],
  ])('is found in %s', (text, sigil, query) => {
    expect(tokenAt(text, text.length)).toEqual({ sigil, query, from: text.length - query.length - 1, to: text.length });
  });

  it.each(['', 'кв. 5', 'name@example.com', 'дом№#5', '@a ', '@a слово', 'C#'])('is not found in %s', (text) => {
    expect(tokenAt(text, text.length)).toBeNull();
  });

  it('leaves the words around it when it is taken out', () => {
    expect(withoutToken('one #fact two', { sigil: '#', query: 'fact', from: 4, to: 9 })).toEqual({ text: 'one two', caret: 4 });
    expect(withoutToken('@a ', { sigil: '@', query: 'a', from: 0, to: 3 })).toEqual({ text: '', caret: 0 });
  });
});

describe('kinds', () => {
  it.each([
    ['факт', 'fact'], ['ФАКТ', 'fact'], ['позиция', 'position'], ['ұстаным', 'position'], ['устаным', 'position'], ['мүдде', 'interest'], ['мудде', 'interest'],
    ['мәселе', 'issue'], ['offer', 'offer'], ['предложение', 'offer'], ['ұсыныс', 'offer'], ['сұрақ', 'question'], ['вопрос', 'question'], ['todo', 'to-do'],
    ['тапсырма', 'to-do'], ['сөзбе-сөз', 'verbatim'], ['дословно', 'verbatim'],
  ] as const)('understands #%s whatever language is shown', (word, kind) => {
    expect(kindOfWord(word)).toBe(kind);
  });

  it('offers each kind but the plain note, by its word in the language shown', () => {
    expect(findKinds('', 'kk').map(({ kind }) => kind)).toEqual(noteKinds.filter((kind) => kind !== 'note'));
    expect(findKinds('предл', 'kk')).toEqual([{ kind: 'offer', word: 'ұсыныс' }]);
    expect(findKinds('xyz', 'ru')).toEqual([]);
  });

  it('has no word that names two kinds', () => {
    for (const language of ['kk', 'ru', 'en'] as const) {
      for (const { kind, word } of findKinds('', language)) expect(kindOfWord(word), word).toBe(kind);
    }
  });

  it('has labels in all three languages', () => {
    for (const locale of Object.values(resources)) expect(new Set([locale.notes.kindOffer, locale.notes.kindIdea, locale.notes.kindQuestion, locale.notes.kindIssue]).size).toBe(4);
  });
});

describe('speakers', () => {
  const meeting: MeetingBody = {
    title: '', parties: [partyId(0), partyId(1)], startsAt: 1, place: '', form: 'in-person', timer: [],
    participants: [
      { id: meetingId(1), name: 'Өкілов Дана', role: 'representative', source: { type: 'party', party: partyId(1) } },
      { id: meetingId(2), name: 'Переводчикова Анна', role: 'interpreter', source: { type: 'third-person', name: 'Переводчикова Анна' } },
    ],
  };

  it('of a meeting are those who take part in it, never a party outside it', () => {
    expect(speakersOfMeeting(meeting, roster, 'Mediator').map(({ name }) => name)).toEqual(['Өкілов Дана', 'Переводчикова Анна', 'Үлгіова Сара', 'Mediator']);
  });

  it('of the desk are the parties and the third persons named before', () => {
    expect(speakersAtDesk(roster, ['Сосед']).map(({ name }) => name)).toEqual(['Үлгіова Сара', 'ТОО «Образец Строй»', 'Мысалов Үміт', 'Сосед']);
  });

  it.each([['a', 'Үлгіова Сара'], ['А', 'Үлгіова Сара'], ['а', 'Үлгіова Сара'], ['B', 'ТОО «Образец Строй»'], ['сара', 'Үлгіова Сара'], ['улгиова', 'Үлгіова Сара'], ['строй', 'ТОО «Образец Строй»']])(
    'takes @%s for %s',
    (word, name) => {
      expect(speakerOfWord(word, speakersAtDesk(roster, []))?.name).toBe(name);
    },
  );

  it('takes no beginning and no shared word for a name', () => {
    const speakers = speakersAtDesk([...roster, rosterParty(3, 'Сара Басқа')], []);
    expect(speakerOfWord('сара', speakers)).toBeNull();
    expect(speakerOfWord('ст', speakers)).toBeNull();
  });

  it('finds names by the beginning of any of their words, the letter first', () => {
    expect(findSpeakers('обр', speakersAtDesk(roster, [])).map(({ name }) => name)).toEqual(['ТОО «Образец Строй»']);
    expect(findSpeakers('', speakersAtDesk(roster, []))).toHaveLength(3);
  });
});

describe('completion', () => {
  const speakers = speakersAtDesk(roster, []);

  it('gives a note its speaker and its source', () => {
    const [first] = completionsFor(token('@b'), speakers, true, 'ru');
    expect(first && patchOf(first)).toEqual({ speaker: 'ТОО «Образец Строй»', source: { type: 'party', party: partyId(1) } });
  });

  it('offers a new third person at the desk only', () => {
    const last = completionsFor(token('@Сосед'), speakers, true, 'ru').at(-1);
    expect(last && patchOf(last)).toEqual({ speaker: 'Сосед', source: { type: 'third-person', name: 'Сосед' } });
    expect(completionsFor(token('@Сосед'), speakers, false, 'ru')).toEqual([]);
  });

  it('turns a whole word into a mark, and leaves any other word as text', () => {
    expect(patchOfTypedWord(token('#мүдде'), speakers)).toEqual({ noteKind: 'interest' });
    expect(patchOfTypedWord(token('@a'), speakers)).toEqual({ speaker: 'Үлгіова Сара', source: { type: 'party', party: partyId(0) } });
    expect(patchOfTypedWord(token('#5'), speakers)).toBeNull();
    expect(patchOfTypedWord(token('@'), speakers)).toBeNull();
  });

  it.each([
    ['#пози', { noteKind: 'position' }],
    ['#мүд', { noteKind: 'interest' }],
    ['#сұрақ', { noteKind: 'question' }],
    ['#по', null],
    ['#пр', null],
    ['#иде-фикс', null],
    ['#123', null],
    ['@Үлг', null],
  ])('makes of %s before a space what is beyond doubt', (text, patch) => {
    expect(patchOfWordBeforeSpace(token(text), speakers, 'ru')).toEqual(patch);
  });
});
