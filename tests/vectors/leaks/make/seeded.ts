// Chance that comes out the same each time (mulberry32).
export type Chance = {
  /** From 0 up to, not with, 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly happens: (probability: number) => boolean;
  readonly shuffled: <T>(from: readonly T[]) => T[];
};

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[between(0, from.length - 1)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  };
  const shuffled = <T>(from: readonly T[]): T[] => {
    const rest = [...from];
    const out: T[] = [];
    while (rest.length > 0) out.push(...rest.splice(between(0, rest.length - 1), 1));
    return out;
  };
  return { next, between, pick, shuffled, happens: (probability) => next() < probability };
}
