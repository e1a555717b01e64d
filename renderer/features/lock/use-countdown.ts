import { useEffect, useState } from 'react';

/** Whole seconds left of a pause that began when `waitMs` was given anew (`turn` tells one pause from the next). */
export function useCountdown(pause: { readonly waitMs: number; readonly turn: number }): number {
  const [secondsLeft, setSecondsLeft] = useState(Math.ceil(pause.waitMs / 1_000));
  useEffect(() => {
    const end = performance.now() + pause.waitMs;
    const show = (): void => setSecondsLeft(Math.max(0, Math.ceil((end - performance.now()) / 1_000)));
    show();
    const timer = setInterval(() => {
      show();
      if (performance.now() >= end) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [pause]);
  return secondsLeft;
}
