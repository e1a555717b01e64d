import { Chip, Group } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRosterParties } from '#renderer/state/case-records.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { Audience } from '#shared/domain/audience.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { LanguageText } from '#shared/domain/language-text.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { BornFor } from './born-for.tsx';
import { FrameRow } from './frame-row.tsx';
import { IssueRow, OptionList } from './issue-row.tsx';
import { deskBirth, inLanguage, lastPosition, positionAfterStep, roomBirth, useItems } from './item-records.ts';
import { languageNames } from './language-fields.tsx';
import classes from './negotiation.module.css';
import { PlaceProvider, useSight, useTextLanguages, type NegotiationPlace, type OneIssue, type RosterParty } from './negotiation-place.ts';
import { NewLine } from './new-line.tsx';
import { TermRow } from './term-row.tsx';
import { useArrival } from './use-arrival.ts';
import { useMakeItem } from './use-item-form.ts';

type IssuesSectionProps = {
  readonly caseId: CaseId;
  /** The room this window is; null at the desk. */
  readonly room: { readonly meetingId: RecordId; readonly parties: readonly PartyId[] } | null;
  readonly oneIssue: OneIssue | null;
  readonly audienceMark: (audience: Audience, roster: readonly RosterParty[]) => ReactNode;
};

/** What has to be decided, what could be done about it, how it is said neutrally, and what was agreed. */
export function IssuesSection({ caseId, room, oneIssue, audienceMark }: IssuesSectionProps) {
  const roster = useRosterParties(caseId);
  const issues = useItems(caseId, 'issue');
  const options = useItems(caseId, 'option');
  const frames = useItems(caseId, 'frame');
  const terms = useItems(caseId, 'accepted-term');
  const { i18n } = useTranslation();
  const sight = useSight(caseId);
  const used = useMemo(() => usedLanguages([...(issues ?? []).flatMap(({ body }) => [body.title, body.wording]), ...(options ?? []).map(({ body }) => body.text), ...(frames ?? []).map(({ body }) => body.neutral), ...(terms ?? []).map(({ body }) => body.text)]), [issues, options, frames, terms]);
  const { languages, toggle } = useTextLanguages(used, i18n.language as Language);
  const [bornFor, setBornFor] = useState<readonly PartyId[]>([]);
  const place = useMemo<NegotiationPlace | undefined>(
    () => roster && { caseId, roster, roomParties: room?.parties ?? null, languages, sight, oneIssue, born: room ? roomBirth(room.meetingId) : deskBirth(bornFor), audienceMark: (audience) => audienceMark(audience, roster) },
    [caseId, roster, room, languages, sight, oneIssue, bornFor, audienceMark],
  );
  useArrival(Boolean(place && issues && options && frames && terms));
  if (!place || !issues || !options || !frames || !terms) return null;
  return (
    <PlaceProvider value={place}>
      <LanguageChips languages={languages} onToggle={toggle} />
      {room ? null : <BornFor roster={place.roster} value={bornFor} onChange={setBornFor} />}
      <Issues issues={issues} options={options} />
      <Frames frames={frames} />
      <Terms terms={terms} issues={issues} />
    </PlaceProvider>
  );
}

function LanguageChips({ languages, onToggle }: { readonly languages: readonly Language[]; readonly onToggle: (language: Language) => void }) {
  const { t } = useTranslation();
  return (
    <Group gap={8} mb={12} role="group" aria-label={t('negotiation:languages')}>
      <span className={classes['hint']}>{t('negotiation:languages')}</span>
      {(['kk', 'ru', 'en'] as const).map((language) => (
        <Chip key={language} size="sm" checked={languages.includes(language)} disabled={languages.length === 1 && languages[0] === language} onChange={() => onToggle(language)}>
          <span lang={language}>{languageNames[language]}</span>
        </Chip>
      ))}
    </Group>
  );
}

function Issues({ issues, options }: { readonly issues: readonly RecordOf<'issue'>[]; readonly options: readonly RecordOf<'option'>[] }) {
  const { t, i18n } = useTranslation();
  const make = useMakeItem();
  const known = new Set<string>(issues.map(({ id }) => id));
  const loose = options.filter(({ body }) => body.issueId === null || !known.has(body.issueId));
  return (
    <section className={classes['part']}>
      <h2 className={classes['title']}>{t('negotiation:issues')}</h2>
      {issues.length === 0 ? <EmptyState title={t('negotiation:noIssues')}>{t('negotiation:noIssuesText')}</EmptyState> : null}
      <ol className={classes['lines']}>
        {issues.map((issue, index) => (
          <IssueRow key={issue.id} record={issue} number={index + 1} options={options.filter(({ body }) => body.issueId === issue.id)} positionAfter={(step) => positionAfterStep(issues, index, step)} />
        ))}
      </ol>
      <NewLine
        name="issue.new"
        label={t('negotiation:newIssue')}
        onMake={async (words) => make({ kind: 'issue', title: inLanguage(i18n.language as Language, words), wording: { kk: '', ru: '', en: '' }, state: 'open', position: lastPosition(issues) })}
      />
      {loose.length > 0 ? (
        <>
          <h3 className={classes['subtitle']}>{t('negotiation:looseOptions')}</h3>
          <OptionList options={loose} issue={null} name={t('negotiation:looseOptions')} />
        </>
      ) : null}
    </section>
  );
}

function Frames({ frames }: { readonly frames: readonly RecordOf<'frame'>[] }) {
  const { t, i18n } = useTranslation();
  const make = useMakeItem();
  return (
    <section className={classes['part']}>
      <h2 className={classes['title']}>{t('negotiation:frames')}</h2>
      <p className={classes['hint']}>{t('negotiation:framesText')}</p>
      <ol className={classes['lines']}>
        {frames.map((frame, index) => (
          <FrameRow key={frame.id} record={frame} number={index + 1} positionAfter={(step) => positionAfterStep(frames, index, step)} />
        ))}
      </ol>
      <NewLine name="frame.new" label={t('negotiation:newFrame')} limit={20_000} onMake={async (words) => make({ kind: 'frame', said: '', neutral: inLanguage(i18n.language as Language, words), issueId: null, position: lastPosition(frames) })} />
    </section>
  );
}

function Terms({ terms, issues }: { readonly terms: readonly RecordOf<'accepted-term'>[]; readonly issues: readonly RecordOf<'issue'>[] }) {
  const { t, i18n } = useTranslation();
  const make = useMakeItem();
  return (
    <section className={classes['part']}>
      <h2 className={classes['title']}>{t('negotiation:terms')}</h2>
      <ol className={classes['lines']}>
        {terms.map((term, index) => (
          <TermRow key={term.id} record={term} number={index + 1} issues={issues} positionAfter={(step) => positionAfterStep(terms, index, step)} />
        ))}
      </ol>
      <NewLine
        name="term.new"
        label={t('negotiation:newTerm')}
        limit={20_000}
        onMake={async (words) => make({ kind: 'accepted-term', text: inLanguage(i18n.language as Language, words), issueId: null, amount: null, dueOn: '', position: lastPosition(terms) })}
      />
    </section>
  );
}

function usedLanguages(texts: readonly LanguageText[]): Language[] {
  return (['kk', 'ru', 'en'] as const).filter((language) => texts.some((text) => text[language].trim() !== ''));
}
