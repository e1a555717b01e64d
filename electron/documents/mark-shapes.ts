// Outlines of the parties' marks in a 24 by 24 field, as on screen (renderer/ui/party-mark.tsx; a test holds them equal).
import type { PaperMark } from '#shared/domain/paper.ts';

type Shape = (PaperMark & { type: 'party' })['mark']['shape'];

export const shapePaths: Readonly<Record<Shape, string>> = {
  circle: 'M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22z',
  square: 'M4 2.5h16a1.5 1.5 0 0 1 1.5 1.5v16a1.5 1.5 0 0 1-1.5 1.5h-16a1.5 1.5 0 0 1-1.5-1.5v-16a1.5 1.5 0 0 1 1.5-1.5z',
  triangle: 'M12 .8l11.6 21.4h-23.2z',
  diamond: 'M12 .3l11.7 11.7l-11.7 11.7l-11.7-11.7z',
  pentagon: 'M12 .8l11.5 8.5l-4.4 13.6h-14.2l-4.4-13.6z',
  hexagon: 'M6.2 1.6h11.6l5.8 10.4l-5.8 10.4h-11.6l-5.8-10.4z',
  star: 'M12 .2l2.9 4.5l5.3-.9l-.9 5.3l4.5 2.9l-4.5 2.9l.9 5.3l-5.3-.9l-2.9 4.5l-2.9-4.5l-5.3.9l.9-5.3l-4.5-2.9l4.5-2.9l-.9-5.3l5.3.9z',
  cross: 'M7 1h10v6h6v10h-6v6h-10v-6h-6v-10h6z',
};

/** A closed eye for own eyes, a shield for the safety screening, a document for what a body gave: lines only, so that they print. */
export const signPaths = {
  'own-eyes': 'M2 10c3 5 6.5 7.5 10 7.5s7-2.5 10-7.5M5 14l-2 3M12 17.5v4M19 14l2 3',
  screening: 'M12 2l9 3v7c0 5-4 8.5-9 10c-5-1.5-9-5-9-10v-7z',
  body: 'M5 2h10l4 4v16h-14zM8 10h8M8 14h8M8 18h5',
} as const;
