import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { selectNotes, useNoteSelection } from '#renderer/state/note-selection.ts';
import { askPermission } from '#renderer/state/permissions.ts';
import { KbdHint } from '#renderer/ui/kbd-hint.tsx';
import classes from './permission-signs.module.css';

/** While notes are chosen: how many, and one answer for all of them. */
export function SelectionBar() {
  const { t } = useTranslation();
  const ids = useNoteSelection((state) => state.ids);
  if (ids.size === 0) return null;
  return (
    <div className={classes['bar']} role="region" aria-label={t('permissions:selection')}>
      <span role="status">{t('permissions:chosenCount', { count: ids.size })}</span>
      <Button size="compact-md" rightSection={<KbdHint keys="A" />} onClick={() => askPermission({ type: 'records', records: [...ids] })}>{t('permissions:menuItem')}</Button>
      <Button size="compact-md" variant="default" rightSection={<KbdHint keys="Esc" />} onClick={() => selectNotes([])}>{t('permissions:clearChosen')}</Button>
    </div>
  );
}
