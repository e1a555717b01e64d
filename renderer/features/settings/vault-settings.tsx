import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/state/session.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import classes from './settings-parts.module.css';

const noticeWords = {
  'new-here': 'settings:noticeNewHere',
  'witness-missing': 'settings:noticeWitnessMissing',
  'keys-file-older': 'settings:noticeKeysFileOlder',
  'keys-copy-repaired': 'settings:noticeKeysCopyRepaired',
} as const;

export function VaultSettings() {
  const { t } = useTranslation();
  const vault = useSession((state) => state.vault);
  const folder = useSession(({ app }) => app?.vaults[0]?.folder ?? '');
  if (!vault) return null;
  const { integrity } = vault;
  return (
    <>
      <Card title={t('settings:vault')}>
        <dl className={classes['facts']}>
          <dt>{t('settings:vaultName')}</dt>
          <dd>{vault.name}</dd>
          <dt>{t('settings:vaultFolder')}</dt>
          <dd>{folder}</dd>
        </dl>
        <p>{t('settings:vaultFolderText')}</p>
      </Card>
      <Card title={t('settings:integrity')}>
        <div className={classes['stack']}>
          {integrity.type === 'checking' ? <Notice tone="plain" title={t('general:vaultChecking')} /> : null}
          {integrity.type === 'whole' ? (
            <Notice tone="good" title={t('general:vaultWhole')}>
              {t('settings:checkedAt', { day: showDay(isoDayOf(integrity.checkedAt)), time: timeOf(integrity.checkedAt) })}
            </Notice>
          ) : null}
          {integrity.type === 'altered' ? (
            <Notice tone="bad" title={t('general:vaultAltered')}>
              {t('settings:alteredText')}
              <ul className={classes['list']}>
                {integrity.what.map((what) => (
                  <li key={what}>
                    <code>{what}</code>
                  </li>
                ))}
              </ul>
            </Notice>
          ) : null}
          {vault.notices.map((notice) => (
            <Notice key={notice.type} tone={notice.type === 'new-here' || notice.type === 'keys-copy-repaired' ? 'plain' : 'warn'}>
              {notice.type === 'older-than-witness' ? t('settings:noticeOlderThanWitness', { count: notice.missingChanges }) : t(noticeWords[notice.type])}
            </Notice>
          ))}
        </div>
      </Card>
    </>
  );
}
