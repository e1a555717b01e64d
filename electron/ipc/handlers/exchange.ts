import { app } from 'electron';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok } from '#shared/result.ts';
import { chooseFileToOpen, chooseFileToSave, chooseFolder } from '#electron/platform/file-dialogs.ts';
import { isInsideVault } from '#electron/platform/vault-folders.ts';
import type { Page } from '#electron/app/windows.ts';
import type { AppParts } from '../app-parts.ts';
import type { HandlerMap } from '../register.ts';
import { startFolder } from './app.ts';

type ExchangeChannel = 'export:save' | 'import:open';

/** Main asks where; the vault builds and writes (release-export), or reads through (open-import). At the desk only. */
export function createExchangeHandlers({ session, settings, t }: AppParts): Pick<HandlerMap, ExchangeChannel> {
  // A name that tells nothing: it stands in lists of recent files and in the dialogs of other programs.
  const proposedName = (): string => `${t('system:exportFileName')} ${new Date().toISOString().slice(0, 10)}`;
  const chooseZip = (page: Page): Promise<string | null> =>
    chooseFileToSave(page.window, { title: t('system:saveExport'), defaultPath: join(startFolder(), `${proposedName()}.zip`), typeName: t('system:zipFiles'), extension: 'zip' });
  const chooseNewFolder = async (page: Page): Promise<string | null> => {
    const parent = await chooseFolder(page.window, t('system:chooseExportPlace'), startFolder());
    return parent === null ? null : freeName(join(parent, proposedName()));
  };
  return {
    'export:save': async ({ scope, way, language, taskId }, page) => {
      if (!session.isOpen()) return err({ type: 'locked' });
      if (page.viewer.type !== 'desk') return err({ type: 'not-allowed' });
      const path = await (way === 'zip' ? chooseZip(page) : chooseNewFolder(page));
      if (path === null) return ok({ done: null });
      // The dialog may have stood open through a lock: then the page it belonged to is gone.
      if (!session.isOpen() || page.window.isDestroyed()) return err({ type: 'locked' });
      if (isInsideVault(path, settings.read().vaults)) return err({ type: 'file-inside-vault' });
      const released = await session.releaseExport({ viewer: page.viewer, scope, way, path, language, appVersion: app.getVersion(), taskId });
      // A lock ends the vault process whatever it is doing; what it had written so far is open for all to read.
      if (!released.ok) removeQuietly(`${path}.part`);
      return released.ok ? ok({ done: released.value }) : released;
    },
    'import:open': async ({ way, taskId }, page) => {
      if (!session.isOpen()) return err({ type: 'locked' });
      if (page.viewer.type !== 'desk') return err({ type: 'not-allowed' });
      const path = await (way === 'zip'
        ? chooseFileToOpen(page.window, { title: t('system:openExport'), startFolder: startFolder(), typeName: t('system:zipFiles'), extension: 'zip' })
        : chooseFolder(page.window, t('system:openExport'), startFolder()));
      if (path === null) return ok(null);
      if (!session.isOpen() || page.window.isDestroyed()) return err({ type: 'locked' });
      return session.openImport({ viewer: page.viewer, way, path, taskId });
    },
  };
}

function freeName(folder: string): string {
  let name = folder;
  for (let number = 2; existsSync(name) || existsSync(`${name}.part`); number += 1) name = `${folder} (${number})`;
  return name;
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Its place is gone; the answer says so.
  }
}
