// Texts that were read for the leak check, remembered from one check to the next: a check is asked two or three times for one thing that leaves, over the
// same notes. What the last check did not need is forgotten.
import { readNames, type FoundNames } from './read-names.ts';
import { readText, type ReadText } from './read-text.ts';

export type Readings = {
  readonly text: (text: string) => ReadText;
  readonly names: (text: string) => readonly FoundNames[];
};

/** More is not remembered, but read anew each time: some sixty million bytes. */
const mostChars = 1_500_000;

type Reading = { readonly read: ReadText; names: readonly FoundNames[] | null };

/** `nextCheck` is told before each check. */
export function createReadings(): Readings & { readonly nextCheck: () => void } {
  let last = new Map<string, Reading>();
  let present = new Map<string, Reading>();
  let chars = 0;
  const readingOf = (text: string): Reading => {
    const known = present.get(text);
    if (known) return known;
    const reading = last.get(text) ?? { read: readText(text), names: null };
    chars += text.length;
    if (chars <= mostChars) present.set(text, reading);
    return reading;
  };
  return {
    text: (text) => readingOf(text).read,
    names: (text) => {
      const reading = readingOf(text);
      return (reading.names ??= readNames(text, reading.read.words));
    },
    nextCheck: () => {
      last = present;
      present = new Map();
      chars = 0;
    },
  };
}
