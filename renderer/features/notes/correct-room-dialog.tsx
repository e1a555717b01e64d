import { Button, Group, Modal, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseRecords } from '#renderer/state/case-records.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { useUiText } from '#renderer/ui/ui-text.ts';
import type { Source } from '#shared/domain/audience.ts';
import { assert } from '#shared/assert.ts';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { correctRoom } from './api.ts';
import { AudienceMark } from './audience-mark.tsx';
import { putNotes } from './case-note-list.ts';
import type { NoteRecord } from './note-order.ts';
import { roomsOfSitting } from './rooms-of-sitting.ts';
import type { RosterParty } from './speakers.ts';

type CorrectRoomDialogProps = { readonly note: NoteRecord; readonly roster: readonly RosterParty[]; readonly isRoom: boolean; readonly onClose: () => void };

/** "Typed in the wrong room": the one way a note may come to other ears than those it was born for, with its reason in the journal. */
export function CorrectRoomDialog({ note, roster, isRoom, onClose }: CorrectRoomDialogProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const errorWords = useErrorWords();
  const { caseId } = note;
  assert(caseId !== null, 'a note belongs to a case');
  const meetings = useCaseRecords(caseId, 'meeting');
  const rooms = useMemo(() => roomsOfSitting(note, meetings ?? []), [note, meetings]);
  const [room, setRoom] = useState<string | null>(null);
  const [sourceKey, setSourceKey] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<AnyFailure | null>(null);
  const parties = rooms.find((each) => each.join() === room) ?? null;
  const sources = [...roster.filter((party) => parties?.includes(party.id)).map((party) => ({ value: party.id as string, label: party.displayName })), { value: 'mediator', label: t('notes:mediator') }];
  const shownSource = sources.some(({ value }) => value === sourceKey) ? sourceKey : defaultSource(note.source, parties);

  const move = async (): Promise<void> => {
    if (!parties) return;
    const party = parties.find((id) => id === shownSource);
    const answer = await correctRoom({ caseId, recordId: note.id, parties, source: party ? { type: 'party', party } : { type: 'mediator' }, reason: reason.trim() });
    if (!answer.ok) return setProblem(answer.error);
    if (answer.value.record) putNotes([answer.value.record]);
    else putNotes([], [note.id]);
    showToast(isRoom && !answer.value.record ? t('notes:movedOutOfRoom') : t('notes:roomCorrected'));
    onClose();
  };

  return (
    <Modal opened onClose={onClose} title={t('notes:correctRoomTitle')} closeButtonProps={{ 'aria-label': text.close }} size="lg">
      <Stack gap="md">
        <blockquote style={{ margin: 0, paddingLeft: 12, borderLeft: '3px solid var(--line-strong)' }}>{note.body.text.slice(0, 300)}</blockquote>
        {meetings && rooms.length === 0 ? <Notice tone="plain">{t('notes:noOtherRoom')}</Notice> : null}
        {rooms.length > 0 ? (
          <Radio.Group label={t('notes:whichRoom')} value={room} onChange={setRoom} withAsterisk>
            <Stack gap={8} mt={6}>
              {rooms.map((set) => (
                <Radio key={set.join()} value={set.join()} label={<AudienceMark audience={{ type: 'parties', parties: [...set] }} roster={roster} />} />
              ))}
            </Stack>
          </Radio.Group>
        ) : null}
        {parties ? <Select label={t('notes:whoseWords')} data={sources} value={shownSource} onChange={setSourceKey} /> : null}
        {rooms.length > 0 ? (
          <TextInput label={t('notes:reason')} description={t('notes:reasonKept')} name="correct-room.reason" maxLength={1_000} required value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        ) : null}
        <ProblemNotice words={problem && errorWords(problem)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{rooms.length > 0 ? text.cancel : text.close}</Button>
          {rooms.length > 0 ? <Button disabled={!parties || reason.trim() === ''} onClick={() => void move()}>{t('notes:moveNote')}</Button> : null}
        </Group>
      </Stack>
    </Modal>
  );
}

function defaultSource(source: Source, parties: readonly string[] | null): string {
  if (source.type === 'party' && parties?.includes(source.party)) return source.party;
  return parties?.length === 1 ? (parties[0] ?? 'mediator') : 'mediator';
}
