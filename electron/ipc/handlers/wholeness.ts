// Several vaults on one computer: switching, moving one, finding keys for one whose own are damaged.
import { isAbsolute } from 'node:path';
import { chooseFolder } from '#electron/platform/file-dialogs.ts';
import { findKeyFolders, isVaultFolder } from '#electron/platform/vault-folders.ts';
import { err, ok } from '#shared/result.ts';
import type { AppParts } from '../app-parts.ts';
import type { HandlerMap } from '../register.ts';
import { startFolder } from './app.ts';

type WholenessChannel = 'vault:switch' | 'vault:move' | 'vault:find-keys' | 'vault:new-from-rescue';

export function createWholenessHandlers({ session, settings, lock, t, windows, joint }: AppParts): Pick<HandlerMap, WholenessChannel> {
  const withFirst = (folder: string, gone = folder): readonly string[] => [folder, ...settings.read().vaults.filter((known) => known !== folder && known !== gone)];
  return {
    'vault:switch': ({ folder }) => {
      const saved = settings.save({ vaults: withFirst(folder) });
      if (saved.ok) setImmediate(() => void lock.lock('asked'));
      return saved;
    },
    'vault:move': async ({ folder, taskId }, page) => {
      if (!isAbsolute(folder) || !isVaultFolder(folder)) return err({ type: 'not-a-vault' });
      if (!session.isClosed()) return err({ type: 'not-allowed' });
      const parent = await chooseFolder(page.window, t('system:chooseMoveTarget'), startFolder());
      if (parent === null) return ok(null);
      const moved = await session.work('move', { folder, parent, taskId });
      // A settings file that cannot be written only means choosing the folder again.
      if (moved.ok) settings.save({ vaults: withFirst(moved.value.folder, folder) });
      return moved;
    },
    'vault:new-from-rescue': async ({ passphrase, ...input }, page) => {
      try {
        if (!isAbsolute(input.parent)) return err({ type: 'bad-request' });
        const made = await session.rebuild({ ...input, passphrase, viewer: page.viewer });
        if (!made.ok) return made;
        const { recoveryKey, folder, missingFiles } = made.value;
        settings.save({ vaults: withFirst(folder) });
        // The page stays: it has the recovery key to show.
        session.setViewers(windows.viewers());
        joint.noteOpened();
        return ok({ recoveryKey, folder, missingFiles });
      } finally {
        passphrase.fill(0);
      }
    },
    'vault:find-keys': ({ folder }) => ok(isAbsolute(folder) ? findKeyFolders(folder) : []),
  };
}
