// Locking: blank, last words, seal, kill, a new page. Every step has its own limit, and no dialog, query or page can hold it up.
import type { AppStatus } from '#shared/ipc/contract.ts';
import { logBug } from '../platform/log.ts';
import type { VaultSession } from './vault-session.ts';
import type { Page, Windows } from './windows.ts';

export type LockReason = NonNullable<AppStatus['lockReason']>;
export type Lock = ReturnType<typeof createLock>;

const blankLimitMs = 200;
const flushLimitMs = 2_000;

type Waiting = { readonly page: Page; readonly blanked: () => void; readonly flushed: () => void };

export function createLock(parts: { readonly windows: Windows; readonly session: VaultSession; readonly onLocked: () => void }) {
  let waiting: Waiting | null = null;
  let running: Promise<void> | null = null;
  let lastReason: LockReason | null = null;
  /** The only window stands turned towards the parties. */
  const isTurned = (): boolean => parts.windows.current()?.viewer.type === 'screen';

  /** Page blank, its last words heard, vault closed, process dead. */
  const closeVault = async (): Promise<void> => {
    const { session, windows } = parts;
    if (session.isOpen()) {
      session.beginClosing();
      await hearLastWords(windows.current());
    }
    try {
      await session.finishClosing();
    } catch (thrown) {
      // The vault is closed all the same, and the lock comes to its end.
      logBug('closing the vault', thrown);
    }
  };

  const hearLastWords = async (page: Page | null): Promise<void> => {
    // What is turned towards the parties has none.
    if (page === null || page.viewer.type === 'screen') return;
    let isBlank = false;
    const hide = (): void => {
      if (!isBlank) parts.windows.hideCurrent();
    };
    const hideTimer = setTimeout(hide, blankLimitMs);
    await new Promise<void>((resolve) => {
      const limit = setTimeout(resolve, flushLimitMs);
      const flushed = (): void => {
        clearTimeout(limit);
        resolve();
      };
      waiting = { page, blanked: () => (isBlank = true), flushed };
      parts.windows.send('lock:blank', null);
    });
    waiting = null;
    clearTimeout(hideTimer);
    hide();
  };

  const run = async (reason: LockReason): Promise<void> => {
    lastReason = reason;
    const staysOut = reason === 'idle' && isTurned();
    if (isTurned() && !staysOut) parts.windows.hideCurrent();
    await closeVault();
    parts.onLocked();
    // The idle clock locks the desk, not what the parties look at.
    if (staysOut) return;
    // The window before is destroyed with everything in it, an open dialog included.
    void parts.windows.replace({ type: 'desk' }, null);
  };

  return {
    lastReason: (): LockReason | null => lastReason,
    /** Does nothing when already locked or locking; but a screen that outlived an idle lock gives way to the lock page. */
    lock: (reason: LockReason): Promise<void> => {
      const isDone = parts.session.isClosed() && (reason === 'idle' || !isTurned());
      if (running === null && !isDone) running = run(reason).finally(() => (running = null));
      return running ?? Promise.resolve();
    },
    /** As a lock, without a page after it. */
    closeForQuit: async (): Promise<void> => {
      await running;
      await closeVault();
    },
    noteBlanked: (page: Page): void => {
      if (waiting?.page === page) waiting.blanked();
    },
    noteFlushed: (page: Page): void => {
      if (waiting?.page === page) waiting.flushed();
    },
  };
}
