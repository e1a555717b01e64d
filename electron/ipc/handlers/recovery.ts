import { join } from 'node:path';
import { err, ok } from '#shared/result.ts';
import { writeFileAtomic } from '#electron/platform/atomic-file.ts';
import { chooseFileToSave } from '#electron/platform/file-dialogs.ts';
import { printPage, renderPdf } from '#electron/platform/printing.ts';
import { isInsideVault } from '#electron/platform/vault-folders.ts';
import type { AppParts } from '../app-parts.ts';
import type { HandlerMap } from '../register.ts';
import { startFolder } from './app.ts';

type RecoveryChannel = 'recovery:print' | 'recovery:save-sheet';

/** The sheet is on the desk's page only, and only while the vault is open. */
export function createRecoveryHandlers({ session, settings, t }: AppParts): Pick<HandlerMap, RecoveryChannel> {
  return {
    'recovery:print': async (_input, page) => {
      if (!session.isOpen()) return err({ type: 'locked' });
      if (page.viewer.type !== 'desk') return err({ type: 'not-allowed' });
      return ok({ outcome: await printPage(page.window.webContents) });
    },
    'recovery:save-sheet': async (_input, page) => {
      if (!session.isOpen()) return err({ type: 'locked' });
      if (page.viewer.type !== 'desk') return err({ type: 'not-allowed' });
      const path = await chooseFileToSave(page.window, {
        title: t('system:saveSheet'),
        defaultPath: join(startFolder(), `${t('system:sheetFileName')}.pdf`),
        typeName: t('system:pdfFiles'),
        extension: 'pdf',
      });
      if (path === null) return ok({ saved: false });
      // The dialog may have stood open through a lock: then the page it belonged to is gone.
      if (!session.isOpen() || page.window.isDestroyed()) return err({ type: 'locked' });
      if (isInsideVault(path, settings.read().vaults)) return err({ type: 'inside-vault' });
      const written = writeFileAtomic(path, await renderPdf(page.window.webContents));
      return written.ok ? ok({ saved: true }) : written;
    },
  };
}
