// Notes chosen together at the desk, so that one answer can be given for all of them. Gone with the page.
import type { RecordId } from '#shared/domain/ids.ts';
import { createStore } from './create-store.ts';

export const useNoteSelection = createStore<{ readonly ids: ReadonlySet<RecordId> }>(() => ({ ids: new Set() }));

export function toggleNote(id: RecordId): void {
  const ids = new Set(useNoteSelection.getState().ids);
  if (!ids.delete(id)) ids.add(id);
  useNoteSelection.setState({ ids });
}

export const addNote = (id: RecordId): void => useNoteSelection.setState(({ ids }) => ({ ids: new Set([...ids, id]) }));
export const selectNotes = (ids: readonly RecordId[]): void => useNoteSelection.setState({ ids: new Set(ids) });
