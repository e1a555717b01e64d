import { useState } from 'react';

/** The same set object as long as it holds the same things: what is drawn from it is not drawn anew. */
export function useSteadySet<Item>(next: ReadonlySet<Item>): ReadonlySet<Item> {
  const [steady, setSteady] = useState(next);
  if (steady.size === next.size && [...next].every((item) => steady.has(item))) return steady;
  setSteady(next);
  return next;
}
