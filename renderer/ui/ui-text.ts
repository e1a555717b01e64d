// Words that the parts of this folder show. The app gives them once, in the language chosen, so that no part knows of languages.
import { createContext, use } from 'react';

export type UiText = {
  readonly saved: string;
  readonly saving: string;
  readonly unsaved: string;
  readonly incomplete: string;
  readonly notSaved: string;
  readonly tryAgain: string;
  readonly cancel: string;
  readonly close: string;
  readonly undo: string;
  readonly chooseDay: string;
  /** Earlier and later month, year or decade of a calendar. */
  readonly earlier: string;
  readonly later: string;
  readonly datePattern: string;
  readonly dateWrong: string;
  readonly timeWrong: string;
  readonly show: string;
  readonly capsLock: string;
  readonly scriptLatin: string;
  readonly scriptCyrillic: string;
  readonly scriptMixed: string;
  readonly newPassphrase: string;
  readonly newPassphraseHint: string;
  readonly repeatPassphrase: string;
  readonly repeatDiffers: string;
  readonly showInsteadOfRepeat: string;
  readonly notYetEnough: string;
  readonly vaultName: string;
  readonly vaultFolder: string;
  readonly chooseFolder: string;
  /** From very easy to guess to very hard. */
  readonly strength: readonly [string, string, string, string, string];
};

export const UiTextContext = createContext<UiText | null>(null);

export function useUiText(): UiText {
  const text = use(UiTextContext);
  if (!text) throw new Error('assertion failed: UiTextContext is above every part');
  return text;
}
