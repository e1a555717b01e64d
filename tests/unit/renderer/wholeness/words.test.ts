import { expect, test } from 'vitest';
import { whatIsAltered, wordOfKind, wordOfTable } from '#renderer/features/wholeness/words.ts';

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
