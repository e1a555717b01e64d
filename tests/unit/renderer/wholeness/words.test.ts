import { expect, test } from 'vitest';
import { isRescueOffered, whatIsAltered, wordOfKind, wordOfTable } from '#renderer/features/wholeness/words.ts';

test('says each altered thing once, and counts records and files', () => {
  expect(whatIsAltered(['journal_content', 'journal vault', 'record', 'revision', 'unreadable note 1', 'unreadable party 2', 'file-cut 3'])).toEqual({
    words: ['wholeness:whatJournal', 'wholeness:whatRecords', 'wholeness:whatHistory'],
    unreadable: 2,
    unreadableKinds: ['wholeness:kindNote', 'wholeness:kindParty'],
    files: 1,
  });
});

test('has words for what it does not know', () => {
  expect(wordOfTable('check-failed')).toBe('wholeness:whatUnknown');
  expect(wordOfTable('constructor')).toBe('wholeness:whatUnknown');
  expect(wordOfKind('attachment')).toBe('wholeness:kindFile');
});

test('a rescue is offered where more than files is not as it was, and not in a rescue itself', () => {
  const altered = (...what: string[]) => ({ integrity: { type: 'altered', what }, rescue: null }) as const;
  expect(isRescueOffered(altered('file-missing 1', 'record'))).toBe(true);
  expect(isRescueOffered(altered('file-missing 1'))).toBe(false);
  expect(isRescueOffered({ integrity: { type: 'whole', checkedAt: 1 }, rescue: null })).toBe(false);
  expect(isRescueOffered({ ...altered('record'), rescue: { pages: 1, unreadablePages: 0, tables: [], namelessCases: 0, isComplete: true } })).toBe(false);
});
