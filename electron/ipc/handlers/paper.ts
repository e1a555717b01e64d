import { join } from 'node:path';
import type { Artefact } from '#shared/ipc/contract-papers.ts';
import { err, ok } from '#shared/result.ts';
import { writeFileAtomic } from '#electron/platform/atomic-file.ts';
import { chooseFileToSave } from '#electron/platform/file-dialogs.ts';
import { printPage, renderPdf } from '#electron/platform/printing.ts';
import { isInsideVault } from '#electron/platform/vault-folders.ts';
import type { AppParts } from '../app-parts.ts';
import type { HandlerMap } from '../register.ts';
import { startFolder } from './app.ts';

const fileNames = { settlement: 'system:agreementFileName', 'meeting-notes': 'system:notesFileName', certificate: 'system:certificateFileName', message: 'system:messageFileName', 'permission-form': 'system:permissionFileName', journal: 'system:journalFileName' } as const;

type PaperChannel = 'paper:print' | 'paper:save-pdf';

/** Papers are let go by the desk alone, while the vault is open; what goes is built by the vault (release). */
export function createPaperHandlers({ session, settings, papers, t }: AppParts): Pick<HandlerMap, PaperChannel> {
  // A name that tells nothing: it stands in lists of recent files and in the dialogs of other programs.
  const proposedName = ({ type }: Artefact): string => t(fileNames[type]);
  return {
    'paper:print': async ({ artefact, confirmed }, { viewer }) => {
      if (!session.isOpen()) return err({ type: 'locked' });
      if (viewer.type !== 'desk') return err({ type: 'not-allowed' });
      const released = await session.release({ viewer, artefact, way: 'print', sheets: papers.sheets, confirmed });
      if (!released.ok) return released;
      return ok({ printed: await papers.withPaper(released.value, (window) => printPage(window.webContents)) });
    },
    'paper:save-pdf': async ({ artefact, confirmed }, page) => {
      if (!session.isOpen()) return err({ type: 'locked' });
      if (page.viewer.type !== 'desk') return err({ type: 'not-allowed' });
      const checked = await session.checkRelease({ viewer: page.viewer, artefact, confirmed });
      if (!checked.ok) return checked;
      const path = await chooseFileToSave(page.window, {
        title: t('system:savePaper'),
        defaultPath: join(startFolder(), `${proposedName(artefact)}.pdf`),
        typeName: t('system:pdfFiles'),
        extension: 'pdf',
      });
      if (path === null) return ok({ saved: false });
      // The dialog may have stood open through a lock: then the page it belonged to is gone.
      if (!session.isOpen() || page.window.isDestroyed()) return err({ type: 'locked' });
      if (isInsideVault(path, settings.read().vaults)) return err({ type: 'inside-vault' });
      const released = await session.release({ viewer: page.viewer, artefact, way: 'pdf', sheets: papers.sheets, confirmed });
      if (!released.ok) return released;
      const bytes = await papers.withPaper(released.value, (window) => renderPdf(window.webContents));
      const written = writeFileAtomic(path, bytes);
      return written.ok ? ok({ saved: true }) : written;
    },
  };
}
