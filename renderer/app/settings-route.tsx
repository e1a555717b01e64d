import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BackupSettings } from '#renderer/features/backups/backup-settings.tsx';
import { ExchangeSettings } from '#renderer/features/exchange/exchange-settings.tsx';
import { VaultJournal } from '#renderer/features/journal/journal-section.tsx';
import { ProfileSection } from '#renderer/features/profile/profile-section.tsx';
import { RecoverySettings } from '#renderer/features/recovery/recovery-settings.tsx';
import { RecoveryKeySteps } from '#renderer/features/recovery/recovery-key-steps.tsx';
import { SettingsScreen } from '#renderer/features/settings/settings-screen.tsx';
import { WaysInSettings } from '#renderer/features/ways-in/ways-in-settings.tsx';
import type { NewKey } from '#renderer/features/ways-in/renew-key.tsx';
import { VaultStateCard } from '#renderer/features/wholeness/vault-state-card.tsx';
import { VaultsCard } from '#renderer/features/wholeness/vaults-card.tsx';
import { go } from '#renderer/state/navigation.ts';
import { Card } from '#renderer/ui/card.tsx';

export const showNewKey = (made: NewKey): ReactNode => <RecoveryKeySteps {...made} />;

export function SettingsRoute({ section }: { readonly section: string }) {
  const { t } = useTranslation();
  return (
    <SettingsScreen
      section={section}
      recovery={<RecoverySettings />}
      vaults={
        <>
          <VaultStateCard onOpen={() => void go('/vault')} />
          <VaultsCard />
        </>
      }
      waysIn={<WaysInSettings recovery={showNewKey} />}
      exchange={<ExchangeSettings />}
      backups={<BackupSettings />}
      journal={
        <Card title={t('journal:vaultTitle')}>
          <VaultJournal />
        </Card>
      }
      profile={
        <Card>
          <ProfileSection />
        </Card>
      }
    />
  );
}
