// The index against a list that is simply gone through: what it finds, in which order, page by page.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundAt, foundText } from '#electron/vault/search-text.ts';
import { foldedWords, foldText, foldWithOffsets } from '#electron/vault/store/fold-text.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { newCaseId, noteRecord, setupVault } from '#tests/support/vault-fixture.ts';

const words = ['қала', 'кала', 'салық', 'договор', 'договоры', 'ok', 'го', 'ал', 'а', 'ёлка', 'wall', '12', '№ 7'];
const cases: readonly CaseId[] = [newCaseId(), newCaseId()];

const recordArbitrary = fc
  .record({ texts: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), caseId: fc.constantFrom(...cases), saidAt: fc.integer({ min: 1, max: 6 }), isBinned: fc.integer({ min: 0, max: 5 }).map((number) => number === 0) })
  .map(({ texts, caseId, saidAt, isBinned }) => noteRecord({ caseId, deletedAt: isBinned ? 9 : null, body: { text: texts.join(' '), saidAt, noteKind: texts.length % 2 === 0 ? 'fact' : 'note' } }));

const dateThenId = (records: readonly VaultRecord[]): string[] => records.map((record) => `${foundAt(record)} ${record.id}`);

function holdsAll(record: VaultRecord, query: string): boolean {
  const found = foundText(record);
  const folded = foldText(`${found?.title}\n${found?.text}`);
  return foldedWords(query).every((word) => (word.length >= 3 ? folded.includes(word) : foldedWords(folded).some((each) => each.startsWith(word))));
}

describe('the search index', () => {
  test('finds what a look through all finds, newest first, in pages', async () => {
    const { vault } = await setupVault();
    const { store } = vault;
    let records: VaultRecord[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(recordArbitrary, { maxLength: 12 }), fc.array(fc.constantFrom(...words, 'ого', 'ала', 'вор'), { minLength: 1, maxLength: 2 }), fc.boolean(), fc.integer({ min: 1, max: 7 }), async (added, query, inCase, limit) => {
        store.transact((writer) => added.forEach((record) => writer.putRecord(record)));
        records = [...records, ...added];
        const text = query.join(' ');
        const expected = records.filter((record) => record.deletedAt === null && (!inCase || record.caseId === cases[0]) && holdsAll(record, text));
        const found: VaultRecord[] = [];
        for (let before: { at: number; id: VaultRecord['id'] } | null = null; ; ) {
          const page: VaultRecord[] = store.searchRecords({ text, kinds: ['note'], before, limit, ...(inCase ? { caseId: cases[0] as CaseId } : {}) });
          found.push(...page);
          const last = page.at(-1);
          if (!last || page.length < limit) break;
          before = { at: foundAt(last), id: last.id };
        }
        // It may bring more than it should (a short word inside another); never less, never twice, never out of order.
        expect(found.filter((record) => holdsAll(record, text)).map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        const dates = found.map(foundAt);
        expect(Math.max(0, ...dates.map((at, index) => at - (dates[index - 1] ?? at))), dateThenId(found).join()).toBeLessThan(16);
      }),
      { numRuns: 60 },
    );
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
  });

  test('puts records of one moment behind one another, however many, and follows a changed date', async () => {
    const { vault } = await setupVault();
    const notes = Array.from({ length: 300 }, (_unused, index) => noteRecord({ body: { text: `same moment ${index}`, saidAt: 1_000_000 } }));
    vault.store.transact((writer) => notes.forEach((note) => writer.putRecord(note)));
    const find = (text: string) => vault.store.searchRecords({ text, kinds: ['note'], before: null, limit: 1_000 });
    expect(find('moment')).toHaveLength(300);
    const [first] = notes;
    if (!first) throw new Error('no note');
    vault.store.transact((writer) => writer.putRecord({ ...first, revision: 2, body: { text: 'same moment 0', saidAt: 2_000_000 } }));
    expect(find('moment')[0]?.id).toBe(first.id);
    vault.store.transact((writer) => writer.putRecord({ ...first, revision: 3, body: { text: 'same moment 0', saidAt: 5 } }));
    expect(find('moment').at(-1)?.id).toBe(first.id);
  });

  test('looks the same way through a large case as through a small one', async () => {
    const { vault } = await setupVault();
    const [caseId] = [newCaseId()];
    const notes = Array.from({ length: 3_100 }, (_unused, index) => noteRecord({ caseId, body: { text: index % 100 === 0 ? `pear tree ${index}` : 'a plum', saidAt: 1_000 + index } }));
    vault.store.transact((writer) => notes.forEach((note) => writer.putRecord(note)));
    vault.store.transact((writer) => writer.putRecord(noteRecord({ caseId: newCaseId(), body: { text: 'pear tree elsewhere', saidAt: 9_000 } })));
    const found = vault.store.searchRecords({ text: 'ear tr', caseId, kinds: ['note'], before: null, limit: 5 });
    expect(found.map(foundAt)).toEqual([4_000, 3_900, 3_800, 3_700, 3_600]);
  });

  test('is at no loss for dates that no clock shows', async () => {
    const { vault } = await setupVault();
    for (const saidAt of [Number.MAX_SAFE_INTEGER, 0, -5, 1.5, 'noon', null]) {
      const note = noteRecord({ body: { text: 'odd hour', saidAt } });
      expect(vault.store.transact((writer) => writer.putRecord(note))).toEqual({ ok: true, value: undefined });
    }
    expect(vault.store.searchRecords({ text: 'odd', kinds: ['note'], before: null, limit: 10 })).toHaveLength(6);
  });

  test('leaves out what is not for finding', async () => {
    const { vault } = await setupVault();
    vault.store.transact((writer) => {
      for (const kind of ['roster', 'profile'] as const) writer.putRecord(noteRecord({ kind, body: { text: 'hidden names', workingName: 'hidden names', parties: [{ displayName: 'hidden names' }] } }));
    });
    expect(vault.store.searchRecords({ text: 'hidden', kinds: ['note', 'roster', 'profile'], before: null, limit: 10 })).toEqual([]);
  });
});

describe('folding', () => {
  const wild = fc.string({ unit: fc.oneof(fc.constantFrom(...'ёЁқҚіІİßΣσς№½…й́e\u0301ﬀｶﾞ가각\u1100\u1161 \n'), fc.string({ unit: 'binary', maxLength: 1 })), maxLength: 30 });

  test('with the way back gives the same text', () => {
    fc.assert(
      fc.property(wild, (text) => {
        const { folded, offsets } = foldWithOffsets(text);
        expect(folded).toBe(foldText(text));
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        offsets.forEach((offset, index) => expect(offset).toBeGreaterThanOrEqual(offsets[index - 1] ?? 0));
      }),
      { numRuns: 3_000 },
    );
  });

  test('leads back to the letters as they stand', () => {
    const text = 'Договор № 7: ҚАЛА, ﬁнал';
    const { folded, offsets } = foldWithOffsets(text);
    const shown = (part: string): string => {
      const at = folded.indexOf(part);
      return text.slice(offsets[at], offsets[at + part.length]);
    };
    expect([shown('кала'), shown('no')]).toEqual(['ҚАЛА', '№']);
    expect(shown('fiнал')).toBe('ﬁнал');
  });
});
