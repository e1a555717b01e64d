// What changed between two versions of a note, by word: for the eyes of someone who looks for one altered figure.

export type DifferencePart = { readonly type: 'same' | 'added' | 'removed'; readonly text: string };

/** Above this product of lengths the middle is shown as replaced whole: a table of that size would freeze the page. */
const largestTable = 4_000_000;

export function wordDifference(older: string, newer: string): DifferencePart[] {
  const from = toWords(older);
  const to = toWords(newer);
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < from.length - start && end < to.length - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  const middle = differenceOfMiddle(from.slice(start, from.length - end), to.slice(start, to.length - end));
  return join([
    { type: 'same', text: from.slice(0, start).join('') },
    ...middle,
    { type: 'same', text: end === 0 ? '' : from.slice(-end).join('') },
  ]);
}

/** Words, spaces and marks each by themselves, an amount in groups of three as one, so that joining them gives the text back. */
function toWords(text: string): string[] {
  return text.match(/\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

function differenceOfMiddle(from: readonly string[], to: readonly string[]): DifferencePart[] {
  if (from.length * to.length > largestTable) return [{ type: 'removed', text: from.join('') }, { type: 'added', text: to.join('') }];
  const width = to.length + 1;
  const longest = new Uint32Array((from.length + 1) * width);
  for (let row = from.length - 1; row >= 0; row -= 1) {
    for (let column = to.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      longest[at] =
        from[row] === to[column] ? (longest[at + width + 1] ?? 0) + 1 : Math.max(longest[at + width] ?? 0, longest[at + 1] ?? 0);
    }
  }
  const parts: DifferencePart[] = [];
  let row = 0;
  let column = 0;
  while (row < from.length || column < to.length) {
    const at = row * width + column;
    if (row < from.length && column < to.length && from[row] === to[column]) {
      parts.push({ type: 'same', text: from[row] as string });
      row += 1;
      column += 1;
    } else if (column >= to.length || (row < from.length && (longest[at + width] ?? 0) >= (longest[at + 1] ?? 0))) {
      parts.push({ type: 'removed', text: from[row] as string });
      row += 1;
    } else {
      parts.push({ type: 'added', text: to[column] as string });
      column += 1;
    }
  }
  return parts;
}

function join(parts: readonly DifferencePart[]): DifferencePart[] {
  const joined: DifferencePart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.text === '') continue;
    if (last?.type === part.type) joined[joined.length - 1] = { type: part.type, text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}
