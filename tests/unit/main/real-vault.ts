// The real vault behind main's tests: the server of the vault process, on a real folder, with a derivation that costs nothing.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createVaultServer } from '#electron/vault/server.ts';
import { createVault, openVault } from '#electron/vault/vault.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { floorCost, quickKdf } from '#tests/support/quick-kdf.ts';
import type { FakeElectron } from './fake-electron.ts';

export const passphraseOfTests = 'seven plain words for a test vault';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Each fork of the app gets a server of its own, as each vault process would. */
export function connectRealVault(electron: FakeElectron): void {
  electron.test.onFork((child) => {
    const clock = { now: () => Date.now() };
    const server = createVaultServer({
      createVault, openVault, clock,
      vaultDependencies: { clock, deriveKey: quickKdf, witnessFolder: join(electron.test.home, 'userData', 'witness') },
      newId: () => randomUUID() as string as RecordId,
      chooseCost: () => Promise.resolve(floorCost),
      emit: (message) => child.say(message),
    });
    child.answer = (message) => void server.handle(message as Parameters<typeof server.handle>[0]).then((reply) => child.say(reply));
    // A killed process gives its files back to the system; a server in this process has to be asked.
    child.once('exit', () => void server.handle({ id: 0, type: 'close', input: null }));
  });
}

export const createPractice = (electron: FakeElectron) =>
  electron.test.request('vault:create', { name: 'Practice', folder: electron.test.home, passphrase: bytesOf(passphraseOfTests) }) as Promise<{
    readonly ok: boolean;
    readonly value: { readonly recoveryKey: string; readonly folder: string };
  }>;

export const unlockPractice = (electron: FakeElectron, text = passphraseOfTests) =>
  electron.test.request('vault:unlock', { folder: join(electron.test.home, 'Practice.bitim'), secret: { type: 'passphrase', bytes: bytesOf(text) } });

/** A page that answers the lock as the real one does. */
export function playPage(electron: FakeElectron, words: { readonly drafts?: readonly unknown[]; readonly saves?: readonly unknown[]; readonly place?: unknown } = {}): void {
  for (const { webContents } of electron.test.windows) {
    webContents.on('test-sent', (channel: string) => {
      if (channel !== 'lock:blank') return;
      void electron.test.request('lock:blanked', {}, { contents: webContents });
      void electron.test.request('lock:flush', { drafts: words.drafts ?? [], saves: words.saves ?? [], place: words.place ?? null }, { contents: webContents });
    });
  }
}
