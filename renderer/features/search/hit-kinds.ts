// The one choice of "what": everything, one kind of note, or another kind of record.
import { noteKinds, type NoteKind } from '#shared/domain/note.ts';
import { findableKinds, type FoundRecord } from '#shared/ipc/contract.ts';

/** A note of a kind is another choice than a record of it: there are notes of offers, and offers. */
export type KindChoice = 'all' | `note:${NoteKind}` | Exclude<FoundRecord['kind'], 'note'>;
type KindFilter = { readonly noteKinds: NoteKind[]; readonly recordKinds: FoundRecord['kind'][] };

const otherKinds = findableKinds.filter((kind) => kind !== 'note');
export const isNoteKind = (kind: string): kind is NoteKind => (noteKinds as readonly string[]).includes(kind);
export const noteChoice = (kind: NoteKind): KindChoice => `note:${kind}`;
const noteKindOf = (choice: string): NoteKind | undefined => noteKinds.find((kind) => choice === noteChoice(kind));
export const toKindChoice = (value: string | null): KindChoice => (value !== null && (noteKindOf(value) !== undefined || otherKinds.some((kind) => kind === value)) ? (value as KindChoice) : 'all');

/** In a room nothing but notes can be gone to, so nothing else is looked for. */
export function kindFilter(choice: KindChoice, isRoom: boolean): KindFilter {
  const noteKind = noteKindOf(choice);
  if (noteKind) return { noteKinds: [noteKind], recordKinds: ['note'] };
  if (isRoom) return { noteKinds: [], recordKinds: ['note'] };
  const record = otherKinds.find((kind) => kind === choice);
  return { noteKinds: [], recordKinds: record ? [record] : [] };
}

export const otherKindLabels = { meeting: 'search:kindMeeting', party: 'search:kindParty', case: 'search:kindCase', attachment: 'search:kindFile', issue: 'wholeness:kindIssue', option: 'wholeness:kindOption', offer: 'wholeness:kindOffer', frame: 'wholeness:kindFrame', 'accepted-term': 'wholeness:kindTerm' } as const;
/** Of one of them. */
export const otherKindOfHit = { meeting: 'search:meeting', party: 'search:party', case: 'search:case', attachment: 'search:file', issue: 'negotiation:kindIssue', option: 'negotiation:kindOption', offer: 'negotiation:kindOffer', frame: 'negotiation:kindFrame', 'accepted-term': 'negotiation:kindTerm' } as const;
