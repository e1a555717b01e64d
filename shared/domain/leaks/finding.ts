// One thing that a piece shares with a secret, before it is told to the outside.
import type { LeakReason } from './leak-hit.ts';

export type Place = { readonly from: number; readonly to: number };
/** One thing found in one piece. `shared`: what was found, in one spelling. */
export type Finding = {
  readonly reason: LeakReason;
  readonly outgoing: Place;
  readonly doc: number;
  readonly secret: Place;
  /** Number of the known text in which the audience has read the same; null where there is none. */
  readonly knownIn: number | null;
  readonly shared: string;
};
