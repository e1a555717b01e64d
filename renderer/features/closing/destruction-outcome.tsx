import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { go } from '#renderer/state/navigation.ts';
import { useSession } from '#renderer/state/session.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import { CertificateButtons } from './certificate-buttons.tsx';
import classes from './closing.module.css';
import type { Outcome, ShowNewKey } from './outcome.ts';
import { BackupList } from './preview-cards.tsx';

/** The new recovery key first: without it the vault hangs on one passphrase. Then the certificate. */
export function DestructionOutcome({ outcome, recovery }: { readonly outcome: Outcome; readonly recovery: ShowNewKey }) {
  const { t } = useTranslation();
  const vaultName = useSession(({ vault }) => vault?.name ?? '');
  const [isKeyShown, setIsKeyShown] = useState(outcome.recoveryKey !== '');
  const { certificate } = outcome;
  const left = certificate?.ended?.unreachableBackups ?? [];
  return (
    <div className={classes['parts']}>
      {certificate ? (
        <Notice tone="good" title={t('closing:destroyed')} urgent>
          {t('closing:destroyedText')}
        </Notice>
      ) : (
        <Notice tone="warn" title={t('closing:unfinishedTitle')} urgent action={isKeyShown ? null : <Button onClick={() => void go('/register')}>{t('closing:finish')}</Button>}>
          {t('closing:unfinishedText')}
        </Notice>
      )}
      {isKeyShown ? (
        <Card title={t('closing:newKeyFirst')}>
          <p className={classes['soft']}>{t('closing:newKeyText')}</p>
          {recovery({ recoveryKey: outcome.recoveryKey, vaultName, onDone: () => setIsKeyShown(false) })}
        </Card>
      ) : null}
      {certificate && !isKeyShown ? (
        <Card title={t('closing:certificates')}>
          <div className={stack['stack']}>
            {left.length > 0 ? (
              <Notice tone="warn" title={t('closing:unreachableTitle')}>
                <BackupList backups={left} />
              </Notice>
            ) : null}
            <CertificateButtons number={certificate.number} />
            <Group>
              <Button variant="default" onClick={() => void go('/register')}>
                {t('closing:register')}
              </Button>
            </Group>
          </div>
        </Card>
      ) : null}
    </div>
  );
}
