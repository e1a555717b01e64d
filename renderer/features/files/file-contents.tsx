import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { TaskBar } from '#renderer/ui/task-bar.tsx';
import { assert } from '#shared/assert.ts';
import { fileViewOf, type FileView } from '#shared/domain/attachment.ts';
import { AudioView } from './audio-view.tsx';
import type { FileRecord } from './file-scope.ts';
import { useFailureWords, useSizeWords } from './file-words.ts';
import { ImageView } from './image-view.tsx';
import { NotShown } from './no-view.tsx';
import { PdfView } from './pdf-view.tsx';
import { readFileBytes, type FileBytes } from './read-file.ts';
import { shownTextBytes } from './text-of-bytes.ts';
import { TextView } from './text-view.tsx';
import classes from './file-viewer.module.css';

const megabyte = 1024 * 1024;
/** A page holds what it shows in its memory, some of it twice. */
const mostShownBytes: { readonly [View in FileView]: number } = { image: 100 * megabyte, pdf: 300 * megabyte, audio: 500 * megabyte, text: Number.POSITIVE_INFINITY, 'export-only': 0 };

type Reading =
  | { readonly type: 'reading'; readonly done: number; readonly total: number }
  | { readonly type: 'read'; readonly contents: FileBytes }
  | { readonly type: 'failed'; readonly failure: AnyFailure };

/** Reads a file into this page's memory and shows it from there; with the screen it is gone. */
export function FileContents({ file, mayExport }: { readonly file: FileRecord; readonly mayExport: boolean }) {
  const { t } = useTranslation();
  const sizeWords = useSizeWords();
  const failureWords = useFailureWords();
  const { id, caseId, body: { size, mediaType, fileName } } = file;
  assert(caseId !== null, 'a file belongs to a case');
  const view = fileViewOf(mediaType);
  const isTooLarge = size > mostShownBytes[view];
  const [reading, setReading] = useState<Reading>({ type: 'reading', done: 0, total: 0 });
  const [isBroken, setBroken] = useState<string | null>(null);
  useEffect(() => {
    if (isTooLarge) return undefined;
    const stop = new AbortController();
    void readFileBytes({ caseId, recordId: id }, size, {
      signal: stop.signal,
      onProgress: (done, total) => setReading({ type: 'reading', done, total }),
      ...(view === 'text' && { mostBytes: shownTextBytes }),
    }).then((contents) => {
      if (contents) setReading(contents.ok ? { type: 'read', contents: contents.value } : { type: 'failed', failure: contents.error });
    });
    return () => stop.abort();
  }, [caseId, id, size, view, isTooLarge]);

  if (isTooLarge) return <NotShown words={t('files:tooLargeToShow', { size: sizeWords(size) })} mayExport={mayExport} />;
  if (isBroken !== null) return <NotShown words={isBroken} mayExport={mayExport} />;
  if (reading.type === 'failed') return <div className={classes['message']}><Notice tone="bad" urgent>{failureWords(reading.failure)}</Notice></div>;
  if (reading.type === 'reading') return <div className={classes['message']}><TaskBar label={t('files:opening')} done={reading.done} total={reading.total} /></div>;
  if (size === 0) return <div className={classes['message']}>{t('files:empty')}</div>;
  const { bytes, isWhole } = reading.contents;
  const shared = { bytes, label: t('files:contents', { name: fileName }), onBroken: () => setBroken(t('files:cannotBeShown')) };
  if (view === 'image') return <ImageView {...shared} mediaType={mediaType} name={fileName} />;
  if (view === 'audio') return <AudioView {...shared} mediaType={mediaType} />;
  if (view === 'pdf') return <PdfView {...shared} onLocked={() => setBroken(t('files:pdfLocked'))} />;
  return <TextView bytes={bytes} label={shared.label} cut={isWhole ? null : t('files:textCut', { size: sizeWords(bytes.length) })} />;
}
