import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createVault } from '#electron/vault/vault.ts';
import { floorCost } from '#tests/support/quick-kdf.ts';
import { bytesOf, noteRecord, passphrase, passphraseText, recovery, setupDependencies, setupHome, setupVault } from '#tests/support/vault-fixture.ts';

const failureOf = (result: { ok: boolean; error?: { type: string } }): string => (result.ok ? 'opened' : (result.error?.type ?? ''));

describe('making a vault', () => {
  test('leaves exactly the files of the format, and nothing beside them', async () => {
    const { folder, home, vault } = await setupVault();
    vault.close();
    expect(readdirSync(folder).sort()).toEqual(['backups', 'cases.db', 'files', 'keys.json', 'keys.json.bak']);
    expect(readdirSync(home).sort()).toEqual(['practice.bitim', 'witnesses']);
    expect(readFileSync(join(folder, 'keys.json'))).toEqual(readFileSync(join(folder, 'keys.json.bak')));
  });

  test('refuses a folder that is there', async () => {
    const home = setupHome();
    const folder = join(home, 'taken.bitim');
    mkdirSync(folder);
    const input = { folder, name: 'Taken', passphrase: bytesOf(passphraseText), cost: floorCost };
    expect(await createVault(input, setupDependencies(home))).toEqual({ ok: false, error: { type: 'folder-exists' } });
    expect(readdirSync(home)).toEqual(['taken.bitim']);
  });

  test('refuses a cost outside the limits as a bug', async () => {
    const home = setupHome();
    const weak = { memoryBytes: 8 * 1024 * 1024, passes: 1 };
    const input = { folder: join(home, 'weak.bitim'), name: 'Weak', passphrase: bytesOf(passphraseText), cost: weak };
    await expect(createVault(input, setupDependencies(home))).rejects.toThrow('cost');
    expect(readdirSync(home)).toEqual([]);
  });

  test('opens at once, whole, without notices', async () => {
    const { vault } = await setupVault();
    expect(vault.notices).toEqual([]);
    expect(vault.openedBy).toBe('passphrase');
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
  });
});

describe('opening a vault', () => {
  test('gives back what was saved, by passphrase and by recovery key', async () => {
    const { vault, reopen, recoveryKey } = await setupVault();
    const note = noteRecord();
    vault.store.transact((writer) => writer.putRecord(note));
    vault.close();
    const byPassphrase = await reopen();
    expect(byPassphrase.store.record(note.id)).toEqual(note);
    expect(byPassphrase.notices).toEqual([]);
    expect(byPassphrase.name).toBe('Practice');
    byPassphrase.close();
    const byRecovery = await reopen(recovery(recoveryKey));
    expect(byRecovery.store.record(note.id)).toEqual(note);
    expect(byRecovery.openedBy).toBe('recovery');
    expect(byRecovery.recoveryProven()).toBe(true);
  });

  test('says cannot-unlock for a wrong passphrase and for a wrong or misspelt recovery key', async () => {
    const { vault, open } = await setupVault();
    vault.close();
    expect(failureOf(await open(passphrase('something else')))).toBe('cannot-unlock');
    expect(failureOf(await open(passphrase('')))).toBe('cannot-unlock');
    expect(failureOf(await open(recovery('not a key')))).toBe('cannot-unlock');
    const other = await setupVault();
    expect(failureOf(await open(recovery(other.recoveryKey)))).toBe('cannot-unlock');
  });

  test('derives exactly once for a wrong passphrase and for a damaged slot', async () => {
    const base = await setupVault();
    let derivations = 0;
    const counting = await setupVault({
      deriveKey: (secret, salt, cost) => {
        derivations++;
        return base.dependencies.deriveKey(secret, salt, cost);
      },
    });
    counting.vault.close();
    derivations = 0;
    await counting.open(passphrase('wrong'));
    expect(derivations).toBe(1);
    for (const name of ['keys.json', 'keys.json.bak']) {
      const path = join(counting.folder, name);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.replace(/("wrapped": ")(.)/, (_, before: string, digit: string) => `${before}${digit === '0' ? '1' : '0'}`));
    }
    derivations = 0;
    expect(failureOf(await counting.open())).toBe('cannot-unlock');
    expect(derivations).toBe(1);
  });

  test('takes the passphrase in any Unicode form', async () => {
    const home = setupHome();
    const dependencies = setupDependencies(home);
    const folder = join(home, 'forms.bitim');
    const composed = 'й ё é ﬁ'.normalize('NFC');
    const created = await createVault({ folder, name: 'Forms', passphrase: bytesOf(composed), cost: floorCost }, dependencies);
    if (!created.ok) throw new Error('not made');
    created.value.vault.close();
    const { openVault } = await import('#electron/vault/vault.ts');
    const opened = await openVault({ folder, secret: passphrase(composed.normalize('NFD')) }, dependencies);
    expect(opened.ok).toBe(true);
    if (opened.ok) opened.value.close();
  });

  test('refuses a second opening while the first stands, and allows it after', async () => {
    const { vault, open, reopen } = await setupVault();
    expect(failureOf(await open())).toBe('already-open');
    vault.close();
    expect((await reopen()).notices).toEqual([]);
  });

  test('names a folder that is no vault, keys that are gone, and a database that is gone', async () => {
    const { vault, open, home, copy } = await setupVault();
    vault.close();
    expect(failureOf(await open(passphrase(), join(home, 'nowhere')))).toBe('not-a-vault');
    mkdirSync(join(home, 'empty'));
    expect(failureOf(await open(passphrase(), join(home, 'empty')))).toBe('not-a-vault');
    const keyless = copy('keyless');
    rmSync(join(keyless, 'keys.json'));
    rmSync(join(keyless, 'keys.json.bak'));
    expect(failureOf(await open(passphrase(), keyless))).toBe('keys-damaged');
    const baseless = copy('baseless');
    rmSync(join(baseless, 'cases.db'));
    expect(failureOf(await open(passphrase(), baseless))).toBe('database-damaged');
    expect(existsSync(join(baseless, 'cases.db'))).toBe(false);
    writeFileSync(join(baseless, 'cases.db'), '');
    expect(failureOf(await open(passphrase(), baseless))).toBe('database-damaged');
  });
});

describe('an open vault', () => {
  test('shows no key in logs, JSON or the inspector, and leaves no plain word on disk', async () => {
    const { vault, folder, home } = await setupVault();
    vault.store.transact((writer) => writer.putRecord(noteRecord({ body: { text: 'unmistakable canary phrase' } })));
    const shown = `${inspect(vault, { depth: 12, showHidden: true })} ${JSON.stringify(vault.notices)}`;
    expect(shown).not.toContain('privateKey');
    const files = [...readdirSync(folder), ...readdirSync(join(home, 'witnesses')).map((name) => join('..', 'witnesses', name))];
    for (const name of files.filter((file) => !['files', 'backups'].includes(file))) {
      const bytes = readFileSync(join(folder, name));
      for (const encoding of ['utf8', 'utf16le'] as const) expect(bytes.includes(Buffer.from('canary', encoding))).toBe(false);
    }
  });

  test('opens what was sealed to it, and only that', async () => {
    const { vault, reopen } = await setupVault();
    const { loadSodium } = await import('#electron/vault/keys/sodium.ts');
    const sodium = await loadSodium();
    const sealed = sodium.crypto_box_seal(bytesOf('typed at lock'), vault.sealPublicKey);
    vault.close();
    const again = await reopen();
    expect(Buffer.from(again.openSealed(sealed) ?? []).toString()).toBe('typed at lock');
    sealed[40] = (sealed[40] ?? 0) ^ 1;
    expect(again.openSealed(sealed)).toBeNull();
    expect(again.openSealed(new Uint8Array(3))).toBeNull();
  });

  test('takes away what an interrupted change of keys left beside them', async () => {
    const { vault, folder, reopen } = await setupVault();
    vault.close();
    const keys = readFileSync(join(folder, 'keys.json'));
    for (const name of ['keys.json.new', 'keys.json.bak.new']) writeFileSync(join(folder, name), keys.subarray(0, 100));
    (await reopen()).close();
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
    expect(readFileSync(join(folder, 'keys.json'))).toEqual(keys);
  });

  test('closing twice is harmless, and empties the log', async () => {
    const { vault, folder } = await setupVault();
    vault.store.transact((writer) => writer.putRecord(noteRecord()));
    expect(existsSync(join(folder, 'cases.db-wal'))).toBe(true);
    expect(existsSync(join(folder, 'cases.db-shm'))).toBe(false);
    vault.close();
    vault.close();
    expect(existsSync(join(folder, 'cases.db-wal'))).toBe(false);
    expect(() => vault.store.records({ state: 'all' })).toThrow();
  });
});

describe('changing the ways in', () => {
  test('a changed passphrase opens, the old one does not', async () => {
    const { vault, open, reopen, recoveryKey } = await setupVault();
    expect(await vault.changePassphrase(bytesOf('wrong'), bytesOf('the next one'))).toEqual({ ok: false, error: { type: 'cannot-unlock' } });
    expect(await vault.changePassphrase(bytesOf(passphraseText), bytesOf('the next one'))).toEqual({ ok: true, value: null });
    vault.close();
    expect(failureOf(await open())).toBe('cannot-unlock');
    const next = await reopen(passphrase('the next one'));
    expect(next.notices).toEqual([]);
    expect(await next.verify()).toMatchObject({ type: 'whole' });
    next.close();
    expect((await reopen(recovery(recoveryKey))).notices).toEqual([]);
  });

  test('two changes at once both take effect, one after the other', async () => {
    const { vault, reopen } = await setupVault();
    const [first, second] = await Promise.all([
      vault.changePassphrase(bytesOf(passphraseText), bytesOf('first')),
      vault.changePassphrase(bytesOf('first'), bytesOf('second')),
    ]);
    expect([first.ok, second.ok]).toEqual([true, true]);
    vault.close();
    expect((await reopen(passphrase('second'))).notices).toEqual([]);
  });

  test('only the recovery key allows a passphrase without the old one', async () => {
    const { vault, reopen, recoveryKey } = await setupVault();
    expect(() => vault.setPassphrase(bytesOf('stolen'))).toThrow('recovery');
    vault.close();
    const byRecovery = await reopen(recovery(recoveryKey));
    expect(await byRecovery.setPassphrase(bytesOf('remembered'))).toEqual({ ok: true, value: null });
    byRecovery.close();
    expect((await reopen(passphrase('remembered'))).notices).toEqual([]);
  });

  test('a recovery key counts as proven once typed, and no longer when replaced', async () => {
    const { vault, reopen, open, recoveryKey } = await setupVault();
    expect(vault.recoveryProven()).toBe(false);
    expect(await vault.proveRecoveryKey('0000')).toEqual({ ok: true, value: false });
    expect(vault.recoveryProven()).toBe(false);
    expect(await vault.proveRecoveryKey(recoveryKey.toLowerCase().replaceAll('-', ' '))).toEqual({ ok: true, value: true });
    vault.close();
    const again = await reopen();
    expect(again.recoveryProven()).toBe(true);
    expect(await again.newRecoveryKey(bytesOf('wrong'))).toEqual({ ok: false, error: { type: 'cannot-unlock' } });
    const replaced = await again.newRecoveryKey(bytesOf(passphraseText));
    if (!replaced.ok) throw new Error('not replaced');
    expect(again.recoveryProven()).toBe(false);
    expect(await again.proveRecoveryKey(recoveryKey)).toEqual({ ok: true, value: false });
    again.close();
    expect(failureOf(await open(recovery(recoveryKey)))).toBe('cannot-unlock');
    expect((await reopen(recovery(replaced.value))).notices).toEqual([]);
  });
});
