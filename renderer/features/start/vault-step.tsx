import { Button, Group, TextInput } from '@mantine/core';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { useNewPassphrase } from '#renderer/state/new-passphrase.ts';
import { go } from '#renderer/state/navigation.ts';
import { useSession } from '#renderer/state/session.ts';
import { chooseVault } from '#renderer/state/vault-choice.ts';
import { CentredPage } from '#renderer/ui/centred-page.tsx';
import { NewSecretFields } from '#renderer/ui/new-secret-fields.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import type { SyncService } from '#shared/domain/synchronised-folder.ts';
import { isVaultName } from '#shared/domain/vault-name.ts';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { chooseParentFolder, chooseVaultFolder, createVault, syncServiceAt } from './api.ts';
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
  const [name, setName] = useState('');
  const [folder, setFolder] = useState(app?.proposedVaultFolder ?? '');
  const [making, setMaking] = useState(false);
  const [failure, setFailure] = useState<RequestFailure<'vault:create' | 'app:choose-folder'> | null>(null);
  const [service, setService] = useState<SyncService | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void syncServiceAt(folder).then((found) => isCurrent && setService(found));
    return () => {
      isCurrent = false;
    };
  }, [folder]);
  const secret = useNewPassphrase(name);
  const ready = isVaultName(name.trim()) && folder !== '' && secret.ready;

  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready || making) return;
    setMaking(true);
    setFailure(null);
    const vaultName = name.trim();
    const answer = await createVault(vaultName, folder, secret.take());
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
      <form className={classes['form']} onSubmit={(event) => void make(event)}>
        <TextInput
          label={t('start:vaultName')}
          description={t('start:vaultNameHint')}
          name="vault-name"
          autoComplete="off"
          maxLength={60}
          value={name}
          disabled={making}
          error={
            failure?.type === 'bad-name' || failure?.type === 'folder-exists'
              ? t(errorKeys[failure.type])
              : name.trim() !== '' && !isVaultName(name.trim())
                ? t('errors:badName')
                : undefined
          }
          onChange={(event) => setName(event.currentTarget.value)}
          autoFocus
        />
        <div className={classes['folder']}>
          <div className={classes['path']}>
            <span className={classes['label']}>{t('start:vaultFolder')}</span>
            <span>{folder}</span>
          </div>
          <Button
            variant="default"
            disabled={making}
            onClick={() =>
              void chooseParentFolder().then((answer) => {
                if (answer.ok && answer.value) setFolder(answer.value.folder);
              })
            }
          >
            {t('start:chooseFolder')}
          </Button>
        </div>
        {service ? <Notice tone="warn">{t('backups:newVaultSynchronised', { service })}</Notice> : null}
        <NewSecretFields secret={secret} disabled={making} />
        <Notice tone="plain">{t('start:passphraseWarning')}</Notice>
        <ProblemNotice words={failure && failure.type !== 'bad-name' && failure.type !== 'folder-exists' && (failure.type === 'read-only' || failure.type === 'medium-gone' ? t('start:folderRefused') : errorWords(failure))} />
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
