// Kazakh letters as people type them without a Kazakh keyboard: as their Russian neighbours; and ё as е.

const neighbours: ReadonlyMap<string, string> = new Map(Object.entries({ ё: 'е', қ: 'к', ғ: 'г', ә: 'а', ө: 'о', ұ: 'у', ү: 'у', ң: 'н', һ: 'х', і: 'и' }));

/** Of small letters; letter by letter, so that no place in the text moves. */
export const foldKazakhLetters = (small: string): string => small.replace(/[ёқғәөұүңһі]/gu, (letter) => neighbours.get(letter) ?? letter);
