// One step from a note: an issue, an option, an offer, a re-worded statement, an accepted term. It comes from the note, and goes no further.
import { Menu } from '@mantine/core';
import { IconArrowsExchange, IconBulb, IconCircleCheck, IconHelpCircle, IconQuote } from '@tabler/icons-react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { openCaseDatabase } from '#renderer/state/open-case.ts';
import { useSession } from '#renderer/state/session.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { isoDayOf } from '#renderer/ui/typed-date.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import type { Item, ItemKind } from '#shared/domain/negotiation.ts';
import { isRecordOf, type RecordOf } from '#shared/domain/record-kinds.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { deleteItem, saveItem } from './api.ts';
import { amountIn } from './amount-in-text.ts';
import { inLanguage, lastPosition, newItemInput } from './item-records.ts';

type Note = RecordOf<'note'>;

const ways: readonly { readonly kind: ItemKind; readonly code: string; readonly letter: string; readonly Icon: typeof IconQuote }[] = [
  { kind: 'issue', code: 'KeyI', letter: 'I', Icon: IconHelpCircle },
  { kind: 'option', code: 'KeyO', letter: 'O', Icon: IconBulb },
  { kind: 'offer', code: 'KeyP', letter: 'P', Icon: IconArrowsExchange },
  { kind: 'frame', code: 'KeyR', letter: 'R', Icon: IconQuote },
  { kind: 'accepted-term', code: 'KeyT', letter: 'T', Icon: IconCircleCheck },
];
const actWords = { issue: 'negotiation:makeIssue', option: 'negotiation:makeOption', offer: 'negotiation:makeOffer', frame: 'negotiation:makeFrame', 'accepted-term': 'negotiation:makeTerm' } as const;
const doneWords = { issue: 'negotiation:madeIssue', option: 'negotiation:madeOption', offer: 'negotiation:madeOffer', frame: 'negotiation:madeFrame', 'accepted-term': 'negotiation:madeTerm' } as const;

/** Entries of a note's menu. */
export function MakeFromNoteItems({ note }: { readonly note: Note }) {
  const { t } = useTranslation();
  return ways.map(({ kind, letter, Icon }) => (
    <Menu.Item key={kind} leftSection={<Icon size={16} aria-hidden />} rightSection={<kbd aria-hidden>{letter}</kbd>} aria-keyshortcuts={letter} onClick={() => void makeFromNote(kind, note)}>
      {t(actWords[kind])}
    </Menu.Item>
  ));
}

type Press = { readonly code: string; readonly shiftKey: boolean; readonly altKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean };

/** The letters of the menu, on the note that has the focus, in any layout of the keyboard. */
export function pressOnNote(event: Press, note: Note): boolean {
  const way = event.shiftKey || event.altKey || event.ctrlKey || event.metaKey ? undefined : ways.find(({ code }) => code === event.code);
  if (way) void makeFromNote(way.kind, note);
  return way !== undefined;
}

async function makeFromNote(kind: ItemKind, note: Note): Promise<void> {
  const { t } = i18next;
  const { caseId } = note;
  if (caseId === null) return;
  const viewer = useSession.getState().app?.viewer;
  const same = (await openCaseDatabase.records.where('kind').equals(kind).toArray()).filter((record) => record.deletedAt === null);
  const position = lastPosition((same as RecordOf<'issue'>[]).toSorted((one, other) => one.body.position - other.body.position));
  const input = newItemInput(caseId, { origins: [note.id], meetingId: null, source: null, parties: null, ownEyes: false }, toNewItem(kind, note, await presentParties(), position));
  const saved = await saveItem(input);
  if (!saved.ok) return showToast(t(errorKeys[saved.error.type], errorValues(saved.error)), { tone: 'bad' });
  if (viewer?.type === 'screen') return;
  const { id } = saved.value.record;
  showToast(t(doneWords[kind]), { undo: () => void deleteItem({ caseId, recordId: id }) });
}

function toNewItem(kind: ItemKind, note: Note, parties: readonly PartyId[], position: number): Item {
  const text = note.body.text.trim();
  const language = i18next.language as Language;
  const empty = { kk: '', ru: '', en: '' };
  switch (kind) {
    case 'issue':
      return { kind, title: inLanguage(language, text.slice(0, 1_000)), wording: empty, state: 'open', position };
    case 'option':
      return { kind, text: inLanguage(language, text.slice(0, 20_000)), issueId: null, state: 'open', position };
    case 'frame':
      return { kind, said: text.slice(0, 20_000), neutral: empty, issueId: null, position };
    case 'accepted-term':
      return { kind, text: inLanguage(language, text.slice(0, 20_000)), issueId: null, amount: amountIn(text), dueOn: '', position };
    case 'offer': {
      const from = note.source.type === 'party' ? note.source.party : null;
      const to = from === null ? [] : parties.filter((party) => party !== from);
      return { kind, from, to, amount: amountIn(text), term: text.slice(0, 20_000), madeOn: isoDayOf(note.body.saidAt), validUntil: '', state: 'made', answers: null, issueId: null, position };
    }
  }
}

async function presentParties(): Promise<PartyId[]> {
  const rosters = (await openCaseDatabase.records.where('kind').equals('roster').toArray()).filter((record) => isRecordOf(record, 'roster'));
  const newest = rosters.toSorted((one, other) => other.createdAt - one.createdAt || other.updatedAt - one.updatedAt)[0];
  return newest?.body.parties.filter((party) => party.present).map((party) => party.id) ?? [];
}
