import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { showToast } from '#renderer/state/toasts.ts';
import type { Settings } from '#shared/ipc/contract.ts';
import { saveSettings } from './api.ts';

/** Saves a change of settings; says so when the settings file refuses it. */
export function useSaveSettings(): (change: Partial<Settings>) => void {
  const { t } = useTranslation();
  return (change) => {
    void saveSettings(change).then((answer) => {
      if (answer && !answer.ok) showToast(t(errorKeys[answer.error.type], errorValues(answer.error)), { tone: 'bad' });
    });
  };
}
