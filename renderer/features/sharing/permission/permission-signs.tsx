// What a note's row says of its permissions, and the keys that ask for an answer: A for this note or all that were chosen, X chooses.
import { Menu, VisuallyHidden } from '@mantine/core';
import { IconClockPause, IconLockOpen, IconMessageQuestion, IconQuote, IconLockX, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRosterParties } from '#renderer/state/case-records.ts';
import { addNote, selectNotes, toggleNote, useNoteSelection } from '#renderer/state/note-selection.ts';
import { askPermission, usePermissions } from '#renderer/state/permissions.ts';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import type { Audience } from '#shared/domain/audience.ts';
import type { Because } from '#shared/domain/confidentiality.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { Standing } from '#shared/ipc/contract-permissions.ts';
import { useBecauseWords } from './because-words.ts';
import classes from './permission-signs.module.css';

type Noted = { readonly id: RecordId; readonly caseId: CaseId | null; readonly audience: Audience };
type Pressed = { readonly code: string; readonly key: string; readonly shiftKey: boolean; readonly altKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean };

const reasonOf = (because: Because): Because => (because.type === 'origin-refused' ? because.because : because);

/** How it looks: what may be told, what is still waited for, what ended. */
function lookOf({ allowed, because }: Standing): 'open' | 'words' | 'ask' | 'wait' | 'closed' {
  if (allowed !== 'no') return allowed === 'wording' ? 'words' : 'open';
  const reason = reasonOf(because);
  if (reason.type === 'ask-first' || reason.type === 'words-changed') return 'ask';
  return reason.type === 'awaiting-event' || reason.type === 'not-yet-given' ? 'wait' : 'closed';
}
const icons = { open: IconLockOpen, words: IconQuote, ask: IconMessageQuestion, wait: IconClockPause, closed: IconLockX } as const;

export function PermissionSigns({ note }: { readonly note: Noted }) {
  const { t } = useTranslation();
  const isChosen = useNoteSelection(({ ids }) => ids.has(note.id));
  const standings = usePermissions(({ byRecord }) => byRecord.get(note.id));
  return (
    <>
      {isChosen ? <VisuallyHidden data-chosen>{t('permissions:chosen')}</VisuallyHidden> : null}
      {standings && note.caseId !== null ? <Signs id={note.id} caseId={note.caseId} standings={standings} /> : null}
    </>
  );
}

function Signs({ id, caseId, standings }: { readonly id: RecordId; readonly caseId: CaseId; readonly standings: readonly Standing[] }) {
  const { t } = useTranslation();
  const roster = useRosterParties(caseId);
  const becauseWords = useBecauseWords(roster ?? []);
  if (!roster) return null;
  const signs = standings.map((standing) => {
    const party = roster.find(({ id }) => id === standing.party);
    const look = lookOf(standing);
    const Icon = icons[look];
    if (!party) return null;
    const words = `${party.displayName}: ${becauseWords(standing.because)}`;
    return (
      <span key={party.id} className={classes['sign']} data-look={look} data-permission={look} title={words}>
        <Icon size={15} stroke={1.8} aria-hidden />
        <PartyMark mark={party.mark} size={15} hollow={look !== 'open' && look !== 'words'} />
        <VisuallyHidden>{words}</VisuallyHidden>
      </span>
    );
  });
  return (
    <>
      {signs}
      {standings.some(({ because }) => reasonOf(because).type === 'words-changed') ? (
        <button type="button" className={classes['again']} tabIndex={-1} onClick={() => askPermission({ type: 'records', records: [id] })}>{t('permissions:wordsChangedSign')}</button>
      ) : null}
    </>
  );
}

/** This note, or all that were chosen when it is one of them. */
function askFor(id: RecordId): void {
  const { ids } = useNoteSelection.getState();
  askPermission({ type: 'records', records: ids.has(id) ? [...ids] : [id] });
}

function askForChosen(id: RecordId): void {
  const { ids } = useNoteSelection.getState();
  askPermission({ type: 'records', records: ids.size > 0 ? [...ids] : [id] });
}

export function PermissionMenuItem({ note }: { readonly note: Noted }) {
  const { t } = useTranslation();
  const count = useNoteSelection(({ ids }) => ids.size);
  if (note.audience.type !== 'parties' && count === 0) return null;
  return (
    <Menu.Item leftSection={<IconUserCheck size={16} aria-hidden />} rightSection={<kbd aria-hidden>A</kbd>} aria-keyshortcuts="A" onClick={() => askFor(note.id)}>
      {t('permissions:menuItem')}
    </Menu.Item>
  );
}

/** Shift with an arrow chooses as it goes: the list itself moves the focus. */
export function pressForPermission({ code, key, shiftKey, altKey, ctrlKey, metaKey }: Pressed, note: Noted): boolean {
  if (altKey || ctrlKey || metaKey) return false;
  if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
    addNote(note.id);
    return true;
  }
  if (shiftKey) return false;
  // As the bar over the list says: for those that are chosen, and for no other.
  if (code === 'KeyA') askForChosen(note.id);
  else if (code === 'KeyX') toggleNote(note.id);
  else if (key === 'Escape' && useNoteSelection.getState().ids.size > 0) selectNotes([]);
  else return false;
  return true;
}

/** Own eyes are nothing to ask about. */
export const chooseShareable = (notes: readonly Noted[]): void => selectNotes(notes.flatMap(({ id, audience }) => (audience.type === 'parties' ? [id] : [])));
