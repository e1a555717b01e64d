// What is destroyed leaves no trace in the database: not in a page in use, not in a free one, not at the unused end of one, not in the log,
// not in the search tables; and the rest is as whole as before.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenedVault } from '#electron/vault/ports.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { countIn, readPlainPages } from '#tests/support/plain-pages.ts';
import { newCaseId, newRecordId, noteDraft, noteRecord, setupVault, type VaultFixture } from '#tests/support/vault-fixture.ts';
import { dataKeyOf, withRawDatabase } from './vault-insides.ts';

/** Small letters, as the search tables have them. */
const canary = 'zqkanareikaw';
const bystander = 'bystanderword';

const body = (words: string, length: number): unknown => ({ noteKind: 'note', speaker: '', text: `${words} ${'и так далее '.repeat(length)}`, rich: null, meetingId: null, saidAt: 1, call: null, position: 1 });

function put(vault: OpenedVault, record: VaultRecord): VaultRecord {
  const saved = vault.store.transact((writer) => writer.putRecord(record));
  if (!saved.ok) throw new Error(saved.error.type);
  return record;
}

const again = (record: VaultRecord, changed: unknown): VaultRecord => ({ ...record, revision: record.revision + 1, body: changed });

async function traces(fixture: VaultFixture, words = canary): Promise<{ database: number; log: number; logBytes: number }> {
  const dataKey = await dataKeyOf(fixture.folder);
  const pages = await readPlainPages(fixture.folder, dataKey);
  dataKey.wipe();
  return { database: countIn(pages.database, words), log: countIn(pages.log, words), logBytes: pages.logBytes };
}

describe('rows that go for good', () => {
  it('a record with its history, draft and search text', async () => {
    const fixture = await setupVault();
    const { vault } = fixture;
    const caseId = newCaseId();
    const first = put(vault, noteRecord({ caseId, body: body(canary, 3) }));
    put(vault, again(first, body(`${canary} again`, 900)));
    put(vault, noteRecord({ caseId, body: body(bystander, 3) }));
    vault.store.transact((writer) => {
      writer.putDraft(noteDraft({ recordId: first.id, caseId, body: { text: canary } }));
      writer.putPermission({ id: newRecordId(), caseId, body: { said: canary } });
      writer.addJournalEntry(caseId, 'said', { words: canary });
    });
    // The hunt finds what is there.
    const before = await traces(fixture);
    expect(before.database + before.log).toBeGreaterThan(5);

    const done = vault.store.transact((writer) => {
      writer.destroyRecord(first.id);
      for (const { id } of writer.permissions(caseId)) writer.destroyPermission(id);
      writer.eraseJournalContent(caseId, 1);
    });
    expect(done.ok).toBe(true);
    expect(vault.store.emptyLog()).toBe(true);
    expect(await traces(fixture)).toEqual({ database: 0, log: 0, logBytes: 0 });
    expect((await traces(fixture, bystander)).database).toBeGreaterThan(0);
    expect([vault.store.record(first.id), vault.store.history(first.id), vault.store.draft(first.id), vault.store.permissions(caseId)]).toEqual([null, [], null, []]);
    expect(vault.store.searchRecords({ text: canary, kinds: ['note'], before: null, limit: 10 })).toEqual([]);
    expect(vault.store.searchRecords({ text: bystander, kinds: ['note'], before: null, limit: 10 })).toHaveLength(1);
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
    expect((await (vault.close(), fixture.reopen())).store.journal(caseId).map(({ content }) => content)).toEqual([null]);
  });

  it('earlier versions alone: the record stays as it is', async () => {
    const fixture = await setupVault();
    const { vault } = fixture;
    const first = put(vault, noteRecord({ caseId: newCaseId(), body: body(canary, 40) }));
    const second = put(vault, again(first, body(`${canary} twice`, 700)));
    put(vault, again(second, body(bystander, 2)));
    const erased = vault.store.transact((writer) => writer.destroyHistory(first.id));
    expect(erased).toEqual({ ok: true, value: 2 });
    vault.store.emptyLog();
    expect(await traces(fixture)).toEqual({ database: 0, log: 0, logBytes: 0 });
    expect(vault.store.record(first.id)).toMatchObject({ revision: 3, body: body(bystander, 2) });
    put(vault, again({ ...second, revision: 3 }, body('and on', 1)));
    expect(vault.store.history(first.id).map(({ revision }) => revision)).toEqual([3]);
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
  });

  it('takes nothing where the transaction fails', async () => {
    const { vault } = await setupVault();
    const record = put(vault, noteRecord({ body: body(canary, 1) }));
    expect(() => vault.store.transact((writer) => {
      writer.destroyRecord(record.id);
      throw new Error('changed my mind');
    })).toThrow('changed my mind');
    expect(vault.store.record(record.id)).toEqual(record);
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
  });

  it('the search tables know none of its letters', async () => {
    const fixture = await setupVault();
    const { vault } = fixture;
    const record = put(vault, noteRecord({ body: body('qzxv', 1) }));
    put(vault, noteRecord({ body: body('plain', 1) }));
    vault.store.transact((writer) => writer.destroyRecord(record.id));
    vault.close();
    const terms = await withRawDatabase(fixture.folder, (connection) => {
      connection.exec("CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'search_trigrams', 'row')");
      return connection.prepare('SELECT term FROM temp.terms').pluck().all() as string[];
    });
    expect(terms.filter((term) => /qz|zx|xv/.test(term))).toEqual([]);
    expect(terms).toContain('pla');
  });
});

/** Where rows come, grow, move between pages and go in any order: whatever of them was destroyed is nowhere, at whichever moment. */
describe('whatever happened to the pages before', () => {
  it('nothing of what is destroyed stays', { timeout: 120_000 }, async () => {
    const step = fc.record({ what: fc.constantFrom('new', 'new', 'new', 'change', 'change', 'draft', 'destroy', 'forget'), at: fc.nat(999), length: fc.oneof(fc.nat(30), fc.nat(900)) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 90 }), async (steps) => {
        const fixture = await setupVault();
        const { vault } = fixture;
        const caseId: CaseId = newCaseId();
        const doomed = new Map<RecordId, VaultRecord>();
        steps.forEach(({ what, at, length }, index) => {
          const chosen = [...doomed.values()][at % Math.max(1, doomed.size)];
          if (what === 'new' || !chosen) {
            const words = index % 3 === 0 ? bystander : canary;
            const record = put(vault, noteRecord({ caseId, createdAt: 1_700_000_000_000 + at, body: body(words, length) }));
            if (words === canary) doomed.set(record.id, record);
          } else if (what === 'change') {
            doomed.set(chosen.id, put(vault, again(chosen, body(canary, length))));
          } else if (what === 'draft') {
            vault.store.transact((writer) => writer.putDraft(noteDraft({ recordId: chosen.id, caseId, body: body(canary, length) })));
          } else if (what === 'forget') {
            vault.store.transact((writer) => writer.destroyHistory(chosen.id));
          } else {
            vault.store.transact((writer) => writer.destroyRecord(chosen.id));
            doomed.delete(chosen.id);
          }
        });
        vault.store.transact((writer) => {
          for (const id of doomed.keys()) writer.destroyRecord(id);
        });
        vault.store.emptyLog();
        expect(await traces(fixture)).toEqual({ database: 0, log: 0, logBytes: 0 });
        expect(await vault.verify()).toMatchObject({ type: 'whole' });
        vault.close();
      }),
      { numRuns: Number(process.env['BITIM_DESTROY_RUNS'] ?? 6), endOnFailure: true },
    );
  });
});
