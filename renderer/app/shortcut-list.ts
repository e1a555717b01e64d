import { useTranslation } from 'react-i18next';

export type ShortcutGroup = { readonly title: string; readonly keys: readonly (readonly [keys: string, meaning: string])[] };

/** Every key that Bitim knows, by where it works. */
export function useShortcutList(): readonly ShortcutGroup[] {
  const { t } = useTranslation();
  return [
    {
      title: t('general:keysEverywhere'),
      keys: [
        ['Mod+F', t('search:keyFind')],
        ['Mod+L', t('general:keyLock')],
        ['Mod+Shift+P', t('names:key')],
        ['Mod+/', t('general:keySheet')],
        ['Tab', t('general:keyNextField')],
        ['Esc', t('general:keyCloseDialog')],
      ],
    },
    {
      title: t('general:keysCaseList'),
      keys: [
        ['N', t('general:keyNewCase')],
        ['Enter', t('general:keyOpen')],
        ['Delete', t('general:keyToTrash')],
      ],
    },
    { title: t('general:keysCase'), keys: [['Mod+Shift+C', t('general:keyCallNote')]] },
    {
      title: t('doorway:keysDoor'),
      keys: [
        ['Enter', t('doorway:goIn')],
        ['Esc', t('doorway:keyStay')],
        ['1–5', t('doorway:outKeys')],
        ['Space', t('doorway:outKeysSelect')],
        ['Mod+A', t('doorway:outKeysAll')],
        ['Mod+Enter', t('doorway:done')],
      ],
    },
    {
      title: t('general:keysNotes'),
      keys: [
        ['@', t('general:keySpeaker')],
        ['#', t('general:keyKind')],
        ['Enter', t('general:keySaveNote')],
        ['Mod+E', t('general:keyOwnEyes')],
        ['↑', t('general:keyLastNote')],
        ['Shift+Enter', t('general:keyLongText')],
        ['Mod+Enter', t('general:keySaveLongText')],
        ['Alt+F10', t('general:keyToolbar')],
      ],
    },
    {
      title: t('general:keysNote'),
      keys: [
        ['↑+↓', t('general:keyMoveNote')],
        ['Enter', t('general:keyEdit')],
        ['Shift+F10', t('general:keyNoteMenu')],
        ['Delete', t('general:keyDelete')],
        ['A', t('permissions:keyAnswer')],
        ['X', t('permissions:keyChoose')],
        ['Mod+A', t('permissions:keyChooseAll')],
      ],
    },
  ];
}
