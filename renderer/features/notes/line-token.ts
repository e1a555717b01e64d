// The token being typed on the note line: `@` a speaker, `#` a kind. A sigil counts only at the start of a word, so that
// an address or a number with # in it stays text.

export type LineToken = { readonly sigil: '@' | '#'; readonly query: string; readonly from: number; readonly to: number };

/** The token that ends at the caret, if there is one. */
export function tokenAt(text: string, caret: number): LineToken | null {
  const match = /(?:^|\s)([@#])([^\s@#]{0,60})$/u.exec(text.slice(0, caret));
  if (!match) return null;
  const query = match[2] as string;
  return { sigil: match[1] as '@' | '#', query, from: caret - query.length - 1, to: caret };
}

/** The line without the token and without a doubled space where it stood. */
export function withoutToken(text: string, token: LineToken): { readonly text: string; readonly caret: number } {
  const before = text.slice(0, token.from);
  const after = text.slice(token.to);
  const trimmed = before === '' || before.endsWith(' ') ? after.replace(/^ /, '') : after;
  return { text: before + trimmed, caret: before.length };
}
