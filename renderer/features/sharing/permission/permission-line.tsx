import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { go } from '#renderer/state/navigation.ts';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { isoDayOf, showDay } from '#renderer/ui/typed-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { answerOf, type PermissionState } from '#shared/domain/permission-state.ts';
import { sourceKey, type Permission } from '#shared/domain/permission.ts';
import type { Standing } from '#shared/ipc/contract-permissions.ts';
import type { RequestResult } from '#shared/ipc/contract.ts';
import { answerKeys } from './answer-words.ts';
import { allowNewWords, changePermissions } from './api.ts';
import { CoveredList } from './covered-list.tsx';
import { useCoveredRecords } from './covered-records.ts';
import { FormDialog } from './form-dialog.tsx';
import { isEnded } from './permission-groups.ts';
import { stateKeys, useRecipientName, useSourceName, wayKeys, type RosterParty } from './permission-words.ts';
import classes from './permission.module.css';
import { RevokeDialog } from './revoke-dialog.tsx';
import { SignedDialog } from './signed-dialog.tsx';

type PermissionLineProps = {
  readonly caseId: CaseId;
  readonly permission: Permission;
  readonly state: PermissionState;
  readonly asksAgain: boolean;
  readonly standings: readonly Standing[];
  readonly roster: readonly RosterParty[];
};

/** One permission: what may be told to whom in which form, how it stands, and what is to be done with it. */
export function PermissionLine({ caseId, permission, state, asksAgain, standings, roster }: PermissionLineProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const sourceName = useSourceName(roster);
  const recipientName = useRecipientName(roster);
  const [opened, setOpened] = useState<'form' | 'signed' | 'revoke' | null>(null);
  const [failure, setFailure] = useState<AnyFailure | null>(null);
  const { covers, to, given, validUntil, scanId, id } = permission;
  const records = useCoveredRecords(covers.type === 'records' ? covers.records : []);
  const answer = answerOf(permission);
  const ended = isEnded(state);
  const run = async (change: Promise<RequestResult<'permission:asked' | 'permission:give'>>): Promise<void> => {
    const result = await change;
    setFailure(result.ok ? null : result.error);
  };
  // What several sources gave needs all of them.
  const missing = ended || covers.type !== 'records' ? [] : standings.filter(({ recordId, party }) => covers.records.includes(recordId) && to.type === 'parties' && to.parties.includes(party)).flatMap((standing) => standing.missing);
  const others = [...new Map(missing.filter(({ source }) => sourceKey(source) !== sourceKey(permission.by)).map(({ source }) => [sourceKey(source), sourceName(source)])).values()];
  const facts = [
    given.type === 'signed-paper' ? t('permissions:signedFact', { day: showDay(given.signedOn) }) : t('permissions:notedFact', { day: showDay(isoDayOf(permission.givenAt)) }),
    validUntil === null ? '' : t('permissions:untilFact', { day: showDay(isoDayOf(validUntil)) }),
    permission.revokedAt === null ? '' : t(permission.endedBy === null ? 'permissions:revokedFact' : 'permissions:endedFact', { day: showDay(isoDayOf(permission.revokedAt)) }),
    permission.way === 'spoken' ? '' : t(wayKeys[permission.way]),
    permission.purpose,
  ].filter((fact) => fact !== '');
  return (
    <li className={classes['line']} data-ended={ended || undefined} data-record-id={id}>
      <div>
        <div className={classes['lineHead']}>
          <span className={classes['answer']}>{answer.type === 'yes-after' ? t('permissions:yesAfterEvent', { event: answer.event }) : t(answerKeys[answer.type])}</span>
          <span>{t('permissions:toName', { name: recipientName(to) })}</span>
          {to.type === 'parties' ? to.parties.map((party) => roster.find((each) => each.id === party)).map((party) => (party ? <PartyMark key={party.id} mark={party.mark} size={18} /> : null)) : null}
          <span className={classes['state']} data-state={state}>{t(stateKeys[state])}</span>
        </div>
        {answer.type === 'only-words' ? <p className={classes['words']}>{answer.text}</p> : null}
        {covers.type === 'all-of-source' ? <p className={classes['text']}>{t('permissions:coversAll')}</p> : <CoveredList records={records ?? []} roster={roster} />}
        {records && covers.type === 'records' && records.length < covers.records.length ? <p className={classes['facts']}>{t('permissions:someGone')}</p> : null}
        {others.length > 0 ? <p className={classes['missing']}>{t('permissions:alsoNeeds', { names: others.join(', ') })}</p> : null}
        <p className={classes['facts']}>{facts.join(' · ')}</p>
        <ProblemNotice words={failure && errorWords(failure)} />
      </div>
      <div className={classes['acts']}>
        {state === 'ask-first' ? (
          <>
            <Button size="compact-sm" onClick={() => void run(changePermissions('permission:asked', { caseId, permissionId: id, said: 'yes' }))}>{t('permissions:askedYes')}</Button>
            <Button size="compact-sm" variant="default" onClick={() => void run(changePermissions('permission:asked', { caseId, permissionId: id, said: 'no' }))}>{t('permissions:askedNo')}</Button>
          </>
        ) : null}
        {state === 'awaiting-event' ? <Button size="compact-sm" onClick={() => void run(changePermissions('permission:event-happened', { caseId, permissionId: id }))}>{t('permissions:happened')}</Button> : null}
        {asksAgain ? <Button size="compact-sm" variant="default" title={t('permissions:yesToNewWordsHint')} onClick={() => void run(allowNewWords(permission))}>{t('permissions:yesToNewWords')}</Button> : null}
        {ended ? null : <Button size="compact-sm" variant="default" onClick={() => setOpened('form')}>{t('permissions:paper')}</Button>}
        {ended ? null : <Button size="compact-sm" variant="default" onClick={() => setOpened('signed')}>{given.type === 'signed-paper' ? t('permissions:changeSigned') : t('permissions:wasSigned')}</Button>}
        {scanId === null ? null : <Button size="compact-sm" variant="subtle" onClick={() => void go(`/case/${caseId}/files`)}>{t('permissions:toScan')}</Button>}
        {ended ? null : <Button size="compact-sm" variant="default" onClick={() => setOpened('revoke')}>{t('permissions:revoke')}</Button>}
      </div>
      {opened === 'form' ? <FormDialog caseId={caseId} what={{ type: 'given', permissionId: id }} by={permission.by} onClose={() => setOpened(null)} /> : null}
      {opened === 'signed' ? <SignedDialog caseId={caseId} permission={permission} onClose={() => setOpened(null)} /> : null}
      {opened === 'revoke' ? <RevokeDialog caseId={caseId} permissionId={id} onClose={() => setOpened(null)} /> : null}
    </li>
  );
}
