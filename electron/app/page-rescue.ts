// A page whose process died is replaced by a new one of the same viewer; what it had not sent is in the vault as drafts.
import { app } from 'electron';
import { logProblem } from '../platform/log.ts';
import type { Page, Windows } from './windows.ts';

const mostRescues = 3;
const withinMs = 60_000;

export function createPageRescue(nowMs: () => number): (page: Page, windows: Windows) => void {
  let rescuedAtMs: number[] = [];
  return (page, windows) => {
    if (windows.beside() === page) return windows.closeBeside();
    if (windows.current() !== page) return;
    logProblem({ problem: 'a page ended by itself' });
    rescuedAtMs = [...rescuedAtMs.filter((at) => nowMs() - at < withinMs), nowMs()];
    // Dying again and again would never end: better to close in order.
    if (rescuedAtMs.length > mostRescues) return app.quit();
    setImmediate(() => {
      if (windows.current() === page && !page.window.isDestroyed()) void windows.replace(page.viewer, page.place);
    });
  };
}
