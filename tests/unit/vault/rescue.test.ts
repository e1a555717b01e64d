// A damaged vault opened for rescue: what can be read is read, from a private copy, and what is missing is said.
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCaseBody } from '#shared/domain/case.ts';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import { readBody } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { openVault } from '#electron/vault/vault.ts';
import type { OpenedVault, OpenMode } from '#electron/vault/ports.ts';
import { newCaseId, noteRecord, passphrase, setupVault, type VaultFixture } from '#tests/support/vault-fixture.ts';

const pageSize = 4096;
const caseId = newCaseId();

async function setupFilled(notes = 60): Promise<VaultFixture & { readonly ids: readonly string[]; readonly database: string }> {
  const fixture = await setupVault();
  const ids: string[] = [];
  for (let index = 0; index < notes; index++) {
    // Some of them long, so that they go on in overflow pages.
    const record = noteRecord({ caseId, body: { text: `note ${index} ${'long '.repeat(index % 7 === 0 ? 3_000 : 20)}` } });
    ids.push(record.id);
    fixture.vault.store.transact((writer) => {
      writer.putRecord(record);
      writer.addJournalEntry(caseId, 'event', { index });
    });
  }
  fixture.vault.close();
  return { ...fixture, ids, database: join(fixture.folder, 'cases.db') };
}

const opened: OpenedVault[] = [];
async function openAs(fixture: VaultFixture, mode: OpenMode): Promise<OpenedVault> {
  const result = await openVault({ folder: fixture.folder, secret: passphrase(), mode }, { ...fixture.dependencies, privateFolder: join(fixture.home, 'private') });
  if (!result.ok) throw new Error(result.error.type);
  opened.push(result.value);
  return result.value;
}

const damagePage = (path: string, number: number): void => {
  const bytes = readFileSync(path);
  bytes[(number - 1) * pageSize + 2_000] = (bytes[(number - 1) * pageSize + 2_000] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};
const contentOf = (folder: string): string[] => ['keys.json', 'keys.json.bak', 'cases.db'].map((name) => readFileSync(join(folder, name)).toString('base64'));

describe('a rescue', () => {
  test('of a vault that is whole finds all of it, and says so', async () => {
    const fixture = await setupFilled();
    const before = contentOf(fixture.folder);
    const vault = await openAs(fixture, 'rescue');
    expect(vault.rescue).toMatchObject({ unreadablePages: 0, tables: [], isComplete: true });
    expect(vault.store.records({ state: 'all' }).map(({ id }) => id).toSorted()).toEqual([...fixture.ids].toSorted());
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
    expect(vault.store.transact((writer) => writer.putSetting('a', 1))).toEqual({ ok: false, error: { type: 'read-only' } });
    vault.close();
    expect(contentOf(fixture.folder)).toEqual(before);
    expect(readdirSync(join(fixture.home, 'private'))).toEqual([]);
  });

  test('reads everything outside the pages that are damaged, the first page among them', async () => {
    const fixture = await setupFilled();
    const pages = statSync(fixture.database).size / pageSize;
    for (const number of [1, Math.floor(pages / 2)]) damagePage(fixture.database, number);
    expect(await openVault({ folder: fixture.folder, secret: passphrase() }, fixture.dependencies)).toEqual({ ok: false, error: { type: 'database-damaged' } });
    const vault = await openAs(fixture, 'rescue');
    expect(vault.rescue).toMatchObject({ pages, unreadablePages: 2 });
    const found = vault.store.records({ state: 'all', kinds: ['note'] });
    expect(found.length).toBeGreaterThan(fixture.ids.length * 0.5);
    for (const record of found) {
      const index = fixture.ids.indexOf(record.id);
      expect((record.body as { text: string }).text).toBe(`note ${index} ${'long '.repeat(index % 7 === 0 ? 3_000 : 20)}`);
    }
    const missing = fixture.ids.length - found.length;
    if (missing > 0) expect(vault.rescue?.tables).toContainEqual({ name: 'record', expected: fixture.ids.length, found: found.length });
    expect(await vault.verify()).toMatchObject({ type: expect.stringMatching(/whole|altered/) as string });
  });

  test('reads what a cut file still has', async () => {
    const fixture = await setupFilled();
    truncateSync(fixture.database, Math.floor(statSync(fixture.database).size / 2 / pageSize) * pageSize + 100);
    const vault = await openAs(fixture, 'rescue');
    expect(vault.rescue?.isComplete).toBe(false);
    expect(vault.store.records({ state: 'all' }).length).toBeGreaterThan(0);
  });

  test('gives a case whose own record is lost one anew, so that what is left of it is shown', async () => {
    const fixture = await setupVault();
    const { store } = fixture.vault;
    const record = (id: string, kind: 'case', body: object): VaultRecord =>
      ({ ...noteRecord({ caseId }), id: id as RecordId, kind, audience: { type: 'mediator' }, body }) as VaultRecord;
    // So long that it has pages of its own.
    const lost = { ...createCaseBody({ workingName: 'Garden wall', matter: '', openedOn: '2026-11-02' }), subject: 'lost '.repeat(4_000) };
    store.transact((writer) => writer.putRecord(record(caseId, 'case', lost)));
    const note = noteRecord({ caseId });
    store.transact((writer) => writer.putRecord(note));
    fixture.vault.close();
    const path = join(fixture.folder, 'cases.db');
    const whole = readFileSync(path);
    // Its overflow pages were the last to be added.
    for (let number = whole.length / pageSize; number > 1; number -= 1) {
      writeFileSync(path, whole);
      damagePage(path, number);
      const vault = await openAs(fixture, 'rescue');
      if (vault.rescue?.namelessCases === 0) {
        vault.close();
        continue;
      }
      const found = vault.store.record(caseId as string as RecordId);
      expect(readBody('case', found?.version ?? 0, found?.body)).toMatchObject({ workingName: `? ${caseId.slice(0, 8)}` });
      expect(vault.store.records({ caseId, kinds: ['note'], state: 'all' }).map(({ id }) => id)).toEqual([note.id]);
      expect(vault.rescue).toMatchObject({ isComplete: false, namelessCases: 1 });
      // It is damaged, not older.
      expect(vault.notices).toEqual([]);
      expect(vault.rescue?.tables).toContainEqual({ name: 'record', expected: 2, found: 1 });
      return;
    }
    expect.unreachable('one of the pages holds the case');
  });

  test('says so where entries of a journal are lost, though every record is there', async () => {
    const fixture = await setupFilled(4);
    const whole = readFileSync(fixture.database);
    for (let number = 2; number <= whole.length / pageSize; number += 1) {
      writeFileSync(fixture.database, whole);
      damagePage(fixture.database, number);
      const vault = await openAs(fixture, 'rescue');
      const found = vault.store.journal(caseId).length;
      if (found === 4) {
        vault.close();
        continue;
      }
      expect(vault.store.records({ state: 'all' })).toHaveLength(4);
      expect(vault.rescue).toMatchObject({ isComplete: false, tables: [{ name: 'journal', expected: 4, found }] });
      return;
    }
    expect.unreachable('one of the pages holds the journal');
  });

  test('any single page may be the damaged one', async () => {
    const fixture = await setupFilled(8);
    const whole = readFileSync(fixture.database);
    for (let number = 1; number <= whole.length / pageSize; number += 5) {
      writeFileSync(fixture.database, whole);
      damagePage(fixture.database, number);
      const vault = await openAs(fixture, 'rescue');
      expect(vault.rescue?.unreadablePages).toBe(1);
      vault.close();
    }
  });

  test('closes again what may have been asked to be kept, where permissions are lost', async () => {
    const fixture = await setupVault();
    const { store } = fixture.vault;
    const [partyA, partyB] = [randomUUID(), randomUUID()];
    const bySource = { by: { type: 'party', party: partyA }, caseId };
    const note = { ...noteRecord({ caseId, audience: { type: 'parties', parties: [partyA as PartyId] } }), source: bySource.by } as VaultRecord;
    const all = {
      ...bySource, type: 'permission', id: randomUUID(), covers: { type: 'all-of-source' }, to: { type: 'parties', parties: [partyB] }, form: { type: 'as-said' }, from: { type: 'now' },
      given: { type: 'said-and-noted', signedOn: null }, givenAt: 1, validUntil: null, revokedAt: null,
    };
    // So many that it has pages of its own.
    const keep = { ...bySource, type: 'keep-request', id: randomUUID(), covers: { type: 'records', records: [note.id, ...Array.from({ length: 900 }, () => randomUUID())] }, askedAt: 2, withdrawnAt: null };
    store.transact((writer) => {
      writer.putRecord(note);
      for (const entry of [all, keep]) writer.putPermission({ id: entry.id, caseId, body: entry });
    });
    fixture.vault.close();
    const path = join(fixture.folder, 'cases.db');
    const whole = readFileSync(path);
    let lost = 0;
    for (let number = whole.length / pageSize; number > 1; number -= 1) {
      writeFileSync(path, whole);
      damagePage(path, number);
      const vault = await openAs(fixture, 'rescue');
      const entries = vault.store.permissions(caseId);
      const isLeft = (id: string): boolean => entries.some((entry) => entry.id === id);
      const anew = entries.filter((entry) => entry.id !== all.id && entry.id !== keep.id).map(({ body }) => body);
      const findings = vault.rescue?.tables.find(({ name }) => name === 'permission');
      if (isLeft(all.id) && !isLeft(keep.id) && vault.store.record(note.id)) {
        lost += 1;
        expect(anew).toMatchObject([{ type: 'keep-request', by: bySource.by, covers: { type: 'records', records: [note.id] }, withdrawnAt: null }]);
        expect(findings).toEqual({ name: 'permission', expected: 2, found: 1 });
      } else if (!findings) {
        expect(anew).toEqual([]);
      }
      vault.close();
    }
    expect(lost).toBeGreaterThan(0);
  });
});

describe('a rescue that leads nowhere', () => {
  test('is stopped on request, and leaves no copy behind', async () => {
    const fixture = await setupFilled();
    const dependencies = { ...fixture.dependencies, privateFolder: join(fixture.home, 'private') };
    const told: number[] = [];
    const steps = { step: async (done: number) => told.push(done) < 1 };
    expect(await openVault({ folder: fixture.folder, secret: passphrase(), mode: 'rescue', steps }, dependencies)).toEqual({ ok: false, error: { type: 'cancelled' } });
    expect(told).toHaveLength(1);
    expect(readdirSync(dependencies.privateFolder)).toEqual([]);
  });

  test('of a file in which nothing can be read says so', async () => {
    const fixture = await setupFilled(2);
    writeFileSync(fixture.database, Buffer.alloc(20 * pageSize, 7));
    const dependencies = { ...fixture.dependencies, privateFolder: join(fixture.home, 'private') };
    expect(await openVault({ folder: fixture.folder, secret: passphrase(), mode: 'rescue' }, dependencies)).toEqual({ ok: false, error: { type: 'database-damaged' } });
    expect(readdirSync(dependencies.privateFolder)).toEqual([]);
  });
});

describe('a log that ends too early', () => {
  test('is set aside, and its later changes are found by a rescue', async () => {
    const fixture = await setupVault();
    const early = noteRecord({ body: { text: 'early' } });
    fixture.vault.store.transact((writer) => writer.putRecord(early));
    const late = Array.from({ length: 5 }, (_unused, index) => noteRecord({ body: { text: `late ${index}` } }));
    for (const record of late) fixture.vault.store.transact((writer) => writer.putRecord(record));
    // As a crash leaves it.
    const crashed = fixture.copy('crashed.bitim');
    const log = join(crashed, 'cases.db-wal');
    const bytes = readFileSync(log);
    const frame = 32 + 24 + pageSize;
    bytes[frame + 24 + 100] = (bytes[frame + 24 + 100] ?? 0) ^ 1;
    writeFileSync(log, bytes);
    fixture.vault.close();

    const vault = await fixture.reopen(passphrase(), crashed);
    expect(vault.notices).toMatchObject([{ type: 'older-than-witness' }]);
    expect(vault.store.records({ state: 'all' }).length).toBeLessThan(6);
    vault.close();
    expect(existsSync(join(crashed, 'cases.db-wal.kept'))).toBe(true);
    const rescued = await openAs({ ...fixture, folder: crashed }, 'rescue');
    expect(rescued.store.records({ state: 'all' }).map(({ body }) => (body as { text: string }).text).toSorted()).toEqual(['early', 'late 0', 'late 1', 'late 2', 'late 3', 'late 4']);
    rescued.close();
    const again = await fixture.reopen(passphrase(), crashed);
    again.dropKeptLog();
    expect(existsSync(join(crashed, 'cases.db-wal.kept'))).toBe(false);
  });

  test('of a crash that lost nothing leaves nothing behind', async () => {
    const fixture = await setupVault();
    fixture.vault.store.transact((writer) => writer.putRecord(noteRecord()));
    const crashed = fixture.copy('crashed.bitim');
    fixture.vault.close();
    const vault = await fixture.reopen(passphrase(), crashed);
    expect(vault.notices).toEqual([]);
    vault.close();
    expect(readdirSync(crashed).filter((name) => name.includes('kept'))).toEqual([]);
  });
});

describe('read-only opening', () => {
  test('touches nothing, refuses every change in words, and leaves no copy behind', async () => {
    const fixture = await setupFilled(3);
    const before = contentOf(fixture.folder);
    const vault = await openAs(fixture, 'read-only');
    expect(vault.readOnly()).toBe('chosen');
    const refused = { ok: false, error: { type: 'read-only' } };
    expect(vault.store.transact((writer) => writer.putSetting('a', 1))).toEqual(refused);
    expect(await vault.changePassphrase(new TextEncoder().encode('seven plain words for a test vault'), new TextEncoder().encode('other'))).toEqual(refused);
    expect(vault.store.records({ state: 'all' })).toHaveLength(3);
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
    vault.close();
    expect(contentOf(fixture.folder)).toEqual(before);
    expect(readdirSync(join(fixture.home, 'private'))).toEqual([]);
    expect(readdirSync(fixture.folder).toSorted()).toEqual(['backups', 'cases.db', 'files', 'keys.json', 'keys.json.bak']);
  });

  test('also reads what a crash left in the log', async () => {
    const fixture = await setupVault();
    fixture.vault.store.transact((writer) => writer.putRecord(noteRecord()));
    const vault = await openAs({ ...fixture, folder: fixture.copy('crashed.bitim') }, 'read-only');
    expect(vault.store.records({ state: 'all' })).toHaveLength(1);
  });

  test('can be turned to while the vault is open', async () => {
    const fixture = await setupVault();
    fixture.vault.refuseChanges();
    expect(fixture.vault.readOnly()).toBe('chosen');
    expect(fixture.vault.store.transact((writer) => writer.putSetting('a', 1))).toEqual({ ok: false, error: { type: 'read-only' } });
  });
});

describe('keys that are damaged in both copies', () => {
  test('come from a backup of the same vault, and are said to be older', async () => {
    const fixture = await setupFilled(2);
    const backup = fixture.copy('backup');
    const vault = await fixture.reopen();
    await vault.changePassphrase(new TextEncoder().encode('seven plain words for a test vault'), new TextEncoder().encode('a newer one'));
    vault.close();
    for (const name of ['keys.json', 'keys.json.bak']) writeFileSync(join(fixture.folder, name), 'spoilt');
    expect(await fixture.open()).toEqual({ ok: false, error: { type: 'keys-damaged' } });
    const again = await openVault({ folder: fixture.folder, secret: passphrase(), keysFrom: backup }, fixture.dependencies);
    if (!again.ok) throw new Error(again.error.type);
    expect(again.value.notices).toMatchObject([{ type: 'keys-file-older' }]);
    expect(again.value.acceptKeys()).toEqual({ ok: true, value: null });
    again.value.close();
    expect((await fixture.reopen()).notices).toEqual([]);
  });

  test('of another vault do not fit, and change nothing', async () => {
    const fixture = await setupFilled(1);
    const other = await setupVault();
    other.vault.close();
    for (const name of ['keys.json', 'keys.json.bak']) writeFileSync(join(fixture.folder, name), 'spoilt');
    const result = await openVault({ folder: fixture.folder, secret: passphrase(), keysFrom: other.folder }, fixture.dependencies);
    expect(result).toEqual({ ok: false, error: { type: 'keys-do-not-fit' } });
    expect(readFileSync(join(fixture.folder, 'keys.json'), 'utf8')).toBe('spoilt');
  });
});
