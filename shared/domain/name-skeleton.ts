// A name without its alphabet: «Жанар», "Zhanar", "Janar" and «Жанаp» typed with a Latin p have one skeleton. Cyrillic (Kazakh and Russian) and Latin letters
// as passports, banks and people write them. Letters that these spellings confuse are one; what stays in doubt has several skeletons.

const cyrillic: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', ж: 'j', з: 'z', и: 'i', й: 'i', і: 'i', к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o',
    п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'c', ч: 'C', ш: 'S', щ: 'S', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'u', я: 'a',
  }),
);

/** The longest first. */
const latinGroups: readonly (readonly [string, string])[] = [
  ['shch', 'S'], ['sch', 'S'], ['sh', 'S'], ['tch', 'C'], ['tzh', 'tj'], ['tsh', 'tS'], ['ch', 'C'], ['zh', 'j'], ['kh', 'h'], ['gh', 'g'], ['ph', 'f'], ['th', 't'], ['ts', 'c'], ['tz', 'c'], ['ck', 'k'], ['oo', 'u'], ['ee', 'i'],
  ['ya', 'a'], ['yu', 'u'], ['ye', 'e'], ['yo', 'e'],
];
const latinLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    c: 'k', q: 'k', w: 'v', y: 'i', x: 'ks', ä: 'a', á: 'a', ö: 'o', ó: 'o', ü: 'u', ú: 'u', ū: 'u', ı: 'i', í: 'i', ý: 'i', ğ: 'g', ǵ: 'g', ñ: 'n', ń: 'n', ŋ: 'n', ş: 'S', š: 'S', ç: 'C', č: 'C', ž: 'j', é: 'e', è: 'e', ё: 'e',
  }),
);

/** Latin letters that look like Cyrillic ones: typed by mistake, or to slip through. */
const lookalikes: ReadonlyMap<string, string> = new Map(Object.entries({ a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', i: 'і', k: 'к', m: 'м', t: 'т', h: 'һ', b: 'в' }));

const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const hasCyrillic = /\p{Script=Cyrillic}/u;
const hasLatin = /\p{Script=Latin}/u;

/** Small letters, without marks of stress and invisible characters; й, ё and the Kazakh letters stay. */
export function cleanWord(word: string): string {
  if (/^[a-zа-яёәғқңөұүһі]*$/.test(word)) return word;
  const small = word.normalize('NFC').toLowerCase().replace(invisible, '').replace(/[\u0300\u0301\u0307]/gu, '');
  if (!hasCyrillic.test(small) || !hasLatin.test(small)) return small;
  return small.replace(/[a-z]/g, (letter) => lookalikes.get(letter) ?? letter);
}

/** Never empty for a word with a letter; the first is the likeliest. */
export function skeletonsOf(word: string): readonly string[] {
  const before = known.get(word);
  if (before) return before;
  const clean = cleanWord(word);
  const skeletons = hasCyrillic.test(clean) ? cyrillicSkeletons(clean) : latinSkeletons(clean);
  // Words come and go with cases: what is remembered of them must not grow without end.
  if (known.size > 20_000) known.clear();
  known.set(word, skeletons);
  return skeletons;
}

const known = new Map<string, readonly string[]>();

function cyrillicSkeletons(clean: string): string[] {
  const first = collapse([...clean].map((letter) => cyrillic.get(letter) ?? letter).join(''));
  const all = [first];
  // «Татьяна» is "Tatyana" and "Tatiana"; «Джамиля» is "Jamilya"; «Тенгиз» and «Теңіз» meet in "Teniz".
  if (/ь[яюе]/.test(clean)) all.push(collapse([...clean.replace(/ь(?=[яюе])/g, 'и')].map((letter) => cyrillic.get(letter) ?? letter).join('')));
  if (first.includes('dj')) all.push(first.replaceAll('dj', 'j'));
  if (first.includes('ng')) all.push(first.replaceAll('ng', 'n'));
  // «Өтепов» is «Утепов» in Russian papers.
  if (clean.startsWith('ө')) all.push(`u${first.slice(1)}`);
  return all;
}

function latinSkeletons(clean: string): string[] {
  const first = collapse(latinToSounds(clean));
  const all = [first];
  if (/[^aeiouy]y[aue]/.test(clean)) all.push(collapse(latinToSounds(clean.replace(/([^aeiouy])y(?=[aue])/g, '$1i'))));
  // Passports write я and ю as ia and iu.
  if (/^i[au]/.test(clean)) all.push(first.slice(1));
  if (/ii[au]/.test(clean)) all.push(collapse(latinToSounds(clean.replace(/ii(?=[au])/g, 'i'))));
  if (first.includes('ng')) all.push(first.replaceAll('ng', 'n'));
  if (first.includes('dj')) all.push(first.replaceAll('dj', 'j'));
  return all;
}

function latinToSounds(clean: string): string {
  let sounds = '';
  for (let at = 0; at < clean.length; ) {
    const group = latinGroups.find(([letters]) => clean.startsWith(letters, at));
    const letter = clean[at] ?? '';
    sounds += group ? group[1] : (latinLetters.get(letter) ?? letter);
    at += group ? group[0].length : 1;
  }
  return sounds;
}

/** "Akhmmetov" and "Akhmetov", "Evgenii" and "Evgeniy": a doubled letter says nothing. */
const collapse = (sounds: string): string => sounds.replace(/(.)\1+/gu, '$1');
