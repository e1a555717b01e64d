// Every store of the page comes from here, so that one call empties them all.
import { create, type StateCreator, type StoreApi, type UseBoundStore } from 'zustand';

const resets = new Set<() => void>();

export function createStore<State>(creator: StateCreator<State>): UseBoundStore<StoreApi<State>> {
  const store = create<State>(creator);
  const initial = store.getInitialState();
  resets.add(() => store.setState(initial, true));
  return store;
}

/** Puts every store back to its first state. */
export function resetAllStores(): void {
  for (const reset of resets) reset();
}
