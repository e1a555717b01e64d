// One party alone with a sealed question: it answers once, and then nothing of the answer is on this page any more. The choice has no name
// and stands in no form that could be kept, so that no place, draft or lock takes it along.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '#renderer/ipc/client.ts';
import { formatFigures, parseAmount } from '#shared/domain/money.ts';
import type { RosterBody } from '#shared/domain/party.ts';
import { namesOf } from '#shared/domain/roster.ts';
import type { SealedAnswer, SealedQuestion } from '#shared/domain/sealed-round.ts';
import { languageSchema } from '#shared/domain/text-limits.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { SealedAsked } from '#shared/ipc/contract-sealed.ts';
import { JointFrame } from './joint-frame.tsx';
import { useJoint } from './joint-store.ts';
import classes from './sealed-page.module.css';

type State = 'asked' | 'sealing' | 'sealed' | 'failed';

export function SealedPage({ asked }: { readonly asked: SealedAsked }) {
  const { t } = useTranslation();
  const { records, parties } = useJoint();
  const [state, setState] = useState<State>(asked.hasAnswered ? 'sealed' : 'asked');
  const roster = newestRoster(records.values());
  const own = roster.find(({ id }) => parties.includes(id));
  const seal = async (answer: SealedAnswer): Promise<void> => {
    setState('sealing');
    const sealed = await request('sealed:answer', { roundId: asked.roundId, answer });
    setState(sealed.ok || sealed.error.type === 'already-answered' ? 'sealed' : 'failed');
  };
  return (
    <JointFrame parties={own ? [own] : []}>
      <main className={classes['body']}>
        {state === 'asked' || state === 'sealing' ? (
          <Question question={asked.question} names={namesOf(asked.parties, roster)} isOfTwo={asked.parties.length === 2} isSealing={state === 'sealing'} onSeal={(answer) => void seal(answer)} />
        ) : (
          <section className={classes['end']} role="status">
            <h2>{state === 'sealed' ? t('sealedScreen:done') : t('sealedScreen:title')}</h2>
            <p>{state === 'sealed' ? t('sealedScreen:doneText') : t('sealedScreen:failed')}</p>
          </section>
        )}
      </main>
    </JointFrame>
  );
}

type QuestionProps = { readonly question: SealedQuestion; readonly names: string; readonly isOfTwo: boolean; readonly isSealing: boolean; readonly onSeal: (answer: SealedAnswer) => void };

function Question({ question, names, isOfTwo, isSealing, onSeal }: QuestionProps) {
  const { t, i18n } = useTranslation();
  const [isYes, setYes] = useState<boolean | null>(null);
  const [figure, setFigure] = useState('');
  const language = languageSchema.catch('ru').parse(i18n.language);
  const sum = parseAmount(figure);
  const isWrong = figure.trim() !== '' && sum === null;
  const answer: SealedAnswer | null = question.type === 'proposal' ? (isYes === null ? null : { type: 'proposal', isYes }) : sum === null ? null : { type: 'within', minor: String(sum) };
  const limit = question.type === 'within' ? `${formatFigures(BigInt(question.limit.minor), language).replace(/[.,]00$/, '')} ${question.limit.currency}` : '';
  return (
    <form
      className={classes['question']}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (answer && !isSealing) onSeal(answer);
      }}
    >
      <h2 className={classes['title']}>{t('sealedScreen:title')}</h2>
      {question.text ? <p className={classes['text']}>{question.text}</p> : null}
      <p className={classes['rule']}>{question.type === 'proposal' ? t('sealedScreen:proposalRule', { names }) : t('sealedScreen:withinRule', { names, limit })}</p>
      {isOfTwo && question.type === 'proposal' ? <p className={classes['rule']}>{t('sealedScreen:ofTwo')}</p> : null}
      {question.type === 'proposal' ? (
        <div className={classes['choices']} role="group" aria-label={t('sealedScreen:choose')}>
          <button type="button" aria-pressed={isYes === true} onClick={() => setYes(true)}>{t('sealedScreen:yes')}</button>
          <button type="button" aria-pressed={isYes === false} onClick={() => setYes(false)}>{t('sealedScreen:no')}</button>
        </div>
      ) : (
        <label className={classes['figure']}>
          {t('sealedScreen:figure', { currency: question.limit.currency })}
          <input inputMode="decimal" autoComplete="off" spellCheck={false} maxLength={40} value={figure} aria-invalid={isWrong} onChange={(event) => setFigure(event.currentTarget.value)} />
          <span className={classes['wrong']} role="alert">{isWrong ? t('sealedScreen:figureWrong') : ''}</span>
        </label>
      )}
      <div className={classes['acts']}>
        <button type="submit" className={classes['main']} disabled={answer === null || isSealing}>{t('sealedScreen:seal')}</button>
        <span>{t('sealedScreen:sealHint')}</span>
      </div>
    </form>
  );
}

function newestRoster(records: Iterable<VaultRecord>): RosterBody['parties'] {
  const rosters = [...records].filter(({ kind, deletedAt }) => kind === 'roster' && deletedAt === null);
  const [newest] = rosters.sort((one, other) => other.createdAt - one.createdAt || other.updatedAt - one.updatedAt);
  return newest ? (newest.body as RosterBody).parties : [];
}
