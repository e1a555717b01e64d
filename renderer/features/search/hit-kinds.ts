// The one choice of "what": everything, one kind of note, or another kind of record.
import { noteKinds, type NoteKind } from '#shared/domain/note.ts';
import { findableKinds, type FoundRecord } from '#shared/ipc/contract.ts';

export type KindChoice = 'all' | NoteKind | Exclude<FoundRecord['kind'], 'note'>;
type KindFilter = { readonly noteKinds: NoteKind[]; readonly recordKinds: FoundRecord['kind'][] };

const otherKinds = findableKinds.filter((kind) => kind !== 'note');
export const isNoteKind = (choice: string): choice is NoteKind => (noteKinds as readonly string[]).includes(choice);
export const toKindChoice = (value: string | null): KindChoice => (value !== null && (isNoteKind(value) || otherKinds.some((kind) => kind === value)) ? (value as KindChoice) : 'all');

/** In a room nothing but notes can be gone to, so nothing else is looked for. */
export function kindFilter(choice: KindChoice, isRoom: boolean): KindFilter {
  if (isNoteKind(choice)) return { noteKinds: [choice], recordKinds: ['note'] };
  if (isRoom) return { noteKinds: [], recordKinds: ['note'] };
  return { noteKinds: [], recordKinds: choice === 'all' ? [] : [choice] };
}

export const otherKindLabels = { meeting: 'search:kindMeeting', party: 'search:kindParty', case: 'search:kindCase', attachment: 'search:kindFile', issue: 'wholeness:kindIssue', option: 'wholeness:kindOption', offer: 'wholeness:kindOffer', frame: 'wholeness:kindFrame', 'accepted-term': 'wholeness:kindTerm' } as const;
/** Of one of them. */
export const otherKindOfHit = { meeting: 'search:meeting', party: 'search:party', case: 'search:case', attachment: 'search:file', issue: 'negotiation:kindIssue', option: 'negotiation:kindOption', offer: 'negotiation:kindOffer', frame: 'negotiation:kindFrame', 'accepted-term': 'negotiation:kindTerm' } as const;
