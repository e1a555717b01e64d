import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { takeKeptField } from '#renderer/state/place.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { Card } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import { isoDayOf, showDay } from '#renderer/ui/typed-date.ts';
import { caseResults, proposeKeepUntil, type CaseResult, type Lifecycle } from '#shared/domain/case-lifecycle.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { archiveCase, closeCase, readPeriods, reopenCase } from './api.ts';
import classes from './closing.module.css';
import { useKeptClosing } from './use-kept-closing.ts';
import { resultWords } from './words.ts';

type CloseCardProps = { readonly caseId: CaseId; readonly lifecycle: Lifecycle };

/** Ground and date of the end (Law on mediation, Art. 26; wording of 20.12.2021). */
export function CloseCard({ caseId, lifecycle }: CloseCardProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const { closed, archivedOn } = lifecycle;
  const [correcting, setCorrecting] = useState(false);
  const [failure, setFailure] = useState<AnyFailure | null>(null);
  const tell = (answer: { readonly ok: true } | { readonly ok: false; readonly error: AnyFailure }): boolean => {
    setFailure(answer.ok ? null : answer.error);
    return answer.ok;
  };
  return (
    <Card title={t('closing:howItEnded')}>
      <div className={stack['stack']}>
        <ProblemNotice words={failure && errorWords(failure)} />
        {closed && !correcting ? (
          <>
            <Notice tone="good" title={t('closing:closedIs', { day: showDay(closed.on) })}>
              {t(resultWords[closed.result])}
              {closed.remark ? <p>{closed.remark}</p> : null}
            </Notice>
            {archivedOn ? <p className={classes['soft']}>{t('closing:archivedIs', { day: showDay(archivedOn) })}</p> : null}
            <Group gap="xs">
              <Button variant="default" onClick={() => void archiveCase(caseId, archivedOn === '').then(tell)}>
                {archivedOn ? t('closing:unarchive') : t('closing:archive')}
              </Button>
              <Button variant="default" onClick={() => setCorrecting(true)}>
                {t('closing:correct')}
              </Button>
              <Button
                variant="subtle"
                onClick={() => {
                  void reopenCase(caseId).then((answer) => {
                    if (tell(answer)) showToast(t('closing:reopened'));
                  });
                }}
              >
                {t('closing:reopen')}
              </Button>
            </Group>
          </>
        ) : (
          <CloseForm caseId={caseId} lifecycle={lifecycle} onFailure={setFailure} onDone={() => setCorrecting(false)} />
        )}
      </div>
    </Card>
  );
}

function keptResult(): CaseResult | undefined {
  const kept = takeKeptField('closing.result');
  return caseResults.find((result) => result === kept);
}

type CloseFormProps = CloseCardProps & { readonly onFailure: (failure: AnyFailure | null) => void; readonly onDone: () => void };

function CloseForm({ caseId, lifecycle, onFailure, onDone }: CloseFormProps) {
  const { t } = useTranslation();
  const { closed } = lifecycle;
  const [result, setResult] = useState<CaseResult | null>(() => keptResult() ?? closed?.result ?? null);
  const [on, setOn] = useState(() => takeKeptField('closing.on') ?? closed?.on ?? isoDayOf(Date.now()));
  const [remark, setRemark] = useState(() => takeKeptField('closing.remark') ?? closed?.remark ?? '');
  const [busy, setBusy] = useState(false);
  useKeptClosing({ result: result ?? '', on, remark });

  const close = async (): Promise<void> => {
    if (!result || on === '') return;
    setBusy(true);
    const periods = await readPeriods();
    // What was decided for before stays; only a first closing proposes.
    const keepUntil = closed || !periods.ok ? lifecycle.keepUntil : proposeKeepUntil(on, periods.value);
    const answer = await closeCase(caseId, { on, result, remark }, keepUntil);
    setBusy(false);
    onFailure(answer.ok ? null : answer.error);
    if (answer.ok) onDone();
  };

  return (
    <>
      {closed ? null : <p className={classes['soft']}>{t('closing:closeIntro')}</p>}
      <Select
        name="closing.result"
        label={t('closing:result')}
        description={t('closing:resultHint')}
        data={caseResults.map((value) => ({ value, label: t(resultWords[value]) }))}
        value={result}
        onChange={(value) => setResult(value)}
        allowDeselect={false}
        maxDropdownHeight={360}
        comboboxProps={{ withinPortal: true }}
      />
      <div className={classes['short']}>
        <DateField name="closing.on" label={t('closing:closedOn')} required value={on} onChange={setOn} />
      </div>
      <TextInput name="closing.remark" label={t('closing:remark')} description={t('closing:remarkHint')} maxLength={1_000} autoComplete="off" value={remark} onChange={(event) => setRemark(event.currentTarget.value)} />
      <Group>
        <Button disabled={!result || on === ''} loading={busy} onClick={() => void close()}>
          {closed ? t('closing:saveClosing') : t('closing:close')}
        </Button>
      </Group>
    </>
  );
}
