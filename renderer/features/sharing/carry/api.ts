// What carrying asks of the app.
import { request } from '#renderer/ipc/client.ts';
import { flushPending } from '#renderer/state/autosave.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { LeakConfirmation } from '#shared/domain/leaks/leak-confirmation.ts';
import type { Recipient } from '#shared/domain/permission.ts';
import type { RequestResult } from '#shared/ipc/contract.ts';
import type { MessageArtefact } from '#shared/ipc/contract-papers.ts';

export const listOutsiders = async (caseId: CaseId): Promise<RequestResult<'carry:outsiders'>> => request('carry:outsiders', { caseId });
export const listCarry = async (caseId: CaseId, to: Recipient): Promise<RequestResult<'carry:list'>> => request('carry:list', { caseId, to });
export const listMarks = async (caseId: CaseId): Promise<RequestResult<'carry:marks'>> => request('carry:marks', { caseId });

export type CarryWay = 'said' | 'copy' | 'print' | 'pdf';

/** Answers what was done; false: the mediator cancelled in a dialog of the system. */
export async function sendMessage(way: CarryWay, message: MessageArtefact, confirmed: LeakConfirmation[]): Promise<RequestResult<'carry:tell' | 'carry:copy' | 'paper:print' | 'paper:save-pdf'>> {
  // A note changed a moment ago is looked at as it stands now.
  await flushPending();
  switch (way) {
    case 'said':
      return request('carry:tell', { message, confirmed });
    case 'copy':
      return request('carry:copy', { message, confirmed });
    case 'print':
      return request('paper:print', { artefact: message, confirmed });
    case 'pdf':
      return request('paper:save-pdf', { artefact: message, confirmed });
  }
}
