import { ActionIcon, Button, Modal } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import { fileViewOf } from '#shared/domain/attachment.ts';
import type { FileAct } from './file-row.tsx';
import type { FileMarks, RosterParty } from './file-marks.ts';
import type { FileRecord } from './file-scope.ts';
import { useSizeWords } from './file-words.ts';
import { FileContents } from './file-contents.tsx';
import { NoView } from './no-view.tsx';
import classes from './file-viewer.module.css';

type FileViewerProps = {
  /** null: nothing is opened. */
  readonly file: FileRecord | null;
  readonly roster: readonly RosterParty[];
  readonly marks: FileMarks;
  readonly where: string;
  /** null in a room: nothing is exported there. */
  readonly onAct: ((act: FileAct, file: FileRecord) => void) | null;
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onClose: () => void;
};

/** One file over the whole window, with whose it is and who may know it always above it. */
export function FileViewer({ file, onClose, ...rest }: FileViewerProps) {
  return (
    <Modal.Root opened={file !== null} onClose={onClose} fullScreen lockScroll={false} transitionProps={{ duration: 0 }}>
      <Modal.Content className={classes['sheet'] ?? ''}>{file ? <OpenedFile file={file} onClose={onClose} {...rest} /> : null}</Modal.Content>
    </Modal.Root>
  );
}

function OpenedFile({ file, roster, marks, where, onAct, onPrevious, onNext, onClose }: FileViewerProps & { readonly file: FileRecord }) {
  const { t } = useTranslation();
  const sizeWords = useSizeWords();
  const { fileName, size, mediaType, remarks } = file.body;
  const facts = [sizeWords(size), t('files:addedAt', { when: `${showDay(isoDayOf(file.createdAt))} ${timeOf(file.createdAt)}` }), where].filter(Boolean).join(' · ');
  const exportButton: ReactNode = onAct ? (
    <Button variant="default" size="sm" leftSection={<IconDownload size={17} aria-hidden />} onClick={() => onAct('export', file)}>
      {t('files:actExport')}
    </Button>
  ) : null;
  return (
    <>
      <header className={classes['head']}>
        <div className={classes['titles']}>
          <Modal.Title className={classes['title'] ?? ''}>{fileName}</Modal.Title>
          <div className={classes['facts']}>
            {marks.source(file.source, roster)}
            {marks.audience(file.audience, roster, false)}
            <span>{facts}</span>
          </div>
          {remarks.trim() === '' ? null : <p className={classes['remarks']}>{remarks}</p>}
        </div>
        <div className={classes['tools']}>
          <ActionIcon variant="subtle" color="gray" size="lg" disabled={!onPrevious} aria-label={t('files:previous')} onClick={onPrevious}>
            <IconChevronLeft size={22} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" size="lg" disabled={!onNext} aria-label={t('files:next')} onClick={onNext}>
            <IconChevronRight size={22} aria-hidden />
          </ActionIcon>
          {exportButton}
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('files:close')} onClick={onClose} data-autofocus>
            <IconX size={22} aria-hidden />
          </ActionIcon>
        </div>
      </header>
      <div className={classes['body']}>
        {fileViewOf(mediaType) === 'export-only' ? <NoView mediaType={mediaType} mayExport={onAct !== null} /> : <FileContents key={file.id} file={file} mayExport={onAct !== null} />}
      </div>
    </>
  );
}
