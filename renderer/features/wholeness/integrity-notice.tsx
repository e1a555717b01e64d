import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/ui/notice.tsx';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import type { VaultStatus } from '#shared/ipc/contract.ts';
import { whatIsAltered } from './words.ts';
import classes from './wholeness.module.css';

/** What the check of the whole vault found. */
export function IntegrityNotice({ vault: { integrity, alterationNotedAt } }: { readonly vault: VaultStatus }) {
  const { t } = useTranslation();
  const when = (at: number) => ({ day: showDay(isoDayOf(at)), time: timeOf(at) });
  if (integrity.type === 'checking') return <Notice tone="plain">{t('wholeness:checking')}</Notice>;
  if (integrity.type === 'whole') {
    return (
      <Notice tone="good" title={t('wholeness:wholeTitle')}>
        {t('wholeness:wholeText', when(integrity.checkedAt))}
      </Notice>
    );
  }
  const { words, unreadable, unreadableKinds, files } = whatIsAltered(integrity.what);
  return (
    <Notice tone="bad" title={t('wholeness:alteredTitle')}>
      <p>{t('wholeness:alteredText')}</p>
      <ul className={classes['list']}>
        {words.map((word) => (
          <li key={word}>{t(word)}</li>
        ))}
        {files > 0 ? <li>{t('wholeness:whatFilesDamaged', { count: files })}</li> : null}
        {unreadable > 0 ? <li>{t('wholeness:whatUnreadable', { count: unreadable })} ({unreadableKinds.map((kind) => t(kind)).join(', ')})</li> : null}
      </ul>
      <p>{t('wholeness:alteredAdvice')}</p>
      {alterationNotedAt === null ? null : <p>{t('wholeness:alteredNoted', when(alterationNotedAt))}</p>}
    </Notice>
  );
}
