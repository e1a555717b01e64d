// What meetings ask of the vault.
import { request } from '#renderer/ipc/client.ts';
import { flushPending } from '#renderer/state/autosave.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { MeetingDetails } from '#shared/domain/meeting.ts';
import { err } from '#shared/result.ts';

type MeetingOf = { readonly caseId: CaseId; readonly meetingId: RecordId };

export const saveNewMeeting = async (meeting: MeetingOf & { readonly details: MeetingDetails }) => request('meeting:save', { ...meeting, revision: 0, details: meeting.details });
export const setTimer = async (timer: MeetingOf & { readonly running: boolean }) => request('meeting:set-timer', timer);
export const deleteMeeting = async ({ caseId, meetingId }: MeetingOf) => request('meeting:delete', { caseId, recordId: meetingId });
export const restoreMeeting = async ({ caseId, meetingId }: MeetingOf) => request('meeting:restore', { caseId, recordId: meetingId });

/** Going into a room and out of it ends this page, so all that waits is kept first. */
export async function enterRoom(meeting: MeetingOf) {
  return (await flushPending()) ? request('meeting:enter', meeting) : err({ type: 'unsaved' } as const);
}

export async function leaveRoom() {
  return (await flushPending()) ? request('meeting:leave', {}) : err({ type: 'unsaved' } as const);
}
