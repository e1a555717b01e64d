// What other features add to a note's row: signs in its head, entries of its menu, keys. The app puts them together (renderer/app),
// because no feature knows another.
import { createContext, useContext, type ComponentType } from 'react';
import type { NoteRecord } from './note-order.ts';

export type NoteExtra = {
  readonly name: string;
  /** Beside the speaker's name. */
  readonly Signs?: ComponentType<{ readonly note: NoteRecord }>;
  /** `Menu.Item`s, before the usual ones' last. */
  readonly MenuItems?: ComponentType<{ readonly note: NoteRecord }>;
  /** Mod+A in the list: all that it shows. */
  readonly chooseAll?: (notes: readonly NoteRecord[]) => void;
  /** A key pressed on the row; true when it was meant for this. */
  readonly press?: (event: { readonly code: string; readonly key: string; readonly shiftKey: boolean; readonly altKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean }, note: NoteRecord) => boolean;
};

const none: readonly NoteExtra[] = [];
const NoteExtras = createContext(none);
export const NoteExtrasProvider = NoteExtras.Provider;
export const useNoteExtras = (): readonly NoteExtra[] => useContext(NoteExtras);
