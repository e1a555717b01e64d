/** 0:07, 12:40, 1:02:05. */
export function showElapsed(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const two = (part: number): string => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Whole minutes for lists and sums: a meeting of seconds counts as one. */
export const wholeMinutes = (ms: number): number => (ms > 0 ? Math.max(1, Math.round(ms / 60_000)) : 0);
