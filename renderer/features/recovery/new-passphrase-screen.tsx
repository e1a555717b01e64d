import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { useNewPassphrase } from '#renderer/state/new-passphrase.ts';
import { useSession } from '#renderer/state/session.ts';
import { CentredPage } from '#renderer/ui/centred-page.tsx';
import { NewSecretFields } from '#renderer/ui/new-secret-fields.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { goOnAfterRecovery, setPassphrase } from './api.ts';
import classes from './recovery-key-steps.module.css';

/** Stands after an unlock by recovery key, before anything else: whoever came in by the paper needs a passphrase again. */
export function NewPassphraseScreen() {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const vaultName = useSession(({ vault }) => vault?.name ?? '');
  const secret = useNewPassphrase(vaultName);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure<'vault:set-passphrase'> | null>(null);

  const set = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!secret.ready || busy) return;
    setBusy(true);
    setFailure(null);
    const answer = await setPassphrase(secret.take());
    if (answer.ok) await goOnAfterRecovery();
    else {
      setBusy(false);
      setFailure(answer.error);
    }
  };

  return (
    <CentredPage title={t('start:setPassphraseTitle')}>
      <p>{t('start:setPassphraseText')}</p>
      <form className={classes['steps']} onSubmit={(event) => void set(event)}>
        <ProblemNotice words={failure && errorWords(failure)} />
        <NewSecretFields secret={secret} disabled={busy} autoFocus />
        <Button type="submit" size="md" disabled={!secret.ready} loading={busy}>
          {t('start:setPassphrase')}
        </Button>
      </form>
    </CentredPage>
  );
}
