import { Button, Group, Modal, Stack } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { selectNotes } from '#renderer/state/note-selection.ts';
import { readPlace, registerKeptForm } from '#renderer/state/place.ts';
import { askPermission, useAskedPermission, usePermissions, type AskedCoverage } from '#renderer/state/permissions.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { useUiText } from '#renderer/ui/ui-text.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { isAnswered, isNewsTo } from '#shared/domain/permission-companions.ts';
import { plainTerms, type PermissionAnswer as Answer } from '#shared/domain/permission-state.ts';
import { sourceKey, type Permission, type Recipient } from '#shared/domain/permission.ts';
import { closedAnswer, toAnswer, type AnswerDraft } from './answer-words.ts';
import { changePermissions, keepPlace } from './api.ts';
import { OtherSources, OwnCompanions } from './companion-list.tsx';
import { CoveredList } from './covered-list.tsx';
import { useCompanions, useCoveredRecords, type CoveredCompanions, type CoveredRecord } from './covered-records.ts';
import { FormDialog } from './form-dialog.tsx';
import { takeKeptAnswer, toKeptFields, type KeptAnswer } from './kept-answer.ts';
import { PermissionAnswer } from './permission-answer.tsx';
import { useSourceName, type RosterParty } from './permission-words.ts';
import classes from './permission.module.css';
import { RecipientField, toRecipient, type RecipientDraft } from './recipient-field.tsx';
import { standingAnswer } from './standing-answer.ts';
import { TermsFields } from './terms-fields.tsx';

type PermissionDialogProps = { readonly caseId: CaseId; readonly roster: readonly RosterParty[] };

/** Stands once in the app; opens when a list asks for an answer (renderer/state/permissions.ts). */
export function PermissionDialog({ caseId, roster }: PermissionDialogProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const covers = useAskedPermission((state) => state.covers);
  const [kept, setKept] = useState(() => takeKeptAnswer(caseId));
  useEffect(() => {
    if (kept) askPermission(kept.covers);
  }, [kept]);
  const isKept = kept !== null && covers === kept.covers;
  const wasKept = useRef(false);
  useEffect(() => {
    if (wasKept.current && !isKept) {
      // Given or not, it is not to come back over what is said since: not even where no lock follows in order.
      setKept(null);
      void keepPlace(readPlace());
    }
    wasKept.current = isKept;
  }, [isKept]);
  return (
    <Modal opened={covers !== null} onClose={() => askPermission(null)} title={t('permissions:dialogTitle')} size="46rem" closeButtonProps={{ 'aria-label': text.close }}>
      {covers ? <AskedForm key={JSON.stringify(covers)} caseId={caseId} roster={roster} covers={covers} kept={isKept ? kept : null} /> : null}
    </Modal>
  );
}

type AskedFormProps = PermissionDialogProps & { readonly covers: AskedCoverage; readonly kept: KeptAnswer | null };

function AskedForm({ caseId, roster, covers, kept }: AskedFormProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const records = useCoveredRecords(covers.type === 'records' ? covers.records : []);
  if (!records) return null;
  // Of other records than were chosen it would be another answer.
  const isWhole = covers.type !== 'records' || records.length === covers.records.length;
  const shareable = records.filter((record) => record.audience.type === 'parties' && !isOwnWords(record));
  const ownWords = records.filter((record) => record.audience.type === 'parties' && isOwnWords(record)).length;
  if (covers.type === 'records' && shareable.length === 0) {
    return (
      <Stack>
        <Notice tone="plain">{t(ownWords > 0 ? 'permissions:onlyOwnWords' : 'permissions:onlyOwnEyes')}</Notice>
        <Group justify="flex-end">
          <Button data-autofocus onClick={() => askPermission(null)}>{text.close}</Button>
        </Group>
      </Stack>
    );
  }
  return <AnswerForm caseId={caseId} roster={roster} covers={covers} kept={isWhole ? kept : null} records={shareable} left={records.length - shareable.length - ownWords} ownWords={ownWords} />;
}

/** Of a talk behind closed doors: nobody's to allow. */
const isOwnWords = ({ kind, source, origins }: CoveredRecord): boolean => kind === 'note' && source.type === 'mediator' && origins.length === 0;

/** Whoever does not know it yet. */
function choicesFor(covers: AskedCoverage, records: readonly CoveredRecord[], roster: readonly RosterParty[]): RosterParty[] {
  const present = roster.filter(({ present: isPresent }) => isPresent);
  if (covers.type === 'all-of-source') return present.filter(({ id }) => covers.by.type !== 'party' || covers.by.party !== id);
  return present.filter(({ id }) => records.some(({ audience, source }) => audience.type === 'parties' && !audience.parties.includes(id) && !(source.type === 'party' && source.party === id)));
}

type AnswerFormProps = AskedFormProps & { readonly records: readonly CoveredRecord[]; readonly left: number; readonly ownWords: number };

function AnswerForm({ caseId, roster, covers, kept, records, left, ownWords }: AnswerFormProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const errorWords = useErrorWords();
  const sourceName = useSourceName(roster);
  const overview = usePermissions((state) => state.overview);
  const choices = useMemo(() => choicesFor(covers, records, roster), [covers, records, roster]);
  const changedFor = (overview?.standings ?? []).flatMap(({ recordId, party, because }) => (because.type === 'words-changed' && records.some(({ id }) => id === recordId) ? [party] : []));
  // Whoever could be told the earlier words is who is to be asked about again.
  const [to, setTo] = useState<RecipientDraft>(() => kept?.to ?? {
    type: choices.length > 0 ? 'parties' : 'outside',
    parties: choices.flatMap(({ id }) => (choices.length === 1 || changedFor.includes(id) ? [id] : [])),
    role: 'body',
    name: '',
  });
  const [openedAt] = useState(() => Date.now());
  const recipient = toRecipient({ ...to, parties: to.parties.filter((party) => choices.some(({ id }) => id === party)) });
  const permissions = useMemo(() => (overview?.permissions ?? []).map(({ permission }) => permission), [overview]);
  const stands = overview && recipient ? standingAnswer(overview, { covers, records, to: recipient }, openedAt) : null;
  const companions = useCompanions(covers.type === 'records' ? records.map(({ id }) => id) : []);
  const [without, setWithout] = useState<ReadonlySet<RecordId>>(kept?.without ?? new Set());
  const [form, setForm] = useState<CoveredCompanions['others'][number] | null>(null);
  const [typed, setTyped] = useState(kept?.typed ?? null);
  const [changedTerms, setTerms] = useState(kept?.terms ?? null);
  const [hasTerms, setHasTerms] = useState(changedTerms !== null);
  /** As it came back from a lock, it is kept by a press on the button alone: an Enter more at the unlocking is no answer. */
  const [isUntouched, setUntouched] = useState(kept !== null);
  const [failure, setFailure] = useState<AnyFailure | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => registerKeptForm('permission', () => toKeptFields(caseId, { covers, without, to, typed, terms: changedTerms })), [caseId, covers, without, to, typed, changedTerms]);
  const given = stands?.type === 'given' ? stands : null;
  const draft: AnswerDraft | null = typed ?? (given ? { ...closedAnswer, ...given.answer } : stands ? null : closedAnswer);
  const answer = toAnswer(draft);
  // A signature is for what the paper said: under another answer it does not stand.
  const isSame = given !== null && answer !== null && JSON.stringify(given.answer) === JSON.stringify(answer);
  const terms = changedTerms ?? (given ? { ...given.terms, signedOn: isSame ? given.terms.signedOn : null } : plainTerms);
  const changed = changedFor.some((party) => recipient === null || (recipient.type === 'parties' && recipient.parties.includes(party)));
  const lacking = !recipient ? 'permissions:whomMissing' : stands?.type === 'differs' && !typed ? 'permissions:answersDiffer' : draft === null ? 'permissions:answerMissing' : answer === null ? (draft.type === 'yes-after' ? 'doorway:missingEvent' : 'doorway:missingWords') : null;
  const sources = covers.type === 'all-of-source' ? [covers.by] : [...new Map(records.map(({ source }) => [sourceKey(source), source])).values()];
  const own = recipient && answer ? unanswered(companions.own, recipient, answer, permissions) : companions.own;
  const others = recipient ? withoutOpen(companions.others, recipient, permissions) : [];
  const save = async (): Promise<void> => {
    if (!answer || !recipient || busy) return;
    setBusy(true);
    const saved = await changePermissions('permission:give', {
      caseId,
      covers: covers.type === 'records' ? { type: 'records', records: [...records, ...own.filter(({ id }) => !without.has(id))].map(({ id }) => id) } : { type: 'all-of-source', by: covers.by },
      to: toSent(recipient),
      answer,
      terms,
    });
    setBusy(false);
    if (!saved.ok) return setFailure(saved.error);
    showToast(t('permissions:answerKept'));
    selectNotes([]);
    askPermission(null);
  };
  return (
    <form
      onInput={() => setUntouched(false)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isUntouched) void save();
      }}
    >
      <Stack gap="md">
        {covers.type === 'records' ? <CoveredList records={records} roster={roster} /> : <p className={classes['text']}>{t('permissions:allOf', { name: sourceName(covers.by) })}</p>}
        {isUntouched ? <Notice tone="plain">{t('permissions:asBeforeLock')}</Notice> : null}
        <OwnCompanions records={own} without={without} onChange={setWithout} />
        {ownWords > 0 ? <Notice tone="plain">{t('permissions:ownWordsLeft', { count: ownWords })}</Notice> : null}
        {left > 0 ? <Notice tone="plain">{t('permissions:ownEyesLeft', { count: left })}</Notice> : null}
        {sources.length > 1 ? <Notice tone="plain">{t('permissions:severalSources', { names: sources.map(sourceName).join(', ') })}</Notice> : null}
        {changed ? <Notice tone="warn">{t('permissions:wordsChangedNotice', { name: sources.map(sourceName).join(', ') })}</Notice> : null}
        <RecipientField choices={choices} value={to} onChange={setTo} />
        <PermissionAnswer
          label={t('permissions:question', { name: sources.map(sourceName).join(', ') })}
          name="permission.answer"
          value={draft}
          onChange={(next) => {
            setUntouched(false);
            setTyped(next);
          }}
          proposedWords={records.length === 1 ? (records[0]?.text ?? '') : ''}
          withoutWords={covers.type === 'all-of-source'}
          isOpenRule={overview?.rule === 'open-unless-asked'}
          autoFocus
        />
        {answer?.type === 'closed' ? null : <OtherSources others={others} nameOf={sourceName} onForm={setForm} />}
        {hasTerms ? (
          <TermsFields value={terms} onChange={setTerms} />
        ) : (
          <Group>
            <Button variant="subtle" leftSection={<IconChevronDown size={16} aria-hidden />} onClick={() => setHasTerms(true)}>{t('permissions:moreTerms')}</Button>
          </Group>
        )}
        <ProblemNotice words={failure && errorWords(failure)} />
        <div className={classes['foot']}>
          <span className={classes['lacking']} role="status">{lacking ? t(lacking) : ''}</span>
          <Button variant="default" onClick={() => askPermission(null)}>{text.cancel}</Button>
          <Button type={isUntouched ? 'button' : 'submit'} onClick={isUntouched ? () => void save() : undefined} loading={busy} disabled={!answer || !recipient}>{t('permissions:keepAnswer')}</Button>
        </div>
      </Stack>
      {form && recipient ? <FormDialog caseId={caseId} what={{ type: 'wanted', records: form.records.map(({ id }) => id), to: toSent(recipient), answer: { type: 'yes' }, terms: plainTerms }} by={form.by} onClose={() => setForm(null)} /> : null}
    </form>
  );
}

const toSent = (to: Recipient): Recipient => (to.type === 'parties' ? { type: 'parties', parties: [...to.parties] } : to);

const unanswered = (records: readonly CoveredRecord[], to: Recipient, answer: Answer, permissions: readonly Permission[]): readonly CoveredRecord[] =>
  records.filter((each) => isNewsTo(each, to) && !isAnswered(each, to, answer, permissions, Date.now()));

/** What they have not yet let go as it was said. */
const withoutOpen = (others: CoveredCompanions['others'], to: Recipient, permissions: readonly Permission[]): CoveredCompanions['others'] =>
  others.map(({ by, records }) => ({ by, records: unanswered(records, to, { type: 'yes' }, permissions) })).filter(({ records }) => records.length > 0);
