// Paper and PDF of the page as it stands: what goes on paper is said by the page's print style.
import type { WebContents } from 'electron';

/** True when it went to a printer; a cancelled dialog and no printer are false. */
export function printPage(contents: WebContents): Promise<boolean> {
  return new Promise((resolve) => {
    contents.print({ silent: false, printBackground: true, header: '', footer: '' }, (wasPrinted) => resolve(wasPrinted));
  });
}

export async function renderPdf(contents: WebContents): Promise<Uint8Array> {
  return contents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true, displayHeaderFooter: false });
}
