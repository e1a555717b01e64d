import { app, nativeTheme, screen } from 'electron';
import { existsSync } from 'node:fs';
import type { AppStatus } from '#shared/ipc/contract.ts';
import { err, ok } from '#shared/result.ts';
import { chooseFolder } from '#electron/platform/file-dialogs.ts';
import { toPageSettings } from '#electron/platform/settings-file.ts';
import { isVaultFolder, vaultIdOf, vaultName } from '#electron/platform/vault-folders.ts';
import type { AppParts } from '../app-parts.ts';
import type { HandlerMap } from '../register.ts';

type AppChannel = 'app:status' | 'app:save-settings' | 'app:forget-vault' | 'app:choose-folder' | 'app:quit' | 'names:hide';

export function createAppHandlers(parts: AppParts): Pick<HandlerMap, AppChannel> {
  const { settings, session, windows, joint } = parts;
  const keepsKeyFor = (folder: string): boolean => {
    if (!parts.computer.keys.hasAny()) return false;
    const vaultId = vaultIdOf(folder);
    return vaultId !== null && parts.computer.keys.has(vaultId);
  };
  return {
    'app:status': (_input, page) => {
      const isBeforeParties = page.viewer.type !== 'desk';
      // What the parties look at, or could, names no vault and no folder.
      const vaults = isBeforeParties ? [] : settings.read().vaults;
      const { place } = page;
      // Half-typed words are given back once; main does not keep them.
      if (place) page.place = { ...place, unsaved: {} };
      if (page === windows.current()) setImmediate(parts.quitBackup.tellNewPage);
      return ok({
        version: app.getVersion(),
        shell: shellKind(),
        platform: platformKind(),
        settings: toPageSettings(settings.read()),
        viewer: page.viewer,
        state: session.isOpen() ? 'unlocked' : settings.read().vaults.length > 0 ? 'locked' : 'no-vault',
        lockReason: parts.lock.lastReason(),
        vaults: vaults.map((folder) => ({ folder, name: vaultName(folder), found: isVaultFolder(folder), opensHere: keepsKeyFor(folder) })),
        waitMs: parts.tries.waitMs(),
        place: session.isOpen() ? place : null,
        proposedVaultFolder: isBeforeParties ? '' : startFolder(),
        missing: missingHere(),
        displays: screen.getAllDisplays().length,
        hasQuickCode: session.hasQuickCode(),
        joint: joint.stateFor(page),
        namesHidden: parts.names.areHidden(),
      });
    },
    'app:save-settings': (next) => {
      const saved = settings.save(next);
      if (!saved.ok) return saved;
      nativeTheme.themeSource = next.theme;
      windows.applySettings();
      parts.onLanguageChanged();
      windows.send('app:settings', next);
      return ok(next);
    },
    'app:forget-vault': ({ folder }) => {
      const vaultId = parts.computer.keys.hasAny() ? vaultIdOf(folder) : null;
      if (vaultId !== null) parts.computer.keys.forget(vaultId);
      return settings.save({ vaults: settings.read().vaults.filter((known) => known !== folder) });
    },
    'app:choose-folder': async ({ for: purpose }, page) => {
      const title = parts.t(folderTitles[purpose]);
      const folder = await chooseFolder(page.window, title, startFolder());
      if (folder === null) return ok(null);
      return purpose === 'vault' && !isVaultFolder(folder) ? err({ type: 'not-a-vault' }) : ok({ folder });
    },
    'names:hide': ({ hidden }) => {
      parts.names.set(hidden);
      return ok(null);
    },
    'app:quit': () => {
      setImmediate(() => app.quit());
      return ok(null);
    },
  };
}

const folderTitles = { vault: 'system:chooseVault', parent: 'system:chooseParent', keys: 'system:chooseKeys' } as const;

export function startFolder(): string {
  const documents = app.getPath('documents');
  return existsSync(documents) ? documents : app.getPath('home');
}

/** For Settings > About only; nothing else may depend on it. */
const shellKind = (): AppStatus['shell'] => (process.versions['electron'] === undefined ? 'chromium' : 'electron');

function platformKind(): AppStatus['platform'] {
  const { platform } = process;
  return platform === 'linux' || platform === 'darwin' || platform === 'win32' ? platform : 'other';
}

/** Linux has neither a capture block nor an event for its locked screen; the Chromium shell reaches nothing of the system. */
function missingHere(): AppStatus['missing'] {
  if (shellKind() === 'chromium') return ['content-protection', 'keychain', 'power-events'];
  return process.platform === 'linux' ? ['content-protection', 'power-events'] : [];
}
