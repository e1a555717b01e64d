import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './file-viewer.module.css';

export type PageShape = { readonly width: number; readonly height: number };

type PdfPageProps = {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly count: number;
  /** Its shape until it is known: most pages are as the first. */
  readonly guess: PageShape;
  readonly width: number;
};

/** More than this a canvas does not get, however large the page and near the look. */
const mostPixels = 24_000_000;
/** Pages this near to the part in sight are drawn ahead. */
const drawnAhead = '150% 0px';

/** One page, drawn when it comes near and let go when it is far: a thousand pages cost no more than a few. */
export function PdfPage({ document, number, count, guess, width }: PdfPageProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(false);
  const [shape, setShape] = useState(guess);
  const [words, setWords] = useState('');
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), { root: element.parentElement, rootMargin: drawnAhead });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const target = canvas.current;
    if (!isNear || !target) return undefined;
    let isGone = false;
    let task: RenderTask | null = null;
    const draw = async (): Promise<void> => {
      const page = await document.getPage(number);
      const own = page.getViewport({ scale: 1 });
      if (isGone) return;
      setShape({ width: own.width, height: own.height });
      const scale = Math.min((width / own.width) * window.devicePixelRatio, Math.sqrt(mostPixels / (own.width * own.height)));
      const viewport = page.getViewport({ scale });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      task = page.render({ canvas: target, viewport });
      await task.promise;
      const { items } = await page.getTextContent();
      if (!isGone) setWords(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    };
    draw().catch(() => (isGone ? undefined : setFailed(true)));
    return () => {
      isGone = true;
      task?.cancel();
      target.width = 0;
      target.height = 0;
    };
  }, [document, number, width, isNear]);
  const label = t('files:page', { number, count });
  return (
    <article ref={place} className={classes['page']} aria-label={label} data-drawn={words !== '' || undefined} style={{ width: Math.floor(width), height: Math.floor((width / shape.width) * shape.height) }}>
      {hasFailed ? <p>{t('files:pageFailed')}</p> : <canvas ref={canvas} aria-hidden className={classes['canvas']} />}
      {words === '' ? null : <p className={classes['spoken']}>{words}</p>}
    </article>
  );
}
