// When to warn and when to lock, from the system's idle time. Asked once a second; knows no clock of its own.

const warningSeconds = 30;

export type IdleLockParts = {
  readonly idleSeconds: () => number;
  readonly limitSeconds: () => number;
  readonly nowMs: () => number;
  readonly isOpen: () => boolean;
  /** Seconds left, or null when the warning is over. */
  readonly warn: (secondsLeft: number | null) => void;
  readonly lock: () => void;
};

export function createIdleLock(parts: IdleLockParts) {
  let isWarning = false;
  let stayedAtMs = Number.NEGATIVE_INFINITY;

  const endWarning = (): void => {
    if (!isWarning) return;
    isWarning = false;
    parts.warn(null);
  };

  return {
    tick: (): void => {
      if (!parts.isOpen()) {
        isWarning = false;
        return;
      }
      const idle = Math.min(parts.idleSeconds(), (parts.nowMs() - stayedAtMs) / 1_000);
      const secondsLeft = Math.ceil(parts.limitSeconds() - idle);
      if (secondsLeft <= 0) {
        isWarning = false;
        parts.lock();
      } else if (secondsLeft <= warningSeconds) {
        isWarning = true;
        parts.warn(secondsLeft);
      } else {
        endWarning();
      }
    },
    /** The one key that answers the warning. */
    stay: (): void => {
      stayedAtMs = parts.nowMs();
      endWarning();
    },
  };
}
