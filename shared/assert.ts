/** Throws when a condition that only a bug can break does not hold. `reason` must carry no case data. */
export function assert(condition: unknown, reason: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${reason}`);
}

/** Marks the branch of an exhaustive switch that cannot be reached. */
export function assertNever(value: never, reason: string): never {
  throw new Error(`unreachable: ${reason} (${typeof value})`);
}
