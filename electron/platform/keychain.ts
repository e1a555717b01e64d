// The system's keychain, through safeStorage: it seals a few bytes to this user of this computer. Refused where the system has no real one.
import { safeStorage } from 'electron';
import type { KeychainState } from '#shared/ipc/contract-ways-in.ts';

export type Keychain = {
  readonly state: () => Promise<KeychainState>;
  /** null: the keychain refused. */
  readonly seal: (bytes: Uint8Array) => Promise<Uint8Array | null>;
  readonly open: (sealed: Uint8Array) => Promise<Uint8Array | null>;
};

/** Linux without a keyring: `basic_text` is a password that stands in Chromium's source; `unknown` is asked before the app is ready. */
const weakBackends: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

export function createSystemKeychain(platform: NodeJS.Platform): Keychain {
  const state = async (): Promise<KeychainState> => {
    try {
      if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'none';
      return platform === 'linux' && weakBackends.has(safeStorage.getSelectedStorageBackend()) ? 'weak' : 'ready';
    } catch {
      return 'none';
    }
  };
  return {
    state,
    seal: async (bytes) => {
      if ((await state()) !== 'ready') return null;
      try {
        // The keychain takes text; that text stays in this process's memory until it is collected.
        return Uint8Array.from(await safeStorage.encryptStringAsync(Buffer.from(bytes).toString('base64')));
      } catch {
        return null;
      }
    },
    open: async (sealed) => {
      if ((await state()) !== 'ready') return null;
      try {
        const { result } = await safeStorage.decryptStringAsync(Buffer.from(sealed));
        return Uint8Array.from(Buffer.from(result, 'base64'));
      } catch {
        return null;
      }
    },
  };
}
