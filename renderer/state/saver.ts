// Keeps one record's form saved: waits a moment after the last key, sends one save at a time, and never drops a later change.
// The revision is always the newest known, so that a change made elsewhere meanwhile is built upon, not refused.
import type { PendingSave, RequestResult } from '#shared/ipc/contract.ts';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'incomplete';
export type SaveFailure = Extract<RequestResult<PendingSave['channel']>, { readonly ok: false }>['error'];

type SaveAnswer = { readonly ok: true; readonly value: { readonly record: { readonly revision: number } } } | { readonly ok: false; readonly error: SaveFailure };

export type SaverView<Value> = { readonly value: Value; readonly state: SaveState; readonly error: SaveFailure | null };

export type SaverParts<Value> = {
  readonly revision: number;
  readonly value: Value;
  /** The request that saves this value; null while it lacks something without which it cannot be kept. */
  readonly toPending: (revision: number, value: Value) => PendingSave | null;
  readonly send: (pending: PendingSave) => Promise<SaveAnswer>;
  readonly delayMs?: number;
};

export type Saver<Value> = {
  readonly view: () => SaverView<Value>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (value: Value) => void;
  /** A newer record arrived: taken over when nothing is waiting, else only its revision. */
  readonly adopt: (revision: number, value: Value) => void;
  /** Sends what waits, at once; true when all is kept. */
  readonly flush: () => Promise<boolean>;
  /** What is not acknowledged yet. */
  readonly pending: () => PendingSave | null;
  readonly stop: () => void;
};

const retryMs = 5_000;
const conflictsAtOnce = 3;

export function createSaver<Value>({ toPending, send, delayMs = 500, ...start }: SaverParts<Value>): Saver<Value> {
  let revision = start.revision;
  let view: SaverView<Value> = { value: start.value, state: 'saved', error: null };
  /** Counts changes: a save acknowledges the changes made before it was sent, no later ones. */
  let changes = 0;
  let kept = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;
  const listeners = new Set<() => void>();

  const show = (next: Partial<SaverView<Value>>): void => {
    view = { ...view, ...next };
    for (const listener of listeners) listener();
  };
  const wait = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  async function sendAll(): Promise<boolean> {
    let conflicts = 0;
    while (kept < changes) {
      const sending = changes;
      const pending = toPending(revision, view.value);
      if (pending === null) {
        show({ state: 'incomplete', error: null });
        return false;
      }
      show({ state: 'saving', error: null });
      const answer = await send(pending);
      if (answer.ok) {
        kept = sending;
        conflicts = 0;
        revision = Math.max(revision, answer.value.record.revision);
      } else if (answer.error.type === 'conflict' && conflicts < conflictsAtOnce) {
        conflicts += 1;
        revision = answer.error.revision;
      } else {
        show({ state: 'failed', error: answer.error });
        if (answer.error.type !== 'locked') wait(retryMs);
        return false;
      }
    }
    show({ state: 'saved', error: null });
    return true;
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (running) return running;
    if (kept === changes) return true;
    running = sendAll().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (value) => {
      changes += 1;
      show({ value, ...(view.state === 'saving' ? {} : { state: toPending(revision, value) === null ? 'incomplete' : 'unsaved' }) });
      wait(delayMs);
    },
    adopt: (newRevision, value) => {
      if (newRevision <= revision) return;
      revision = newRevision;
      if (kept === changes && running === null) show({ value });
    },
    flush,
    pending: () => (kept === changes ? null : toPending(revision, view.value)),
    stop: () => clearTimeout(timer),
  };
}
