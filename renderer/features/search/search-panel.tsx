import { Button, CloseButton, Modal, SegmentedControl, Select, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { setSearchEverywhere, setSearchText, useSearchPanel } from '#renderer/state/search-panel.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import type { Audience } from '#shared/domain/audience.ts';
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import { noteKinds, type NoteKind } from '#shared/domain/note.ts';
import type { FoundRecord } from '#shared/ipc/contract.ts';
import { isNoteKind, kindFilter, noteChoice, otherKindLabels, toKindChoice, type KindChoice } from './hit-kinds.ts';
import { SearchHit } from './search-hit.tsx';
import classes from './search-panel.module.css';
import { useRosters, type RosterParty } from './search-rosters.ts';
import { useSearch } from './use-search.ts';

type SearchPanelProps = {
  /** The case of the page; null at the desk outside a case. */
  readonly caseId: CaseId | null;
  readonly isRoom: boolean;
  /** Of the page's case. */
  readonly roster: readonly RosterParty[];
  readonly kindWords: { readonly [Kind in NoteKind]: string };
  readonly audienceMark: (audience: Audience, roster: readonly RosterParty[]) => ReactNode;
  /** Goes to the hit; in a room it may stand elsewhere, then its whole text comes back. */
  readonly onOpen: (hit: FoundRecord) => Promise<string | null>;
  /** In a room: that the hit was said elsewhere, or by others who let it go; else empty. */
  readonly whereOf: (hit: FoundRecord) => string;
  readonly onClose: () => void;
};

const none: readonly RosterParty[] = [];
const listId = 'search-hits';

/** Finds as one types. The field keeps the focus; arrows choose a hit, Enter goes to it, Esc closes. */
export function SearchPanel({ caseId, isRoom, roster, kindWords, audienceMark, onOpen, whereOf, onClose }: SearchPanelProps) {
  const { t } = useTranslation();
  const { text, everywhere } = useSearchPanel();
  const inCase = caseId !== null && (isRoom || !everywhere);
  const [kind, setKind] = useState<KindChoice>('all');
  const [parties, setParties] = useState<readonly PartyId[]>([]);
  const wanted = useMemo(
    () => ({ caseId: inCase ? caseId : null, text, ...kindFilter(kind, isRoom), parties: inCase ? [...parties] : [] }),
    [inCase, caseId, text, kind, isRoom, parties],
  );
  const { result, more } = useSearch(wanted);
  const rosters = useRosters(!isRoom && !inCase);
  const { hits } = result;
  const [activeId, setActiveId] = useState<string | null>(null);
  const [unfolded, setUnfolded] = useState<{ readonly id: string; readonly text: string } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const activeAt = Math.max(0, hits.findIndex((hit) => hit.recordId === activeId));
  const active = hits[activeAt];

  const shownId = active ? `hit-${active.recordId}` : undefined;

  useEffect(() => {
    if (shownId) list.current?.querySelector(`#${shownId}`)?.scrollIntoView({ block: 'nearest' });
  }, [shownId]);

  const open = (hit: FoundRecord): void => {
    setActiveId(hit.recordId);
    void onOpen(hit).then((whole) => setUnfolded(whole === null ? null : { id: hit.recordId, text: whole }));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      const to = Math.min(hits.length - 1, Math.max(0, activeAt + step));
      setActiveId(hits[to]?.recordId ?? null);
      if (to > hits.length - 5) more();
    } else if (event.key === 'Enter' && active) open(active);
    else return;
    event.preventDefault();
  };
  const toggleParty = (id: PartyId): void => setParties(parties.includes(id) ? parties.filter((each) => each !== id) : [...parties, id]);
  const rosterOf = (hit: FoundRecord): readonly RosterParty[] => (hit.caseId === caseId ? roster : (rosters.get(hit.caseId) ?? none));
  const countWords = result.type === 'nothing-asked' || result.type === 'failed' ? '' : result.next ? t('search:countMore', { count: hits.length }) : result.type === 'found' ? t('search:count', { count: hits.length }) : '';
  const where = isRoom ? t('search:hereRoom') : inCase ? t('search:hereCase') : t('search:hereAll');

  return (
    <Modal opened onClose={onClose} title={t('search:title')} size="xl" centered={false} yOffset="5vh" returnFocus={false} closeButtonProps={{ 'aria-label': t('search:close') }} classNames={{ body: classes['body'] ?? '', content: classes['content'] ?? '' }}>
      <TextInput
        ref={field}
        name="search.text"
        data-autofocus
        size="md"
        value={text}
        onChange={(event) => {
          setSearchText(event.currentTarget.value.slice(0, 200));
          setActiveId(null);
        }}
        onKeyDown={press}
        aria-label={t('search:field')}
        placeholder={where}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shownId}
        autoComplete="off"
        spellCheck={false}
        leftSection={<IconSearch size={18} aria-hidden />}
        rightSection={
          text === '' ? null : (
            <CloseButton
              size="sm"
              aria-label={t('search:clear')}
              onClick={() => {
                setSearchText('');
                field.current?.focus();
              }}
            />
          )
        }
      />
      <div className={classes['filters']}>
        {caseId !== null && !isRoom ? (
          <SegmentedControl
            size="sm"
            aria-label={t('search:scope')}
            value={inCase ? 'case' : 'all'}
            onChange={(value) => setSearchEverywhere(value === 'all')}
            data={[{ value: 'case', label: t('search:thisCase') }, { value: 'all', label: t('search:allCases') }]}
          />
        ) : null}
        <Select
          aria-label={t('search:kind')}
          name="search.kind"
          size="sm"
          w="12rem"
          value={kind}
          onChange={(value) => setKind(toKindChoice(value))}
          data={[
            { value: 'all', label: t('search:everything') },
            ...noteKinds.map((each) => ({ value: noteChoice(each) as string, label: kindWords[each] })),
            ...(isRoom ? [] : (['meeting', 'party', 'issue', 'option', 'offer', 'frame', 'accepted-term', 'attachment', 'case'] as const).map((each) => ({ value: each as string, label: t(otherKindLabels[each]) }))),
          ]}
        />
        {inCase && roster.length > 1 ? (
          <div className={classes['parties']} role="group" aria-label={t('search:from')}>
            {roster.map((party) => (
              <UnstyledButton key={party.id} className={classes['party']} aria-pressed={parties.includes(party.id)} onClick={() => toggleParty(party.id)}>
                <PartyMark mark={party.mark} size={18} hollow={!party.present} />
                {party.displayName}
              </UnstyledButton>
            ))}
          </div>
        ) : null}
        <span className={classes['count']} role="status">{countWords}</span>
      </div>
      <div className={classes['results']}>
        {result.type === 'failed' && result.error ? <Notice tone="bad">{t(errorKeys[result.error.type], errorValues(result.error))}</Notice> : null}
        {result.type === 'nothing-asked' ? <EmptyState title={where}>{t('search:hint')}</EmptyState> : null}
        {result.type === 'found' && hits.length === 0 ? <EmptyState title={t('search:nothing')}>{inCase && !isRoom ? t('search:nothingInCaseHint') : t('search:nothingHint')}</EmptyState> : null}
        {hits.length > 0 ? (
          <div ref={list} id={listId} className={classes['list']} role="listbox" tabIndex={0} aria-label={t('search:results')} aria-activedescendant={shownId} onKeyDown={press}>
            {hits.map((hit) => (
              <SearchHit
                isCaseNamed={!inCase}
                key={hit.recordId}
                hit={hit}
                id={`hit-${hit.recordId}`}
                isActive={hit.recordId === active?.recordId}
                roster={rosterOf(hit)}
                audience={audienceMark(hit.audience, rosterOf(hit))}
                noteKind={hit.noteKind === null || !isNoteKind(hit.noteKind) || hit.noteKind === 'note' ? '' : kindWords[hit.noteKind]}
                wholeText={unfolded?.id === hit.recordId ? unfolded.text : null}
                where={whereOf(hit)}
                onOpen={() => open(hit)}
                onPoint={() => (activeId === hit.recordId ? undefined : setActiveId(hit.recordId))}
              />
            ))}
          </div>
        ) : null}
        {result.next && result.type !== 'failed' ? <Button variant="subtle" fullWidth onClick={more}>{t('search:more')}</Button> : null}
      </div>
    </Modal>
  );
}
