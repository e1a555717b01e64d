import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MustNotTell } from '#shared/domain/doorway.ts';
import { sourceKey } from '#shared/domain/permission.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import classes from './doorway.module.css';
import { lineText, useKindWord, useReasonWords, type DoorwayWords } from './doorway-words.ts';

const firstShown = 10;

/** Short lines by whose they are: to be remembered, not to be read. */
export function MustNotTellList({ lines, words }: { readonly lines: readonly MustNotTell[]; readonly words: DoorwayWords }) {
  const { t, i18n } = useTranslation();
  const kindWord = useKindWord(words);
  const reasonWords = useReasonWords();
  const [showsAll, setShowsAll] = useState(false);
  if (lines.length === 0) return <p className={classes['none']}>{t('doorway:mustNotTellNone')}</p>;
  const shown = showsAll ? lines : lines.slice(0, firstShown);
  const bySource = Map.groupBy(shown, ({ source }) => sourceKey(source));
  return (
    <>
      {[...bySource.values()].map((ofSource) => (
        <section key={sourceKey((ofSource[0] as MustNotTell).source)} className={classes['source']}>
          <h3 className={classes['head']}>
            <IconLock size={16} aria-hidden />
            {words.sourceName((ofSource[0] as MustNotTell).source, '')}
          </h3>
          <ul className={classes['list']}>
            {ofSource.map((line) => (
              <li key={line.recordId} className={classes['short']} data-own-eyes={line.audience.type === 'mediator' || undefined}>
                <span className={classes['clamped']}>
                  {kindWord(line) === '' ? null : <span className={classes['kind']}>{kindWord(line)}</span>} {lineText(line, i18n.language as Language)}
                </span>
                {reasonWords(line.because) === '' ? null : <span className={classes['soft']}>{reasonWords(line.because)}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {lines.length > shown.length ? (
        <Button variant="subtle" onClick={() => setShowsAll(true)}>
          {t('doorway:showAll', { number: lines.length })}
        </Button>
      ) : null}
    </>
  );
}
