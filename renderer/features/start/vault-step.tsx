import { Button, Group } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { useNewPassphrase } from '#renderer/state/new-passphrase.ts';
import { go } from '#renderer/state/navigation.ts';
import { useNewVaultPlace } from '#renderer/state/new-vault.ts';
import { useSession } from '#renderer/state/session.ts';
import { chooseVault } from '#renderer/state/vault-choice.ts';
import { CentredPage } from '#renderer/ui/centred-page.tsx';
import { NewSecretFields } from '#renderer/ui/new-secret-fields.tsx';
import { NewVaultFields } from '#renderer/ui/new-vault-fields.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { chooseVaultFolder, createVault } from './api.ts';
import classes from './vault-step.module.css';

type VaultStepProps = {
  readonly above: string;
  readonly onBack: (() => void) | null;
  readonly onMade: (recoveryKey: string, vaultName: string) => void;
};

export function VaultStep({ above, onBack, onMade }: VaultStepProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const app = useSession((state) => state.app);
  const [making, setMaking] = useState(false);
  const [failure, setFailure] = useState<RequestFailure<'vault:create' | 'app:choose-folder'> | null>(null);
  const place = useNewVaultPlace(() => '', failure, (other) => (other.type === 'medium-gone' ? t('start:folderRefused') : errorWords(other)));
  const secret = useNewPassphrase(place.name);
  const ready = place.isReady && secret.ready;

  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready || making) return;
    setMaking(true);
    setFailure(null);
    const { vaultName, parent } = place;
    const answer = await createVault(vaultName, parent, secret.take());
    setMaking(false);
    if (answer.ok) onMade(answer.value.recoveryKey, vaultName);
    else setFailure(answer.error);
  };

  const openExisting = async (): Promise<void> => {
    const answer = await chooseVaultFolder();
    if (!answer.ok) setFailure(answer.error);
    else if (answer.value) {
      chooseVault(answer.value.folder);
      await go('/lock');
    }
  };

  return (
    <CentredPage
      above={above}
      title={t('start:vaultTitle')}
      below={
        <>
          {app?.vaults.length ? (
            <Button variant="subtle" onClick={() => void go('/lock')}>
              {t('start:backToLock')}
            </Button>
          ) : null}
          <Button variant="subtle" onClick={() => void go('/restore')}>
            {t('backups:restore')}
          </Button>
          <Button variant="subtle" onClick={() => void openExisting()}>
            {t('start:openExisting')}
          </Button>
        </>
      }
    >
      <p>{t('start:vaultText')}</p>
      <form className={stack['stack']} onSubmit={(event) => void make(event)}>
        <NewVaultFields place={place} inputName="vault-name" nameHint={t('start:vaultNameHint')} disabled={making} autoFocus />
        <NewSecretFields secret={secret} disabled={making} />
        <Notice tone="plain">{t('start:passphraseWarning')}</Notice>
        <ProblemNotice words={place.problem} />
        <Group justify="space-between" mt="xs">
          {onBack ? (
            <Button variant="default" onClick={onBack} disabled={making}>
              {t('general:back')}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" size="md" disabled={!ready} loading={making}>
            {t('start:makeVault')}
          </Button>
        </Group>
        <p role="status" className={classes['progress']}>
          {making ? t('start:making') : ''}
        </p>
      </form>
    </CentredPage>
  );
}
