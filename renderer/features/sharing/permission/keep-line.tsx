import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { isoDayOf, showDay } from '#renderer/ui/typed-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { KeepRequest } from '#shared/domain/permission.ts';
import { changePermissions } from './api.ts';
import { CoveredList } from './covered-list.tsx';
import { useCoveredRecords } from './covered-records.ts';
import type { RosterParty } from './permission-words.ts';
import classes from './permission.module.css';

type KeepLineProps = { readonly caseId: CaseId; readonly request: KeepRequest; readonly roster: readonly RosterParty[] };

/** The source asked that this be kept; that can be taken back. */
export function KeepLine({ caseId, request, roster }: KeepLineProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const [failure, setFailure] = useState<AnyFailure | null>(null);
  const records = useCoveredRecords(request.covers.type === 'records' ? request.covers.records : []);
  const { withdrawnAt } = request;
  const withdraw = async (): Promise<void> => {
    const answer = await changePermissions('permission:withdraw-keep', { caseId, requestId: request.id });
    setFailure(answer.ok ? null : answer.error);
  };
  return (
    <li className={classes['line']} data-ended={withdrawnAt !== null || undefined}>
      <div>
        <div className={classes['lineHead']}>
          <span className={classes['answer']}>{t('permissions:keepAsked')}</span>
          <span className={classes['state']}>{withdrawnAt === null ? t('permissions:keepInForce') : t('permissions:keepWithdrawn', { day: showDay(isoDayOf(withdrawnAt)) })}</span>
        </div>
        {request.covers.type === 'all-of-source' ? <p className={classes['text']}>{t('permissions:coversAll')}</p> : <CoveredList records={records ?? []} roster={roster} />}
        <p className={classes['facts']}>{t('permissions:askedOn', { day: showDay(isoDayOf(request.askedAt)) })}</p>
        <ProblemNotice words={failure && errorWords(failure)} />
      </div>
      {withdrawnAt === null ? (
        <div className={classes['acts']}>
          <Button variant="default" size="compact-sm" onClick={() => void withdraw()}>{t('permissions:withdrawKeep')}</Button>
        </div>
      ) : null}
    </li>
  );
}
