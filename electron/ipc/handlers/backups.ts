// Backups where no vault is open, and folders that the mediator chooses for them.
import { isAbsolute } from 'node:path';
import { err, ok } from '#shared/result.ts';
import { chooseFolder } from '#electron/platform/file-dialogs.ts';
import { lookAtFolders } from '#electron/platform/look-at-folders.ts';
import { syncServiceAt } from '#shared/domain/synchronised-folder.ts';
import type { AppParts } from '../app-parts.ts';
import type { HandlerMap } from '../register.ts';
import { startFolder } from './app.ts';

type BackupChannel = 'backup:choose-folder' | 'backup:sync-service' | 'backup:find' | 'backup:preview' | 'backup:restore' | 'backup:answer-quit';

export function createBackupHandlers(parts: AppParts): Pick<HandlerMap, BackupChannel> {
  const { session, settings, tries, windows, quitBackup } = parts;
  return {
    'backup:choose-folder': async ({ for: purpose }, page) => {
      const title = parts.t(purpose === 'place' ? 'system:chooseBackupPlace' : 'system:chooseBackup');
      const folder = await chooseFolder(page.window, title, startFolder());
      return ok(folder === null ? null : { folder });
    },
    'backup:sync-service': ({ folder }) => (isAbsolute(folder) ? ok(syncServiceAt(folder, lookAtFolders)) : err({ type: 'bad-request' })),
    'backup:find': async ({ folder }) => (isAbsolute(folder) ? session.work('find-backups', { folder }) : err({ type: 'bad-request' })),
    'backup:preview': async ({ folder, secret, taskId }) => {
      try {
        const waitMs = tries.waitMs();
        if (waitMs > 0) return err({ type: 'wait', waitMs });
        if (!isAbsolute(folder)) return err({ type: 'bad-request' });
        const seen = await session.work('preview-backup', { folder, secret, taskId });
        if (seen.ok) tries.noteRight();
        return !seen.ok && seen.error.type === 'cannot-unlock' ? err({ type: 'cannot-unlock', waitMs: tries.noteWrong() }) : seen;
      } finally {
        if (secret.type === 'passphrase') secret.bytes.fill(0);
      }
    },
    'backup:restore': async ({ secret, newPassphrase, ...input }) => {
      try {
        const waitMs = tries.waitMs();
        if (waitMs > 0) return err({ type: 'wait', waitMs });
        if (!isAbsolute(input.folder) || !isAbsolute(input.parent)) return err({ type: 'bad-request' });
        const restored = await session.restore({ ...input, secret, newPassphrase });
        if (!restored.ok) return restored.error.type === 'cannot-unlock' ? err({ type: 'cannot-unlock', waitMs: tries.noteWrong() }) : restored;
        tries.noteRight();
        const { recoveryKey, folder, missingFiles } = restored.value;
        settings.save({ vaults: [folder, ...settings.read().vaults.filter((known) => known !== folder)] });
        // The page stays: it has the recovery key to show.
        session.setViewers(windows.viewers());
        parts.joint.noteOpened();
        return ok({ recoveryKey, folder, missingFiles });
      } finally {
        if (secret.type === 'passphrase') secret.bytes.fill(0);
        newPassphrase?.fill(0);
      }
    },
    'backup:answer-quit': ({ answer }, page) => {
      // Whoever stands on another display is not asked.
      if (page !== windows.current()) return err({ type: 'not-allowed' });
      if (answer === 'kept' || answer === 'busy') quitBackup.notePage(answer);
      else quitBackup.answer(answer);
      return ok(null);
    },
  };
}
