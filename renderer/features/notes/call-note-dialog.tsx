import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseRecords, useRosterParties } from '#renderer/state/case-records.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { useSession } from '#renderer/state/session.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { SavedMark } from '#renderer/ui/saved-mark.tsx';
import { TimeField } from '#renderer/ui/time-field.tsx';
import { isoDayOf, momentOf, timeOf } from '#renderer/ui/typed-date.ts';
import { useUiText } from '#renderer/ui/ui-text.ts';
import { bornNote } from '#shared/domain/note-audience.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { meetingForms } from '#shared/domain/meeting.ts';
import { noteKinds } from '#shared/domain/note.ts';
import { AudienceMark } from './audience-mark.tsx';
import { callerOf, callLine, callSources, type CallSource } from './call-line.ts';
import { changeLine, draftOfLine, hasWords, type ComposedLine, type LinePatch } from './composed-line.ts';
import { kindLabels } from './kind-labels.ts';
import { useLoadedNotes } from './load-case-notes.ts';
import { noteKeeper, useKeeperStatus, useKeptNotes } from './note-keeper.ts';
import type { RosterParty } from './speakers.ts';

type CallNoteDialogProps = { readonly caseId: CaseId; readonly opened: boolean; readonly onClose: () => void };

/** Someone rang: who, how, when, what. From anywhere in a case; closing keeps what was typed. */
export function CallNoteDialog({ caseId, opened, onClose }: CallNoteDialogProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const isLoaded = useLoadedNotes(caseId);
  const roster = useRosterParties(caseId);
  const parties = useCaseRecords(caseId, 'party');
  if (!opened || !isLoaded || !roster || !parties) return null;
  return (
    <Modal opened onClose={onClose} title={t('notes:callTitle')} size="lg" closeButtonProps={{ 'aria-label': text.close }}>
      <CallForm caseId={caseId} roster={roster} sources={callSources(roster, parties)} onClose={onClose} />
    </Modal>
  );
}

type CallFormProps = { readonly caseId: CaseId; readonly roster: readonly RosterParty[]; readonly sources: readonly CallSource[]; readonly onClose: () => void };

function CallForm({ caseId, roster, sources, onClose }: CallFormProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const errorWords = useErrorWords();
  const isRoom = useSession((state) => state.app?.viewer.type === 'room');
  const status = useKeeperStatus();
  const failure = useKeptNotes().find((each) => each.failure)?.failure;
  const [line, setLine] = useState<ComposedLine>(() => callLine(caseId, noteKeeper.written(), Date.now()));
  // The newest line, also between two renders: two keys may come within one frame.
  const current = useRef(line);
  const call = line.call ?? { form: 'telephone', with: '' };

  const change = (patch: LinePatch): void => {
    const { line: next, dropped } = changeLine(current.current, patch, Date.now());
    if (dropped) noteKeeper.drop(dropped);
    const draft = draftOfLine(next, caseId);
    if (draft) noteKeeper.keep(draft);
    current.current = next;
    setLine(next);
  };
  // Closing, by whatever key, keeps what was typed.
  useEffect(() => () => {
    if (current.current.recordId) noteKeeper.flush(current.current.recordId);
  }, []);
  const save = (): void => {
    const draft = draftOfLine(current.current, caseId);
    if (!draft || !hasWords(current.current)) return;
    noteKeeper.save(draft);
    const { audience } = bornNote({ meetingParties: null, source: line.source, ownEyes: line.ownEyes });
    showToast(isRoom && audience.type === 'mediator' ? t('notes:keptForOwnEyes') : t('notes:callSaved'));
    onClose();
  };

  const { audience } = bornNote({ meetingParties: null, source: line.source, ownEyes: line.ownEyes });
  return (
    <form
      data-record-id={line.recordId ?? undefined}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack gap="sm">
        <FieldRow>
          <Select
            label={t('notes:callWho')}
            name="call.who"
            data={[...sources.map(({ key, label }) => ({ value: key, label })), { value: 'other', label: t('notes:callOther') }]}
            value={callerOf(line, sources)}
            onChange={(key) => {
              const chosen = sources.find((each) => each.key === key);
              change(chosen ? { speaker: chosen.name, source: chosen.source, call: { ...call, with: chosen.name } } : { speaker: '', source: { type: 'third-person', name: '' }, call: { ...call, with: '' } });
            }}
          />
          <Select
            label={t('notes:callForm')}
            name="call.form"
            data={meetingForms.map((form) => ({ value: form as string, label: t(formLabels[form]) }))}
            value={call.form}
            onChange={(value) => change({ call: { ...call, form: meetingForms.find((form) => form === value) ?? 'telephone' } })}
          />
        </FieldRow>
        {callerOf(line, sources) === 'other' ? (
          <TextInput
            label={t('notes:callName')}
            name="call.name"
            maxLength={200}
            value={call.with}
            onChange={(event) => {
              const name = event.currentTarget.value;
              change({ speaker: name, source: { type: 'third-person', name }, call: { ...call, with: name } });
            }}
          />
        ) : null}
        <FieldRow min="9rem">
          <DateField label={t('notes:callDay')} name="call.day" required value={isoDayOf(line.saidAt)} onChange={(day) => change({ saidAt: momentOf(day, timeOf(line.saidAt)) })} />
          <TimeField label={t('notes:callTime')} name="call.time" value={timeOf(line.saidAt)} onChange={(time) => change({ saidAt: momentOf(isoDayOf(line.saidAt), time) })} />
          <Select
            label={t('notes:kind')}
            name="call.kind"
            data={noteKinds.map((kind) => ({ value: kind as string, label: t(kindLabels[kind]) }))}
            value={line.noteKind}
            onChange={(value) => change({ noteKind: noteKinds.find((kind) => kind === value) ?? 'note' })}
          />
        </FieldRow>
        <Textarea
          label={t('notes:callText')}
          name="call.text"
          data-autofocus
          autosize={false}
          rows={5}
          maxLength={200_000}
          spellCheck={false}
          value={line.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
          }}
        />
        <Group justify="space-between">
          <span>
            {t('notes:whoMayKnow')} <AudienceMark audience={audience} roster={roster} />
          </span>
          <SavedMark state={status} problem={failure ? errorWords(failure) : undefined} onRetry={() => noteKeeper.retry()} />
        </Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{text.close}</Button>
          <Button type="submit" disabled={!hasWords(line)} title="Ctrl+Enter">{t('notes:saveNote')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

const formLabels = {
  'in-person': 'notes:formInPerson',
  telephone: 'notes:formTelephone',
  video: 'notes:formVideo',
  messages: 'notes:formMessages',
} as const satisfies { readonly [Form in (typeof meetingForms)[number]]: string };
