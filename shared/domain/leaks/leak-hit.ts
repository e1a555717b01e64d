// What the leak check is given and what it answers. It is a net under the wall, not the wall: free paraphrase and translation pass it unseen.
import type { RecordId } from '../ids.ts';

/** A record that the audience may not see, as plain text. */
export type SecretText = { readonly recordId: RecordId; readonly text: string };

/** What the audience knows anyway: records it may see; null for what was handed to it outside the case's records, such as a paper's boilerplate. */
export type KnownText = { readonly recordId: RecordId | null; readonly text: string };

/** A part of what is to leave: a paragraph, a cell, a file's title. */
export type OutgoingPiece = { readonly id: string; readonly text: string };

export const leakReasons = ['words', 'name', 'identifier', 'amount', 'date', 'rare-word'] as const;
export type LeakReason = (typeof leakReasons)[number];

export type LeakHit = {
  /** The same for the same reason, piece, record and words, wherever they stand in the piece: a confirmation is kept by it, and lapses when they change. */
  readonly key: string;
  readonly reason: LeakReason;
  /** Places in the text as given, in UTF-16 units; `to` is the first unit after. */
  readonly outgoing: { readonly pieceId: string; readonly from: number; readonly to: number };
  readonly secret: { readonly recordId: RecordId; readonly from: number; readonly to: number };
  /** A record in which the audience has read the same thing: the app then offers the confirmation by itself. null where there is none. */
  readonly knownFrom: RecordId | null;
};
