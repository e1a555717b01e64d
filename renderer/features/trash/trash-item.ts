// How one deleted record is named in the trash.
import { nearestText } from '#shared/domain/language-text.ts';
import { isItemKind, itemWords, type Item, type ItemKind } from '#shared/domain/negotiation.ts';
import { displayName } from '#shared/domain/names.ts';
import type { PartyMark } from '#shared/domain/party.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import { trashEndsAt } from '#shared/domain/trash-term.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';

export type TrashItem = {
  readonly record: VaultRecord;
  readonly kind: 'case' | 'party' | 'meeting' | 'note' | 'agenda-point' | 'ground-rule' | 'settlement' | 'attachment' | ItemKind;
  /** Its own words; empty when it has none. */
  readonly words: string;
  /** A second line: a case's matter, a meeting's place. */
  readonly under: string;
  /** A party's mark. */
  readonly mark: PartyMark | null;
  /** Start of a meeting: names one without a title. */
  readonly startsAt: number | null;
};

const shownCharacters = 140;

/** When it goes for good by itself; null: never, as long as its case is under hold. */
export function endsAt(record: VaultRecord, isCaseHeld: boolean): number | null {
  const isHeld = isRecordOf(record, 'case') ? record.body.lifecycle.hold !== null : isCaseHeld;
  return isHeld ? null : trashEndsAt(record.deletedAt ?? record.updatedAt);
}

/** null for kinds that never lie in the trash by themselves. */
export function toTrashItem(record: VaultRecord): TrashItem | null {
  const none = { under: '', mark: null, startsAt: null };
  if (isRecordOf(record, 'case')) return { ...none, record, kind: 'case', words: record.body.workingName, under: record.body.matter };
  if (isRecordOf(record, 'party')) return { ...none, record, kind: 'party', words: displayName(record.body), mark: record.body.mark };
  if (isRecordOf(record, 'meeting')) return { ...none, record, kind: 'meeting', words: record.body.title.trim(), under: record.body.place, startsAt: record.body.startsAt };
  if (isRecordOf(record, 'note')) return { ...none, record, kind: 'note', words: firstWords(record.body.text), under: record.body.speaker };
  if (isRecordOf(record, 'agenda-point')) return { ...none, record, kind: 'agenda-point', words: firstWords(record.body.text) };
  if (isRecordOf(record, 'ground-rule')) return { ...none, record, kind: 'ground-rule', words: firstWords(record.body.text) };
  if (isRecordOf(record, 'settlement')) return { ...none, record, kind: 'settlement', words: firstWords(nearestText(record.body.subject, 'ru')), under: record.body.number };
  if (isRecordOf(record, 'attachment')) return { ...none, record, kind: 'attachment', words: record.body.fileName, under: firstWords(record.body.remarks) };
  if (isItemKind(record.kind)) return { ...none, record, kind: record.kind, words: firstWords(wordsOfItem({ kind: record.kind, ...(record.body as object) } as Item)) };
  return null;
}

function wordsOfItem(item: Item): string {
  const words = itemWords(item);
  return (typeof words === 'string' ? words : nearestText(words, 'ru')) || (item.kind === 'frame' ? item.said : '');
}

/** The beginning of a text, cut between words. */
export function firstWords(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= shownCharacters) return line;
  const cut = line.slice(0, shownCharacters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), shownCharacters / 2))} …`;
}
