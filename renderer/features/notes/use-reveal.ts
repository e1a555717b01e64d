// Brings the note that a way led to into sight and gives it the focus, once for each arrival.
import { useEffect, useEffectEvent, useRef } from 'react';
import { useSession } from '#renderer/state/session.ts';
import { useShownNote } from '#renderer/state/shown-note.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import type { StreamItem } from './stream-items.ts';

/** After the stream has gone to its end and the line has taken the focus, as they do on a new page. */
const settledMs = 80;

/** Answers which note is to be marked. */
export function useReveal(items: readonly StreamItem[], showAt: (index: number) => void): RecordId | null {
  const { noteId, arrivals } = useShownNote();
  const done = useRef('');
  const arrival = `${arrivals} ${noteId}`;
  const index = noteId === null ? -1 : items.findIndex((item) => item.key === noteId);
  const show = useEffectEvent(() => showAt(index));
  const isThere = index >= 0;
  useEffect(() => {
    if (!isThere || done.current === arrival) return undefined;
    const timer = setTimeout(() => {
      done.current = arrival;
      // A page that comes back after a lock stands where it stood.
      if (arrivals > 0 || (useSession.getState().app?.place?.scrollTop ?? 0) === 0) show();
    }, settledMs);
    return () => clearTimeout(timer);
  }, [isThere, arrival, arrivals]);
  return noteId;
}
