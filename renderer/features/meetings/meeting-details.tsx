import { Select, Stack, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { openCaseDatabase } from '#renderer/state/open-case.ts';
import { Card } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { PartyChecks } from '#renderer/ui/party-checks.tsx';
import { TimeField } from '#renderer/ui/time-field.tsx';
import { isoDayOf, momentOf, timeOf } from '#renderer/ui/typed-date.ts';
import { toPartySet } from '#shared/domain/audience.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { meetingForms } from '#shared/domain/meeting.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { formLabels, type RosterParty } from './meeting-words.ts';
import { ParticipantList } from './participant-list.tsx';
import type { MeetingForm } from './use-meeting-form.ts';

type MeetingDetailsProps = { readonly meetingId: RecordId; readonly form: MeetingForm; readonly roster: readonly RosterParty[] };

/** When, where, how, who. */
export function MeetingDetails({ meetingId, form, roster }: MeetingDetailsProps) {
  const { t } = useTranslation();
  const { value, set, flush } = form;
  const hasNotes = useLiveQuery(async () => {
    const isOfMeeting = (record: VaultRecord): boolean => (isRecordOf(record, 'note') || isRecordOf(record, 'agenda-point')) && record.body.meetingId === meetingId;
    return (await openCaseDatabase.records.where('kind').anyOf('note', 'agenda-point').filter(isOfMeeting).first()) !== undefined;
  }, [meetingId]);
  const offered = roster.filter((party) => party.present || value.parties.includes(party.id));
  return (
    <Stack gap="lg" data-record-id={meetingId}>
      <Card title={t('meetings:details')}>
        <Stack gap="sm">
          <TextInput label={t('meetings:title')} description={t('meetings:titleHint')} name="meeting.title" maxLength={200} value={value.title} onChange={(event) => set({ title: event.currentTarget.value })} onBlur={flush} />
          <FieldRow min="11rem">
            <DateField label={t('meetings:day')} name="meeting.day" required value={isoDayOf(value.startsAt)} onChange={(day) => set({ startsAt: momentOf(day, timeOf(value.startsAt)) })} onBlur={flush} />
            <TimeField label={t('meetings:time')} name="meeting.time" value={timeOf(value.startsAt)} onChange={(time) => set({ startsAt: momentOf(isoDayOf(value.startsAt), time) })} />
            <Select
              label={t('meetings:form')}
              name="meeting.form"
              data={meetingForms.map((each) => ({ value: each as string, label: t(formLabels[each]) }))}
              value={value.form}
              onChange={(chosen) => set({ form: meetingForms.find((each) => each === chosen) ?? 'in-person' })}
            />
          </FieldRow>
          <TextInput label={t('meetings:place')} name="meeting.place" maxLength={1_000} value={value.place} onChange={(event) => set({ place: event.currentTarget.value })} onBlur={flush} />
        </Stack>
      </Card>
      <Card title={t('meetings:partiesInRoom')}>
        <PartyChecks
          label={t('meetings:partiesInRoom')}
          isLabelHidden
          description={hasNotes ? t('meetings:partiesFixed') : t('meetings:partiesInRoomHint')}
          parties={offered}
          value={value.parties}
          onChange={(chosen) => {
            if (chosen.length > 0) set({ parties: toPartySet(chosen) });
          }}
          disabled={hasNotes !== false}
        />
      </Card>
      <Card title={t('meetings:participants')}>
        <ParticipantList form={form} roster={roster} />
      </Card>
    </Stack>
  );
}
