// A medium that is full, read-only or cut short: refused in words, nothing old harmed, and work goes on when it can.
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import Database from 'better-sqlite3-multiple-ciphers';
import { createVault, openVault } from '#electron/vault/vault.ts';
import { toWriteFailure } from '#electron/vault/store/write-failure.ts';
import { floorCost } from '#tests/support/quick-kdf.ts';
import { canMount, mountSmall, remount } from '#tests/support/small-medium.ts';
import { bytesOf, noteRecord, passphrase, passphraseText, setupDependencies, setupHome } from '#tests/support/vault-fixture.ts';

const mebibyte = 1024 * 1024;

describe.skipIf(!canMount)('on a small medium', () => {
  const setupOnStick = async (sizeBytes: number) => {
    const folder = mountSmall(sizeBytes);
    const dependencies = setupDependencies(setupHome());
    const vaultFolder = join(folder, 'stick.bitim');
    const created = await createVault({ folder: vaultFolder, name: 'Stick', passphrase: bytesOf(passphraseText), cost: floorCost }, dependencies);
    if (!created.ok) throw new Error(created.error.type);
    onTestFinished(() => created.value.vault.close());
    return { folder, vaultFolder, dependencies, vault: created.value.vault };
  };

  test('that is full a change is refused, and saved when there is room again', async () => {
    const { folder, vaultFolder, dependencies, vault } = await setupOnStick(2 * mebibyte);
    const saved: string[] = [];
    const save = () => {
      const record = noteRecord({ body: { text: 'x'.repeat(20_000) } });
      const result = vault.store.transact((writer) => writer.putRecord(record));
      if (result.ok) saved.push(record.id);
      return result;
    };
    const ballast = join(folder, 'ballast');
    writeFileSync(ballast, Buffer.alloc(mebibyte / 2));
    let refused = save();
    for (let index = 0; index < 200 && refused.ok; index++) refused = save();
    expect(refused).toEqual({ ok: false, error: { type: 'disk-full' } });
    expect(await vault.changePassphrase(bytesOf(passphraseText), bytesOf('next'))).toEqual({ ok: false, error: { type: 'disk-full' } });
    expect(vault.store.records({ state: 'all' }).map(({ id }) => id).sort()).toEqual([...saved].sort());
    rmSync(ballast);
    expect(save().ok).toBe(true);
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
    vault.close();
    const again = await openVault({ folder: vaultFolder, secret: passphrase() }, dependencies);
    if (!again.ok) throw new Error(again.error.type);
    expect(again.value.notices).toEqual([]);
    expect(again.value.store.records({ state: 'all' }).map(({ id }) => id).sort()).toEqual([...saved].sort());
    again.value.close();
  });

  test('that is too small no vault is made, and nothing is left', async () => {
    const folder = mountSmall(64 * 1024);
    const input = { folder: join(folder, 'big.bitim'), name: 'Big', passphrase: bytesOf(passphraseText), cost: floorCost };
    expect(await createVault(input, setupDependencies(setupHome()))).toEqual({ ok: false, error: { type: 'disk-full' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that is read-only a vault opens from a private copy, takes no change, and is as before when it can be written to again', async () => {
    const { folder, vaultFolder, dependencies, vault } = await setupOnStick(2 * mebibyte);
    const note = noteRecord();
    vault.store.transact((writer) => writer.putRecord(note));
    vault.close();
    remount(folder, 'ro');
    expect(await openVault({ folder: vaultFolder, secret: passphrase() }, dependencies)).toEqual({ ok: false, error: { type: 'read-only' } });
    const privateFolder = join(setupHome(), 'private');
    const looked = await openVault({ folder: vaultFolder, secret: passphrase() }, { ...dependencies, privateFolder });
    if (!looked.ok) throw new Error(looked.error.type);
    expect(looked.value.readOnly()).toBe('medium');
    expect(looked.value.store.record(note.id)).toEqual(note);
    expect(looked.value.store.transact((writer) => writer.putSetting('a', 1))).toEqual({ ok: false, error: { type: 'read-only' } });
    looked.value.close();
    expect(readdirSync(privateFolder)).toEqual([]);
    remount(folder, 'rw');
    const again = await openVault({ folder: vaultFolder, secret: passphrase() }, dependencies);
    expect(again.ok).toBe(true);
    if (again.ok) again.value.close();
  });
});

test('a folder without the right to write makes no vault', async ({ skip }) => {
  skip(process.getuid?.() === 0, 'root may write everywhere');
  const home = setupHome();
  const folder = join(home, 'locked');
  mkdirSync(folder);
  chmodSync(folder, 0o500);
  const input = { folder: join(folder, 'x.bitim'), name: 'X', passphrase: bytesOf(passphraseText), cost: floorCost };
  expect(await createVault(input, setupDependencies(home))).toEqual({ ok: false, error: { type: 'read-only' } });
});

test.each([
  ['ENOSPC', 'disk-full'], ['EDQUOT', 'disk-full'], ['SQLITE_FULL', 'disk-full'], ['EROFS', 'read-only'], ['SQLITE_READONLY_DBMOVED', 'read-only'],
  ['EACCES', 'read-only'], ['EIO', 'medium-gone'], ['ENOENT', 'medium-gone'], ['SQLITE_IOERR_FSYNC', 'medium-gone'], ['SQLITE_CANTOPEN', 'medium-gone'],
])('%s is said as %s', (code, type) => {
  const error = code.startsWith('SQLITE') ? new Database.SqliteError('x', code) : Object.assign(new Error('x'), { code });
  expect(toWriteFailure(error)).toEqual({ type });
});

test.each(['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_CONSTRAINT_CHECK', 'ERR_ASSERTION'])('%s is no refused write', (code) => {
  expect(toWriteFailure(Object.assign(new Error('x'), { code }))).toBeNull();
});
