import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { toFileName } from '#shared/domain/file-name.ts';
import { err, ok } from '#shared/result.ts';
import { removeFile } from '#electron/platform/atomic-file.ts';
import { chooseFileToSave } from '#electron/platform/file-dialogs.ts';
import { isInsideVault } from '#electron/platform/vault-folders.ts';
import type { AppParts } from '../app-parts.ts';
import type { HandlerMap } from '../register.ts';
import { startFolder } from './app.ts';

/** A file is let go by the desk alone, while the vault is open; the vault opens, checks and writes it (release-file). */
export function createFileHandlers({ session, settings, t }: AppParts): Pick<HandlerMap, 'file:export'> {
  return {
    'file:export': async ({ caseId, recordId, taskId }, page) => {
      if (!session.isOpen()) return err({ type: 'locked' });
      if (page.viewer.type !== 'desk') return err({ type: 'not-allowed' });
      const named = await session.findFileName({ viewer: page.viewer, caseId, recordId });
      if (!named.ok) return named;
      const path = await chooseFileToSave(page.window, { title: t('system:saveFile'), defaultPath: join(startFolder(), toFileName(named.value.fileName)) });
      if (path === null) return ok({ saved: false });
      // The dialog may have stood open through a lock: then the page it belonged to is gone.
      if (!session.isOpen() || page.window.isDestroyed()) return err({ type: 'locked' });
      if (isInsideVault(path, settings.read().vaults)) return err({ type: 'file-inside-vault' });
      const aside = `${path}.${randomBytes(4).toString('hex')}.part`;
      const released = await session.releaseFile({ viewer: page.viewer, caseId, recordId, path, aside, taskId });
      // A lock ends the vault process whatever it is doing; what it had written so far is open for all to read.
      if (!released.ok) removeFile(aside);
      return released.ok ? ok({ saved: true }) : released;
    },
  };
}
