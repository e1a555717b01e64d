// Names in the order of the alphabet of the language shown. Chromium carries no Kazakh order (І stands after Ы, Ұ before Ү, each
// with a place of its own), so Kazakh is sorted by its own alphabet.

const kazakhAlphabet = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const firstHangulSyllable = 0xac00;

/** Each letter becomes a sign of a script that every collation keeps in the order of its code points, after the Latin one as Cyrillic is. */
const stands = new Map(Array.from(kazakhAlphabet, (letter, index) => [letter, String.fromCodePoint(firstHangulSyllable + index)]));

const toKazakhKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/[\u0400-\u04ff]/g, (letter) => stands.get(letter) ?? letter);

export function createNameCompare(language: string): (left: string, right: string) => number {
  if (language !== 'kk') return new Intl.Collator(language, { numeric: true, sensitivity: 'base' }).compare;
  const { compare } = new Intl.Collator('en', { numeric: true });
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const known = keys.get(name) ?? toKazakhKey(name);
    keys.set(name, known);
    return known;
  };
  return (left, right) => compare(keyOf(left), keyOf(right));
}
