import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { go } from '#renderer/state/navigation.ts';
import { useTask } from '#renderer/state/use-task.ts';
import { Card } from '#renderer/ui/card.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { SecretField } from '#renderer/ui/secret-field.tsx';
import stack from '#renderer/ui/stack.module.css';
import { TaskBar } from '#renderer/ui/task-bar.tsx';
import type { DestroyScope } from '#shared/domain/case-lifecycle.ts';
import type { NameInRole } from '#shared/domain/conflict-entry.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { DestructionPreview } from '#shared/ipc/contract-closing.ts';
import { previewDestruction, runDestruction } from './api.ts';
import classes from './closing.module.css';
import { DestructionOutcome } from './destruction-outcome.tsx';
import type { Outcome, ShowNewKey } from './outcome.ts';
import { BackupsCard, GoesCard, StaysCard, WarningsOf } from './preview-cards.tsx';
import { UnfinishedNotice, useUnfinished } from './unfinished-notice.tsx';
import { roleWords } from './words.ts';

type DestroyScreenProps = { readonly caseId: CaseId; readonly scope: DestroyScope; readonly recovery: ShowNewKey };

/** Preview, confirmation, the work itself, and its certificate. Nothing of the case is in this page but names and numbers. */
export function DestroyScreen({ caseId, scope, recovery }: DestroyScreenProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const [preview, setPreview] = useState<DestructionPreview | null>(null);
  const [failure, setFailure] = useState<AnyFailure | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    void previewDestruction(caseId, scope).then((answer) => {
      if (answer.ok) setPreview(answer.value);
      else setFailure(answer.error);
    });
  }, [caseId, scope]);

  // Its rows may be gone, and the rest of its destruction broken off.
  const isUnfinished = useUnfinished();
  const isGone = failure?.type === 'not-found';
  const words = failure && !(isGone && isUnfinished !== false) ? (failure.type === 'cannot-unlock' ? t('closing:wrongPassphrase') : errorWords(failure)) : null;
  return (
    <div className={classes['narrow']}>
      <PageHeader title={t('closing:destroy')} above={preview && !outcome ? <strong className={classes['name']}>{preview.workingName}</strong> : undefined} below={scope === 'case' ? t('closing:scopeCase') : t('closing:scopeNotes')}>
        {outcome ? null : (
          <Button variant="default" onClick={() => void go(isGone ? '/cases' : `/case/${caseId}/closing`)}>
            {isGone ? t('exchange:toCases') : t('closing:toCase')}
          </Button>
        )}
      </PageHeader>
      <ProblemNotice words={words} />
      {outcome ? null : <UnfinishedNotice isUnfinished={isUnfinished === true} />}
      {outcome ? <DestructionOutcome outcome={outcome} recovery={recovery} /> : null}
      {preview && !outcome ? (
        <div className={classes['parts']}>
          <WarningsOf preview={preview} />
          <GoesCard counts={preview.counts} scope={scope} />
          <StaysCard preview={preview} scope={scope} />
          <BackupsCard preview={preview} />
          {preview.hold ? null : <ConfirmCard caseId={caseId} scope={scope} preview={preview} onFailure={setFailure} onDone={setOutcome} />}
        </div>
      ) : null}
    </div>
  );
}

type ConfirmCardProps = {
  readonly caseId: CaseId;
  readonly scope: DestroyScope;
  readonly preview: DestructionPreview;
  readonly onFailure: (failure: AnyFailure | null) => void;
  readonly onDone: (outcome: Outcome) => void;
};

function ConfirmCard({ caseId, scope, preview, onFailure, onDone }: ConfirmCardProps) {
  const { t } = useTranslation();
  const task = useTask();
  // With the case its people go: their names stay in the register unless they are taken out here. Where the sheets stay, so do the names.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reference, setReference] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [isSure, setIsSure] = useState(false);
  const busy = task.progress !== null;
  const names = scope === 'case' ? preview.names : [];
  const keyOf = ({ name, role }: NameInRole): string => `${role} ${name}`;

  const destroy = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isSure || passphrase === '' || busy) return;
    onFailure(null);
    const kept = names.filter((each) => !left.has(keyOf(each)));
    const answer = await task.run(async (taskId) => runDestruction({ taskId, caseId, scope, reference: reference.trim(), names: kept }, passphrase));
    setPassphrase('');
    if (answer.ok) onDone({ ...answer.value, because: null });
    else if (answer.error.type === 'unfinished') onDone({ certificate: null, recoveryKey: answer.error.recoveryKey, because: answer.error.because });
    else onFailure(answer.error);
  };

  return (
    <form className={classes['parts']} onSubmit={(event) => void destroy(event)}>
      {scope === 'case' ? (
        <Card title={t('closing:keepNames')}>
          <div className={stack['stack']}>
            <p className={classes['soft']}>{names.length === 0 ? t('closing:noNames') : t('closing:keepNamesText')}</p>
            {names.map((each) => (
              <Checkbox
                key={keyOf(each)}
                label={`${each.name} · ${t(roleWords[each.role])}`}
                checked={!left.has(keyOf(each))}
                disabled={busy}
                onChange={(event) => {
                  const next = new Set(left);
                  if (event.currentTarget.checked) next.delete(keyOf(each));
                  else next.add(keyOf(each));
                  setLeft(next);
                }}
              />
            ))}
          </div>
        </Card>
      ) : null}
      <Card title={t('closing:destroyNow')}>
        <div className={stack['stack']}>
          <TextInput name="destroy.reference" label={t('closing:reference')} description={t('closing:referenceHint')} maxLength={200} autoComplete="off" value={reference} disabled={busy} onChange={(event) => setReference(event.currentTarget.value)} />
          <div className={classes['short']}>
            <SecretField name="destroy-passphrase" label={t('closing:passphrase')} value={passphrase} onChange={setPassphrase} disabled={busy} />
          </div>
          <Checkbox name="destroy.sure" label={t('closing:confirmText')} checked={isSure} disabled={busy} onChange={(event) => setIsSure(event.currentTarget.checked)} />
          {task.progress ? (
            <TaskBar label={t('closing:destroying')} done={task.progress.done} total={task.progress.total} />
          ) : (
            <Group>
              <Button type="submit" color="red.9" disabled={!isSure || passphrase === ''}>
                {t('closing:destroyNow')}
              </Button>
            </Group>
          )}
        </div>
      </Card>
    </form>
  );
}
