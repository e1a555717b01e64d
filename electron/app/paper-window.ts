// A window of its own for one paper, without a preload: what is in it can ask for nothing. It goes when the paper has left.
import { BrowserWindow, type Session } from 'electron';
import { bundleOrigin } from './bundle-scheme.ts';
import type { PaperShelf } from './paper-shelf.ts';

export type PaperWindows = ReturnType<typeof createPaperWindows>;

export function createPaperWindows({ shelf, pages }: { readonly shelf: PaperShelf; readonly pages: Session }) {
  const open = new Set<BrowserWindow>();
  return {
    /** Lays the paper into a window, does `work` with it, and destroys it whatever comes of it. */
    withPaper: async <Value>(paper: { readonly html: string; readonly css: string }, work: (window: BrowserWindow) => Promise<Value>): Promise<Value> => {
      const laid = shelf.lay(paper);
      const window = new BrowserWindow(windowOptions(pages));
      open.add(window);
      try {
        await window.loadURL(`${bundleOrigin}${laid.path}`);
        return await work(window);
      } finally {
        laid.remove();
        open.delete(window);
        if (!window.isDestroyed()) window.destroy();
      }
    },
    /** At lock: no word of a case stays in any window. */
    closeAll: (): void => {
      for (const window of open) if (!window.isDestroyed()) window.destroy();
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
