// A PDF from memory, by pdf.js: no network, no scripts of the document, no code made from bytes, no forms.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { startPdfWorker } from './pdf-worker.ts';

export type OpenedPdf = { readonly document: PDFDocumentProxy; readonly close: () => void };
export type PdfFailure = 'pdf-locked' | 'pdf-damaged';

/** A picture larger than this is left out of its page: a small file can ask for more memory than there is. */
const largestPicturePixels = 120_000_000;

/** The bytes are given away: they move into the worker. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedPdf | PdfFailure> {
  const { getDocument, PasswordException, PDFWorker, VerbosityLevel } = await import('pdfjs-dist');
  const port = startPdfWorker();
  const worker = PDFWorker.create({ port, verbosity: VerbosityLevel.ERRORS });
  const stop = (): void => {
    worker.destroy();
    port.terminate();
  };
  try {
    const document = await getDocument({
      data: bytes,
      worker,
      verbosity: VerbosityLevel.ERRORS,
      useWasm: false,
      // Beside the worker's own file.
      wasmUrl: './',
      useWorkerFetch: false,
      disableWorkerRendering: true,
      enableXfa: false,
      maxImageSize: largestPicturePixels,
    }).promise;
    // Its letters leave the page with it, then the worker ends.
    const close = (): void => void document.loadingTask.destroy().catch(() => {}).finally(stop);
    return { document, close };
  } catch (error) {
    stop();
    return error instanceof PasswordException ? 'pdf-locked' : 'pdf-damaged';
  }
}
