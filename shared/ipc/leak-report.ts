// What the desk is shown of the leak check: both places and the reason, and what the audience knows anyway. For the mediator's eyes alone.
import type { Source } from '#shared/domain/audience.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import type { LeakReason } from '#shared/domain/leaks/leak-hit.ts';
import type { RecordKind } from '#shared/domain/vault-record.ts';

/** A place in a text, with what stands around it. */
export type LeakPlace = { readonly before: string; readonly found: string; readonly after: string };

/** Not the record as it stands: what it said before, or what is typed into it and not saved yet. */
export type SecretVersion = { readonly type: 'earlier' | 'typed'; readonly at: number };

export type LeakReport = {
  readonly key: string;
  readonly reason: LeakReason;
  /** In what is to leave. */
  readonly outgoing: LeakPlace;
  /** In the record that its readers may not see. */
  readonly secret: { readonly recordId: RecordId; readonly kind: RecordKind; readonly source: Source; readonly at: number; readonly isInTrash: boolean; readonly version: SecretVersion | null; readonly place: LeakPlace };
  /** Where its readers have read the same thing. */
  readonly known: { readonly recordId: RecordId; readonly kind: RecordKind; readonly text: string } | null;
};

/** More than this is not shown at once; the rest comes when these are answered. */
export const shownLeaks = 100;
