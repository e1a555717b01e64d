// This computer as a way in, from main's side, over a real vault and a keychain that stands in for the system's.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AppStatus } from '#shared/ipc/contract.ts';
import type { WayIn } from '#shared/ipc/contract-ways-in.ts';
import type { FakeElectron } from './fake-electron.ts';
import { connectRealVault, createPractice, passphraseOfTests, playPage } from './real-vault.ts';
import { settle, startMain } from './start-main.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const ok = (value: unknown) => ({ ok: true, value });
const refused = (type: string) => ({ ok: false, error: { type } });

async function setup(keychain: 'ready' | 'none' | 'weak' | 'refusing' = 'ready') {
  const electron = await startMain({ keychain });
  connectRealVault(electron);
  const made = await createPractice(electron);
  return { electron, folder: made.value.folder };
}

const allow = (electron: FakeElectron, text = passphraseOfTests) => electron.test.request('ways-in:keep-here', { passphrase: bytesOf(text) });
const openHere = (electron: FakeElectron, folder: string) => electron.test.request('vault:unlock', { folder, secret: { type: 'computer' } });
const here = async (electron: FakeElectron) => (await electron.test.request('ways-in:here', {})) as { readonly value: { readonly keychain: string; readonly slotId: string | null } };
const ways = async (electron: FakeElectron) => ((await electron.test.request('ways-in:list', {})) as { readonly value: { readonly ways: readonly WayIn[] } }).value.ways;
const keptFiles = (electron: FakeElectron) => {
  const folder = join(electron.test.home, 'userData', 'keychain');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
};
const opensHere = async (electron: FakeElectron) => ((await electron.test.request('app:status', {})) as { readonly value: AppStatus }).value.vaults.map((vault) => vault.opensHere);

async function lock(electron: FakeElectron): Promise<void> {
  playPage(electron);
  await electron.test.request('lock:now', {});
  await settle(20);
}

describe('this computer', () => {
  test('is no way in until it is asked for', async () => {
    const { electron, folder } = await setup();
    expect(await here(electron)).toEqual(ok({ keychain: 'ready', slotId: null }));
    expect((await ways(electron)).map(({ type }) => type)).toEqual(['passphrase', 'recovery']);
    expect(keptFiles(electron)).toEqual([]);
    await lock(electron);
    expect(await openHere(electron, folder)).toEqual(refused('computer-key-refused'));
  });

  test('opens the vault once it is allowed, notes it, and no longer when it is taken away', async () => {
    const { electron, folder } = await setup();
    expect(await allow(electron, 'wrong')).toEqual(refused('cannot-unlock'));
    expect(keptFiles(electron)).toEqual([]);
    expect(await allow(electron)).toEqual(ok(null));
    const slotId = (await here(electron)).value.slotId;
    const way = (await ways(electron)).find(({ type }) => type === 'computer');
    expect([way?.slotId, way?.usedAt]).toEqual([slotId, null]);
    expect(way?.computer).not.toBe('');
    expect(await opensHere(electron)).toEqual([true]);
    await lock(electron);
    expect(await openHere(electron, folder)).toEqual(ok(null));
    await settle(20);
    expect((await ways(electron)).find(({ type }) => type === 'computer')?.usedAt).toBeGreaterThan(0);
    expect(await electron.test.request('ways-in:forget-computer', { slotId })).toEqual(ok(null));
    expect(keptFiles(electron)).toEqual([]);
    expect(await opensHere(electron)).toEqual([false]);
    await lock(electron);
    expect(await openHere(electron, folder)).toEqual(refused('computer-key-refused'));
  });

  test('keeps the key sealed: no byte of it stands in the settings', async () => {
    const { electron, folder } = await setup();
    await allow(electron);
    const [file] = keptFiles(electron);
    const kept = JSON.parse(readFileSync(file as string, 'utf8')) as { keys: { sealed: string }[] };
    expect(kept.keys).toHaveLength(1);
    expect(Buffer.from(kept.keys[0]?.sealed ?? '', 'base64').toString('utf8')).toMatch(/^sealed by /);
    expect(readFileSync(join(folder, 'keys.json'), 'utf8')).not.toContain(kept.keys[0]?.sealed);
  });

  test('allowed twice has one slot, of the second time', async () => {
    const { electron, folder } = await setup();
    await allow(electron);
    const first = (await here(electron)).value.slotId;
    await allow(electron);
    const second = (await here(electron)).value.slotId;
    expect(second).not.toBe(first);
    expect((await ways(electron)).filter(({ type }) => type === 'computer').map(({ slotId }) => slotId)).toEqual([second]);
    await lock(electron);
    expect(await openHere(electron, folder)).toEqual(ok(null));
  });

  test('is let in anew by a renewal, under another key, and the recovery key is a new one', async () => {
    const { electron, folder } = await setup();
    await allow(electron);
    const before = readFileSync(keptFiles(electron)[0] as string, 'utf8');
    expect(await electron.test.request('ways-in:renew', { taskId: randomUUID(), passphrase: bytesOf('wrong') })).toEqual(refused('cannot-unlock'));
    expect(readFileSync(keptFiles(electron)[0] as string, 'utf8')).toBe(before);
    const renewed = (await electron.test.request('ways-in:renew', { taskId: randomUUID(), passphrase: bytesOf(passphraseOfTests) })) as { readonly ok: boolean; readonly value: { readonly recoveryKey: string } };
    expect(renewed.value.recoveryKey).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){6}$/);
    expect(readFileSync(keptFiles(electron)[0] as string, 'utf8')).not.toBe(before);
    expect((await ways(electron)).map(({ type, usedAt }) => [type, usedAt])).toEqual([['passphrase', null], ['recovery', null], ['computer', null]]);
    await lock(electron);
    expect(await openHere(electron, folder)).toEqual(ok(null));
    await settle(20);
    // The key of before the renewal, put back, opens nothing.
    writeFileSync(keptFiles(electron)[0] as string, before);
    await lock(electron);
    expect(await openHere(electron, folder)).toEqual(refused('computer-key-refused'));
  });

  test('a renewal tells main the key that it seals to from now on', async () => {
    const { electron } = await setup();
    const told: unknown[] = [];
    electron.test.children[0]?.on('message', (message: { readonly type: string }) => void (message.type === 'seal-key' && told.push(message)));
    await electron.test.request('ways-in:renew', { taskId: randomUUID(), passphrase: bytesOf(passphraseOfTests) });
    await settle();
    expect(told).toEqual([{ type: 'seal-key', sealPublicKey: expect.any(Uint8Array) }]);
  });

  test('is not let in by a renewal where it was not before', async () => {
    const { electron } = await setup();
    await electron.test.request('ways-in:renew', { taskId: randomUUID(), passphrase: bytesOf(passphraseOfTests) });
    expect((await ways(electron)).map(({ type }) => type)).toEqual(['passphrase', 'recovery']);
    expect(keptFiles(electron)).toEqual([]);
  });

  test('is refused where the system has no real keychain, and nothing has changed', async () => {
    for (const [state, shown, error] of [['none', 'none', 'keychain-unavailable'], ['weak', process.platform === 'linux' ? 'weak' : 'ready', process.platform === 'linux' ? 'keychain-unavailable' : ''], ['refusing', 'ready', 'keychain-refused']] as const) {
      const { electron, folder } = await setup(state);
      const keys = readFileSync(join(folder, 'keys.json'));
      expect((await here(electron)).value.keychain).toBe(shown);
      if (error) expect(await allow(electron)).toEqual(refused(error));
      expect(readFileSync(join(folder, 'keys.json'))).toEqual(keys);
      expect(keptFiles(electron)).toEqual([]);
    }
  });

  test('whose keychain refuses later says so, and the passphrase opens', async () => {
    const { electron, folder } = await setup();
    await allow(electron);
    await lock(electron);
    electron.safeStorage.state = 'refusing';
    expect(await openHere(electron, folder)).toEqual(refused('computer-key-refused'));
    expect(await electron.test.request('vault:unlock', { folder, secret: { type: 'passphrase', bytes: bytesOf(passphraseOfTests) } })).toEqual(ok(null));
  });

  test('forgets its key with the vault', async () => {
    const { electron, folder } = await setup();
    await allow(electron);
    await electron.test.request('app:forget-vault', { folder });
    expect(keptFiles(electron)).toEqual([]);
    await lock(electron);
    expect(await openHere(electron, folder)).toEqual(refused('computer-key-refused'));
  });

  test('and a file of keys that anyone may have written is no way in', async () => {
    const { electron, folder } = await setup();
    await allow(electron);
    const [file] = keptFiles(electron) as [string];
    await lock(electron);
    for (const text of ['', '{', '[]', '{"keys":[{"slotId":null,"sealed":"????"}]}', JSON.stringify({ keys: [{ slotId: null, sealed: Buffer.from('other').toString('base64') }] }), 'x'.repeat(100_000)]) {
      writeFileSync(file, text);
      expect(await openHere(electron, folder)).toEqual(refused('computer-key-refused'));
    }
  });
});
