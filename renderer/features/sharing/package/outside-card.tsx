import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useRosterParties } from '#renderer/state/case-records.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { loadPermissions } from '#renderer/state/permissions.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Permission } from '#shared/domain/permission.ts';
import type { FromOutside } from '#shared/ipc/contract-packages.ts';
import { decidePermission } from './api.ts';
import classes from './package.module.css';
import { loadOutside, useOutside } from './use-outside.ts';
import { recordLine, useCoveredText } from './waiting-words.ts';

/** What came from a co-mediator: permissions that wait for a look, and which packages were taken in. Nothing where nothing came. */
export function OutsideCard({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const outside = useOutside(caseId);
  const [error, setError] = useState<AnyFailure | null>(null);
  if (!outside || outside.taken.length === 0) return null;
  const [over, coming] = [outside.waiting.filter((one) => one.over), outside.waiting.filter((one) => !one.over)];
  const decide = async (permission: Permission, decision: 'taken' | 'refused'): Promise<void> => {
    const answer = await decidePermission(caseId, permission.id, decision);
    setError(answer.ok ? null : answer.error);
    await Promise.all([loadOutside(caseId), loadPermissions(caseId)]);
  };
  return (
    <Card title={t('packages:fromOutside')}>
      <div className={stack['stack']}>
        <ProblemNotice words={error && errorWords(error)} />
        {over.length > 0 ? (
          <>
            <Notice tone="warn">{t('packages:overLead')}</Notice>
            <ul className={classes['list']} aria-label={t('packages:over')}>
              {over.map((one) => (
                <WaitingLine key={one.permission.id} caseId={caseId} waiting={one} onDecide={(decision) => void decide(one.permission, decision)} />
              ))}
            </ul>
          </>
        ) : null}
        {coming.length > 0 ? (
          <>
            <p>{t('packages:waitingLead')}</p>
            <ul className={classes['list']} aria-label={t('packages:waiting')}>
              {coming.map((one) => (
                <WaitingLine key={one.permission.id} caseId={caseId} waiting={one} onDecide={(decision) => void decide(one.permission, decision)} />
              ))}
            </ul>
          </>
        ) : null}
        <ul className={classes['list']} aria-label={t('packages:takenList')}>
          {outside.taken.map((taken) => (
            <TakenLine key={`${taken.packageId} ${taken.at}`} taken={taken} />
          ))}
        </ul>
      </div>
    </Card>
  );
}

function TakenLine({ taken }: { readonly taken: FromOutside['taken'][number] }) {
  const { t } = useTranslation();
  const { name, at, added, copied, journalLines, isJournalWhole } = taken;
  return (
    <li>
      {t('packages:takenLine', { name, day: showDay(isoDayOf(at)), time: timeOf(at) })}
      <p className={classes['line']}>
        <span>{t('packages:addedCount', { count: added })}</span>
        {copied > 0 ? <span>{t('packages:copiedCount', { count: copied })}</span> : null}
        {journalLines > 0 ? <span>{isJournalWhole ? t('packages:journalWhole', { count: journalLines }) : t('packages:journalBroken', { count: journalLines })}</span> : null}
      </p>
    </li>
  );
}

type WaitingLineProps = { readonly caseId: CaseId; readonly waiting: FromOutside['waiting'][number]; readonly onDecide: (decision: 'taken' | 'refused') => void };

function WaitingLine({ caseId, waiting: { permission, name, over }, onDecide }: WaitingLineProps) {
  const { t } = useTranslation();
  const roster = useRosterParties(caseId) ?? [];
  const { by, to } = recordLine(t, roster, permission);
  const covered = useCoveredText(permission);
  return (
    <li>
      {over ? t('packages:overLine', { by, to }) : t('packages:waitingLine', { by, to })}
      <p className={classes['line']}>{over ? t('packages:overNoted', { name, day: showDay(isoDayOf(permission.revokedAt ?? permission.givenAt)) }) : t('packages:noted', { name, day: showDay(isoDayOf(permission.givenAt)) })}</p>
      {permission.covers.type === 'all-of-source' ? <p className={classes['text']}>{t('packages:allOfSource')}</p> : covered.map((text, index) => <p key={index} className={classes['text']}>{text}</p>)}
      {permission.form.type === 'wording' ? <p className={classes['text']}>{t('packages:onlyWords', { words: permission.form.text })}</p> : null}
      <Group gap={8} mt={8}>
        <Button size="xs" variant="default" onClick={() => onDecide('taken')}>
          {over ? t('packages:endHere') : t('packages:takeOver')}
        </Button>
        <Button size="xs" variant="subtle" onClick={() => onDecide('refused')}>
          {over ? t('packages:letStand') : t('packages:leaveClosed')}
        </Button>
      </Group>
    </li>
  );
}
