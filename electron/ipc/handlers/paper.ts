import type { BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { Artefact } from '#shared/ipc/contract-papers.ts';
import { err, ok } from '#shared/result.ts';
import { writeFileAtomic } from '#electron/platform/atomic-file.ts';
import { chooseFileToSave } from '#electron/platform/file-dialogs.ts';
import { printPage, renderPdf } from '#electron/platform/printing.ts';
import { isInsideVault } from '#electron/platform/vault-folders.ts';
import type { ReleasedPaper } from '#electron/vault/messages.ts';
import type { AppParts } from '../app-parts.ts';
import type { HandlerMap } from '../register.ts';
import { startFolder } from './app.ts';

const fileNames = { settlement: 'system:agreementFileName', 'meeting-notes': 'system:notesFileName', certificate: 'system:certificateFileName', message: 'system:messageFileName', 'permission-form': 'system:permissionFileName', journal: 'system:journalFileName' } as const;

type PaperChannel = 'paper:print' | 'paper:save-pdf';

/** Papers are let go by the desk alone, while the vault is open; what goes is built by the vault (release). */
export function createPaperHandlers({ session, settings, papers, t }: AppParts): Pick<HandlerMap, PaperChannel> {
  // A name that tells nothing: it stands in lists of recent files and in the dialogs of other programs.
  const proposedName = ({ type }: Artefact): string => t(fileNames[type]);
  /** Whether the journal has it now. Where a lock or a crash comes first, the disclosure stands: the safe side. */
  const noteStopped = async ({ releaseId }: ReleasedPaper): Promise<boolean> => (await session.noteReleaseStopped({ viewer: { type: 'desk' }, releaseId })).ok;
  /** What breaks in its window has not left, unless the printer was at work on it. */
  const withReleased = async <Value>(paper: ReleasedPaper, work: (window: BrowserWindow, onPrinting: () => void) => Promise<Value>): Promise<Value> => {
    let isPrinting = false;
    try {
      return await papers.withPaper(paper, async (window) => work(window, () => (isPrinting = true)));
    } catch (thrown) {
      if (!isPrinting) await noteStopped(paper);
      throw thrown;
    }
  };
  return {
    'paper:print': async ({ artefact, confirmed }, { viewer }) => {
      if (!session.isOpen()) return err({ type: 'locked' });
      if (viewer.type !== 'desk') return err({ type: 'not-allowed' });
      const released = await session.release({ viewer, artefact, way: 'print', sheets: papers.sheets, confirmed });
      if (!released.ok) return released;
      const outcome = await withReleased(released.value, async (window, onPrinting) => {
        onPrinting();
        return printPage(window.webContents);
      });
      if (outcome === 'printed') return ok({ printed: true });
      return ok({ printed: false, isNoted: outcome === 'not-printed' && (await noteStopped(released.value)) });
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
      const bytes = await withReleased(released.value, (window) => renderPdf(window.webContents));
      let hasLeft = false;
      const written = writeFileAtomic(path, bytes, () => (hasLeft = true));
      if (!hasLeft) await noteStopped(released.value);
      return written.ok ? ok({ saved: true }) : written;
    },
  };
}
