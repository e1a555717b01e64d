import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/ui/notice.tsx';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import type { VaultNotice } from '#shared/ipc/contract-wholeness.ts';

/** What opening noticed, each with what it means. */
export function NoticeList({ notices }: { readonly notices: readonly VaultNotice[] }) {
  const { t } = useTranslation();
  return notices.map((notice) => {
    switch (notice.type) {
      case 'older-than-witness':
        return (
          <Notice key={notice.type} tone="warn" title={t('wholeness:olderTitle', { count: notice.missingChanges })}>
            {t('wholeness:olderText', { day: showDay(isoDayOf(notice.seenAt)), time: timeOf(notice.seenAt) })}
          </Notice>
        );
      case 'witness-missing':
        return (
          <Notice key={notice.type} tone="warn" title={t('wholeness:witnessMissingTitle')}>
            {t('wholeness:witnessMissingText')}
          </Notice>
        );
      case 'keys-file-older':
        return (
          <Notice key={notice.type} tone="warn" title={t('wholeness:keysOlderTitle')}>
            {t('wholeness:keysOlderText')}
          </Notice>
        );
      case 'new-here':
      case 'keys-copy-repaired':
        return (
          <Notice key={notice.type} tone="plain">
            {t(notice.type === 'new-here' ? 'settings:noticeNewHere' : 'settings:noticeKeysCopyRepaired')}
          </Notice>
        );
    }
  });
}
