import { app } from 'electron';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok } from '#shared/result.ts';
import { chooseFileToOpen, chooseFileToSave } from '#electron/platform/file-dialogs.ts';
import { isInsideVault } from '#electron/platform/vault-folders.ts';
import type { AppParts } from '../app-parts.ts';
import type { HandlerMap } from '../register.ts';
import { startFolder } from './app.ts';

type PackageChannel = 'package:make' | 'package:choose';

/** Main asks where; the vault signs, seals and writes (release-package), or opens (open-package). At the desk only. */
export function createPackageHandlers({ session, settings, t }: AppParts): Pick<HandlerMap, PackageChannel> {
  const ageFile = { typeName: t('system:ageFiles'), extension: 'age' };
  return {
    'package:make': async (input, page) => {
      if (!session.isOpen()) return err({ type: 'locked' });
      if (page.viewer.type !== 'desk') return err({ type: 'not-allowed' });
      // A name that tells nothing: it stands in lists of recent files and in the post of others.
      const defaultPath = join(startFolder(), `${t('system:packageFileName')} ${new Date().toISOString().slice(0, 10)}.age`);
      const path = await chooseFileToSave(page.window, { title: t('system:savePackage'), defaultPath, ...ageFile });
      if (path === null) return ok({ done: null });
      // The dialog may have stood open through a lock: then the page it belonged to is gone.
      if (!session.isOpen() || page.window.isDestroyed()) return err({ type: 'locked' });
      if (isInsideVault(path, settings.read().vaults)) return err({ type: 'file-inside-vault' });
      const released = await session.releasePackage({ ...input, viewer: page.viewer, path, appVersion: app.getVersion() });
      // A lock ends the vault process whatever it is doing. What it had written so far is sealed, and good for nothing.
      if (!released.ok) removeQuietly(`${path}.part`);
      return released.ok ? ok({ done: released.value }) : released;
    },
    'package:choose': async ({ taskId }, page) => {
      if (!session.isOpen()) return err({ type: 'locked' });
      if (page.viewer.type !== 'desk') return err({ type: 'not-allowed' });
      const path = await chooseFileToOpen(page.window, { title: t('system:openPackage'), startFolder: startFolder(), ...ageFile });
      if (path === null) return ok(null);
      if (!session.isOpen() || page.window.isDestroyed()) return err({ type: 'locked' });
      return session.openPackage({ viewer: page.viewer, path, taskId });
    },
  };
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Its place is gone; the answer says so.
  }
}
