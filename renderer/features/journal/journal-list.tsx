import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import type { JournalLineShown } from '#shared/ipc/contract-journal.ts';
import { shortCode } from './journal-filter.ts';
import classes from './journal.module.css';

/** So many at a time: a journal of years has thousands. */
const pageLength = 200;
/** A longer quotation is folded. */
const foldedChars = 280;

/** `isExtract`: a party's, which has no numbers of the chain. */
export function JournalList({ lines, isExtract }: { readonly lines: readonly JournalLineShown[]; readonly isExtract: boolean }) {
  const { t } = useTranslation();
  const [count, setCount] = useState(pageLength);
  if (lines.length === 0) return null;
  return (
    <>
      <table className={classes['table']} aria-label={t('journal:list')}>
        <thead>
          <tr>
            {isExtract ? null : <th scope="col" className={classes['number']}>{t('journal:number')}</th>}
            <th scope="col" className={classes['at']}>{t('journal:at')}</th>
            <th scope="col">{t('journal:entry')}</th>
            <th scope="col" className={classes['code']}>{t('journal:code')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, count).map((line) => (
            <tr key={line.number} data-erased={line.isErased || undefined}>
              {isExtract ? null : <td className={classes['number']}>{line.number}</td>}
              <td className={classes['at']}>
                <time dateTime={new Date(line.at).toISOString()}>{showDay(isoDayOf(line.at))} {timeOf(line.at)}</time>
              </td>
              <td>
                <span className={classes['sentence']}>{line.text}</span>
                {line.quote ? <Quote text={line.quote} /> : null}
              </td>
              <td className={classes['code']}>{shortCode(line.code)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > count ? <Button variant="default" onClick={() => setCount(count + pageLength)}>{t('journal:more')}</Button> : null}
    </>
  );
}

function Quote({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(text.length <= foldedChars);
  return (
    <blockquote className={classes['quote']}>
      {isOpen ? text : `${text.slice(0, foldedChars).trimEnd()}…`}
      {isOpen ? null : <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>{t('journal:showQuote')}</Button>}
    </blockquote>
  );
}
