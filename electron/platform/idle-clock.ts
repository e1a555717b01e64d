// Seconds since the user last did something. Under Wayland the system's own clock may say 0 for ever (electron#34826), and then
// nothing would ever lock: until it has once said more than 0, only what our own windows see counts.

export type IdleClock = { readonly idleSeconds: () => number; readonly noteInput: () => void };

export function createIdleClock(systemIdleSeconds: () => number, nowMs: () => number): IdleClock {
  let hasMoved = false;
  let lastInputMs = nowMs();
  return {
    idleSeconds: () => {
      const seconds = systemIdleSeconds();
      hasMoved ||= seconds > 0;
      return hasMoved ? seconds : (nowMs() - lastInputMs) / 1_000;
    },
    noteInput: () => {
      lastInputMs = nowMs();
    },
  };
}
