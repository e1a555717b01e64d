// What is open on the page beside its screen.
import { createStore } from './create-store.ts';

export const useView = createStore<{ readonly shortcutSheet: boolean; readonly callNote: boolean }>(() => ({ shortcutSheet: false, callNote: false }));

export const setShortcutSheet = (shortcutSheet: boolean): void => useView.setState({ shortcutSheet });
export const setCallNote = (callNote: boolean): void => useView.setState({ callNote });
