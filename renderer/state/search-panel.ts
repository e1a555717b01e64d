// Whether the search is open, and what stood in it. A lock in the middle of a search brings it back as it was.
import { createStore } from './create-store.ts';
import { keptField, registerKeptForm } from './place.ts';

export type SearchPanelState = {
  readonly opened: boolean;
  readonly text: string;
  /** At the desk, inside a case: look in all of them. */
  readonly everywhere: boolean;
};

export const useSearchPanel = createStore<SearchPanelState>(() => ({ opened: false, text: '', everywhere: false }));

export const openSearch = (): void => useSearchPanel.setState({ opened: true });
export const closeSearch = (): void => useSearchPanel.setState({ opened: false });
export const setSearchText = (text: string): void => useSearchPanel.setState({ text });
export const setSearchEverywhere = (everywhere: boolean): void => useSearchPanel.setState({ everywhere });

/** Takes what the last page left; returns the way out. */
export function keepSearchPanel(): () => void {
  if (keptField('search.open') === 'yes') {
    useSearchPanel.setState({ opened: true, text: keptField('search.text') ?? '', everywhere: keptField('search.everywhere') === 'yes' });
  }
  return registerKeptForm('search', () => {
    const { opened, text, everywhere } = useSearchPanel.getState();
    return opened ? { 'search.open': 'yes', 'search.text': text, 'search.everywhere': everywhere ? 'yes' : '' } : {};
  });
}
