// Slots for keys that computers keep: each opens by its own key, goes by itself, and survives no renewal that does not make it anew.
import { describe, expect, test } from 'vitest';
import type { LongSteps, OpenedVault } from '#electron/vault/ports.ts';
import type { Result } from '#shared/result.ts';
import { bytesOf, passphraseText, setupVault } from '#tests/support/vault-fixture.ts';

const goOn: LongSteps = { step: async () => true };
const failureOf = (result: Result<unknown, { readonly type: string }>): string => (result.ok ? 'opened' : result.error.type);
const renew = (vault: OpenedVault) => vault.renewDataKey({ passphrase: bytesOf(passphraseText) }, goOn);

describe('this computer as a way in', () => {
  const slotKey = (): Uint8Array => new Uint8Array(32).fill(7);
  const computer = (...keys: Uint8Array[]) => ({ type: 'computer', keys }) as const;

  test('opens by its key and by no other, and is gone when it is taken away', async () => {
    const { vault, open, reopen } = await setupVault();
    expect(await vault.addComputerSlot(bytesOf('wrong'), slotKey())).toEqual({ ok: false, error: { type: 'cannot-unlock' } });
    const added = await vault.addComputerSlot(bytesOf(passphraseText), slotKey());
    if (!added.ok) throw new Error(added.error.type);
    expect(vault.slots().map(({ type }) => type)).toEqual(['computer', 'passphrase', 'recovery']);
    vault.close();
    expect(failureOf(await open(computer(new Uint8Array(32).fill(8))))).toBe('cannot-unlock');
    expect(failureOf(await open(computer(new Uint8Array(3))))).toBe('cannot-unlock');
    const here = await reopen(computer(new Uint8Array(32).fill(8), slotKey()));
    expect([here.openedBy, here.openedSlot, here.notices]).toEqual(['computer', added.value, []]);
    expect(() => here.setPassphrase(bytesOf('stolen'))).toThrow('recovery');
    expect(await here.removeComputerSlot(added.value)).toEqual({ ok: true, value: null });
    expect(await here.removeComputerSlot(added.value)).toEqual({ ok: true, value: null });
    here.close();
    expect(failureOf(await open(computer(slotKey())))).toBe('cannot-unlock');
    expect((await reopen()).notices).toEqual([]);
  });

  test('a computer of the same vault stays when another is taken away, and there is an end of them', async () => {
    const { vault, reopen } = await setupVault();
    const ids: string[] = [];
    for (let index = 0; index < 6; index++) {
      const added = await vault.addComputerSlot(bytesOf(passphraseText), new Uint8Array(32).fill(index));
      if (added.ok) ids.push(added.value);
    }
    expect(await vault.addComputerSlot(bytesOf(passphraseText), new Uint8Array(32).fill(9))).toEqual({ ok: false, error: { type: 'too-many-slots' } });
    await vault.removeComputerSlot(ids[0] as string);
    vault.close();
    expect((await reopen(computer(new Uint8Array(32).fill(5)))).openedSlot).toBe(ids[5]);
  });

  test('no renewal lets a computer in whose key is not made anew', async () => {
    const { vault, open, reopen } = await setupVault();
    await vault.addComputerSlot(bytesOf(passphraseText), slotKey());
    expect((await vault.renewDataKey({ passphrase: bytesOf(passphraseText), computerKey: new Uint8Array(32).fill(8) }, goOn)).ok).toBe(true);
    expect(vault.slots().map(({ type }) => type)).toEqual(['computer', 'passphrase', 'recovery']);
    vault.close();
    expect(failureOf(await open(computer(slotKey())))).toBe('cannot-unlock');
    const here = await reopen(computer(new Uint8Array(32).fill(8)));
    expect(here.openedBy).toBe('computer');
    expect((await renew(here)).ok).toBe(true);
    expect(here.slots().map(({ type }) => type)).toEqual(['passphrase', 'recovery']);
  });
});
