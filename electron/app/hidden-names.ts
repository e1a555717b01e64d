// Whether the pages hide names. Kept here because pages come and go with each lock and each room; forgotten when the app ends.
import type { Windows } from './windows.ts';

export type HiddenNames = ReturnType<typeof createHiddenNames>;

export function createHiddenNames(windows: Pick<Windows, 'send'>) {
  let areHidden = false;
  return {
    areHidden: (): boolean => areHidden,
    set: (hidden: boolean): void => {
      areHidden = hidden;
      windows.send('names:hidden', { hidden });
    },
  };
}
