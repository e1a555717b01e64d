// The note that a way led to: it stands at the end of the path, so that it is found again in a new page too.
import type { RecordId } from '#shared/domain/ids.ts';
import { createStore } from './create-store.ts';
import { go, matchPath, useNavigation } from './navigation.ts';

/** Counts the times that somebody came, so that coming twice to one note shows it twice. */
const useArrivals = createStore<{ readonly count: number }>(() => ({ count: 0 }));

export const noteAtEndOf = (path: string): RecordId | null =>
  ((matchPath('/case/:caseId/meeting/:meetingId/note/:noteId', path) ?? matchPath('/case/:caseId/notes/note/:noteId', path))?.['noteId'] ?? null) as RecordId | null;

export type ShownNote = { readonly noteId: RecordId | null; readonly arrivals: number };

export function useShownNote(): ShownNote {
  const noteId = useNavigation((state) => noteAtEndOf(state.path));
  const arrivals = useArrivals((state) => state.count);
  return { noteId, arrivals };
}

export async function goToNote(path: string): Promise<void> {
  useArrivals.setState(({ count }) => ({ count: count + 1 }));
  await go(path);
}
