import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/state/session.ts';
import { Card } from '#renderer/ui/card.tsx';
import { IntegrityNotice } from './integrity-notice.tsx';
import { NoticeList } from './notice-list.tsx';
import classes from './wholeness.module.css';

/** In short, among the settings; the screen behind it says what can be done. */
export function VaultStateCard({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const vault = useSession((state) => state.vault);
  if (!vault) return null;
  return (
    <Card title={t('wholeness:title')}>
      <div className={classes['stack']}>
        <IntegrityNotice vault={vault} />
        <NoticeList notices={vault.notices} />
        <div>
          <Button variant="default" onClick={onOpen}>
            {t('wholeness:toState')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
