import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconKey, IconShieldCheck, IconShieldSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { go } from '#renderer/state/navigation.ts';
import { useSession } from '#renderer/state/session.ts';
import classes from './vault-line.module.css';

const words = { checking: 'general:vaultChecking', whole: 'general:vaultWhole', altered: 'general:vaultAltered' } as const;
const icons = { checking: IconShieldSearch, whole: IconShieldCheck, altered: IconAlertTriangle };

/** Told in the settings, and nothing to be done about. */
const harmless = new Set<string>(['new-here', 'keys-copy-repaired']);

/** Name and state of the open vault; what is not in order leads to the settings that mend it. */
export function VaultLine() {
  const { t } = useTranslation();
  const vault = useSession((state) => state.vault);
  if (!vault) return null;
  const Icon = icons[vault.integrity.type];
  const troubled = vault.integrity.type === 'altered' || vault.readOnly === 'rescue' || vault.notices.some((notice) => !harmless.has(notice.type));
  return (
    <div className={classes['vault']}>
      <span className={classes['name']}>{vault.name}</span>
      {troubled ? (
        <UnstyledButton className={classes['mark']} data-tone="bad" onClick={() => void go('/vault')}>
          <IconAlertTriangle size={16} aria-hidden />
          {t(vault.integrity.type === 'altered' ? 'general:vaultAltered' : 'general:vaultNoticed')}
        </UnstyledButton>
      ) : (
        <span className={classes['line']} role="status">
          <Icon size={16} aria-hidden />
          {t(words[vault.integrity.type])}
        </span>
      )}
      {vault.recoveryProven ? null : (
        <UnstyledButton className={classes['mark']} data-tone="warn" onClick={() => void go('/settings/recovery')}>
          <IconKey size={16} aria-hidden />
          {t('general:recoveryUnproven')}
        </UnstyledButton>
      )}
    </div>
  );
}
