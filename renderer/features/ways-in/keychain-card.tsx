import { Button, Group } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { SecretField } from '#renderer/ui/secret-field.tsx';
import stack from '#renderer/ui/stack.module.css';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import type { KeychainState } from '#shared/ipc/contract-ways-in.ts';
import { allowThisComputer } from './api.ts';
import classes from './ways-in.module.css';

const refusalWords = { none: 'waysIn:keychainMissing', weak: 'waysIn:keychainWeak' } as const;

type KeychainCardProps = { readonly keychain: KeychainState; readonly isAllowed: boolean; readonly onChanged: () => void };

/** This computer as a way in: a comfort, off until it is asked for, and only where the system has a real keychain. */
export function KeychainCard({ keychain, isAllowed, onChanged }: KeychainCardProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure<'ways-in:keep-here'> | null>(null);

  const allow = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (passphrase === '' || busy) return;
    setBusy(true);
    setFailure(null);
    const answer = await allowThisComputer(passphrase);
    setPassphrase('');
    setBusy(false);
    if (!answer.ok) setFailure(answer.error);
    onChanged();
  };

  return (
    <Card title={t('waysIn:keychain')}>
      <div className={stack['stack']}>
        {isAllowed ? <Notice tone="good">{t('waysIn:allowed')}</Notice> : null}
        {keychain !== 'ready' && !isAllowed ? <Notice tone="plain">{t(refusalWords[keychain])}</Notice> : null}
        {keychain === 'ready' && !isAllowed ? (
          <form className={`${stack['stack']} ${classes['secrets']}`} onSubmit={(event) => void allow(event)}>
            <p>{t('waysIn:keychainText')}</p>
            <Notice tone="warn">{t('waysIn:keychainWarning')}</Notice>
            <ProblemNotice words={failure && t(failure.type === 'cannot-unlock' ? 'settings:wrongPassphrase' : errorKeys[failure.type], errorValues(failure))} />
            <SecretField label={t('start:passphrase')} name="keychain-passphrase" value={passphrase} onChange={setPassphrase} disabled={busy} />
            <Group>
              <Button type="submit" variant="default" disabled={passphrase === ''} loading={busy}>
                {t('waysIn:allowComputer')}
              </Button>
            </Group>
          </form>
        ) : null}
      </div>
    </Card>
  );
}
