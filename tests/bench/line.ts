// One measured figure, and how figures are put together from samples.

export type Group = 'saves' | 'unlock' | 'search' | 'leaks' | 'care' | 'files' | 'app';
export const groups: readonly Group[] = ['saves', 'unlock', 'search', 'leaks', 'care', 'files', 'app'];

export type Line = {
  readonly group: Group;
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'times' | 'MB';
  /** The most that is good enough; null for a figure that is only shown. */
  readonly aim: number | null;
  /** What stands behind the figure. */
  readonly detail: string;
};

/** The value that this share of the samples does not exceed. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

export const inMs = (value: number): string => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;

export async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
