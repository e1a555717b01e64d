// A copy beside what is there already: everything in it gets an id of its own, wherever the old ones stand.
import { isUuid } from '#shared/domain/ids.ts';

/** Texts that are one of the ids become the new id; sorted lists of ids stay sorted, since sets of parties are written so. */
export function renewIds<Value>(value: Value, newIdByOld: ReadonlyMap<string, string>): Value {
  const renew = (part: unknown): unknown => {
    if (typeof part === 'string') return newIdByOld.get(part) ?? part;
    if (Array.isArray(part)) {
      const renewed = part.map(renew);
      return isSortedIds(part) ? (renewed as string[]).sort() : renewed;
    }
    if (typeof part === 'object' && part !== null) return Object.fromEntries(Object.entries(part).map(([key, inner]) => [newIdByOld.get(key) ?? key, renew(inner)]));
    return part;
  };
  return renew(value) as Value;
}

const isSortedIds = (list: readonly unknown[]): boolean =>
  list.length > 1 && list.every((part, index) => typeof part === 'string' && isUuid(part) && (index === 0 || (list[index - 1] as string) < part));
