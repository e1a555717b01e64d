// From keys to permissions, and through a lock.
import { expect, test } from 'vitest';
import type { LeavingNote } from '#shared/domain/doorway.ts';
import { answerNotes, answersFromText, answersToText, givenBy, isIncomplete, outsideOf, type Answers } from '#renderer/features/sharing/doorway/leaving-answers.ts';
import { fromParty, partyA, partyB, partyC } from '#tests/support/case-builder.ts';
import { toRecordId } from '#tests/support/service-harness.ts';

const note = (number: number, change: Partial<LeavingNote> = {}): LeavingNote => ({
  recordId: toRecordId(number), kind: 'note', noteKind: 'note', source: fromParty(partyA), audience: { type: 'parties', parties: [partyA] },
  speaker: '', text: `said ${number}`, amount: null, at: number, outside: [partyB], isOpen: false, made: [], ...change,
});
const none: Answers = new Map();
const [first, second, third] = [note(1), note(2), note(3, { outside: [partyB, partyC] })];

test('the same answer for the same parties is one permission; words are each note\'s own', () => {
  const yes = answerNotes(none, [first, second, third], 'yes', [partyB]);
  expect(givenBy([first, second, third], yes).given).toEqual([{ records: [first.recordId, second.recordId, third.recordId], to: [partyB], answer: { type: 'yes' } }]);
  const both = answerNotes(none, [first, third], 'yes', [partyB, partyC]);
  expect(givenBy([first, third], both).given.map(({ to }) => to)).toEqual([[partyB], [partyB, partyC]]);
  const words = answerNotes(none, [first, second], 'only-words', [partyB]);
  expect(givenBy([first, second], words).given.map(({ answer }) => answer)).toEqual([{ type: 'only-words', text: 'said 1' }, { type: 'only-words', text: 'said 2' }]);
});

test('what was made from a note is answered for with it, unless it is left out; once, whatever it was made from', () => {
  const offer = { ...note(7), kind: 'offer' as const };
  const [one, two] = [note(1, { made: [offer] }), note(2, { made: [offer] })];
  const yes = answerNotes(none, [one, two], 'yes', [partyB]);
  expect(givenBy([one, two], yes).given[0]?.records).toEqual([one.recordId, offer.recordId, two.recordId]);
  const alone: Answers = new Map([...answerNotes(none, [one], 'yes', [partyB])].map(([id, answer]) => [id, { ...answer, alone: true }]));
  expect(givenBy([one], alone).given[0]?.records).toEqual([one.recordId]);
  expect(answersFromText(answersToText(alone)).get(one.recordId)?.alone).toBe(true);
  expect(answerNotes(alone, [one], 'ask-me', [partyB]).get(one.recordId)?.alone).toBe(true);
});

test('closed and unanswered notes give nothing; what is open by rule is kept when it is closed', () => {
  const open = note(4, { isOpen: true });
  const closed = answerNotes(none, [first, open], 'closed', [partyB]);
  expect(givenBy([first, second, open], closed)).toEqual({ given: [], kept: [open.recordId] });
  expect(givenBy([first], answerNotes(none, [first], 'yes', [partyC])).given).toEqual([]);
});

test('an event and words are asked for before anything is sent', () => {
  const after = answerNotes(none, [first], 'yes-after', [partyB]);
  expect(isIncomplete(after.get(first.recordId))).toBe(true);
  expect(isIncomplete(undefined)).toBe(false);
  const said: Answers = new Map([...after].map(([id, answer]) => [id, { ...answer, event: ' the report ' }]));
  expect(givenBy([first], said).given[0]?.answer).toEqual({ type: 'yes-after', event: 'the report' });
  expect(givenBy([first], answerNotes(said, [first], 'yes', [partyB])).given[0]?.answer).toEqual({ type: 'yes' });
});

test('answers come back after a lock, as far as a field holds them, and from nothing else', () => {
  const answers = answerNotes(answerNotes(none, [first], 'only-words', [partyB]), [third], 'ask-me', [partyB, partyC]);
  expect(answersFromText(answersToText(answers))).toEqual(answers);
  expect(answersToText(none)).toBe('');
  expect(answersToText(answerNotes(none, [note(5, { text: 'x'.repeat(20_000) })], 'only-words', [partyB]))).toBe('');
  for (const text of ['', '{', '7', '[[1,2]]', '[["a",{"type":"open"}]]', '[["a",{"type":"yes","event":1,"text":"","to":[]}]]', '[["a",null]]']) expect(answersFromText(text).size, text).toBe(0);
});

test('who is outside of any note may be chosen', () => {
  expect(outsideOf([first, third])).toEqual([partyB, partyC].sort());
});
