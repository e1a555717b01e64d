import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues, type AnyFailure } from '#renderer/ipc/error-text.ts';

/** What went wrong, in the language shown. */
export function useErrorWords(): (error: AnyFailure) => string {
  const { t } = useTranslation();
  return useCallback((error) => t(errorKeys[error.type], errorValues(error)), [t]);
}
