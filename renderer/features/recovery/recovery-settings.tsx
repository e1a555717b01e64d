import { Button, Group } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { useOutdatedBackups } from '#renderer/state/outdated-backups.ts';
import { useSession } from '#renderer/state/session.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { SecretField } from '#renderer/ui/secret-field.tsx';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { makeRecoveryKey } from './api.ts';
import { ProveRecoveryKey } from './prove-recovery-key.tsx';
import { RecoveryKeySteps } from './recovery-key-steps.tsx';
import classes from './recovery-key-steps.module.css';

/** Proves the key there is, or makes a new one. */
export function RecoverySettings() {
  const { t } = useTranslation();
  const vault = useSession((state) => state.vault);
  const [proving, setProving] = useState(false);
  const [newKey, setNewKey] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure<'vault:new-recovery-key'> | null>(null);
  const outdated = useOutdatedBackups(newKey !== null);
  if (!vault) return null;

  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (passphrase === '' || busy) return;
    setBusy(true);
    setFailure(null);
    const answer = await makeRecoveryKey(passphrase);
    setPassphrase('');
    setBusy(false);
    if (answer.ok) setNewKey(answer.value.recoveryKey);
    else setFailure(answer.error);
  };

  if (newKey !== null) {
    return (
      <Card title={t('settings:newRecoveryTitle')}>
        {outdated > 0 ? (
          <Notice tone="warn" title={t('waysIn:outdatedTitle')}>
            {t('waysIn:outdatedText')}
          </Notice>
        ) : null}
        <RecoveryKeySteps recoveryKey={newKey} vaultName={vault.name} onDone={() => setNewKey(null)} />
      </Card>
    );
  }
  return (
    <>
      <Card title={t('settings:recovery')}>
        <div className={classes['steps']}>
          {vault.recoveryProven ? (
            <Notice tone="good" title={t('settings:recoveryProven')}>
              {t('settings:recoveryProvenText')}
            </Notice>
          ) : (
            <Notice tone="warn" title={t('general:recoveryUnproven')}>
              {t('settings:recoveryUnprovenText')}
            </Notice>
          )}
          {proving ? (
            <ProveRecoveryKey onProven={() => setProving(false)} onBack={null} onLater={() => setProving(false)} />
          ) : (
            <Group>
              <Button variant={vault.recoveryProven ? 'default' : 'filled'} onClick={() => setProving(true)}>
                {t('settings:proveNow')}
              </Button>
            </Group>
          )}
        </div>
      </Card>
      <Card title={t('settings:newRecoveryTitle')}>
        <form className={`${classes['steps']} ${classes['secrets']}`} onSubmit={(event) => void make(event)}>
          <p>{t('settings:newRecoveryText')}</p>
          <ProblemNotice words={failure && t(failure.type === 'cannot-unlock' ? 'settings:wrongPassphrase' : errorKeys[failure.type], errorValues(failure))} />
          <SecretField label={t('start:passphrase')} name="passphrase" value={passphrase} onChange={setPassphrase} disabled={busy} />
          <Group>
            <Button type="submit" variant="default" disabled={passphrase === ''} loading={busy}>
              {t('settings:makeRecoveryKey')}
            </Button>
          </Group>
        </form>
      </Card>
    </>
  );
}
