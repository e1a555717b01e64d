import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UiText } from '#renderer/ui/ui-text.ts';

/** The words of renderer/ui in the language chosen. */
export function useUiWords(): UiText {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      saved: t('general:saved'),
      saving: t('general:saving'),
      unsaved: t('general:unsaved'),
      incomplete: t('general:incomplete'),
      notSaved: t('general:notSaved'),
      tryAgain: t('general:tryAgain'),
      cancel: t('general:cancel'),
      close: t('general:close'),
      undo: t('general:undo'),
      chooseDay: t('general:chooseDay'),
      earlier: t('general:earlier'),
      later: t('general:later'),
      datePattern: t('general:datePattern'),
      dateWrong: t('general:dateWrong'),
      timeWrong: t('general:timeWrong'),
      show: t('general:showWhileHeld'),
      capsLock: t('general:capsLockOn'),
      scriptLatin: t('general:scriptLatin'),
      scriptCyrillic: t('general:scriptCyrillic'),
      scriptMixed: t('general:scriptMixed'),
      newPassphrase: t('general:newPassphrase'),
      newPassphraseHint: t('general:newPassphraseHint'),
      repeatPassphrase: t('general:repeatPassphrase'),
      repeatDiffers: t('general:repeatDiffers'),
      showInsteadOfRepeat: t('general:showInsteadOfRepeat'),
      notYetEnough: t('general:notYetEnough'),
      vaultName: t('start:vaultName'),
      vaultFolder: t('start:vaultFolder'),
      chooseFolder: t('start:chooseFolder'),
      strength: [t('general:strength0'), t('general:strength1'), t('general:strength2'), t('general:strength3'), t('general:strength4')],
    }),
    [t],
  );
}
