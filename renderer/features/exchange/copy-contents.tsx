import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { useTask } from '#renderer/state/use-task.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { TaskFoot } from '#renderer/ui/task-foot.tsx';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { ImportCase, ImportDone, ImportPreview } from '#shared/ipc/contract-exchange.ts';
import { runImport } from './api.ts';
import classes from './exchange.module.css';

const problemWords = {
  'export-damaged': 'exchange:problemDamaged',
  'export-too-large': 'exchange:problemTooLarge',
  'export-unsafe': 'exchange:problemUnsafe',
  'too-new': 'exchange:problemTooNew',
  'already-here': 'exchange:problemHere',
} as const;

type CopyContentsProps = { readonly preview: ImportPreview; readonly onAnother: () => void; readonly onOpenCases: () => void };

/** What an export holds, case by case, and which of them come in. */
export function CopyContents({ preview, onAnother, onOpenCases }: CopyContentsProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const task = useTask();
  // What is here already comes in only if it is wanted twice.
  const [chosen, setChosen] = useState<ReadonlySet<CaseId>>(() => new Set(preview.cases.filter((one) => one.problem === null && one.state === 'new' && !one.isChanged).map(({ caseId }) => caseId)));
  const [withProfile, setWithProfile] = useState(preview.profile === 'new');
  const [withNames, setWithNames] = useState(preview.names > 0);
  const [done, setDone] = useState<ImportDone | null>(null);
  const [error, setError] = useState<AnyFailure | null>(null);
  const bringIn = async (): Promise<void> => {
    setError(null);
    const cases = preview.cases.filter(({ caseId }) => chosen.has(caseId)).map(({ caseId, state }) => ({ caseId, as: state === 'new' ? ('same' as const) : ('copy' as const) }));
    const answer = await task.run((taskId) => runImport({ importId: preview.importId, cases, withProfile, withNames, taskId }));
    if (answer.ok) setDone(answer.value);
    else setError(answer.error);
  };
  // Without cases the rest is what was asked for.
  const broughtWords = ({ cases, names }: ImportDone): string =>
    [cases.length > 0 || names === 0 ? t('exchange:broughtIn', { count: cases.length }) : '', names > 0 ? t('exchange:broughtNames', { count: names }) : ''].filter(Boolean).join(' ');
  const another = (
    <Button variant="default" onClick={onAnother}>
      {t('exchange:chooseAnother')}
    </Button>
  );
  if (done) {
    return (
      <>
        <Notice tone="good" title={broughtWords(done)} urgent />
        {done.failed.map(({ caseId, because }) => (
          <Notice key={caseId} tone="bad" title={t('exchange:notBroughtIn', { name: preview.cases.find((one) => one.caseId === caseId)?.workingName ?? '' })}>
            {t(problemWords[because])}
          </Notice>
        ))}
        <Group>
          {another}
          <Button onClick={onOpenCases}>{t('exchange:toCases')}</Button>
        </Group>
      </>
    );
  }
  const toggle = (caseId: CaseId): void => setChosen((before) => new Set(before.has(caseId) ? [...before].filter((id) => id !== caseId) : [...before, caseId]));
  return (
    <>
      <p>{t('exchange:importFrom', { day: showDay(isoDayOf(preview.madeAt)), time: timeOf(preview.madeAt), name: preview.vaultName })}</p>
      {preview.isVaultPartDamaged ? <Notice tone="warn">{t('exchange:vaultPartDamaged')}</Notice> : null}
      {preview.cases.length === 0 ? (
        <p>{t('exchange:noCases')}</p>
      ) : (
        <ul className={classes['list']} aria-label={t('exchange:casesInCopy')}>
          {preview.cases.map((one) => (
            <CaseLine key={one.caseId} summary={one} isChosen={chosen.has(one.caseId)} isBusy={task.progress !== null} onToggle={() => toggle(one.caseId)} />
          ))}
        </ul>
      )}
      {preview.profile === 'new' ? (
        <Checkbox name="import-profile" label={t('exchange:takeProfile')} checked={withProfile} disabled={task.progress !== null} onChange={(event) => setWithProfile(event.currentTarget.checked)} />
      ) : null}
      {preview.names > 0 ? (
        <Checkbox name="import-names" label={t('exchange:takeNames', { count: preview.names })} checked={withNames} disabled={task.progress !== null} onChange={(event) => setWithNames(event.currentTarget.checked)} />
      ) : null}
      {preview.profile === 'present' ? <p className={classes['quiet']}>{t('exchange:profileStays')}</p> : null}
      <TaskFoot problem={error && errorWords(error)} label={t('exchange:bringing')} task={task}>
        {another}
        <Button disabled={chosen.size === 0 && !withProfile && !withNames} onClick={() => void bringIn()}>
          {chosen.size === 0 ? t('exchange:bringInProfile') : t('exchange:bringIn', { count: chosen.size })}
        </Button>
      </TaskFoot>
    </>
  );
}

type CaseLineProps = { readonly summary: ImportCase; readonly isChosen: boolean; readonly isBusy: boolean; readonly onToggle: () => void };

function CaseLine({ summary, isChosen, isBusy, onToggle }: CaseLineProps) {
  const { t } = useTranslation();
  const { caseId, workingName, openedOn, parties, notes, files, problem, state, isChanged } = summary;
  const name = workingName === '' ? caseId.slice(0, 8) : workingName;
  const facts = [openedOn === '' ? '' : showDay(openedOn), t('exchange:sizeParties', { count: parties }), t('exchange:sizeNotes', { count: notes }), files > 0 ? t('exchange:sizeFiles', { count: files }) : ''];
  return (
    <li>
      <Checkbox label={name} aria-label={t('exchange:bringCase', { name })} checked={isChosen} disabled={isBusy || problem !== null} onChange={onToggle} />
      {problem === null ? <p className={classes['facts']}>{facts.filter(Boolean).join(' · ')}</p> : <p className={classes['warn']}>{t(problemWords[problem])}</p>}
      {problem === null && state === 'present' ? <p className={classes['warn']}>{t('exchange:statePresent')}</p> : null}
      {problem === null && isChanged ? <p className={classes['warn']}>{t('exchange:stateChanged')}</p> : null}
    </li>
  );
}
