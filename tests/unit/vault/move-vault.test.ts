// A vault to another folder: the old one goes only when the new one is whole.
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { moveVault } from '#electron/vault/move-vault.ts';
import type { TaskSteps } from '#electron/vault/services/tasks.ts';
import { noteRecord, passphrase, setupVault } from '#tests/support/vault-fixture.ts';

const steps: TaskSteps = { step: async () => true, isCancelled: () => false };

async function setupClosed() {
  const fixture = await setupVault();
  const note = noteRecord();
  fixture.vault.store.transact((writer) => writer.putRecord(note));
  fixture.vault.close();
  mkdirSync(join(fixture.folder, 'files', 'ab'));
  writeFileSync(join(fixture.folder, 'files', 'ab', 'cdef'), 'sealed bytes');
  const parent = join(fixture.home, 'elsewhere');
  mkdirSync(parent);
  return { ...fixture, note, parent, target: join(parent, 'practice.bitim') };
}

describe.each([{ mayRename: true }, { mayRename: false }])('moving a vault, %o', ({ mayRename }) => {
  test('brings all of it over, removes the old folder, and it opens without a notice', async () => {
    const { folder, parent, target, note, reopen } = await setupClosed();
    expect(await moveVault({ folder, parent, mayRename }, steps)).toEqual({ ok: true, value: { folder: target, oldRemains: false } });
    expect(existsSync(folder)).toBe(false);
    expect(readFileSync(join(target, 'files', 'ab', 'cdef'), 'utf8')).toBe('sealed bytes');
    const vault = await reopen(passphrase(), target);
    expect(vault.notices).toEqual([]);
    expect(vault.store.record(note.id)).toEqual(note);
  });

  test('leaves another vault of that name alone', async () => {
    const { folder, parent, target } = await setupClosed();
    mkdirSync(target);
    expect(await moveVault({ folder, parent, mayRename }, steps)).toEqual({ ok: false, error: { type: 'folder-exists' } });
    expect(existsSync(join(folder, 'keys.json'))).toBe(true);
  });

  test('goes not into itself, and takes nothing that is no vault', async () => {
    const { folder, home, parent } = await setupClosed();
    expect(await moveVault({ folder, parent: join(folder, 'files'), mayRename }, steps)).toEqual({ ok: false, error: { type: 'inside-itself' } });
    expect(await moveVault({ folder: home, parent, mayRename }, steps)).toEqual({ ok: false, error: { type: 'not-a-vault' } });
  });
});

describe('a copy that cannot be made', () => {
  test('stopped on the way leaves the old vault as it was, and nothing of the new', async () => {
    const { folder, parent, reopen } = await setupClosed();
    let left = 2;
    const stopping: TaskSteps = { ...steps, step: async () => (left -= 1) > 0 };
    expect(await moveVault({ folder, parent, mayRename: false }, stopping)).toEqual({ ok: false, error: { type: 'cancelled' } });
    expect(existsSync(parent) && readFileSync(join(folder, 'files', 'ab', 'cdef'), 'utf8')).toBe('sealed bytes');
    (await reopen()).close();
  });

  test('is given up where the vault changes meanwhile', async () => {
    const { folder, parent, target } = await setupClosed();
    let isFirst = true;
    const changing: TaskSteps = {
      ...steps,
      step: async () => {
        if (isFirst) writeFileSync(join(folder, 'files', 'ab', 'new'), 'late');
        isFirst = false;
        return true;
      },
    };
    expect(await moveVault({ folder, parent, mayRename: false }, changing)).toEqual({ ok: false, error: { type: 'copy-differs' } });
    expect(existsSync(target)).toBe(false);
    expect(existsSync(join(folder, 'keys.json'))).toBe(true);
  });

  test('follows no link out of the folder', async () => {
    const { folder, parent, home } = await setupClosed();
    symlinkSync(home, join(folder, 'files', 'way-out'));
    expect(await moveVault({ folder, parent, mayRename: false }, steps)).toEqual({ ok: false, error: { type: 'not-a-vault' } });
  });
});
