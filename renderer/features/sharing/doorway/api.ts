// What the card at the door asks of the vault.
import { request } from '#renderer/ipc/client.ts';
import { flushPending } from '#renderer/state/autosave.ts';
import { isWorking } from '#renderer/state/page-work.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { RequestInput } from '#shared/ipc/contract.ts';
import { err } from '#shared/result.ts';
import { changePermissions } from '../permission/api.ts';

export type MeetingOf = { readonly caseId: CaseId; readonly meetingId: RecordId };

export const readDoorway = async (meeting: MeetingOf, language: Language) => request('door:read', { ...meeting, language });
export const passDoor = async (meeting: MeetingOf, records: readonly RecordId[]) => request('door:pass', { ...meeting, records: [...records] });
export const settleQuestion = async (caseId: CaseId, recordId: RecordId) => request('door:settle-question', { caseId, recordId });
export const givePermission = async (given: RequestInput<'permission:give'>) => changePermissions('permission:give', given);
export const keepInConfidence = async (kept: RequestInput<'permission:keep'>) => changePermissions('permission:keep', kept);
export const noteAsked = async (caseId: CaseId, permissionId: RecordId, said: 'yes' | 'no') => changePermissions('permission:asked', { caseId, permissionId, said });

/** In exactly the words that were allowed; the leak check is the caller's. */
export const noteTold = async (message: RequestInput<'carry:tell'>['message'], confirmed: RequestInput<'carry:tell'>['confirmed']) => request('carry:tell', { message, confirmed });

/** Going in ends this page, so all that waits is kept first. */
export async function enterRoom(meeting: MeetingOf) {
  if (isWorking()) return err({ type: 'still-adding' } as const);
  return (await flushPending()) ? request('meeting:enter', meeting) : err({ type: 'unsaved' } as const);
}
