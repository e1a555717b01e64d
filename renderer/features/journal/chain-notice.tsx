import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/ui/notice.tsx';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import type { JournalCheck } from '#shared/ipc/contract-journal.ts';

/** What the last check of the chain found. */
export function ChainNotice({ check }: { readonly check: JournalCheck | null }) {
  const { t } = useTranslation();
  if (check === null) return null;
  if (!check.isWhole) {
    return (
      <Notice tone="bad" urgent title={t('journal:broken')}>
        {check.brokenAt === null ? t('journal:brokenEnd') : t('journal:brokenAt', { number: check.brokenAt })}
      </Notice>
    );
  }
  const values = { count: check.count, erased: check.erased, day: showDay(isoDayOf(check.checkedAt)), time: timeOf(check.checkedAt) };
  return (
    <Notice tone="good" title={t('journal:whole')}>
      {t('journal:wholeText', values)}
    </Notice>
  );
}
