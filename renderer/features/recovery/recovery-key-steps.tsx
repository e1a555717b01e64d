import { Button, Group } from '@mantine/core';
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { printSheet, saveSheet } from './api.ts';
import { ProveRecoveryKey } from './prove-recovery-key.tsx';
import classes from './recovery-key-steps.module.css';
import { RecoverySheet } from './recovery-sheet.tsx';

type RecoveryKeyStepsProps = {
  readonly recoveryKey: string;
  readonly vaultName: string;
  readonly onDone: () => void;
};

const doneWords = { printed: 'start:printed', saved: 'start:sheetSaved', 'not-printed': 'start:notPrinted', unclear: 'start:printUnclear' } as const;

/** Paper first, a file second and with a warning; then the key is typed back whole from the paper, out of sight of the screen. */
export function RecoveryKeySteps({ recoveryKey, vaultName, onDone }: RecoveryKeyStepsProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const [proving, setProving] = useState(false);
  const [warned, setWarned] = useState(false);
  const [done, setDone] = useState<keyof typeof doneWords | null>(null);
  /** Of a sheet that is there: a later print that fails takes it from nobody. */
  const [hasSheet, setHasSheet] = useState(false);
  const [failure, setFailure] = useState<RequestFailure<'recovery:print' | 'recovery:save-sheet'> | null>(null);

  const say = (outcome: keyof typeof doneWords): void => {
    setDone(outcome);
    if (outcome === 'printed' || outcome === 'saved') setHasSheet(true);
  };
  const print = async (): Promise<void> => {
    setFailure(null);
    const answer = await printSheet();
    if (!answer.ok) setFailure(answer.error);
    else say(answer.value.outcome);
  };
  const save = async (): Promise<void> => {
    setFailure(null);
    const answer = await saveSheet();
    if (!answer.ok) setFailure(answer.error);
    else if (answer.value.saved) {
      say('saved');
      setWarned(false);
    }
  };

  if (proving) return <ProveRecoveryKey onProven={onDone} onBack={() => setProving(false)} onLater={onDone} />;
  return (
    <div className={classes['steps']}>
      <p>{t('start:recoveryWhy')}</p>
      <RecoverySheet recoveryKey={recoveryKey} vaultName={vaultName} />
      <ProblemNotice words={failure && errorWords(failure)} />
      {warned ? (
        <Notice
          tone="warn"
          title={t('start:fileWarningTitle')}
          action={
            <Button variant="default" onClick={() => void save()}>
              {t('start:saveAnyway')}
            </Button>
          }
        >
          {t('start:fileWarning')}
        </Notice>
      ) : null}
      <Group>
        <Button size="md" leftSection={<IconPrinter size={18} aria-hidden />} variant={hasSheet ? 'default' : 'filled'} onClick={() => void print()}>
          {t('start:print')}
        </Button>
        <Button variant="subtle" leftSection={<IconDeviceFloppy size={18} aria-hidden />} onClick={() => setWarned(true)}>
          {t('start:saveAsFile')}
        </Button>
        <span role="status">{done === null ? '' : t(doneWords[done])}</span>
      </Group>
      <Group justify="space-between">
        <Button variant="subtle" onClick={onDone}>
          {t('start:proveLater')}
        </Button>
        <Button size="md" variant={hasSheet ? 'filled' : 'default'} onClick={() => setProving(true)}>
          {t('start:typeItBack')}
        </Button>
      </Group>
    </div>
  );
}
