// Size of a structured-cloned value, about as many characters as its JSON text, given up as soon as the limit is passed:
// so that no schema ever walks through more than that, whatever shape a page sends.

const cellChars = 8;
const maxDepth = 64;

export function isWithinSize(value: unknown, limitChars: number): boolean {
  let left = limitChars;
  const pending: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    left -= ownSize(next.value);
    if (left < 0 || next.depth > maxDepth) return false;
    for (const child of childrenOf(next.value)) {
      left -= 1;
      if (left < 0) return false;
      pending.push({ value: child, depth: next.depth + 1 });
    }
  }
  return true;
}

function ownSize(value: unknown): number {
  if (typeof value === 'string') return value.length + 2;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength * 4;
  return cellChars;
}

function* childrenOf(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  if (value instanceof Map) yield* [...value.keys(), ...value.values()];
  else if (value instanceof Set || Array.isArray(value)) yield* value;
  else for (const [key, child] of Object.entries(value)) yield* [key, child];
}
