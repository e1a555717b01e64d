// Wrong passphrases in a row, in memory only: the vault process that met them is already gone.
import { pauseAfterMs } from '#shared/domain/growing-pause.ts';

export type UnlockTries = ReturnType<typeof createUnlockTries>;

export function createUnlockTries(nowMs: () => number) {
  let wrongTries = 0;
  let openAtMs = Number.NEGATIVE_INFINITY;
  const waitMs = (): number => Math.max(0, openAtMs - nowMs());
  return {
    waitMs,
    noteWrong: (): number => {
      wrongTries += 1;
      openAtMs = nowMs() + pauseAfterMs(wrongTries);
      return waitMs();
    },
    noteRight: (): void => {
      wrongTries = 0;
      openAtMs = Number.NEGATIVE_INFINITY;
    },
  };
}
