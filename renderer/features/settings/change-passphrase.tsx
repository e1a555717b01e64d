import { Button, Group } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { useNewPassphrase } from '#renderer/state/new-passphrase.ts';
import { go } from '#renderer/state/navigation.ts';
import { useOutdatedBackups } from '#renderer/state/outdated-backups.ts';
import { useSession } from '#renderer/state/session.ts';
import { Card } from '#renderer/ui/card.tsx';
import { NewSecretFields } from '#renderer/ui/new-secret-fields.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { SecretField } from '#renderer/ui/secret-field.tsx';
import stack from '#renderer/ui/stack.module.css';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { changePassphrase } from './api.ts';
import classes from './settings-parts.module.css';

export function ChangePassphrase() {
  const { t } = useTranslation();
  const vaultName = useSession(({ vault }) => vault?.name ?? '');
  const secret = useNewPassphrase(vaultName);
  const [current, setCurrent] = useState('');
  const [busy, setBusy] = useState(false);
  const [changed, setChanged] = useState(false);
  const [failure, setFailure] = useState<RequestFailure<'vault:change-passphrase'> | null>(null);

  const outdated = useOutdatedBackups(changed);

  const change = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (current === '' || !secret.ready || busy) return;
    setBusy(true);
    setFailure(null);
    setChanged(false);
    const answer = await changePassphrase(current, secret.take());
    setCurrent('');
    setBusy(false);
    setChanged(answer.ok);
    if (!answer.ok) setFailure(answer.error);
  };

  return (
    <Card title={t('settings:changePassphrase')}>
      <form className={`${stack['stack']} ${classes['secrets']}`} onSubmit={(event) => void change(event)}>
        <p>{t('settings:changePassphraseText')}</p>
        <ProblemNotice words={failure && t(failure.type === 'cannot-unlock' ? 'settings:wrongPassphrase' : errorKeys[failure.type], errorValues(failure))} />
        {changed ? (
          <Notice tone="good" urgent>
            {t('settings:passphraseChanged')}
          </Notice>
        ) : null}
        {outdated > 0 ? (
          <Notice
            tone="warn"
            title={t('waysIn:outdatedTitle')}
            action={
              <Button variant="default" onClick={() => void go('/settings/ways-in')}>
                {t('waysIn:title')}
              </Button>
            }
          />
        ) : null}
        <SecretField label={t('settings:currentPassphrase')} name="current-passphrase" value={current} onChange={setCurrent} disabled={busy} />
        <NewSecretFields secret={secret} disabled={busy} />
        <Group>
          <Button type="submit" disabled={current === '' || !secret.ready} loading={busy}>
            {t('settings:changePassphrase')}
          </Button>
        </Group>
      </form>
    </Card>
  );
}
