import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues, type AnyFailure } from '#renderer/ipc/error-text.ts';

/** What the vault refused, or why the page itself did not ask: something typed was not kept, or a file was still on its way. */
export type ScreenFailure = AnyFailure | { readonly type: 'unsaved' } | { readonly type: 'still-adding' };

/** What went wrong, in the language shown. */
export function useErrorWords(): (error: ScreenFailure) => string {
  const { t } = useTranslation();
  return useCallback((error) => {
    if (error.type === 'still-adding') return t('files:stillAdding');
    return error.type === 'unsaved' ? t('errors:cannotLeave') : t(errorKeys[error.type], errorValues(error));
  }, [t]);
}
