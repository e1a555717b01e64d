// Composition root: make, wire, start.
import { app, nativeTheme, powerMonitor, screen } from 'electron';
import { hostname } from 'node:os';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { hardenBeforeReady, hardenResolver, makeFreshSessionData } from './app/harden-app.ts';
import { hardenEveryPage } from './app/harden-contents.ts';
import { hardenSessions } from './app/harden-session.ts';
import { readBundle } from './app/bundle-scheme.ts';
import { createAutoBackup } from './app/auto-backup.ts';
import { createIdleLock } from './app/idle-lock.ts';
import { watchLifecycle, watchSystemLocks } from './app/lifecycle.ts';
import { createHiddenNames } from './app/hidden-names.ts';
import { createJointScreen } from './app/joint-screen.ts';
import { createLock } from './app/lock.ts';
import { showMenu } from './app/menu.ts';
import { createPageRescue } from './app/page-rescue.ts';
import { createPaperShelf, paperSheets } from './app/paper-shelf.ts';
import { createPaperWindows } from './app/paper-window.ts';
import { createQuitBackup } from './app/quit-backup.ts';
import { createTranslate } from './app/texts.ts';
import { createUnlockTries } from './app/unlock-tries.ts';
import { clearPrivateFolder, kdfFloor, startVaultProcess } from './app/vault-process.ts';
import { createVaultSession } from './app/vault-session.ts';
import { createWindows } from './app/windows.ts';
import { createHandlers } from './ipc/handlers/all.ts';
import { registerRequests } from './ipc/register.ts';
import { createConcealedClipboard } from './platform/concealed-clipboard.ts';
import { createComputerKeys } from './platform/computer-keys.ts';
import { createSystemKeychain } from './platform/keychain.ts';
import { clearWhatIsFreed } from './platform/freed-memory.ts';
import { createIdleClock } from './platform/idle-clock.ts';
import { logBug, logProblem } from './platform/log.ts';
import { defaultSettings, openSettingsFile } from './platform/settings-file.ts';
import { chooseLanguage } from './platform/system-language.ts';
import { sealItem } from './vault/seal-item.ts';

const builtFolder = join(import.meta.dirname, '..');
/** Of a clock that nobody can set. */
const sinceStartMs = (): number => performance.now();
const clearAfterLockMs = 1_000;

app.setName('Bitim');
hardenBeforeReady();
process.on('uncaughtException', (thrown) => void logBug('uncaught exception', thrown));
process.on('unhandledRejection', (thrown) => void logBug('unhandled rejection', thrown));

if (app.requestSingleInstanceLock()) {
  const sessionData = makeFreshSessionData();
  hardenEveryPage();
  // Never awaited at the top level: Electron is not ready before this module has ended.
  void app.whenReady().then(() => start(sessionData.remove)).catch((thrown: unknown) => {
    logBug('Bitim could not start', thrown);
    app.exit(1);
  });
} else {
  logProblem({ problem: 'Bitim is already running; its window comes to the front' });
  app.quit();
}

function start(removeSessionData: () => void): void {
  const clearFreedMemory = clearWhatIsFreed();
  const mayUseDevTools = !app.isPackaged;
  hardenResolver();
  const table = readBundle(join(builtFolder, 'renderer'));
  const shelf = createPaperShelf();
  const pages = hardenSessions({ table, shelf, mayUseDevTools });
  const papers = { ...createPaperWindows({ shelf, pages }), sheets: paperSheets(table) };
  const userData = app.getPath('userData');
  const settings = openSettingsFile(join(userData, 'settings.json'), defaultSettings(chooseLanguage(app.getPreferredSystemLanguages()), process.platform));
  const t = createTranslate(() => settings.read().language);
  nativeTheme.themeSource = settings.read().theme;

  const vaultProcess = {
    entryFile: join(builtFolder, 'main', 'vault.js'),
    witnessFolder: join(userData, 'witness'),
    privateFolder: join(userData, 'private'),
    // Weak on purpose, for tests of the built app: an installed one never looks at it.
    kdfCost: !app.isPackaged && app.commandLine.hasSwitch('kdf-floor') ? kdfFloor : null,
  };
  clearPrivateFolder(vaultProcess.privateFolder);
  const session = createVaultSession({
    startProcess: (onEvent) => startVaultProcess(vaultProcess, onEvent),
    sealItem,
    now: () => Date.now(),
    onEvent: ({ channel, payload, viewerKey }) => {
      if (channel === 'task:progress') quitBackup.noteProgress(payload);
      windows.send(channel, payload, viewerKey);
    },
    onLost: () => void lock.lock('vault-ended'),
  });
  const rescue = createPageRescue(sinceStartMs);
  const windows = createWindows({
    settings, pages, mayUseDevTools,
    preloadFile: join(builtFolder, 'preload', 'preload.cjs'),
    onCloseAsked: () => app.quit(),
    onSessionEnding: () => {
      quitBackup.skip();
      app.quit();
    },
    onPageGone: (page) => rescue(page, windows),
    onBesideClosed: () => joint.tell(),
    onViewersChanged: session.setViewers,
  });
  const joint = createJointScreen({ windows, session });
  // The system moves windows as it likes: the screen over the desk, or the desk under the parties' eyes.
  screen.on('display-removed', windows.closeBeside);
  const copies = createConcealedClipboard(process.platform);
  const lock = createLock({
    windows, session,
    onLocked: () => {
      void copies.empty();
      papers.closeAll();
      joint.tell();
      quitBackup.answer('stay');
      // Once the window before is gone, and what it said with it.
      setTimeout(clearFreedMemory, clearAfterLockMs).unref();
    },
  });
  const quitBackup = createQuitBackup({
    session,
    viewer: () => windows.current()?.viewer ?? null,
    tell: (state) => windows.sendToCurrent('backup:quitting', state),
    bringToFront: windows.bringToFront,
  });
  const idleClock = createIdleClock(() => powerMonitor.getSystemIdleTime(), sinceStartMs);
  app.on('web-contents-created', (_event, contents) => contents.on('input-event', idleClock.noteInput));
  const idle = createIdleLock({
    idleSeconds: idleClock.idleSeconds,
    limitSeconds: () => settings.read().idleMinutes * 60,
    nowMs: sinceStartMs,
    isOpen: session.isOpen,
    warn: (secondsLeft) => windows.send('lock:warning', secondsLeft === null ? null : { secondsLeft }),
    lock: () => void lock.lock('idle'),
  });
  const autoBackup = createAutoBackup({
    idleSeconds: idleClock.idleSeconds,
    lockAfterSeconds: () => settings.read().idleMinutes * 60,
    isOpen: session.isOpen,
    isDue: () => session.isBackupDue('idle'),
    make: () => session.request('backup:make', { type: 'desk' }, { taskId: randomUUID() }),
  });
  setInterval(() => {
    autoBackup.tick();
    idle.tick();
  }, 1_000);
  const onLanguageChanged = (): void => showMenu(t, { lock: () => void lock.lock('asked'), quit: () => app.quit() }, process.platform, mayUseDevTools);
  onLanguageChanged();
  watchLifecycle({ windows, session, lock, quitBackup, copies, t, removeSessionData });
  watchSystemLocks(lock);
  const keychain = createSystemKeychain(process.platform);
  const computer = { keychain, keys: createComputerKeys(join(userData, 'keychain'), keychain), name: hostname().slice(0, 200) };
  const parts = { computer, windows, session, lock, quitBackup, joint, names: createHiddenNames(windows), papers, copies, idle, settings, t, onLanguageChanged, tries: createUnlockTries(sinceStartMs) };
  registerRequests(windows, createHandlers(parts));
  void windows.replace({ type: 'desk' }, null);
}
