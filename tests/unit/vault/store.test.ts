import { renameSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Audience } from '#shared/domain/audience.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import { openConnection, requiredPragmas, setRequiredPragmas } from '#electron/vault/store/connection.ts';
import { Secret } from '#electron/vault/keys/secret.ts';
import { newCaseId, newRecordId, noteDraft, noteRecord, setupHome, setupVault } from '#tests/support/vault-fixture.ts';
import { withRawDatabase } from './vault-insides.ts';

describe('the connection', () => {
  test('holds every pragma, whatever the library defaults to', () => {
    const connection = openConnection(`${setupHome()}/fresh.db`, new Secret(new Uint8Array(32).fill(7)), 'create');
    setRequiredPragmas(connection);
    const actual = requiredPragmas.map(([name]) => [name, connection.pragma(name, { simple: true })]);
    connection.close();
    const isMac = process.platform === 'darwin' ? 1 : 0;
    expect(Object.fromEntries(actual)).toEqual({
      journal_mode: 'wal', synchronous: 2, temp_store: 2, secure_delete: 1, trusted_schema: 0, foreign_keys: 1, cell_size_check: 1,
      fullfsync: isMac, checkpoint_fullfsync: isMac,
    });
  });

  test('uses the raw key of 32 bytes and AEGIS-256, with a tag per page', () => {
    const path = `${setupHome()}/fresh.db`;
    const connection = openConnection(path, new Secret(new Uint8Array(32).fill(7)), 'create');
    connection.exec('CREATE TABLE t (a)');
    expect(connection.pragma('cipher', { simple: true })).toBe('aegis');
    expect(connection.pragma('algorithm', { simple: true })).toBe('aegis-256');
    connection.close();
    expect(() => openConnection(path, new Secret(new Uint8Array(32).fill(8)), 'existing')).toThrow('not a database');
    openConnection(path, new Secret(new Uint8Array(32).fill(7)), 'existing').close();
  });
});

describe('records', () => {
  test('are replaced by their next revision only, and keep the earlier ones', async () => {
    const { vault } = await setupVault();
    const { store } = vault;
    const first = noteRecord({ body: { text: 'one' } });
    const second = { ...first, revision: 2, updatedAt: 5, body: { text: 'two' } };
    const third = { ...first, revision: 3, deletedAt: 9, body: { text: 'three', deep: [{ empty: '' }, null, 1.5, true] } };
    for (const record of [first, second, third]) store.transact((writer) => writer.putRecord(record));
    expect(store.record(first.id)).toEqual(third);
    expect(store.history(first.id)).toEqual([second, first]);
    for (const revision of [1, 3, 5]) {
      expect(() => store.transact((writer) => writer.putRecord({ ...first, revision }))).toThrow('next revision');
    }
    expect(() => store.transact((writer) => writer.putRecord(noteRecord({ revision: 2 })))).toThrow('next revision');
    expect(store.record(first.id)).toEqual(third);
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
  });

  test('are listed by case, kind and trash, oldest first', async () => {
    const { store } = (await setupVault()).vault;
    const caseId = newCaseId();
    const note = noteRecord({ caseId, createdAt: 3 });
    const party = noteRecord({ caseId, kind: 'party', createdAt: 1 });
    const binned = noteRecord({ caseId, createdAt: 2, deletedAt: 4 });
    const profile = noteRecord({ kind: 'profile', createdAt: 5 });
    const other = noteRecord({ caseId: newCaseId(), createdAt: 6 });
    store.transact((writer) => [note, party, binned, profile, other].forEach((record) => writer.putRecord(record)));
    const ids = (filter: Parameters<typeof store.records>[0]) => store.records(filter).map(({ id }) => id);
    expect(ids({ caseId, state: 'live' })).toEqual([party.id, note.id]);
    expect(ids({ caseId, state: 'trash' })).toEqual([binned.id]);
    expect(ids({ caseId, state: 'all', kinds: ['note'] })).toEqual([binned.id, note.id]);
    expect(ids({ caseId: null, state: 'live' })).toEqual([profile.id]);
    expect(ids({ state: 'live' })).toEqual([party.id, note.id, profile.id, other.id]);
    expect(ids({ state: 'all', kinds: [] })).toEqual([]);
  });

  test('a moved note takes its history along to the stricter audience', async () => {
    const { vault } = await setupVault();
    const joint: Audience = { type: 'parties', parties: ['0b0c5d9e-3c7a-4f52-9d1e-2f6a7b8c9d0e' as PartyId] };
    const note = noteRecord({ audience: joint });
    vault.store.transact((writer) => {
      writer.putRecord(note);
      writer.putRecord({ ...note, revision: 2 });
      writer.putRecord({ ...note, revision: 3, audience: { type: 'mediator' } });
      writer.setHistoryAudience(note.id, { type: 'mediator' });
    });
    expect(vault.store.history(note.id).map(({ revision, audience }) => [revision, audience.type])).toEqual([[2, 'mediator'], [1, 'mediator']]);
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
  });
});

describe('drafts, permissions and settings', () => {
  test('keep the last state, and go when dropped', async () => {
    const { vault, reopen } = await setupVault();
    const draft = noteDraft();
    const later = { ...draft, updatedAt: 2_000_000_000_000, body: { text: 'being typed, more' } };
    vault.store.transact((writer) => writer.putDraft(draft));
    vault.store.transact((writer) => writer.putDraft(later));
    const elsewhere = noteDraft();
    vault.store.transact((writer) => {
      writer.putDraft(elsewhere);
      writer.dropDraft(elsewhere.recordId);
      writer.dropDraft(newRecordId());
      writer.putPermission({ id: 'p1', caseId: draft.caseId, body: { to: 'all' } });
      writer.putSetting('place', { case: 1 });
      writer.putSetting('gone', null);
    });
    vault.close();
    const { store, verify } = await reopen();
    expect(store.drafts(draft.caseId)).toEqual([later]);
    expect(store.draft(draft.recordId)).toEqual(later);
    expect(store.draft(elsewhere.recordId)).toBeNull();
    expect(store.permissions(draft.caseId)).toEqual([{ id: 'p1', caseId: draft.caseId, body: { to: 'all' } }]);
    expect(store.setting('place')).toEqual({ case: 1 });
    expect([store.setting('gone'), store.setting('never')]).toEqual([null, null]);
    expect(await verify()).toMatchObject({ type: 'whole' });
  });
});

describe('the journal', () => {
  test('numbers entries from one in each chain, never earlier than the last', async () => {
    const times = [500, 400, 700];
    let index = 0;
    const { vault } = await setupVault({ clock: { now: () => times[Math.min(index, 2)] as number } });
    const { store } = vault;
    for (index = 0; index < 3; index++) store.transact((writer) => writer.addJournalEntry('vault', 'opened', { index }));
    store.transact((writer) => writer.addJournalEntry('another', 'opened', null));
    expect(store.journal('vault').map(({ number, at, content }) => [number, at, content])).toEqual([
      [1, 500, { index: 0 }], [2, 500, { index: 1 }], [3, 700, { index: 2 }],
    ]);
    expect([store.lastJournalAt('vault'), store.lastJournalAt('nothing')]).toEqual([700, 0]);
    expect(store.journal('another')).toHaveLength(1);
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
  });
});

describe('a transaction', () => {
  test('that throws leaves nothing behind, and the next one works', async () => {
    const { vault, reopen } = await setupVault();
    const kept = noteRecord();
    const dropped = noteRecord();
    vault.store.transact((writer) => writer.putRecord(kept));
    expect(() =>
      vault.store.transact((writer) => {
        writer.putRecord(dropped);
        writer.putSetting('half', 1);
        throw new Error('a bug');
      }),
    ).toThrow('a bug');
    expect(() => vault.store.transact(() => vault.store.transact(() => 1))).toThrow('nest');
    expect(vault.store.transact((writer) => writer.putSetting('next', 2))).toEqual({ ok: true, value: undefined });
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
    vault.close();
    const again = await reopen();
    expect(again.notices).toEqual([]);
    expect(again.store.records({ state: 'all' })).toEqual([kept]);
    expect([again.store.setting('half'), again.store.setting('next')]).toEqual([null, 2]);
  });

  test('into a folder that was taken away is refused, until it is back', async () => {
    const { vault, folder, reopen } = await setupVault();
    renameSync(folder, `${folder}.away`);
    expect(vault.store.transact((writer) => writer.putSetting('a', 1))).toEqual({ ok: false, error: { type: 'medium-gone' } });
    renameSync(`${folder}.away`, folder);
    expect(vault.store.transact((writer) => writer.putSetting('a', 2)).ok).toBe(true);
    vault.close();
    expect((await reopen()).store.setting('a')).toBe(2);
  });

  test('reads its own writes', async () => {
    const { store } = (await setupVault()).vault;
    const note = noteRecord();
    const seen = store.transact((writer) => {
      writer.putRecord(note);
      return writer.record(note.id);
    });
    expect(seen).toEqual({ ok: true, value: note });
  });
});

describe('the search', () => {
  const texts = {
    kazakh: 'Қаладағы ғимарат өте әдемі, үйдің һәм іргетасы',
    russian: 'Ёлка стоит у договора № 12-А, сумма 12 000 000',
    english: 'The settlement meeting',
  };

  const setupTexts = async () => {
    const fixture = await setupVault();
    const entries = Object.entries(texts).map(([name, text]) => [name, noteRecord({ body: { text } })] as const);
    fixture.vault.store.transact((writer) => entries.forEach(([, record]) => writer.putRecord(record)));
    const nameOf = new Map(entries.map(([name, record]) => [record.id, name]));
    const find = (query: string) => fixture.vault.store.searchRecords({ text: query, kinds: ['note'], before: null, limit: 100 }).map(({ id }) => nameOf.get(id));
    return { ...fixture, find, records: Object.fromEntries(entries) };
  };

  test.each([
    ['қала', 'kazakh'], ['кала', 'kazakh'], ['ГИМАРАТ', 'kazakh'], ['адеми', 'kazakh'], ['уйдин', 'kazakh'], ['хам', 'kazakh'], ['үйдің', 'kazakh'],
    ['елка', 'russian'], ['ёлка', 'russian'], ['говор', 'russian'], ['12 000', 'russian'], ['сумма договор', 'russian'],
    ['settle', 'english'], ['ettlemen', 'english'], ['MEET sett', 'english'],
  ])('finds %s', async (query, name) => {
    const { find } = await setupTexts();
    expect(find(query)).toEqual([name]);
  });

  test('finds nothing for nothing, and takes signs as they are', async () => {
    const { find } = await setupTexts();
    for (const query of ['', '   ', '"', '*', 'AND', 'NEAR(a b)', 'x" OR "a', '§', 'folded:settlement', '\0']) expect(find(query)).toEqual([]);
  });

  test('follows a record as it changes, goes to the trash, and is kept for screening', async () => {
    const { vault, find, records } = await setupTexts();
    const english = records['english'];
    if (!english) throw new Error('no record');
    vault.store.transact((writer) => writer.putRecord({ ...english, revision: 2, body: { text: 'now about rivers' } }));
    expect([find('settlement'), find('rivers')]).toEqual([[], ['english']]);
    vault.store.transact((writer) => writer.putRecord({ ...english, revision: 3, deletedAt: 1, body: { text: 'now about rivers' } }));
    expect(find('rivers')).toEqual([]);
    vault.store.transact((writer) => writer.putRecord({ ...english, revision: 4, body: { text: 'now about rivers' } }));
    expect(find('rivers')).toEqual(['english']);
    vault.store.transact((writer) => writer.putRecord({ ...english, revision: 5, audience: { type: 'screening' }, body: { text: 'now about rivers' } }));
    expect(find('rivers')).toEqual([]);
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
  });

  test('is put right by the check when its tables were tampered with', async () => {
    const { vault, folder, reopen } = await setupTexts();
    vault.close();
    await withRawDatabase(folder, (connection) => {
      connection.exec("DELETE FROM search_text WHERE folded LIKE '%settlement%'");
      connection.exec("INSERT INTO search_text (number, id, at, folded) VALUES (5, 'nobody', 5, 'a settlement of nobody')");
      connection.exec("INSERT INTO search_words (search_words) VALUES ('delete-all')");
    });
    const again = await reopen();
    expect(await again.verify()).toMatchObject({ type: 'whole' });
    for (const text of ['settlement', 'кала', 'су']) expect(again.store.searchRecords({ text, kinds: ['note'], before: null, limit: 9 })).toHaveLength(1);
  });

  test('keeps no word of what was replaced', async () => {
    const { vault, folder, records } = await setupTexts();
    const english = records['english'];
    if (!english) throw new Error('no record');
    vault.store.transact((writer) => writer.putRecord({ ...english, revision: 2, body: { text: 'other' } }));
    vault.close();
    await withRawDatabase(folder, (connection) => {
      const blocks = ['search_words_data', 'search_trigrams_data'].flatMap(
        (table) => connection.prepare(`SELECT block FROM ${table}`).all() as { block: Buffer }[],
      );
      expect(blocks.some(({ block }) => block.includes('rgetas') || block.includes('оговор'))).toBe(true);
      expect(blocks.some(({ block }) => block.includes('ettlement') || block.includes('tlement'))).toBe(false);
    });
  });
});
