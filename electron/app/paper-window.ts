// A window of its own for one paper, without a preload: what is in it can ask for nothing. It goes when the paper has left.
import { BrowserWindow, type Session } from 'electron';
import { bundleOrigin } from './bundle-scheme.ts';
import type { PaperShelf } from './paper-shelf.ts';

export type PaperWindows = ReturnType<typeof createPaperWindows>;

export function createPaperWindows({ shelf, pages }: { readonly shelf: PaperShelf; readonly pages: Session }) {
  /** With the way to take its paper off the shelf. */
  const open = new Map<BrowserWindow, () => void>();
  const close = (window: BrowserWindow): void => {
    open.get(window)?.();
    open.delete(window);
    if (!window.isDestroyed()) window.destroy();
  };
  return {
    /** Lays the paper into a window, does `work` with it, and destroys it whatever comes of it. */
    withPaper: async <Value>(paper: { readonly html: string; readonly css: string }, work: (window: BrowserWindow) => Promise<Value>): Promise<Value> => {
      const laid = shelf.lay(paper);
      const window = new BrowserWindow(windowOptions(pages));
      open.set(window, laid.remove);
      try {
        await window.loadURL(`${bundleOrigin}${laid.path}`);
        return await work(window);
      } finally {
        close(window);
      }
    },
    /** At lock: no word of a case stays in any window, nor on the shelf. A printer's dialog whose window is gone may never answer, so nobody waits for it. */
    closeAll: (): void => {
      for (const window of open.keys()) close(window);
    },
  };
}

const windowOptions = (pages: Session) => ({
  width: 900, height: 1_100,
  show: false,
  title: 'Bitim',
  autoHideMenuBar: true,
  backgroundColor: '#ffffff',
  webPreferences: {
    session: pages, sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
    webviewTag: false, navigateOnDragDrop: false, spellcheck: false, devTools: false, v8CacheOptions: 'none' as const, plugins: false, webgl: false, disableDialogs: true,
    javascript: false,
  },
});
