import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpenQuestion, ToAsk } from '#shared/domain/doorway.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { namesOf } from '#shared/domain/roster.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import classes from './doorway.module.css';
import { lineText, type DoorwayWords, type RosterParty } from './doorway-words.ts';

type ToAskListProps = {
  readonly toAsk: readonly ToAsk[];
  readonly questions: readonly OpenQuestion[];
  readonly roster: readonly RosterParty[];
  readonly words: DoorwayWords;
  readonly onSettle: (recordId: RecordId) => void;
};

/** What was promised to be asked: permissions that wait for it, and open questions. */
export function ToAskList({ toAsk, questions, roster, words, onSettle }: ToAskListProps) {
  const { t } = useTranslation();
  if (toAsk.length + questions.length === 0) return <p className={classes['none']}>{t('doorway:toAskNone')}</p>;
  return (
    <ul className={classes['list']}>
      {toAsk.map((each) => (
        <li key={each.permission.id} className={classes['line']}>
          <ToAskWords toAsk={each} roster={roster} words={words} />
        </li>
      ))}
      {questions.map((question) => (
        <li key={question.recordId} className={classes['question']}>
          <span className={classes['line']}>
            <span className={classes['head']}>{words.sourceName(question.source, question.speaker)}</span>
            <span className={classes['words']}>{question.words}</span>
          </span>
          <Button size="compact-sm" variant="default" aria-label={t('doorway:settleQuestion', { text: question.words })} onClick={() => onSettle(question.recordId)}>
            {t('doorway:settle')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Who is to be asked, for whom, and about what. */
export function ToAskWords({ toAsk: { permission, lines }, roster, words }: { readonly toAsk: ToAsk; readonly roster: readonly RosterParty[]; readonly words: DoorwayWords }) {
  const { t, i18n } = useTranslation();
  const names = permission.to.type === 'parties' ? namesOf(permission.to.parties, roster) : permission.to.name;
  const question =
    permission.from.type === 'after-event' ? t('doorway:askAfter', { event: permission.from.event, names }) : lines.length === 0 ? t('doorway:askAll', { names }) : t('doorway:askThis', { names });
  return (
    <>
      <span className={classes['head']}>{words.sourceName(permission.by, '')}</span>
      <span>{question}</span>
      {lines.map((line) => (
        <q key={line.recordId} className={classes['words']}>{permission.form.type === 'wording' ? permission.form.text : lineText(line, i18n.language as Language)}</q>
      ))}
    </>
  );
}
