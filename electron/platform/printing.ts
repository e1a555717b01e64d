// Paper and PDF of the page as it stands: what goes on paper is said by the page's print style.
import type { WebContents } from 'electron';

/** `unclear`: it failed, and some of it may have come out before. */
export type PrintOutcome = 'printed' | 'not-printed' | 'unclear';

/** Electron's words for what ended before the first page, as far as they can be trusted. Other words than these say nothing for certain. */
const endedBefore: ReadonlySet<string> = new Set(['Print job canceled', 'Invalid printer settings', 'No printers available on the network', 'Failed to enumerate printers']);

export function printPage(contents: WebContents): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    contents.print({ silent: false, printBackground: true, header: '', footer: '' }, (wasPrinted, reason) => {
      resolve(wasPrinted ? 'printed' : endedBefore.has(reason) ? 'not-printed' : 'unclear');
    });
  });
}

export async function renderPdf(contents: WebContents): Promise<Uint8Array> {
  return contents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true, displayHeaderFooter: false });
}
