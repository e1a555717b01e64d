// The only door of a page: typed request() and subscribe() over what the preload exposes.
import type { EventChannel, RequestChannel } from '#shared/ipc/channels.ts';
import type { EventPayload, RequestInput, RequestResult } from '#shared/ipc/contract.ts';

export type BitimBridge = {
  request(channel: RequestChannel, input: unknown): Promise<unknown>;
  subscribe(channel: EventChannel, listener: (payload: unknown) => void): () => void;
};

declare global {
  interface Window {
    readonly bitim: BitimBridge;
  }
}

type Watcher = (told: unknown) => void;
const watchers = new Set<Watcher>();

/** Sees every answer and event before whoever asked does. */
export const watchAnswers = (watcher: Watcher): void => void watchers.add(watcher);

export async function request<Channel extends RequestChannel>(channel: Channel, input: RequestInput<Channel>): Promise<RequestResult<Channel>> {
  const answer = await window.bitim.request(channel, input);
  for (const watch of watchers) watch(answer);
  return answer as RequestResult<Channel>;
}

/** Returns the function that ends the subscription. */
export function subscribe<Channel extends EventChannel>(channel: Channel, listener: (payload: EventPayload[Channel]) => void): () => void {
  return window.bitim.subscribe(channel, (payload) => {
    for (const watch of watchers) watch(payload);
    listener(payload as EventPayload[Channel]);
  });
}
