// Every kind of entry as a sentence in three languages: with what Bitim writes, with what an older or newer one may have written, and erased.
import { describe, expect, test } from 'vitest';
import { journalGroupOf, journalKinds, type JournalGroup, type JournalKind } from '#shared/domain/journal-kinds.ts';
import { groupWords } from '#electron/vault/journal/journal-words.ts';
import type { JournalNames } from '#electron/vault/journal/sentence.ts';
import { tellEntry } from '#electron/vault/journal/tell.ts';

const languages = ['kk', 'ru', 'en'] as const;
const names: JournalNames = {
  party: (id) => `<${id}>`, source: (source) => `<${source.text('party') || source.text('type')}>`, audience: (audience) => `<${audience.texts('parties').join('+') || audience.text('type')}>`,
  recipient: (to) => `<${to.texts('parties').join('+') || to.text('name')}>`, record: (id) => `<${id}>`, moment: (at) => `<${at}>`, day: (day) => `<${day}>`,
};
const by = { type: 'party', party: 'A' };
const to = { type: 'parties', parties: ['B'] };
const permission = { by, to, covers: { type: 'records', records: ['note-1', 'note-2'] }, answer: { type: 'only-words', text: 'these words' } };

/** What an entry says, and what its sentence or quotation must hold of it. */
const samples: Partial<Record<JournalKind, { readonly content: object; readonly holds: readonly string[] }>> = {
  'case-closed': { content: { on: '2026-11-02', result: 'settled' }, holds: ['<2026-11-02>'] },
  'hold-set': { content: { reason: 'a complaint' }, holds: ['a complaint'] },
  'keep-until-set': { content: { notes: '2026-12-01', files: '', papers: '', case: '' }, holds: ['<2026-12-01>', '—'] },
  'left-trash': { content: { recordId: 'note-1', kind: 'note' }, holds: ['<note-1>'] },
  'history-erased': { content: { recordId: 'note-1', versions: 3 }, holds: ['3', '<note-1>'] },
  'party-joined': { content: { party: 'A' }, holds: ['<A>'] },
  'party-left': { content: { party: 'A' }, holds: ['<A>'] },
  'identifier-kept': { content: { party: 'A', identifier: '990101300123', reason: 'so in the passport' }, holds: ['<A>', '990101300123', 'so in the passport'] },
  'paper-frozen': { content: { version: 2, fingerprint: 'ab12', signers: [{ name: 'A. One' }, { name: 'B. Two' }] }, holds: ['2', 'ab12', 'A. One, B. Two'] },
  'room-corrected': { content: { note: 'note-1', from: { type: 'parties', parties: ['A'] }, to: { type: 'parties', parties: ['B'] }, reason: 'typed in a hurry' }, holds: ['<note-1>', '<A>', '<B>', 'typed in a hurry'] },
  'item-shown': { content: { record: 'offer-1', kind: 'offer', from: { type: 'mediator' }, to: { type: 'parties', parties: ['A', 'B'] } }, holds: ['<offer-1>', '<mediator>', '<A+B>'] },
  'permission-given': { content: permission, holds: ['<A>', '<B>', 'these words', '<note-1>', '<note-2>'] },
  'permission-changed': { content: permission, holds: ['<A>', '<B>', 'these words'] },
  'permission-revoked': { content: { ...permission, reason: 'changed her mind' }, holds: ['<A>', '<B>', 'changed her mind'] },
  'keep-requested': { content: permission, holds: ['<A>', '<note-1>'] },
  disclosure: { content: { records: ['note-1'], to, words: 'told in these words', artefact: 'message', way: 'said' }, holds: ['<B>', 'told in these words'] },
  'disclosure-stopped': { content: { of: 7, records: ['note-1'], to, artefact: 'message', way: 'print' }, holds: ['7', '<B>'] },
  'own-file-stopped': { content: { of: 7, artefact: 'meeting-notes', way: 'pdf' }, holds: ['7', 'PDF'] },
  'leak-confirmed': { content: { to, hits: [{ key: 'k', reason: 'a trade word', found: 'words', recordId: 'note-1' }] }, holds: ['<B>', '<note-1>', 'a trade word'] },
  'details-taken': { content: { parties: ['A', 'B'] }, holds: ['<A>, <B>'] },
  'sealed-begun': { content: { parties: ['A', 'B'], text: 'Half each' }, holds: ['<A>, <B>', 'Half each'] },
  'within-begun': { content: { parties: ['A', 'B'], text: '', limit: { minor: '50000000', currency: 'KZT' }, run: 2 }, holds: ['<A>, <B>', 'KZT', '500', '2'] },
  'files-brought-back': { content: { records: ['file-1', 'file-2', 'file-3'] }, holds: ['3'] },
  'computer-slot-added': { content: { computer: 'desk-7' }, holds: ['desk-7'] },
  destroyed: { content: { scope: 'case', reference: '12/7', chainHead: 'ff00', chainLength: 9 }, holds: ['12/7', 'ff00', '9'] },
};
const contentOf = (kind: JournalKind): object => samples[kind]?.content ?? {};

describe('the sentence of each kind', () => {
  test.each(journalKinds)('%s', (kind) => {
    const told = languages.map((language) => tellEntry({ kind, content: contentOf(kind) }, names, language));
    for (const { text, quote } of told) {
      expect(text, kind).toMatch(/^[«“"A-ZА-ЯЁӘҒҚҢӨҰҮҺІ№].{6,}[.?»]$/u);
      expect(text).not.toMatch(/[{}]|undefined|null| [.,;]|: *\.| {2}/);
      for (const held of samples[kind]?.holds ?? []) expect(`${text}\n${quote}`).toContain(held);
    }
    expect(new Set(told.map(({ text }) => text)).size, 'three languages').toBe(3);
  });
  test.each(journalKinds)('%s with nothing, or with something else, in it', (kind) => {
    for (const content of [{}, [], 'text', 7, { parties: 3, by: null, to: 'x', limit: 'x', covers: [], records: [1], signers: 'x' }]) {
      for (const language of languages) expect(tellEntry({ kind, content }, names, language).text).toMatch(/\S.*[.?»]$/u);
    }
  });
  test('an erased entry says of which section it is, and nothing else', () => {
    for (const kind of journalKinds) {
      const group = journalGroupOf(kind) as JournalGroup;
      for (const language of languages) expect(tellEntry({ kind, content: null }, names, language)).toEqual({ text: expect.stringContaining(groupWords[group][language]), quote: '' });
    }
    expect(new Set(journalKinds.map((kind) => tellEntry({ kind, content: null }, names, 'en').text)).size).toBe(6);
  });
  test('a kind of a newer Bitim is shown by its name', () => {
    for (const language of languages) expect(tellEntry({ kind: 'verse-sung', content: { words: 'x' } }, names, language)).toMatchObject({ text: expect.stringContaining('verse-sung'), quote: '' });
  });
});

test('what the check found altered is told in words, once each, with how many single ones', () => {
  const what = ['record', 'journal case-1', 'journal vault', 'unreadable note 1', 'unreadable party 2', 'file-missing 3', 'meta', 'root', 'of a newer Bitim'];
  const told = languages.map((language) => tellEntry({ kind: 'altered-and-went-on', content: { what } }, names, language).text);
  expect(told[2]).toContain('records of cases; the journal; records that cannot be read: 2; files missing or changed: 1; the vault’s own entries; something that could not be checked');
  for (const text of told) expect(text).not.toMatch(/unreadable|file-|meta|root|note 1/);
});
