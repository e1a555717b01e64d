// Stems that may be forms of one word although endings were cut at different places: «подделал|а», «подделк|а».

/** Under which stems are kept; those that are close share it. */
export const prefixOf = (stem: string): string => stem.slice(0, 4);

/** 1 for the same, less for close, 0 for strangers. */
export function closeness(one: string, other: string): number {
  if (one === other) return 1;
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  if (shorter < 4 || longer - shorter > 2) return 0;
  let shared = 0;
  while (shared < shorter && one[shared] === other[shared]) shared += 1;
  if (shared === shorter) return longer - shorter === 1 || shorter >= 5 ? 0.9 : 0;
  return shared >= 7 && longer - shared <= 2 ? 0.8 : 0;
}
