// Who this page is and what the app says about itself. Filled once before the first paint, then by events.
import type { AppStatus, VaultStatus } from '#shared/ipc/contract.ts';
import { createStore } from './create-store.ts';

type SessionState = {
  readonly app: AppStatus | null;
  readonly vault: VaultStatus | null;
  /** Seconds left before the idle lock, null when no warning is due. */
  readonly lockInSeconds: number | null;
};

export const useSession = createStore<SessionState>(() => ({ app: null, vault: null, lockInSeconds: null }));
