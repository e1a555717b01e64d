// What meetings ask of the vault.
import { request } from '#renderer/ipc/client.ts';
import { flushPending } from '#renderer/state/autosave.ts';
import { go } from '#renderer/state/navigation.ts';
import { isWorking } from '#renderer/state/page-work.ts';
import { useSession } from '#renderer/state/session.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { MeetingDetails } from '#shared/domain/meeting.ts';
import type { Place, RequestInput } from '#shared/ipc/contract.ts';
import { err } from '#shared/result.ts';

type MeetingOf = { readonly caseId: CaseId; readonly meetingId: RecordId };

export const saveNewMeeting = async (meeting: MeetingOf & { readonly details: MeetingDetails }) => request('meeting:save', { ...meeting, revision: 0, details: meeting.details });
export const setTimer = async (timer: MeetingOf & { readonly running: boolean }) => request('meeting:set-timer', timer);
export const deleteMeeting = async ({ caseId, meetingId }: MeetingOf) => request('meeting:delete', { caseId, recordId: meetingId });
export const restoreMeeting = async ({ caseId, meetingId }: MeetingOf) => request('meeting:restore', { caseId, recordId: meetingId });

type RecordInCase = { readonly caseId: CaseId; readonly recordId: RecordId };
export const savePlanLine = async (line: RequestInput<'plan:save'>) => request('plan:save', line);
export const deletePlanLine = async (line: RecordInCase) => request('plan:delete', line);
export const restorePlanLine = async (line: RecordInCase) => request('plan:restore', line);

/** How many displays are there now. */
export async function countDisplays(): Promise<number> {
  const status = await request('app:status', {});
  return status.ok ? status.value.displays : (useSession.getState().app?.displays ?? 1);
}

/** On its own display this page ends with it: all that waits, and the place to come back to, go to the vault first. */
export async function showJointScreen(screen: RequestInput<'joint:show'>, place: Place) {
  if (isWorking()) return err({ type: 'still-adding' } as const);
  if (!(await flushPending())) return err({ type: 'unsaved' } as const);
  const kept = await request('lock:flush', { drafts: [], saves: [], place });
  return kept.ok ? request('joint:show', screen) : kept;
}

export const arrangeJointScreen = async (arrangement: RequestInput<'joint:arrange'>) => request('joint:arrange', arrangement);
export const closeJointScreen = async () => request('joint:close', {});

/** To the card at the door, which is read before the room opens. */
export const goToDoor = async ({ caseId, meetingId }: MeetingOf) => go(`/case/${caseId}/doorway/${meetingId}`);

/** Going out of a room ends this page, so all that waits is kept first. */
export async function leaveRoom() {
  if (isWorking()) return err({ type: 'still-adding' } as const);
  return (await flushPending()) ? request('meeting:leave', {}) : err({ type: 'unsaved' } as const);
}
