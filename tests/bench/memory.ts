// What each process of the app holds, as Linux counts it: memory shared between processes is split among them (PSS).
import { readdirSync, readFileSync } from 'node:fs';

export type MemoryPart = { readonly name: string; readonly megabytes: number };

const names: readonly (readonly [RegExp, string])[] = [
  [/--type=renderer/, 'page'],
  [/--type=gpu-process/, 'graphics'],
  [/--type=utility/, "browser's services"],
  [/--type=zygote|crashpad/, "browser's rest"],
  [/utility-entry/, 'vault'],
  [/chromium-shell/, 'main'],
  [/chrom|msedge/i, 'browser'],
];

export function measureMemory(rootId: number): MemoryPart[] {
  const sums = new Map<string, number>();
  for (const id of familyOf(rootId)) {
    const command = read(`/proc/${id}/cmdline`).replaceAll('\0', ' ');
    const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1];
    if (kilobytes === undefined) continue;
    const name = names.find(([pattern]) => pattern.test(command))?.[1] ?? 'other';
    sums.set(name, (sums.get(name) ?? 0) + Number(kilobytes) / 1_024);
  }
  return [...sums].map(([name, megabytes]) => ({ name, megabytes })).sort((one, other) => other.megabytes - one.megabytes);
}

export const describeMemory = (parts: readonly MemoryPart[]): string => parts.map(({ name, megabytes }) => `${name} ${megabytes.toFixed(0)}`).join(', ');

/** The process and all that it has started, and those have. */
function familyOf(rootId: number): number[] {
  const parentOf = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    // The name in brackets may hold anything; the state and the parent follow it.
    const parent = /\) \S (\d+)/.exec(read(`/proc/${entry}/stat`))?.[1];
    if (parent !== undefined) parentOf.set(Number(entry), Number(parent));
  }
  const isOfFamily = (id: number): boolean => id === rootId || (parentOf.has(id) && isOfFamily(parentOf.get(id) ?? 0));
  return [...parentOf.keys()].filter(isOfFamily);
}

/** Empty for a process that has just gone. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
