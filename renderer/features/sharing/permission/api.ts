// What this feature asks of the app. Each answer is the whole of the case's permissions, and is kept.
import { request } from '#renderer/ipc/client.ts';
import { keepPermissions } from '#renderer/state/permissions.ts';
import type { RequestChannel } from '#shared/ipc/channels.ts';
import type { RequestInput, RequestResult } from '#shared/ipc/contract.ts';
import type { PermissionOverview } from '#shared/ipc/contract-permissions.ts';
import type { CaseId } from '#shared/domain/ids.ts';

type PermissionChange = Exclude<Extract<RequestChannel, `permission:${string}`>, 'permission:list'>;

export async function changePermissions<Channel extends PermissionChange>(channel: Channel, input: RequestInput<Channel> & { readonly caseId: string }): Promise<RequestResult<Channel>> {
  const answer = await request(channel, input);
  if (answer.ok) keepPermissions(input.caseId as CaseId, answer.value as PermissionOverview);
  return answer;
}
