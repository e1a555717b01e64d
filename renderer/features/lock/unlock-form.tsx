import { Button } from '@mantine/core';
import { IconDeviceLaptop } from '@tabler/icons-react';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { useTask } from '#renderer/state/use-task.ts';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { TaskBar } from '#renderer/ui/task-bar.tsx';
import { RecoveryKeyField } from '#renderer/ui/recovery-key-field.tsx';
import { SecretField } from '#renderer/ui/secret-field.tsx';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import type { OpenMode } from '#shared/ipc/contract-wholeness.ts';
import { unlockVault } from './api.ts';
import { useCountdown } from './use-countdown.ts';
import classes from './unlock-form.module.css';

type UnlockFormProps = {
  /** This computer's keychain keeps a key for it. */
  readonly opensHere: boolean;
  readonly folder: string;
  readonly way: 'passphrase' | 'recovery';
  readonly mode: OpenMode;
  /** A folder with the keys of a backup, where the vault's own are damaged. */
  readonly keysFrom: string | null;
  readonly firstWaitMs: number;
  readonly onFailure: (type: RequestFailure<'vault:unlock'>['type']) => void;
};

/** Said by the lock screen, with what can be done. */
const toldOutside: ReadonlySet<string> = new Set(['database-damaged', 'keys-damaged']);
const verbs = { usual: 'start:unlock', 'read-only': 'wholeness:openReadOnly', rescue: 'wholeness:rescueNow' } as const;

export function UnlockForm({ opensHere, folder, way, mode, keysFrom, firstWaitMs, onFailure }: UnlockFormProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [opening, setOpening] = useState(false);
  const [failure, setFailure] = useState<RequestFailure<'vault:unlock'> | null>(null);
  const [pause, setPause] = useState({ waitMs: firstWaitMs, turn: 0 });
  const secondsLeft = useCountdown(pause);
  const task = useTask();

  const unlock = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (typed === '' || opening || secondsLeft > 0) return;
    setOpening(true);
    setFailure(null);
    const bytes = new TextEncoder().encode(typed);
    const unlockWith = async (taskId: string | null) =>
      unlockVault({ folder, mode, keysFrom, taskId, secret: way === 'passphrase' ? { type: 'passphrase', bytes } : { type: 'recovery', typed } });
    const answer = await (mode === 'rescue' ? task.run(unlockWith) : unlockWith(null));
    bytes.fill(0);
    if (answer.ok) {
      setTyped('');
      return;
    }
    setOpening(false);
    setFailure(answer.error.type === 'cancelled' ? null : answer.error);
    onFailure(answer.error.type);
    // A recovery key takes long to type: it stays to be corrected. A passphrase is typed anew.
    if (way === 'passphrase') setTyped('');
    if ('waitMs' in answer.error) setPause({ waitMs: answer.error.waitMs, turn: pause.turn + 1 });
    requestAnimationFrame(() => field.current?.focus());
  };

  const openHere = async (): Promise<void> => {
    if (opening) return;
    setOpening(true);
    setFailure(null);
    const answer = await unlockVault({ folder, mode, keysFrom, secret: { type: 'computer' } });
    if (answer.ok) return;
    setOpening(false);
    setFailure(answer.error);
    onFailure(answer.error.type);
    requestAnimationFrame(() => field.current?.focus());
  };

  return (
    <form className={classes['form']} onSubmit={(event) => void unlock(event)}>
      <ProblemNotice words={failure && !toldOutside.has(failure.type) && errorWords(failure)} />
      {way === 'passphrase' ? (
        <SecretField ref={field} label={t('start:passphrase')} name="passphrase" value={typed} onChange={setTyped} disabled={opening} autoFocus />
      ) : (
        <RecoveryKeyField
          ref={field}
          label={t('start:recoveryKey')}
          description={t('start:recoveryKeyHint')}
          name="recovery-key"
          classNames={{ input: classes['key'] ?? '' }}
          value={typed}
          disabled={opening}
          onChange={setTyped}
          autoFocus
        />
      )}
      <Button type="submit" fullWidth size="md" disabled={typed === '' || secondsLeft > 0} loading={opening}>
        {secondsLeft > 0 ? t('start:nextTryIn', { count: secondsLeft }) : t(verbs[mode])}
      </Button>
      {opensHere && way === 'passphrase' ? (
        <Button variant="default" fullWidth size="md" leftSection={<IconDeviceLaptop size={18} aria-hidden />} disabled={opening} onClick={() => void openHere()}>
          {t('waysIn:openHere')}
        </Button>
      ) : null}
      {task.progress ? <TaskBar label={t('wholeness:rescuing')} {...task.progress} onCancel={() => task.cancel()} cancelling={task.cancelling} /> : null}
      <p className={classes['progress']} role="status">
        {opening && !task.progress ? t('start:opening') : ''}
      </p>
    </form>
  );
}
