// What is open on the page beside its screen.
import { createStore } from './create-store.ts';

export const useView = createStore<{ readonly shortcutSheet: boolean }>(() => ({ shortcutSheet: false }));

export const setShortcutSheet = (shortcutSheet: boolean): void => useView.setState({ shortcutSheet });
