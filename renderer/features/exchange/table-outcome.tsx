import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/ui/notice.tsx';
import type { TablePreview } from '#shared/ipc/contract-exchange.ts';
import classes from './exchange.module.css';
import { columnWords, problemWords } from './table-words.ts';

/** What would come of the table, and what is wrong with which line. */
export function TableOutcome({ preview, what }: { readonly preview: TablePreview; readonly what: string }) {
  const { t } = useTranslation();
  const { linesWithErrors, problems, problemCount } = preview;
  return (
    <>
      <Notice tone={linesWithErrors > 0 ? 'warn' : 'plain'} title={`${t('exchange:preview')}: ${what}`}>
        {linesWithErrors > 0 ? t('exchange:linesWithErrors', { count: linesWithErrors }) : t('exchange:noErrors')}
      </Notice>
      {problems.length > 0 ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list scrolls in itself, by keys as well
        <ul className={classes['problems']} aria-label={t('exchange:problems')} tabIndex={0}>
          {problems.map(({ line, column, because, isError }) => (
            <li key={`${line} ${column ?? ''} ${because}`} data-error={isError}>
              <span>{t('exchange:line', { line })}</span>
              <span>
                {column === null ? '' : `${t(columnWords[column])}: `}
                {t(problemWords[because])}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {problemCount > problems.length ? <p className={classes['quiet']}>{t('exchange:moreProblems', { count: problemCount - problems.length })}</p> : null}
    </>
  );
}
