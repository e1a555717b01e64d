import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './file-viewer.module.css';
import { openPdf, type OpenedPdf } from './open-pdf.ts';
import { PdfPage, type PageShape } from './pdf-page.tsx';
import { useInnerSize } from './use-inner-size.ts';
import { ZoomTools } from './zoom-tools.tsx';

type PdfViewProps = { readonly bytes: Uint8Array<ArrayBuffer>; readonly label: string; readonly onBroken: () => void; readonly onLocked: () => void };

/** Wider than this a page is not made to fit a large window. */
const widestPx = 1_000;

type Shown = { readonly pdf: OpenedPdf; readonly firstPage: PageShape };

export function PdfView({ bytes, label, onBroken, onLocked }: PdfViewProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown | null>(null);
  const [zoom, setZoom] = useState(1);
  const { size: room, ref: measure } = useInnerSize();
  useEffect(() => {
    let isGone = false;
    let close = (): void => {};
    const open = async (): Promise<void> => {
      const pdf = await openPdf(bytes);
      if (pdf === 'pdf-locked') return isGone ? undefined : onLocked();
      if (pdf === 'pdf-damaged') return isGone ? undefined : onBroken();
      close = pdf.close;
      if (isGone) return close();
      const { width, height } = (await pdf.document.getPage(1)).getViewport({ scale: 1 });
      if (!isGone) setShown({ pdf, firstPage: { width, height } });
    };
    open().catch(() => (isGone ? undefined : onBroken()));
    return () => {
      isGone = true;
      close();
    };
    // The bytes move into the worker when they are opened: they can be opened once.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [bytes]);
  const count = shown?.pdf.document.numPages ?? 0;
  const width = room ? Math.min(widestPx, room.width) * zoom : null;
  return (
    <>
      <ZoomTools zoom={zoom} onZoom={setZoom}>
        <span className={classes['facts']}>{shown ? t('files:pages', { count }) : t('files:opening')}</span>
      </ZoomTools>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus */}
      <section className={classes['scroll']} aria-label={label} tabIndex={0} ref={measure}>
        {shown && width !== null
          ? Array.from({ length: count }, (_, index) => <PdfPage key={index} document={shown.pdf.document} number={index + 1} count={count} guess={shown.firstPage} width={width} />)
          : null}
      </section>
    </>
  );
}
