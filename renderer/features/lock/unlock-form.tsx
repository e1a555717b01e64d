import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { SecretField } from '#renderer/ui/secret-field.tsx';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { unlockVault } from './api.ts';
import { useCountdown } from './use-countdown.ts';
import classes from './unlock-form.module.css';

type UnlockFormProps = { readonly folder: string; readonly way: 'passphrase' | 'recovery'; readonly firstWaitMs: number };

export function UnlockForm({ folder, way, firstWaitMs }: UnlockFormProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [opening, setOpening] = useState(false);
  const [failure, setFailure] = useState<RequestFailure<'vault:unlock'> | null>(null);
  const [pause, setPause] = useState({ waitMs: firstWaitMs, turn: 0 });
  const secondsLeft = useCountdown(pause);

  const unlock = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (typed === '' || opening || secondsLeft > 0) return;
    setOpening(true);
    setFailure(null);
    const bytes = new TextEncoder().encode(typed);
    const answer = await unlockVault(folder, way === 'passphrase' ? { type: 'passphrase', bytes } : { type: 'recovery', typed });
    bytes.fill(0);
    if (answer.ok) {
      setTyped('');
      return;
    }
    setOpening(false);
    setFailure(answer.error);
    // A recovery key takes long to type: it stays to be corrected. A passphrase is typed anew.
    if (way === 'passphrase') setTyped('');
    if ('waitMs' in answer.error) setPause({ waitMs: answer.error.waitMs, turn: pause.turn + 1 });
    requestAnimationFrame(() => field.current?.focus());
  };

  return (
    <form className={classes['form']} onSubmit={(event) => void unlock(event)}>
      {failure ? (
        <Notice tone="bad" urgent>
          {t(errorKeys[failure.type], errorValues(failure))}
        </Notice>
      ) : null}
      {way === 'passphrase' ? (
        <SecretField ref={field} label={t('start:passphrase')} name="passphrase" value={typed} onChange={setTyped} disabled={opening} autoFocus />
      ) : (
        <TextInput
          ref={field}
          label={t('start:recoveryKey')}
          description={t('start:recoveryKeyHint')}
          name="recovery-key"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={200}
          classNames={{ input: classes['key'] ?? '' }}
          value={typed}
          disabled={opening}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
          autoFocus
        />
      )}
      <Button type="submit" fullWidth size="md" disabled={typed === '' || secondsLeft > 0} loading={opening}>
        {secondsLeft > 0 ? t('start:nextTryIn', { count: secondsLeft }) : t('start:unlock')}
      </Button>
      <p className={classes['progress']} role="status">
        {opening ? t('start:opening') : ''}
      </p>
    </form>
  );
}
