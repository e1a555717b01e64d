// Every form of a record saves itself through here. The registry knows what is not yet acknowledged, for the moment of a lock.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { request } from '#renderer/ipc/client.ts';
import type { DraftInput, PendingSave } from '#shared/ipc/contract.ts';
import { createSaver, type Saver, type SaveFailure, type SaverParts, type SaveState } from './saver.ts';

const savers = new Map<string, Saver<never>>();

type DraftSource = {
  /** Drafts that the vault has not acknowledged. */
  readonly read: () => readonly DraftInput[];
  /** Sends them at once; true when all are kept. */
  readonly flush: () => Promise<boolean>;
};
const draftSources = new Map<string, DraftSource>();

type AutosaveParts<Value> = Omit<SaverParts<Value>, 'send'> & {
  /** Names the record, for example `party:<id>`: two forms with one key are one form. */
  readonly key: string;
};

export type Autosave<Value> = {
  readonly value: Value;
  readonly state: SaveState;
  readonly error: SaveFailure | null;
  readonly change: (value: Value) => void;
  /** For onBlur, and for "Try again". */
  readonly flush: () => void;
};

/**
 * Give it the newest record's revision and value at every render; show `value` of the answer. Saves 500 ms after the last
 * change, at `flush()`, and when the form goes.
 */
export function useAutosave<Value>(parts: AutosaveParts<Value>): Autosave<Value> {
  const [saver] = useState(() => saverFor(parts));
  const view = useSyncExternalStore(saver.subscribe, saver.view);
  useEffect(() => saver.adopt(parts.revision, parts.value), [saver, parts.revision, parts.value]);
  useEffect(() => {
    const { key } = parts;
    savers.set(key, saver as unknown as Saver<never>);
    return () => {
      void saver.flush().then((kept) => {
        if (kept && savers.get(key) === (saver as unknown as Saver<never>)) savers.delete(key);
      });
    };
    // The form is bound to its record at its first render; a form for another record has another React key.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [saver]);
  return { ...view, change: saver.change, flush: () => void saver.flush() };
}

function saverFor<Value>(parts: AutosaveParts<Value>): Saver<Value> {
  const known = savers.get(parts.key) as unknown as Saver<Value> | undefined;
  return known ?? createSaver<Value>({ ...parts, send: async (pending) => sendPending(pending) });
}

const sendPending = async ({ channel, input }: PendingSave): ReturnType<SaverParts<never>['send']> => request(channel, input as never);

/** Whoever holds notes being typed says here what is not acknowledged yet. Returns the way out. */
export function registerDrafts(key: string, source: DraftSource): () => void {
  draftSources.set(key, source);
  return () => {
    if (draftSources.get(key) === source) draftSources.delete(key);
  };
}

/** Everything not acknowledged yet, for lock:flush. */
export function collectPending(): { readonly drafts: DraftInput[]; readonly saves: PendingSave[] } {
  const drafts = [...draftSources.values()].flatMap((source) => source.read());
  const saves = [...savers.values()].map((saver) => saver.pending()).filter((pending) => pending !== null);
  return { drafts: drafts.slice(-50), saves: saves.slice(-20) };
}

/** Sends all that waits; true when all that can be kept is kept. */
export async function flushPending(): Promise<boolean> {
  const drafts = [...draftSources.values()].map(async (source) => source.flush());
  await Promise.all([...drafts, ...[...savers.values()].map(async (saver) => saver.flush())]);
  const left = collectPending();
  return left.drafts.length === 0 && left.saves.length === 0;
}
