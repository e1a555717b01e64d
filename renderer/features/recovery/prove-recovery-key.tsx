import { Button, Group } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { RecoveryKeyField } from '#renderer/ui/recovery-key-field.tsx';
import { proveRecoveryKey } from './api.ts';
import classes from './recovery-key-steps.module.css';

type ProveRecoveryKeyProps = {
  readonly onProven: () => void;
  readonly onBack: (() => void) | null;
  readonly onLater: (() => void) | null;
};

/** The key is typed from the paper and tried on the vault itself. */
export function ProveRecoveryKey({ onProven, onBack, onLater }: ProveRecoveryKeyProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [trying, setTrying] = useState(false);
  const [proven, setProven] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const prove = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (typed.trim() === '' || trying) return;
    setTrying(true);
    setProblem(null);
    const answer = await proveRecoveryKey(typed);
    setTrying(false);
    if (!answer.ok) setProblem(t(errorKeys[answer.error.type], errorValues(answer.error)));
    else if (answer.value.proven) {
      setTyped('');
      setProven(true);
    } else setProblem(t('start:notProven'));
  };

  if (proven) {
    return (
      <div className={classes['steps']}>
        <Notice tone="good" title={t('start:provenTitle')} urgent>
          {t('start:provenText')}
        </Notice>
        <Group justify="flex-end">
          <Button size="md" onClick={onProven} autoFocus>
            {t('general:next')}
          </Button>
        </Group>
      </div>
    );
  }
  return (
    <form className={classes['steps']} onSubmit={(event) => void prove(event)}>
      <RecoveryKeyField
        label={t('start:typeKeyLabel')}
        description={t('start:recoveryKeyHint')}
        name="recovery-key"
        classNames={{ input: classes['key'] ?? '' }}
        value={typed}
        disabled={trying}
        error={problem}
        onChange={setTyped}
        autoFocus
      />
      <Group justify="space-between">
        <Group gap="xs">
          {onBack ? (
            <Button variant="default" onClick={onBack} disabled={trying}>
              {t('start:seeSheetAgain')}
            </Button>
          ) : null}
          {onLater ? (
            <Button variant="subtle" onClick={onLater} disabled={trying}>
              {t('start:proveLater')}
            </Button>
          ) : null}
        </Group>
        <Button type="submit" size="md" disabled={typed.trim() === ''} loading={trying}>
          {t('start:prove')}
        </Button>
      </Group>
    </form>
  );
}
