import type { NoteKind } from '#shared/domain/note.ts';

export const kindLabels = {
  note: 'notes:kindNote',
  fact: 'notes:kindFact',
  position: 'notes:kindPosition',
  interest: 'notes:kindInterest',
  issue: 'notes:kindIssue',
  offer: 'notes:kindOffer',
  idea: 'notes:kindIdea',
  question: 'notes:kindQuestion',
  'to-do': 'notes:kindToDo',
  verbatim: 'notes:kindVerbatim',
} as const satisfies { readonly [Kind in NoteKind]: string };
