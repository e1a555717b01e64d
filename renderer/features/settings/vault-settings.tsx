import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/state/session.ts';
import { Card } from '#renderer/ui/card.tsx';
import classes from './settings-parts.module.css';

export function VaultSettings() {
  const { t } = useTranslation();
  const vault = useSession((state) => state.vault);
  const folder = useSession(({ app }) => app?.vaults[0]?.folder ?? '');
  if (!vault) return null;
  return (
    <Card title={t('settings:vault')}>
      <dl className={classes['facts']}>
        <dt>{t('settings:vaultName')}</dt>
        <dd>{vault.name}</dd>
        <dt>{t('settings:vaultFolder')}</dt>
        <dd>{folder}</dd>
      </dl>
      <p>{t('settings:vaultFolderText')}</p>
    </Card>
  );
}
