import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupPoints, type BackupPoint } from '#electron/vault/backups/backup-ports.ts';
import { manifestName } from '#electron/vault/backups/manifest.ts';
import type { OpenedVault } from '#electron/vault/ports.ts';
import { bytesOf, newCaseId, newRecordId, noteRecord, passphrase, passphraseText, recovery, setupVault } from '#tests/support/vault-fixture.ts';

const steps = { step: async () => true };

const put = (vault: OpenedVault, text = 'a note'): void => void vault.store.transact((writer) => writer.putRecord(noteRecord({ body: { text } })));

async function addFile(vault: OpenedVault, content: Uint8Array): Promise<string> {
  const added = await vault.files.add(content.length, [content]);
  if (!added.ok) throw new Error(added.error.type);
  const { file, keep } = added.value;
  const id = newRecordId();
  vault.store.transact((writer) => writer.putAttachment({ ...file, id, caseId: newCaseId(), recordId: id, createdAt: 1 }));
  keep();
  return file.path;
}

async function make(vault: OpenedVault, note?: (point: BackupPoint) => void) {
  const made = await vault.backups.makeBackup(steps, note);
  if (!made.ok) throw new Error(made.error.type);
  return made.value;
}

const setup = async (day = { now: Date.UTC(2026, 0, 5, 9) }) => ({ ...(await setupVault({ clock: { now: () => day.now } })), day });

describe('a backup', () => {
  test('holds the vault of that moment, and opens by itself', async () => {
    const { vault, home, reopen } = await setup();
    put(vault, 'before');
    const path = await addFile(vault, randomBytes(3_000_000));
    const made = await make(vault);
    put(vault, 'after');
    expect(readdirSync(made.folder).sort()).toEqual(['cases.db', 'keys.json', 'keys.json.bak', manifestName]);
    expect(existsSync(join(dirname(made.folder), 'files', path))).toBe(true);
    expect(await vault.backups.state()).toMatchObject({ isOwnFolder: true, isSameDisk: true, last: { madeAt: made.madeAt }, isChanged: true, failure: null, isRunning: false, damaged: 0 });
    vault.close();
    const copy = join(home, 'as a vault');
    renameSync(made.folder, copy);
    const opened = await reopen(passphrase(), copy);
    expect(opened.store.records({ state: 'all' }).map(({ body }) => (body as { text: string }).text)).toEqual(['before']);
  });

  test('names nothing that has not changed', async () => {
    const { vault } = await setup();
    put(vault);
    expect(vault.backups.isDue()).toBe(true);
    await make(vault);
    expect(vault.backups.isChanged()).toBe(false);
    expect(vault.backups.isDue()).toBe(false);
    put(vault);
    expect(vault.backups.isChanged()).toBe(true);
    // The day is not over.
    expect(vault.backups.isDue()).toBe(false);
  });

  test('is consistent while the vault is at work', async () => {
    const { vault } = await setup();
    for (let number = 0; number < 300; number++) put(vault, `${number} ${'x'.repeat(4_000)}`);
    let written = 300;
    const busy = { step: async () => {
      put(vault, `meanwhile ${written++}`);
      return true;
    } };
    const made = await vault.backups.makeBackup(busy);
    expect(made.ok).toBe(true);
    expect(written).toBeGreaterThan(300);
    expect((await vault.backups.list())[0]).toMatchObject({ isAltered: false, state: 'there' });
    const before = vault.store.records({ state: 'all' }).length;
    expect(before).toBe(written);
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
  });

  test('begins again where a destruction brought the log in meanwhile', async () => {
    const { vault } = await setup();
    for (let number = 0; number < 500; number++) put(vault, `${number} ${'x'.repeat(4_000)}`);
    let isDone = false;
    const made = await vault.backups.makeBackup({ step: async () => {
      if (!isDone) {
        isDone = true;
        put(vault, 'meanwhile');
        vault.store.emptyLog();
      }
      return true;
    } });
    expect(made.ok).toBe(true);
    expect(vault.backups.isChanged()).toBe(false);
  });

  test('leaves the lock that keeps a second Bitim out', async () => {
    const { vault, folder } = await setup();
    put(vault);
    await make(vault);
    const script = `import { DatabaseSync } from 'node:sqlite';
      const db = new DatabaseSync(process.argv[1]);
      try { db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA busy_timeout = 10; SELECT count(*) FROM sqlite_schema'); console.log('opened'); } catch (error) { console.log(error.message); }`;
    const other = spawnSync(process.execPath, ['--input-type=module', '--eval', script, join(folder, 'cases.db')], { encoding: 'utf8' });
    expect(other.stdout).toContain('locked');
  });

  test('each attachment lies there once; one that the vault lost is named and stops nothing', async () => {
    const { vault, folder, day } = await setup();
    const kept = await addFile(vault, randomBytes(10_000));
    const lost = await addFile(vault, randomBytes(20_000));
    rmSync(join(folder, 'files', lost));
    const first = await make(vault);
    const shelved = join(dirname(first.folder), 'files', kept);
    const before = statSync(shelved);
    day.now += 86_400_000;
    await addFile(vault, randomBytes(500));
    await make(vault);
    expect(statSync(shelved).ino).toBe(before.ino);
    expect((await vault.backups.list()).map(({ files, missingFiles }) => [files, missingFiles])).toEqual([[2, 1], [1, 1]]);
  });

  test('a damaged attachment in the backup is replaced by the vault\'s sound one', async () => {
    const { vault, day } = await setup();
    const path = await addFile(vault, randomBytes(10_000));
    const first = await make(vault);
    const shelved = join(dirname(first.folder), 'files', path);
    const sound = readFileSync(shelved);
    writeFileSync(shelved, Buffer.concat([sound.subarray(0, 5_000), randomBytes(sound.length - 5_000)]));
    day.now += 86_400_000;
    put(vault);
    await make(vault);
    expect(readFileSync(shelved).equals(sound)).toBe(true);
  });
});

describe('a backup that was interrupted', () => {
  test.each(backupPoints)('at "%s" leaves every earlier one, and the next one succeeds', async (point) => {
    const { vault, day } = await setup();
    put(vault, 'first');
    await addFile(vault, randomBytes(1_000));
    const first = await make(vault);
    const shelf = dirname(first.folder);
    const files = readdirSync(shelf, { recursive: true }).filter((name) => !name.includes('.part')).toSorted((left, right) => String(left).localeCompare(String(right)));
    day.now += 86_400_000;
    put(vault, 'second');
    await addFile(vault, randomBytes(1_000));
    await expect(vault.backups.makeBackup(steps, (reached) => {
      if (reached === point) throw new TypeError('pulled out');
    })).rejects.toThrow('pulled out');
    for (const name of files) expect(readdirSync(shelf, { recursive: true })).toContain(name);
    expect(await vault.backups.check(first.id, steps)).toEqual({ ok: true, value: { isWhole: true, damagedFiles: 0 } });
    day.now += 1_000;
    const next = await make(vault);
    expect(await vault.backups.check(next.id, steps)).toEqual({ ok: true, value: { isWhole: true, damagedFiles: 0 } });
    expect(readdirSync(shelf).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(readdirSync(join(shelf, 'files'), { recursive: true }).filter((name) => String(name).endsWith('.part'))).toEqual([]);
  });

  test('on request leaves nothing of itself', async () => {
    const { vault } = await setup();
    put(vault);
    let left = 2;
    expect(await vault.backups.makeBackup({ step: async () => (left -= 1) > 0 })).toEqual({ ok: false, error: { type: 'cancelled' } });
    expect(await vault.backups.list()).toEqual([]);
    expect((await vault.backups.state()).failure).toBeNull();
  });
});

describe('a place', () => {
  test('that is not there is said, remembered as a failure, and used again when it is back', async () => {
    const { vault, home } = await setup();
    put(vault);
    const stick = join(home, 'stick');
    expect(await vault.backups.setPlace(stick)).toEqual({ ok: false, error: { type: 'place-absent' } });
    mkdirSync(stick);
    expect(await vault.backups.setPlace(stick)).toEqual({ ok: true, value: null });
    const made = await make(vault);
    expect(made.folder.startsWith(join(stick, 'Practice '))).toBe(true);
    renameSync(stick, `${stick} away`);
    put(vault);
    expect(await vault.backups.makeBackup(steps)).toEqual({ ok: false, error: { type: 'place-absent' } });
    expect(await vault.backups.state()).toMatchObject({ isPlaceThere: false, last: { madeAt: made.madeAt }, failure: { type: 'place-absent' } });
    expect((await vault.backups.list()).map(({ state }) => state)).toEqual(['absent']);
    renameSync(`${stick} away`, stick);
    expect((await vault.backups.list()).map(({ state }) => state)).toEqual(['there']);
    await make(vault);
    expect((await vault.backups.state()).failure).toBeNull();
  });

  test('what was deleted there by hand is gone, not the last backup', async () => {
    const { vault } = await setup();
    put(vault);
    const made = await make(vault);
    rmSync(made.folder, { recursive: true });
    expect((await vault.backups.list()).map(({ state }) => state)).toEqual(['gone']);
    expect(await vault.backups.state()).toMatchObject({ last: null, isChanged: true });
  });
});

describe('old backups', () => {
  test('go as the plan says, with attachments that no other names', async () => {
    const { vault, day } = await setup();
    const path = await addFile(vault, randomBytes(1_000));
    const first = await make(vault);
    const row = vault.store.attachments()[0];
    vault.store.transact((writer) => row && writer.removeAttachment(row.id));
    vault.files.remove([path]);
    const shelved = join(dirname(first.folder), 'files', path);
    for (let count = 0; count < 20; count++) {
      day.now += 86_400_000;
      put(vault, `day ${count}`);
      await make(vault);
      if (count < 6) expect(existsSync(shelved)).toBe(true);
    }
    const list = await vault.backups.list();
    expect(list.map(({ state }) => state)).toEqual(list.map(() => 'there'));
    // 25 January, a Sunday: seven days, and the Sundays of the two weeks before.
    expect(list.map(({ madeAt }) => new Date(madeAt).toISOString().slice(5, 10))).toEqual(['01-25', '01-24', '01-23', '01-22', '01-21', '01-20', '01-19', '01-18', '01-11']);
    expect(existsSync(shelved)).toBe(false);
    expect(readdirSync(dirname(first.folder)).length).toBe(list.length + 1);
  });

  test('one is removed by its id, or forgotten where it cannot be reached', async () => {
    const { vault, home } = await setup();
    put(vault);
    const here = await make(vault);
    const stick = join(home, 'stick');
    mkdirSync(stick);
    await vault.backups.setPlace(stick);
    const there = await make(vault);
    renameSync(stick, `${stick} away`);
    expect(await vault.backups.removeBackup(here.id)).toEqual({ ok: true, value: 'removed' });
    expect(existsSync(here.folder)).toBe(false);
    expect(await vault.backups.removeBackup(there.id)).toEqual({ ok: true, value: 'forgotten' });
    expect(await vault.backups.removeBackup(there.id)).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await vault.backups.list()).toEqual([]);
  });

  test('a vault that was brought back finds those that it does not remember', async () => {
    const { vault, reopen, copy, folder } = await setup();
    put(vault);
    const before = copy('before.bitim');
    const made = await make(vault);
    vault.close();
    rmSync(join(before, 'backups'), { recursive: true });
    renameSync(join(folder, 'backups'), join(before, 'backups'));
    const older = await reopen(passphrase(), before);
    expect((await older.backups.list()).map(({ id }) => id)).toEqual([made.id]);
  });
});

describe('a damaged backup', () => {
  const damage: Record<string, (folder: string, path: string) => void> = {
    'one byte of the database': (folder) => flip(join(folder, 'cases.db'), 9_000),
    'a cut database': (folder) => writeFileSync(join(folder, 'cases.db'), readFileSync(join(folder, 'cases.db')).subarray(0, 8_192)),
    'one byte of an attachment': (folder, path) => flip(join(dirname(folder), 'files', path), 700),
    'a missing attachment': (folder, path) => rmSync(join(dirname(folder), 'files', path)),
    'the manifest': (folder) => writeFileSync(join(folder, manifestName), readFileSync(join(folder, manifestName), 'utf8').replace('"isAltered": false', '"isAltered": true')),
    'a missing database': (folder) => rmSync(join(folder, 'cases.db')),
  };
  const flip = (file: string, at: number): void => {
    const bytes = readFileSync(file);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  };

  test.each(Object.keys(damage))('%s is found', async (name) => {
    const { vault } = await setup();
    put(vault);
    const path = await addFile(vault, randomBytes(1_000));
    const made = await make(vault);
    damage[name]?.(made.folder, path);
    expect(await vault.backups.check(made.id, steps)).toMatchObject({ ok: true, value: { isWhole: false } });
    expect((await vault.backups.list())[0]?.state).toBe('damaged');
    expect(await vault.backups.state()).toMatchObject({ last: null, damaged: 1 });
  });
});

describe('after a change of a slot', () => {
  test('the old passphrase and the old recovery key open no backup that can be reached', async () => {
    const { vault, home, recoveryKey, open, reopen } = await setup();
    put(vault);
    const made = await make(vault);
    expect((await vault.changePassphrase(bytesOf(passphraseText), bytesOf('nine other words that nobody has typed'))).ok).toBe(true);
    const fresh = await vault.newRecoveryKey(bytesOf('nine other words that nobody has typed'));
    if (!fresh.ok) throw new Error(fresh.error.type);
    expect(vault.backups.outdated().map(({ id }) => id)).toEqual([made.id]);
    expect(await vault.backups.replaceSlots()).toEqual({ replaced: 1, left: [] });
    expect(vault.backups.outdated()).toEqual([]);
    vault.close();
    const copy = join(home, 'as a vault');
    renameSync(made.folder, copy);
    expect((await open(passphrase(), copy)).ok).toBe(false);
    expect((await open(recovery(recoveryKey), copy)).ok).toBe(false);
    (await reopen(recovery(fresh.value), copy)).close();
    await reopen(passphrase('nine other words that nobody has typed'), copy);
  });

  test('those that cannot be reached are named, and brought up to date when they can', async () => {
    const { vault, home } = await setup();
    const stick = join(home, 'stick');
    mkdirSync(stick);
    await vault.backups.setPlace(stick);
    put(vault);
    const made = await make(vault);
    renameSync(stick, `${stick} away`);
    await vault.changePassphrase(bytesOf(passphraseText), bytesOf('nine other words that nobody has typed'));
    expect((await vault.backups.replaceSlots()).left.map(({ id }) => id)).toEqual([made.id]);
    expect((await vault.backups.list())[0]).toMatchObject({ state: 'absent', opensWith: 'earlier' });
    renameSync(`${stick} away`, stick);
    expect(await vault.backups.replaceSlots()).toEqual({ replaced: 1, left: [] });
    expect((await vault.backups.list())[0]).toMatchObject({ state: 'there', opensWith: 'present' });
  });

  test('a renewed data key: older backups open with the new secrets, and can still be checked', async () => {
    const { vault, home, reopen } = await setup();
    put(vault);
    const made = await make(vault);
    const renewed = await vault.renewDataKey({ passphrase: bytesOf(passphraseText) }, steps);
    if (!renewed.ok) throw new Error(renewed.error.type);
    expect(await vault.backups.replaceSlots()).toEqual({ replaced: 1, left: [] });
    expect(await vault.backups.check(made.id, steps)).toEqual({ ok: true, value: { isWhole: true, damagedFiles: 0 } });
    expect(vault.backups.isChanged()).toBe(true);
    await make(vault);
    vault.close();
    const copy = join(home, 'as a vault');
    renameSync(made.folder, copy);
    await reopen(recovery(renewed.value.recoveryKey), copy);
  });
});
