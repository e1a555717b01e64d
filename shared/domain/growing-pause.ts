// After wrong passphrases: kept in memory only, so that nobody is ever locked out for good.
const freeTries = 2;
const longestPauseMs = 60_000;

/** How long to wait after this many wrong tries in a row: the first two are free, then 1 s, 2 s, 4 s and so on up to a minute. */
export function pauseAfterMs(wrongTries: number): number {
  if (wrongTries <= freeTries) return 0;
  return Math.min(longestPauseMs, 1000 * 2 ** Math.min(wrongTries - freeTries - 1, 10));
}
