// Start, second start, quit. Quitting hears the page's last words and closes the vault first; only what could not be saved asks back.
import { app, powerMonitor } from 'electron';
import { askUser } from '../platform/file-dialogs.ts';
import { logBug } from '../platform/log.ts';
import type { ConcealedClipboard } from '../platform/concealed-clipboard.ts';
import type { Lock } from './lock.ts';
import type { QuitBackupBefore } from './quit-backup.ts';
import type { Translate } from './texts.ts';
import type { VaultSession } from './vault-session.ts';
import type { Windows } from './windows.ts';

export type LifecycleParts = { readonly windows: Windows; readonly session: VaultSession; readonly lock: Lock; readonly quitBackup: QuitBackupBefore; readonly copies: Pick<ConcealedClipboard, 'empty'>; readonly t: Translate; readonly removeSessionData: () => void };

export function watchLifecycle(parts: LifecycleParts): void {
  let stage: 'running' | 'asking' | 'ending' = 'running';

  const endWhenSaved = async (): Promise<void> => {
    const { windows, session, lock, quitBackup, t } = parts;
    if ((await quitBackup.run()) === 'stay') {
      stage = 'running';
      return;
    }
    windows.rememberBounds();
    // While a window is there: afterwards nothing of ours may lie on the clipboard.
    await parts.copies.empty();
    await lock.closeForQuit();
    if (session.hasSealed()) {
      // The page is blank; the question stands on the lock page.
      await windows.replace({ type: 'desk' }, null);
      const mayLose = await askUser(windows.current()?.window ?? null, {
        message: t('system:quitUnsaved'), detail: t('system:quitUnsavedDetail'), agree: t('system:quitAnyway'), decline: t('system:quitStay'),
      });
      if (!mayLose && windows.current() !== null) {
        stage = 'running';
        return;
      }
    }
    stage = 'ending';
    windows.allowClosing();
    app.quit();
  };

  app.on('before-quit', (event) => {
    if (stage === 'ending') return;
    event.preventDefault();
    if (stage === 'asking') return parts.quitBackup.insist();
    stage = 'asking';
    endWhenSaved().catch((thrown: unknown) => {
      logBug('quitting', thrown);
      stage = 'running';
    });
  });
  app.on('window-all-closed', () => app.quit());
  app.on('second-instance', () => parts.windows.bringToFront());
  app.on('activate', () => parts.windows.bringToFront());
  // The system is going down: it waits a moment for those who ask. (Windows tells the window instead.)
  powerMonitor.on('shutdown', (event?: { readonly preventDefault: () => void }) => {
    event?.preventDefault();
    parts.quitBackup.skip();
    app.quit();
  });
  app.on('quit', () => parts.removeSessionData());
}

/** The system's reasons to lock. Linux has no lock-screen event, which the shorter idle time there makes up for. */
export function watchSystemLocks(lock: Lock): void {
  powerMonitor.on('lock-screen', () => void lock.lock('system'));
  powerMonitor.on('suspend', () => void lock.lock('system'));
}
