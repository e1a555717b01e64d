// What must hold for three complete locales, as functions over plain tables, so that each can be shown to fail.

export type Locale = Readonly<Record<string, Readonly<Record<string, string>>>>;
export type Locales = Readonly<Record<string, Locale>>;

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

/** Every text of a locale under its full key, `cases:newCase`. */
export function flatten(locale: Locale): Map<string, string> {
  return new Map(Object.entries(locale).flatMap(([namespace, texts]) => Object.entries(texts).map(([key, text]) => [`${namespace}:${key}`, text] as const)));
}

/** Plural families: base key -> categories present. A family is known by its `_other`. */
export function pluralFamilies(keys: Iterable<string>): Map<string, Set<string>> {
  const all = [...keys];
  const families = new Map<string, Set<string>>();
  for (const key of all) if (key.endsWith('_other')) families.set(key.slice(0, -'_other'.length), new Set());
  for (const key of all) {
    const category = pluralSuffix.exec(key)?.[1];
    if (category) families.get(key.replace(pluralSuffix, ''))?.add(category);
  }
  return families;
}

export function baseKey(key: string, families: ReadonlyMap<string, unknown>): string {
  const base = key.replace(pluralSuffix, '');
  return families.has(base) ? base : key;
}

export function keysApart(locales: Locales): string[] {
  const basesByLanguage = Object.entries(locales).map(([language, locale]) => {
    const keys = [...flatten(locale).keys()];
    const families = pluralFamilies(keys);
    return [language, new Set(keys.map((key) => baseKey(key, families)))] as const;
  });
  const every = new Set(basesByLanguage.flatMap(([, bases]) => [...bases]));
  return [...every].flatMap((key) => basesByLanguage.filter(([, bases]) => !bases.has(key)).map(([language]) => `${language}: ${key} is missing`));
}

export function pluralsIncomplete(locales: Locales): string[] {
  return Object.entries(locales).flatMap(([language, locale]) => {
    const wanted = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    const keys = [...flatten(locale).keys()];
    const families = pluralFamilies(keys);
    const orphans = keys.filter((key) => pluralSuffix.test(key) && !families.has(key.replace(pluralSuffix, '')));
    return [
      ...orphans.map((key) => `${language}: ${key} has no _other beside it`),
      ...[...families].filter(([, categories]) => [...categories].sort().join() !== wanted.join()).map(([key]) => `${language}: ${key} wants exactly ${wanted.join(', ')}`),
    ];
  });
}

export function emptyTexts(locales: Locales): string[] {
  return Object.entries(locales).flatMap(([language, locale]) => [...flatten(locale)].filter(([, text]) => text.trim() === '' || text !== text.trim()).map(([key]) => `${language}: ${key} is empty or has stray spaces`));
}

function variablesByBase(locale: Locale): Map<string, string> {
  const texts = flatten(locale);
  const families = pluralFamilies(texts.keys());
  const found = new Map<string, Set<string>>();
  for (const [key, text] of texts) {
    const base = baseKey(key, families);
    const names = found.get(base) ?? new Set<string>();
    for (const match of text.matchAll(/\{\{\s*-?\s*([\w.]+)[^}]*\}\}/g)) names.add(match[1] ?? '');
    for (const match of text.matchAll(/<\/?([\w]+)\s*\/?>/g)) names.add(`<${match[1]}>`);
    found.set(base, names);
  }
  return new Map([...found].map(([base, names]) => [base, [...names].sort().join(', ')]));
}

export function variablesApart(locales: Locales): string[] {
  const [first, ...others] = Object.entries(locales);
  if (!first) return ['no locale'];
  const wanted = variablesByBase(first[1]);
  return others.flatMap(([language, locale]) => {
    const found = variablesByBase(locale);
    return [...wanted].filter(([key, names]) => found.has(key) && found.get(key) !== names).map(([key, names]) => `${language}: ${key} has {${found.get(key)}}, ${first[0]} has {${names}}`);
  });
}

const withoutPlaceholders = (text: string): string => text.replace(/\{\{[^}]*\}\}/g, ' ').replace(/<[^>]*>/g, ' ');

/** Letters of another alphabet that look right and break search, sorting and speech: a Latin letter inside a Cyrillic word, or alone as one. */
export function mixedAlphabets(locales: Locales): string[] {
  return Object.entries(locales).flatMap(([language, locale]) =>
    [...flatten(locale)].flatMap(([key, text]) =>
      (withoutPlaceholders(text).match(/[\p{L}\p{M}]+/gu) ?? [])
        .filter((word) => (/\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word)) || (language !== 'en' && /^[aceopxyi]$/.test(word)))
        .map((word) => `${language}: ${key}: "${word}" mixes alphabets`),
    ),
  );
}

const lettersOf = (text: string): string => withoutPlaceholders(text).replace(/[^\p{L}]/gu, '');

/** Texts left in English; abbreviations in capitals may stay. `sameEverywhere`: keys that are names or samples in any language. */
export function leftUntranslated(locales: Locales, sameEverywhere: ReadonlySet<string>): string[] {
  const english = flatten(locales['en'] ?? {});
  return Object.entries(locales)
    .filter(([language]) => language !== 'en')
    .flatMap(([language, locale]) =>
      [...flatten(locale)].filter(([key, text]) => english.get(key) === text && lettersOf(text).length > 1 && !/^[A-Z]{2,5}$/.test(lettersOf(text)) && !sameEverywhere.has(key)).map(([key, text]) => `${language}: ${key} is left as "${text}"`),
    );
}

/** Letters that only the other language has, unless both texts are the same (the name of a language in itself). */
export function foreignLetters(locales: Locales): string[] {
  const kazakh = flatten(locales['kk'] ?? {});
  const english = [...flatten(locales['en'] ?? {})].filter(([key, text]) => /\p{Script=Cyrillic}/u.test(text) && kazakh.get(key) !== text).map(([key]) => `en: ${key} has Cyrillic letters`);
  const russian = [...flatten(locales['ru'] ?? {})].filter(([key, text]) => /[әғқңөұүһі]/iu.test(text) && kazakh.get(key) !== text).map(([key]) => `ru: ${key} has Kazakh letters`);
  return [...english, ...russian];
}

/** What a careful editor would strike out: one word for each thing, the Law by its name, endings where Kazakh asks for them. */
const slips: readonly { readonly language: RegExp; readonly pattern: RegExp; readonly instead: string }[] = [
  { language: /./, pattern: /\p{L} …|\.\.\./u, instead: 'an ellipsis stands close to its word' },
  { language: /ru|kk/, pattern: /["“”]/, instead: '«»' },
  { language: /ru/, pattern: /закон[а-я]* о медиации/i, instead: 'Закон «О медиации»' },
  { language: /ru/, pattern: /(^|[^а-яё])цеп(ь|и|ью)([^а-яё]|$)/i, instead: 'цепочка' },
  { language: /kk/, pattern: /медиация туралы заң/i, instead: '«Медиация туралы» Заң' },
  { language: /kk/, pattern: /\}\} (дейін|бастап)/, instead: '{{day}} күніне дейін, {{day}} күнінен бастап' },
  { language: /kk/, pattern: /сөз тіркес/i, instead: 'құпия фраза' },
  { language: /kk/, pattern: /кілттер қоймасы/i, instead: 'кілт сақтағышы: қойма is the vault' },
  { language: /kk/, pattern: /оқушы/i, instead: 'оқитындар: оқушы is a pupil' },
  { language: /kk/, pattern: /жұмыс беті/i, instead: 'жұмыс орны' },
];

export function wordingSlips(locales: Locales): string[] {
  return Object.entries(locales).flatMap(([language, locale]) =>
    [...flatten(locale)].flatMap(([key, text]) => slips.filter((slip) => slip.language.test(language) && slip.pattern.test(text)).map(({ instead }) => `${language}: ${key}: ${instead}`)),
  );
}
