// One spelling for searching (FORMAT §6.6): small letters, ё as е, and each Kazakh letter as the Russian one people type in its
// place, so that «қала» is found by «кала» and the other way round.
const neighbours: ReadonlyMap<string, string> = new Map(
  Object.entries({ ё: 'е', қ: 'к', ғ: 'г', ә: 'а', ө: 'о', ұ: 'у', ү: 'у', ң: 'н', һ: 'х', і: 'и' }),
);

export function foldText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ёқғәөұүңһі]/gu, (letter) => neighbours.get(letter) ?? letter)
    // SQLite's text functions end at a zero character.
    .replaceAll('\0', ' ');
}

/** Words of a query; punctuation separates them, as the index does it. */
export function foldedWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

const uuidLike = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** All strings anywhere in a body, ids left out, in order. */
export function collectStrings(value: unknown): string {
  const found: string[] = [];
  const walk = (part: unknown): void => {
    if (typeof part === 'string') {
      if (!uuidLike.test(part)) found.push(part);
    } else if (Array.isArray(part)) part.forEach(walk);
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(walk);
  };
  walk(value);
  return found.join('\n');
}
