// How frequent a stem is in what people write, by lists of others (frequent-stems.ts): from 0, the rarest listed, to 3; null for what no list has.
import { frequentStems } from './frequent-stems.ts';

let groups: Map<string, number> | null = null;

function unpack(): Map<string, number> {
  const all = new Map<string, number>();
  for (const [group, packed] of frequentStems.entries()) {
    let before = '';
    for (const [, shared = 'A', rest = ''] of packed.matchAll(/([A-Z])([^A-Z]*)/g)) {
      before = before.slice(0, shared.charCodeAt(0) - 65) + rest;
      all.set(before, group);
    }
  }
  return all;
}

export function frequencyOf(stem: string): number | null {
  groups ??= unpack();
  return groups.get(stem) ?? null;
}
