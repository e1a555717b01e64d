// What the features add to a note's row, in the order they stand there.
import { MakeFromNoteItems, pressOnNote } from '#renderer/features/negotiation/make-from-note.tsx';
import type { NoteExtra } from '#renderer/features/notes/note-extras.ts';
import { PackageSigns } from '#renderer/features/sharing/package/package-signs.tsx';
import { carryExtra } from './carry-route.tsx';
import { permissionExtra } from './case-permissions.tsx';

export const noteExtras: readonly NoteExtra[] = [{ name: 'negotiation', MenuItems: MakeFromNoteItems, press: pressOnNote }];

const packageExtra: NoteExtra = { name: 'package', Signs: PackageSigns };

/** At the desk alone: what goes from one side to the other. */
export const deskNoteExtras: readonly NoteExtra[] = [...noteExtras, permissionExtra, carryExtra, packageExtra];
