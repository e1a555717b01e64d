// The page's one keeper of words that are not yet in a revision, joined to the vault, to the list of notes and to the lock.
import { useSyncExternalStore } from 'react';
import { request } from '#renderer/ipc/client.ts';
import { registerDrafts } from '#renderer/state/autosave.ts';
import { DraftKeeper, type KeeperStatus, type KeptNote } from './draft-keeper.ts';
import { putNotes } from './case-note-list.ts';

export const noteKeeper = new DraftKeeper({
  sendDraft: async (draft) => request('note:draft', draft),
  sendSave: async (draft) => request('note:save', draft),
  sendDrop: async ({ caseId, recordId }) => request('note:drop-draft', { caseId, recordId }),
  onSaved: (record) => {
    if (record) putNotes([record]);
  },
  startTimer: (run, delayMs) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
  now: () => performance.now(),
});

registerDrafts('notes', {
  read: () => noteKeeper.pending(),
  flush: async () => {
    noteKeeper.flushAll();
    await noteKeeper.settled();
    return noteKeeper.pending().length === 0;
  },
});

// Words typed a moment ago need not wait for their pause when the eyes go elsewhere.
if (typeof window !== 'undefined') window.addEventListener('blur', () => noteKeeper.flushAll());

const subscribe = (listener: () => void): (() => void) => noteKeeper.subscribe(listener);

export const useKeptNotes = (): readonly KeptNote[] => useSyncExternalStore(subscribe, () => noteKeeper.kept());
export const useKeeperStatus = (): KeeperStatus => useSyncExternalStore(subscribe, () => noteKeeper.status());
