import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseRecords, useRosterParties } from '#renderer/state/case-records.ts';
import { registerKeptForm, takeKeptField } from '#renderer/state/place.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { PartyId } from '#shared/domain/ids.ts';
import { AddFilesDialog } from './add-files-dialog.tsx';
import { deleteFile, narrowFile, restoreFile } from './api.ts';
import { DetailsDialog } from './details-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { FileRow, type FileAct } from './file-row.tsx';
import type { FileMarks } from './file-marks.ts';
import { filesIn, type FileRecord, type FileScope } from './file-scope.ts';
import { FileViewer } from './file-viewer.tsx';
import { useFailureWords } from './file-words.ts';
import { useNotesWithFiles } from './notes-with-files.ts';
import { UploadList } from './upload-list.tsx';
import { addUploads, isRunning, runningField, useUploads } from './upload-queue.ts';
import { useFileDrop } from './use-file-drop.ts';
import classes from './file-list.module.css';

type FileSectionProps = {
  readonly scope: FileScope;
  /** Set of the meeting, or of the room; null: the whole case. */
  readonly meetingParties: readonly PartyId[] | null;
  readonly marks: FileMarks;
  /** A file that a way led to: opened when it comes. */
  readonly wantedId?: string | null;
  /** The file that was opened is put away. */
  readonly onPutAway?: () => void;
};

const openedField = 'files.opened';

/** The files of a case or a meeting: adding, looking at, letting go. */
export function FileSection({ scope, meetingParties, marks, wantedId = null, onPutAway }: FileSectionProps) {
  const { t } = useTranslation();
  const failureWords = useFailureWords();
  const { caseId, meetingId, isRoom } = scope;
  const files = useCaseRecords(caseId, 'attachment');
  const meetings = useCaseRecords(caseId, 'meeting');
  const roster = useRosterParties(caseId);
  const notes = useNotesWithFiles(files);
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const [openedId, setOpenedId] = useState<string | null>(() => takeKeptField(openedField) ?? null);
  const [seenWantedId, setSeenWantedId] = useState<string | null>(null);
  if (wantedId !== seenWantedId) {
    setSeenWantedId(wantedId);
    if (wantedId !== null) setOpenedId(wantedId);
  }
  const [detailsId, setDetailsId] = useState<string | null>(null);
  const [exported, setExported] = useState<FileRecord | null>(null);
  const drop = useFileDrop(setChosen);
  useToastsOfUploads();
  useEffect(() => registerKeptForm('files', () => ({ [openedField]: openedId ?? '' })), [openedId]);
  if (!files || !meetings || !roster || !notes) return null;

  const { own, others } = filesIn(scope, files, { noteMeeting: new Map([...notes].map(([id, note]) => [id, note.meetingId])) });
  const whereOf = ({ body: { belongsTo } }: FileRecord): string => {
    const note = belongsTo === null ? undefined : notes.get(belongsTo);
    if (note) return t('files:ofNote', { words: note.words });
    const meeting = meetings.find(({ id }) => id === belongsTo && id !== meetingId);
    return meeting ? t('files:ofMeetingNamed', { name: marks.meetingTitle(meeting.body, roster) }) : '';
  };
  const close = (): void => {
    setOpenedId(null);
    onPutAway?.();
  };
  const remove = async (file: FileRecord): Promise<void> => {
    const key = { caseId, recordId: file.id };
    const gone = await deleteFile(key);
    if (!gone.ok) return showToast(failureWords(gone.error), { tone: 'bad' });
    close();
    showToast(t('files:movedToTrash', { name: file.body.fileName }), {
      undo: () => {
        void restoreFile(key).then((back) => (back.ok ? undefined : showToast(failureWords(back.error), { tone: 'bad' })));
      },
    });
  };
  const narrow = async (file: FileRecord): Promise<void> => {
    const narrowed = await narrowFile({ caseId, recordId: file.id });
    showToast(narrowed.ok ? t('files:narrowed', { name: file.body.fileName }) : failureWords(narrowed.error), { tone: narrowed.ok ? 'plain' : 'bad' });
  };
  const act = (kind: FileAct, file: FileRecord): void => {
    if (kind === 'open') setOpenedId(file.id);
    else if (kind === 'details') setDetailsId(file.id);
    else if (kind === 'export') setExported(file);
    else void (kind === 'narrow' ? narrow(file) : remove(file));
  };
  const list = (shown: readonly FileRecord[], label: string) => (
    <ul className={classes['list']} aria-label={label}>
      {shown.map((file) => (
        <FileRow key={file.id} file={file} roster={roster} marks={marks} where={whereOf(file)} mayExport={!isRoom} onAct={act} />
      ))}
    </ul>
  );
  const all = [...own, ...others];
  const opened = all.find(({ id }) => id === openedId) ?? null;
  const step = (by: 1 | -1): (() => void) | undefined => {
    const next = opened === null ? undefined : all[all.indexOf(opened) + by];
    return next ? () => setOpenedId(next.id) : undefined;
  };
  return (
    <div className={classes['section']} {...drop.handlers}>
      <div className={classes['tools']}>
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => input.current?.click()}>
          {t('files:add')}
        </Button>
        <span className={classes['hint']}>{t('files:orDrop')}</span>
        <input
          ref={input}
          type="file"
          name="files"
          multiple
          hidden
          onChange={(event) => {
            setChosen([...(event.currentTarget.files ?? [])]);
            // The same file may be chosen again.
            event.currentTarget.value = '';
          }}
        />
      </div>
      <BrokenOff />
      <UploadList caseId={caseId} />
      {all.length === 0 ? <EmptyState title={meetingId === null ? t('files:noneCase') : t('files:noneMeeting')}>{t('files:noneText')}</EmptyState> : null}
      {own.length > 0 && isRoom ? <h2 className={classes['groupTitle']}>{t('files:ofMeeting')}</h2> : null}
      {own.length > 0 ? list(own, meetingId === null ? t('files:files') : t('files:ofMeeting')) : null}
      {others.length > 0 ? (
        <>
          <h2 className={classes['groupTitle']}>{t('files:ofOthers')}</h2>
          {list(others, t('files:ofOthers'))}
        </>
      ) : null}
      {drop.isOver ? <div className={classes['drop']}>{t('files:dropHere')}</div> : null}
      <AddFilesDialog
        files={chosen}
        roster={roster}
        meetingParties={meetingParties}
        marks={marks}
        onCancel={() => setChosen([])}
        onAdd={(birth) => {
          addUploads(caseId, chosen, { ...birth, belongsTo: meetingId });
          setChosen([]);
        }}
      />
      <FileViewer file={opened} roster={roster} marks={marks} where={opened ? whereOf(opened) : ''} onAct={isRoom ? null : act} onPrevious={step(-1)} onNext={step(1)} onClose={close} />
      <DetailsDialog caseId={caseId} file={files.find(({ id }) => id === detailsId) ?? null} onClose={() => setDetailsId(null)} />
      <ExportDialog file={exported} roster={roster} marks={marks} onClose={() => setExported(null)} />
    </div>
  );
}

/** Says that files are in, once for all that were brought together. */
function useToastsOfUploads(): void {
  const { t } = useTranslation();
  const added = useUploads((state) => (state.uploads.some(isRunning) ? null : state.added));
  useEffect(() => {
    if (!added) return;
    const { count, fileName: name, isSeen } = added;
    showToast(count > 1 ? t('files:addedCount', { count }) : t(isSeen ? 'files:added' : 'files:keptForOwnEyes', { name }));
    useUploads.setState({ added: null });
  }, [added, t]);
}

/** A lock ends the page, and with it what was on its way: the next page says so. */
function BrokenOff() {
  const { t } = useTranslation();
  const [count] = useState(() => Number(takeKeptField(runningField) ?? 0));
  return count > 0 ? <Notice tone="warn">{t('files:brokenOff', { count })}</Notice> : null;
}
