// JSON as a stream: a large case never stands in memory as one text.

const pieceChars = 256 * 1024;

/** An object whose values are given, or lists of which each entry is written on a line of its own. */
export function* jsonLines(object: Readonly<Record<string, unknown>>, isList: (name: string) => boolean): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(object)) {
    yield `${before}\n${JSON.stringify(name)}: `;
    before = ',';
    if (!isList(name)) yield JSON.stringify(value);
    else {
      let separator = '[\n';
      for (const entry of value as Iterable<unknown>) {
        yield separator + JSON.stringify(entry);
        separator = ',\n';
      }
      yield separator === '[\n' ? '[]' : '\n]';
    }
  }
  yield '\n}\n';
}

/** Texts as bytes, in pieces worth writing; `between` is waited for before each. */
export async function* toPieces(texts: Iterable<string>, between: () => Promise<void>): AsyncGenerator<Uint8Array> {
  let waiting = '';
  for (const text of texts) {
    waiting += text;
    if (waiting.length < pieceChars) continue;
    await between();
    yield Buffer.from(waiting);
    waiting = '';
  }
  await between();
  yield Buffer.from(waiting);
}
