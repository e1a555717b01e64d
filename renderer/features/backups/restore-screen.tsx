// From a folder with backups to a new vault that is open: choose, open and look, name, restore, recovery key. The page that made the
// vault ends with the last step, and with it whatever it knew of passphrase and key.
import { Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { go } from '#renderer/state/navigation.ts';
import { goToCases } from '#renderer/state/new-vault.ts';
import { CentredPage } from '#renderer/ui/centred-page.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { BackupContents, FoundBackup } from '#shared/ipc/contract-backups.ts';
import { chooseFolder, findBackups, type TypedSecret } from './api.ts';
import classes from './backups.module.css';
import { useBackupWords, whenOf } from './backup-words.ts';
import { PreviewStep } from './preview-step.tsx';
import { NewVaultStep } from './new-vault-step.tsx';

type RestoreScreenProps = {
  readonly recovery: (made: { readonly recoveryKey: string; readonly vaultName: string; readonly onDone: () => void }) => ReactNode;
  /** Where to, when nothing is restored after all. */
  readonly backPath: string;
};

type Step =
  | { readonly type: 'choose' }
  | { readonly type: 'look'; readonly backup: FoundBackup }
  | { readonly type: 'name'; readonly backup: FoundBackup; readonly contents: BackupContents; readonly secret: TypedSecret }
  | { readonly type: 'done'; readonly recoveryKey: string; readonly vaultName: string; readonly missingFiles: number };

export function RestoreScreen({ recovery, backPath }: RestoreScreenProps) {
  const { t } = useTranslation();
  const words = useBackupWords();
  const [step, setStep] = useState<Step>({ type: 'choose' });
  const [found, setFound] = useState<readonly FoundBackup[] | null>(null);
  const [looking, setLooking] = useState(false);

  const choose = async (): Promise<void> => {
    const folder = await chooseFolder('backup');
    if (folder === null) return;
    setLooking(true);
    setFound(await findBackups(folder));
    setLooking(false);
  };
  const back = (
    <Button variant="subtle" onClick={() => (step.type === 'choose' ? void go(backPath) : setStep({ type: 'choose' }))}>
      {t(step.type === 'choose' ? 'general:back' : 'backups:otherBackup')}
    </Button>
  );

  switch (step.type) {
    case 'choose':
      return (
        <CentredPage key="choose" title={t('backups:restore')} below={back}>
          <p>{t('backups:restoreLead')}</p>
          <Group>
            <Button size="md" variant={found?.length ? 'default' : 'filled'} loading={looking} onClick={() => void choose()}>
              {t('backups:chooseFolder')}
            </Button>
          </Group>
          <p role="status">{looking ? t('backups:looking') : ''}</p>
          {found?.length === 0 && !looking ? <Notice tone="warn">{t('backups:noneFound')}</Notice> : null}
          {found?.length && !looking ? (
            <div className={classes['choices']} role="group" aria-label={t('backups:found')}>
              {found.map((backup, index) => (
                <Button
                  key={backup.folder}
                  variant="default"
                  justify="space-between"
                  classNames={{ root: classes['choice'] ?? '', label: classes['choiceLabel'] ?? '', section: classes['choiceSize'] ?? '' }}
                  rightSection={words.sizeOf(backup.sizeBytes)}
                  onClick={() => setStep({ type: 'look', backup })}
                >
                  {t('backups:backupOf', { name: backup.vaultName, ...whenOf(backup.madeAt) })}
                  {index === 0 ? ` · ${t('backups:newest')}` : ''}
                </Button>
              ))}
            </div>
          ) : null}
        </CentredPage>
      );
    case 'look':
      return (
        <CentredPage key="look" title={t('backups:backupOf', { name: step.backup.vaultName, ...whenOf(step.backup.madeAt) })} below={back}>
          <PreviewStep backup={step.backup} onSeen={(contents, secret) => setStep({ type: 'name', backup: step.backup, contents, secret })} />
        </CentredPage>
      );
    case 'name':
      return (
        <CentredPage key="name" wide title={t('backups:contents')} below={back}>
          <NewVaultStep {...step} onMade={(made) => setStep({ type: 'done', ...made })} />
        </CentredPage>
      );
    case 'done':
      return (
        <CentredPage key="done" wide title={t('backups:restored')}>
          {step.missingFiles > 0 ? <Notice tone="warn">{t('backups:contentsMissing', { count: step.missingFiles })}</Notice> : null}
          <p>{t('backups:restoredKey')}</p>
          {recovery({ recoveryKey: step.recoveryKey, vaultName: step.vaultName, onDone: () => void goToCases() })}
        </CentredPage>
      );
  }
}
