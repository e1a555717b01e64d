import { useAutosave, type Autosave } from '#renderer/state/autosave.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { MeetingDetails } from '#shared/domain/meeting.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';

export type MeetingForm = Autosave<MeetingDetails> & { readonly problem: string | undefined; readonly set: (patch: Partial<MeetingDetails>) => void };

/** The meeting's details, saving themselves. */
export function useMeetingForm(caseId: CaseId, meeting: RecordOf<'meeting'>): MeetingForm {
  const errorWords = useErrorWords();
  const { timer: _timer, ...details } = meeting.body;
  const form = useAutosave<MeetingDetails>({
    key: `meeting:${meeting.id}`,
    revision: meeting.revision,
    value: details,
    toPending: (revision, value) => (value.parties.length === 0 ? null : { channel: 'meeting:save', input: { caseId, meetingId: meeting.id, revision, details: value } }),
  });
  return { ...form, problem: form.error ? errorWords(form.error) : undefined, set: (patch) => form.change({ ...form.value, ...patch }) };
}
