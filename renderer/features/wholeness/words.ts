// What the check and a rescue name, in words. Several names of the database are one thing to a mediator.
import type { RecordKind } from '#shared/domain/vault-record.ts';
import type { VaultStatus } from '#shared/ipc/contract.ts';

const wordsByTable = {
  record: 'wholeness:whatRecords',
  revision: 'wholeness:whatHistory',
  draft: 'wholeness:whatDrafts',
  journal: 'wholeness:whatJournal',
  journal_content: 'wholeness:whatJournal',
  journal_head: 'wholeness:whatJournal',
  permission: 'wholeness:whatPermissions',
  attachment: 'wholeness:whatFiles',
  setting: 'wholeness:whatSettings',
  meta: 'wholeness:whatInside',
  root: 'wholeness:whatInside',
  state: 'wholeness:whatInside',
  search: 'wholeness:whatSearch',
} as const;

type TableWord = (typeof wordsByTable)[keyof typeof wordsByTable] | 'wholeness:whatUnknown';

/** `journal <chain>` is one of the journals. */
export function wordOfTable(name: string): TableWord {
  const first = name.split(' ')[0] ?? '';
  return Object.hasOwn(wordsByTable, first) ? wordsByTable[first as keyof typeof wordsByTable] : 'wholeness:whatUnknown';
}

/** Each thing once, how many single records cannot be read and of which kinds, and how many files are not what was put there. */
export function whatIsAltered(what: readonly string[]): { readonly words: readonly TableWord[]; readonly unreadable: number; readonly unreadableKinds: readonly KindWord[]; readonly files: number } {
  const isUnreadable = (name: string): boolean => name.startsWith('unreadable ');
  const rest = what.filter((name) => !isUnreadable(name) && !isFile(name));
  return { words: [...new Set(rest.map(wordOfTable))], unreadable: what.filter(isUnreadable).length, unreadableKinds: [...new Set(what.filter(isUnreadable).map((name) => wordOfKind((name.split(' ')[1] ?? '') as RecordKind)))], files: what.filter(isFile).length };
}

const isFile = (name: string): boolean => name.startsWith('file-');
/** More than files: what a rescue can read. */
export const isRescueOffered = ({ integrity, rescue }: Pick<VaultStatus, 'integrity' | 'rescue'>): boolean => rescue === null && integrity.type === 'altered' && !integrity.what.every(isFile);
export const hasDamagedFiles = (integrity: VaultStatus['integrity']): boolean => integrity.type === 'altered' && integrity.what.some(isFile);

const wordsByKind: Readonly<Partial<Record<RecordKind, KindWord>>> = {
  case: 'wholeness:kindCase',
  party: 'wholeness:kindParty',
  roster: 'wholeness:kindRoster',
  meeting: 'wholeness:kindMeeting',
  note: 'wholeness:kindNote',
  profile: 'wholeness:kindProfile',
  'agenda-point': 'wholeness:kindAgendaPoint',
  'ground-rule': 'wholeness:kindGroundRule',
  settlement: 'wholeness:kindSettlement',
  attachment: 'wholeness:kindFile',
  issue: 'wholeness:kindIssue',
  option: 'wholeness:kindOption',
  offer: 'wholeness:kindOffer',
  frame: 'wholeness:kindFrame',
  'accepted-term': 'wholeness:kindTerm',
};
type KindWord =
  | 'wholeness:kindCase' | 'wholeness:kindParty' | 'wholeness:kindRoster' | 'wholeness:kindMeeting' | 'wholeness:kindNote' | 'wholeness:kindProfile'
  | 'wholeness:kindAgendaPoint' | 'wholeness:kindGroundRule' | 'wholeness:kindSettlement' | 'wholeness:kindFile' | 'wholeness:kindIssue' | 'wholeness:kindOption' | 'wholeness:kindOffer' | 'wholeness:kindFrame' | 'wholeness:kindTerm' | 'wholeness:kindOther';

export const wordOfKind = (kind: RecordKind): KindWord => wordsByKind[kind] ?? 'wholeness:kindOther';
