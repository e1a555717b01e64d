// What came of a paper that was to be printed or saved: one answer for every screen that lets one go.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from './toasts.ts';

/** `cancelled`: the mediator closed the dialog for saving, and nothing had been let go. For printing the vault had let the paper go by then; its
 * journal says that nothing came of it (`not-printed`), unless that is not certain (`print-unclear`). */
export type PaperOutcome = 'printed' | 'saved' | 'cancelled' | 'not-printed' | 'print-unclear';

export function outcomeOf(value: object): PaperOutcome {
  if ('saved' in value) return value.saved === false ? 'cancelled' : 'saved';
  if (!('printed' in value) || value.printed !== false) return 'printed';
  return 'isNoted' in value && value.isNoted === true ? 'not-printed' : 'print-unclear';
}

/** Says where printing came to nothing; true when the paper left. */
export function usePaperOutcome(): (value: object) => boolean {
  const { t } = useTranslation();
  return useCallback((value) => {
    const outcome = outcomeOf(value);
    if (outcome === 'not-printed') showToast(t('general:notPrinted'), { tone: 'bad' });
    if (outcome === 'print-unclear') showToast(t('general:printUnclear'), { tone: 'bad' });
    return outcome === 'printed' || outcome === 'saved';
  }, [t]);
}
