// What each process of the app holds, as Linux counts it: memory shared between processes is split among them (PSS).
import { familyOf, partOf, readProc } from '#tests/support/process-family.ts';

export type MemoryPart = { readonly name: string; readonly megabytes: number };

export function measureMemory(rootId: number): MemoryPart[] {
  const sums = new Map<string, number>();
  for (const id of familyOf(rootId)) {
    const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(readProc(`/proc/${id}/smaps_rollup`))?.[1];
    if (kilobytes === undefined) continue;
    const name = partOf(id);
    sums.set(name, (sums.get(name) ?? 0) + Number(kilobytes) / 1_024);
  }
  return [...sums].map(([name, megabytes]) => ({ name, megabytes })).sort((one, other) => other.megabytes - one.megabytes);
}

export const describeMemory = (parts: readonly MemoryPart[]): string => parts.map(({ name, megabytes }) => `${name} ${megabytes.toFixed(0)}`).join(', ');
