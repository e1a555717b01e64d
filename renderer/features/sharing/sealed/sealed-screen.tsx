// The mediator puts one question to all, lets each answer alone on a turned screen, and opens the one result.
import { UnstyledButton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseRecords } from '#renderer/state/case-records.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { go } from '#renderer/state/navigation.ts';
import { Card } from '#renderer/ui/card.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import type { SealedQuestion, SealedResult } from '#shared/domain/sealed-round.ts';
import type { PastRound } from '#shared/ipc/contract-sealed.ts';
import { NewRound } from './new-round.tsx';
import { OpenRound, type AskedParty } from './open-round.tsx';
import { resultWords, showAmount } from './sealed-words.ts';
import classes from './sealed.module.css';
import { useSealed } from './use-sealed.ts';

export function SealedScreen({ caseId }: { readonly caseId: CaseId }) {
  const { t, i18n } = useTranslation();
  const errorWords = useErrorWords();
  const sealed = useSealed(caseId);
  const [opened, setOpened] = useState<{ readonly result: SealedResult; readonly question: SealedQuestion } | null>(null);
  const records = useCaseRecords(caseId, 'party') ?? [];
  const parties = records
    .map(({ id, body }): AskedParty => ({ id: id as string as PartyId, name: displayName(body) || body.mark.letter, mark: body.mark, language: body.language, isHere: body.leftAt === null }))
    .sort((one, other) => (one.mark.letter < other.mark.letter ? -1 : 1));
  const { state, problem } = sealed;
  const back = (
    <UnstyledButton className={classes['back']} onClick={() => void go(`/case/${caseId}/sharing`)}>
      <IconArrowLeft size={16} aria-hidden />
      {t('sealed:backToSharing')}
    </UnstyledButton>
  );
  return (
    <div className={classes['screen']}>
      <PageHeader above={back} title={t('sealed:title')} below={t('sealed:lead')} />
      <p className={classes['soft']}>{t('sealed:limits')}</p>
      <ProblemNotice words={problem && errorWords(problem)} />
      {opened ? (
        <Card title={t('sealed:result')}>
          <p className={classes['result']} role="status" data-result={opened.result}>{resultWords(t, opened.result, opened.question, i18n.language)}</p>
          <p className={classes['soft']}>{t('sealed:erased')}</p>
        </Card>
      ) : null}
      {state === null ? null : state.round ? (
        <OpenRound
          caseId={caseId} round={state.round} parties={parties} settle={sealed.settle}
          onOpened={(result, question) => setOpened({ result, question })}
        />
      ) : (
        <NewRound
          key={state.interrupted?.roundId ?? 'new'} caseId={caseId} parties={parties.filter(({ isHere }) => isHere)} interrupted={state.interrupted}
          onBegun={(answer) => {
            if (answer.ok) setOpened(null);
            void sealed.settle(answer);
          }}
        />
      )}
      {state && state.past.length > 0 ? (
        <Card title={t('sealed:past')}>
          <ul className={classes['rows']}>
            {state.past.map((round) => <Past key={round.roundId} round={round} />)}
          </ul>
        </Card>
      ) : null}
    </div>
  );
}

function Past({ round }: { readonly round: PastRound }) {
  const { t, i18n } = useTranslation();
  const { question, result, at } = round;
  return (
    <li className={classes['row']}>
      <span className={classes['words']}>
        {question.text ? <span className={classes['asked']}>{question.text}</span> : null}
        {question.type === 'within' ? <span>{t('sealed:limitIs', { limit: showAmount(question.limit, i18n.language) })}</span> : null}
        <span className={classes['soft']}>{showDay(isoDayOf(at))} {timeOf(at)}</span>
      </span>
      <span>{result === null ? t('sealed:withoutResult') : resultWords(t, result, question, i18n.language)}</span>
    </li>
  );
}
