// A process and all that it has started, and those have, as Linux tells it.
import { readdirSync, readFileSync } from 'node:fs';

export function familyOf(rootId: number): number[] {
  const parentOf = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    // The name in brackets may hold anything; the state and the parent follow it.
    const parent = /\) \S (\d+)/.exec(readProc(`/proc/${entry}/stat`))?.[1];
    if (parent !== undefined) parentOf.set(Number(entry), Number(parent));
  }
  const isOfFamily = (id: number): boolean => id === rootId || (parentOf.has(id) && isOfFamily(parentOf.get(id) ?? 0));
  return [...parentOf.keys()].filter(isOfFamily);
}

const parts: readonly (readonly [RegExp, string])[] = [
  [/--type=renderer/, 'page'],
  [/--type=gpu-process/, 'graphics'],
  [/--type=utility/, "browser's services"],
  [/--type=zygote|crashpad/, "browser's rest"],
  [/utility-entry/, 'vault'],
  [/chromium-shell/, 'main'],
  [/chrom|msedge/i, 'browser'],
];

/** Which part of the app it is. */
export function partOf(id: number): string {
  const command = readProc(`/proc/${id}/cmdline`).replaceAll('\0', ' ');
  return parts.find(([pattern]) => pattern.test(command))?.[1] ?? 'other';
}

/** Empty for a process that has just gone. */
export function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
