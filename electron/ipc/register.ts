// The one door through which pages speak. In order: who asks, which channel, how large, which shape; then the handler.
// What is refused is logged by channel and field path, never by value. Only results go back, never exceptions.
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Viewer } from '#shared/domain/audience.ts';
import { requestChannels, type RequestChannel } from '#shared/ipc/channels.ts';
import { contract, requestLimitChars, type ParsedInput, type RequestResult } from '#shared/ipc/contract.ts';
import type { DoorError } from '#shared/ipc/errors.ts';
import { err, type Result } from '#shared/result.ts';
import { isVaultChannel } from '#electron/vault/messages.ts';
import type { Page, Windows } from '../app/windows.ts';
import { logBug, logProblem } from '../platform/log.ts';
import { isWithinSize } from './payload-size.ts';
import { trustedPage } from './trusted-sender.ts';

export type Handler<Channel extends RequestChannel> = (input: ParsedInput<Channel>, page: Page) => RequestResult<Channel> | Promise<RequestResult<Channel>>;
/** Complete by type: a channel without a handler does not compile. */
export type HandlerMap = { readonly [Channel in RequestChannel]: Handler<Channel> };

type AnyHandler = (input: unknown, page: Page) => unknown;
type Answer = Result<unknown, { readonly type: string }>;
const channels: ReadonlySet<unknown> = new Set(requestChannels);
const isChannel = (value: unknown): value is RequestChannel => channels.has(value);

/** All that a page turned towards the parties may ask: it reads its own records, and goes away. */
const screenChannels: ReadonlySet<RequestChannel> = new Set(['app:status', 'case:open', 'joint:back', 'lock:now', 'sealed:ask', 'sealed:answer', 'backup:answer-quit']);

/** Of what main answers itself, what a room may ask: no dialog of the system, no folder, no other vault, no setting stands open before a party. */
const roomChannels: ReadonlySet<RequestChannel> = new Set([
  'app:status', 'app:quit', 'page:go', 'lock:now', 'lock:stay', 'lock:blanked', 'lock:flush', 'meeting:leave', 'joint:show', 'joint:arrange', 'joint:close',
  'clipboard:write', 'names:hide', 'backup:answer-quit',
]);

function mayAsk({ type }: Viewer, channel: RequestChannel): boolean {
  if (type === 'screen') return screenChannels.has(channel);
  return type === 'desk' || isVaultChannel(channel) || roomChannels.has(channel);
}

export function registerRequests(windows: Pick<Windows, 'find'>, handlers: HandlerMap): void {
  ipcMain.handle('bitim:request', (event, ...args: unknown[]) => answerRequest(windows, handlers, event, args));
}

async function answerRequest(windows: Pick<Windows, 'find'>, handlers: HandlerMap, event: IpcMainInvokeEvent, args: readonly unknown[]): Promise<Answer> {
  const [channel, input] = args;
  const page = trustedPage(event, windows);
  if (!page) return refuse('foreign sender', channel, { type: 'not-allowed' });
  if (!isChannel(channel)) return refuse('unknown channel', channel, { type: 'bad-request' });
  if (args.length !== 2 || !isWithinSize(input, requestLimitChars)) return refuse('oversized', channel, { type: 'bad-request' });
  try {
    const parsed = contract[channel].input.safeParse(input);
    if (!parsed.success) return refuse('malformed', channel, { type: 'bad-request' }, parsed.error.issues.map((issue) => toFieldPath(issue.path)));
    if (!mayAsk(page.viewer, channel)) return refuse(`asked by a ${page.viewer.type}`, channel, { type: 'not-allowed' });
    return (await (handlers[channel] as AnyHandler)(parsed.data, page)) as Answer;
  } catch (thrown) {
    return err({ type: 'internal', reference: logBug(`bug in ${channel}`, thrown) });
  }
}

function refuse(why: string, channel: unknown, error: DoorError, fields: readonly string[] = []): Answer {
  logProblem({ problem: 'request refused', why, channel: isChannel(channel) ? channel : '(unknown)', fields: [...new Set(fields)].slice(0, 20) });
  return err(error);
}

/** Names of a schema's fields only: a name that a page made up could carry a word of a case. */
function toFieldPath(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? part : typeof part === 'string' && fieldNames.has(part) ? part : '*')).join('.');
}

const fieldNames: ReadonlySet<string> = new Set(Object.values(contract).flatMap((entry) => namesOf(entry.input)));

function namesOf(schema: unknown, seen: Set<unknown> = new Set()): string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const { def } = schema as { readonly def?: { readonly shape?: object; readonly options?: readonly unknown[]; readonly element?: unknown; readonly innerType?: unknown; readonly in?: unknown } };
  if (!def) return [];
  const shape = def.shape ?? {};
  const inner = [...Object.values(shape), ...(def.options ?? []), def.element, def.innerType, def.in];
  return [...Object.keys(shape), ...inner.flatMap((child) => namesOf(child, seen))];
}
