// Issues with their options, statements and accepted terms, in one language or in two side by side.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInText } from '#shared/domain/dates-in-words.ts';
import type { LanguageText } from '#shared/domain/language-text.ts';
import type { Amount } from '#shared/domain/negotiation.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { JointLists, ShownIssue, ShownOption, ShownTerm } from './joint-lists.ts';
import classes from './joint-screen.module.css';

export type Languages = readonly [Language] | readonly [Language, Language];

type SideBySideProps = { readonly text: LanguageText; readonly languages: Languages; readonly className?: string | undefined; /** Before the text in each of them. */ readonly sign?: ReactNode };

/** A text in each of the languages it stands in; where it stands in one of them only, over the whole width. */
function SideBySide({ text, languages, className, sign }: SideBySideProps) {
  const [first, second] = languages;
  const isBoth = second !== undefined && text[first].trim() !== '' && text[second].trim() !== '';
  if (!isBoth) {
    const language = ([first, second, 'kk', 'ru', 'en'] as const).find((each) => each !== undefined && text[each].trim() !== '') ?? first;
    return <Cell language={language} text={text[language]} className={className} sign={sign} />;
  }
  return (
    <span className={[classes['pair'], className].filter(Boolean).join(' ')}>
      <Cell language={first} text={text[first]} sign={sign} />
      <Cell language={second} text={text[second]} sign={sign} />
    </span>
  );
}

function Cell({ language, text, className, sign }: { readonly language: Language; readonly text: string; readonly className?: string | undefined; readonly sign: ReactNode }) {
  if (!sign) return <span lang={language} className={className}>{text.trim()}</span>;
  return (
    <span className={classes['line']}>
      <span className={classes['sign']} aria-hidden>{sign}</span>
      <span lang={language}>{text.trim()}</span>
    </span>
  );
}

/** A heading of this screen in both its languages; over texts that stand side by side, side by side as they are. */
export function Heading({ word, languages, isOverPairs = false }: { readonly word: HeadingKey; readonly languages: Languages; readonly isOverPairs?: boolean }) {
  const { t } = useTranslation();
  return (
    <h2 className={classes['title']} data-pair={(isOverPairs && languages.length > 1) || undefined}>
      {languages.map((language) => (
        <span key={language} lang={language} className={classes['titleWord']}>
          {t(word, { lng: language })}
        </span>
      ))}
    </h2>
  );
}
export type HeadingKey = 'joint:agenda' | 'joint:groundRules' | 'joint:issues' | 'joint:frames' | 'joint:terms' | 'joint:notes' | 'joint:options';

type ItemsProps = { readonly lists: JointLists; readonly languages: Languages; readonly shows: (part: 'issues' | 'options' | 'frames' | 'terms') => boolean };

export function JointItems({ lists, languages, shows }: ItemsProps) {
  const issues = shows('issues') ? lists.issues : [];
  const loose = shows('options') ? (shows('issues') ? lists.looseOptions : [...lists.issues.flatMap(({ options }) => options), ...lists.looseOptions]) : [];
  const frames = shows('frames') ? lists.frames : [];
  const terms = shows('terms') ? lists.terms : [];
  return (
    <>
      {issues.length > 0 ? (
        <section className={classes['section']}>
          <Heading word="joint:issues" isOverPairs languages={languages} />
          <ol className={classes['lines']}>
            {issues.map((issue, index) => (
              <Issue key={issue.id} issue={issue} number={index + 1} isAlone={issues.length === 1} withOptions={shows('options')} languages={languages} />
            ))}
          </ol>
        </section>
      ) : null}
      {loose.length > 0 ? (
        <section className={classes['section']}>
          <Heading word="joint:options" isOverPairs languages={languages} />
          <Options options={loose} languages={languages} />
        </section>
      ) : null}
      {frames.length > 0 ? (
        <section className={classes['section']}>
          <Heading word="joint:frames" isOverPairs languages={languages} />
          <ul className={classes['lines']}>
            {frames.map((frame) => (
              <li key={frame.id} className={classes['line']}>
                <span className={classes['sign']} aria-hidden><span className={classes['dot']} /></span>
                <SideBySide text={frame.neutral} languages={languages} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {terms.length > 0 ? (
        <section className={classes['section']}>
          <Heading word="joint:terms" isOverPairs languages={languages} />
          <ol className={classes['lines']}>
            {terms.map((term, index) => (
              <Term key={term.id} term={term} number={index + 1} languages={languages} />
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}

type IssueProps = { readonly issue: ShownIssue; readonly number: number; readonly isAlone: boolean; readonly withOptions: boolean; readonly languages: Languages };

function Issue({ issue, number, isAlone, withOptions, languages }: IssueProps) {
  const hasWording = [issue.wording.kk, issue.wording.ru, issue.wording.en].some((each) => each.trim() !== '');
  return (
    <li className={classes['line']} data-ticked={issue.state === 'agreed' || undefined} data-aside={issue.state === 'set-aside' || undefined}>
      <span className={classes['sign']} aria-hidden>{issue.state === 'agreed' ? <Tick /> : isAlone ? <span className={classes['dot']} /> : number}</span>
      <span className={classes['issue']}>
        <SideBySide text={issue.title} languages={languages} className={classes['issueTitle']} />
        {hasWording ? <SideBySide text={issue.wording} languages={languages} className={classes['wording']} /> : null}
        {withOptions && issue.options.length > 0 ? <Options options={issue.options} languages={languages} /> : null}
      </span>
    </li>
  );
}

function Options({ options, languages }: { readonly options: readonly ShownOption[]; readonly languages: Languages }) {
  return (
    <ul className={classes['options']}>
      {options.map((option) => (
        <li key={option.id} className={classes['option']} data-chosen={option.state === 'chosen' || undefined} data-dropped={option.state === 'dropped' || undefined}>
          <SideBySide text={option.text} languages={languages} sign={option.state === 'chosen' ? <Tick /> : <span className={classes['dot']} />} />
        </li>
      ))}
    </ul>
  );
}

function Term({ term, number, languages }: { readonly term: ShownTerm; readonly number: number; readonly languages: Languages }) {
  const { t } = useTranslation();
  return (
    <li className={classes['line']} data-ticked>
      <span className={classes['sign']} aria-hidden>{number}</span>
      <span className={classes['issue']}>
        <SideBySide text={term.text} languages={languages} />
        {term.amount || term.dueOn ? (
          <span className={[classes['facts'], languages.length > 1 ? classes['pair'] : ''].join(' ')}>
            {languages.map((language) => (
              <span key={language} lang={language}>
                {[term.amount ? showSum(term.amount, language) : '', term.dueOn ? t('joint:until', { day: dayInText(term.dueOn, language), lng: language }) : ''].filter(Boolean).join(', ')}
              </span>
            ))}
          </span>
        ) : null}
      </span>
    </li>
  );
}

const signs = { KZT: '₸', RUB: '₽', USD: '$', EUR: '€' } as const;
/** Hundredths below what a double holds exactly: a screen shows no more than 10^12 units. */
const showSum = ({ minor, currency }: Amount, language: Language): string =>
  `${new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(Number(minor) / 100)}\u00A0${signs[currency]}`;

export const Tick = () => (
  <svg viewBox="0 0 24 24" width="0.9em" height="0.9em" fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round">
    <path d="M4 12.8l5.2 5.2L20 6.6" />
  </svg>
);
