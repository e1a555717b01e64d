// The meeting's timer as spans of time: a span without an end is running, and goes on by its start through a lock.
import type { MeetingBody } from './meeting.ts';

export type TimerSpan = MeetingBody['timer'][number];
const mostSpans = 1_000;

export const isTimerRunning = (timer: readonly TimerSpan[]): boolean => timer.at(-1)?.to === null;

/** A clock set back counts as no time at all. */
export function timerTotalMs(timer: readonly TimerSpan[], now: number): number {
  return timer.reduce((total, span) => total + Math.max(0, (span.to ?? now) - span.from), 0);
}

export function startTimer(timer: readonly TimerSpan[], now: number): TimerSpan[] {
  if (isTimerRunning(timer)) return [...timer];
  return [...(timer.length < mostSpans ? timer : joinFirstSpans(timer)), { from: now, to: null }];
}

export function stopTimer(timer: readonly TimerSpan[], now: number): TimerSpan[] {
  return timer.map((span) => (span.to === null ? { from: span.from, to: Math.max(span.from, now) } : span));
}

/** The two oldest spans become one of the same length, so that the total stays true. */
function joinFirstSpans([first, second, ...rest]: readonly TimerSpan[]): TimerSpan[] {
  if (!first || !second) return first ? [first] : [];
  const secondMs = (second.to ?? second.from) - second.from;
  return [{ from: first.from, to: (first.to ?? first.from) + secondMs }, ...rest];
}
