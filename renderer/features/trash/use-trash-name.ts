import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import type { TrashItem } from './trash-item.ts';

/** The name of a deleted record in words, also where it has none of its own. */
export function useTrashName(): (item: TrashItem) => string {
  const { t } = useTranslation();
  return useCallback(
    (item) => {
      if (item.words !== '') return item.words;
      if (item.mark !== null) return t('cases:namelessParty', { letter: item.mark.letter });
      if (item.startsAt !== null) return t('cases:untitledMeeting', { when: `${showDay(isoDayOf(item.startsAt))} ${timeOf(item.startsAt)}` });
      return t('cases:emptyNote');
    },
    [t],
  );
}
