// What this feature asks of the app. Each answer is the whole of the case's permissions, and is kept.
import { request } from '#renderer/ipc/client.ts';
import { keepPermissions } from '#renderer/state/permissions.ts';
import type { RequestChannel } from '#shared/ipc/channels.ts';
import type { Place, RequestInput, RequestResult } from '#shared/ipc/contract.ts';
import type { PermissionOverview } from '#shared/ipc/contract-permissions.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { plainTerms } from '#shared/domain/permission-state.ts';
import type { Permission } from '#shared/domain/permission.ts';

type PermissionChange = Exclude<Extract<RequestChannel, `permission:${string}`>, 'permission:list'>;

export async function changePermissions<Channel extends PermissionChange>(channel: Channel, input: RequestInput<Channel> & { readonly caseId: string }): Promise<RequestResult<Channel>> {
  const answer = await request(channel, input);
  if (answer.ok) keepPermissions(input.caseId as CaseId, answer.value as PermissionOverview);
  return answer;
}

/** At once, not only with the next lock. */
export const keepPlace = async (place: Place): Promise<RequestResult<'lock:flush'>> => request('lock:flush', { drafts: [], saves: [], place });

/** The same answer for the words as they stand now. What was asked or awaited then has happened; a signature stays with the earlier words. */
export async function allowNewWords({ caseId, covers, by, to, from, validUntil, purpose, way }: Permission): Promise<RequestResult<'permission:give'>> {
  return changePermissions('permission:give', {
    caseId,
    covers: covers.type === 'records' ? covers : { ...covers, by },
    to,
    answer: from.type === 'after-event' && from.occurredAt === null ? { type: 'yes-after', event: from.event } : { type: 'yes' },
    terms: { ...plainTerms, validUntil, purpose, way },
  });
}
