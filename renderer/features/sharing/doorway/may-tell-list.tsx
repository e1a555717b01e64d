import { useTranslation } from 'react-i18next';
import { isoDayOf, showDay } from '#renderer/ui/typed-date.ts';
import type { MayTell } from '#shared/domain/doorway.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import classes from './doorway.module.css';
import { amountWords, useKindWord, type DoorwayWords } from './doorway-words.ts';

const givenKeys = { signed: 'doorway:givenSigned', noted: 'doorway:givenNoted', rule: 'doorway:givenRule' } as const;

/** What may be said, in the words in which it may. */
export function MayTellList({ lines, words }: { readonly lines: readonly MayTell[]; readonly words: DoorwayWords }) {
  const { t, i18n } = useTranslation();
  const kindWord = useKindWord(words);
  if (lines.length === 0) return <p className={classes['none']}>{t('doorway:mayTellNone')}</p>;
  return (
    <ul className={classes['list']}>
      {lines.map((line) => (
        <li key={line.recordId} className={classes['line']} data-told={line.toldAt !== null || undefined}>
          <span className={classes['head']}>
            {words.sourceName(line.source, line.speaker)}
            {kindWord(line) === '' ? null : <span className={classes['kind']}>{kindWord(line)}</span>}
          </span>
          <q className={classes['words']}>{line.form === 'as-said' && line.amount ? `${amountWords(line.amount, i18n.language as Language)} ${line.words}`.trim() : line.words}</q>
          <span className={classes['soft']} data-form={line.form}>
            {[
              line.form === 'wording' ? t('doorway:onlyTheseWords') : t('doorway:asItWasSaid'),
              t(givenKeys[line.given]),
              line.validUntil === null ? '' : t('doorway:until', { day: showDay(isoDayOf(line.validUntil)) }),
              line.toldAt === null ? '' : t('doorway:told', { day: showDay(isoDayOf(line.toldAt)) }),
            ].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
