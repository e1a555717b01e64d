// From nothing to a vault with a proven recovery key and a profile. The page that made the vault ends with the last step,
// and with it whatever it knew of passphrase and key.
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { goToCases } from '#renderer/state/new-vault.ts';
import { useSession } from '#renderer/state/session.ts';
import { CentredPage } from '#renderer/ui/centred-page.tsx';
import { Button, Group } from '@mantine/core';
import { LanguageStep } from './language-step.tsx';
import { VaultStep } from './vault-step.tsx';

export type MadeVault = { readonly recoveryKey: string; readonly vaultName: string; readonly onDone: () => void };

type StartScreenProps = {
  readonly recovery: (made: MadeVault) => ReactNode;
  readonly profile: ReactNode;
};

type Step = { readonly type: 'language' } | { readonly type: 'vault' } | { readonly type: 'recovery'; readonly recoveryKey: string; readonly vaultName: string } | { readonly type: 'profile' };

export function StartScreen({ recovery, profile }: StartScreenProps) {
  const { t } = useTranslation();
  const [firstRun] = useState(() => useSession.getState().app?.state === 'no-vault');
  const [step, setStep] = useState<Step>({ type: firstRun ? 'language' : 'vault' });
  const steps = firstRun ? (['language', 'vault', 'recovery', 'profile'] as const) : (['vault', 'recovery', 'profile'] as const);
  const above = t('start:stepOf', { step: steps.findIndex((type) => type === step.type) + 1, steps: steps.length });
  switch (step.type) {
    case 'language':
      return <LanguageStep above={above} onDone={() => setStep({ type: 'vault' })} />;
    case 'vault':
      return (
        <VaultStep
          above={above}
          onBack={firstRun ? () => setStep({ type: 'language' }) : null}
          onMade={(recoveryKey, vaultName) => setStep({ type: 'recovery', recoveryKey, vaultName })}
        />
      );
    case 'recovery':
      return (
        <CentredPage key="recovery" wide above={above} title={t('start:recoveryTitle')}>
          {recovery({ recoveryKey: step.recoveryKey, vaultName: step.vaultName, onDone: () => setStep({ type: 'profile' }) })}
        </CentredPage>
      );
    case 'profile':
      return (
        <CentredPage key="profile" wide above={above} title={t('start:profileTitle')}>
          <p>{t('start:profileWhy')}</p>
          {profile}
          <Group justify="flex-end" mt="lg">
            <Button size="md" onClick={() => void goToCases()}>
              {t('start:finish')}
            </Button>
          </Group>
        </CentredPage>
      );
  }
}
