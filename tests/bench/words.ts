// Invented words, drawn as words are in a language: few of them often, most of them rarely. The same ones in every run. Built of
// stems and endings with the letters of Russian and Kazakh, so that parts of words are about as telling as they are there.

const onsets = ['', 'б', 'в', 'г', 'д', 'ж', 'з', 'к', 'қ', 'л', 'м', 'н', 'п', 'р', 'с', 'т', 'ш', 'ғ', 'х', 'ч', 'пр', 'ст', 'тр', 'бр', 'кр', 'вз', 'сп'] as const;
const vowels = ['а', 'о', 'е', 'и', 'у', 'ы', 'ә', 'ө', 'ү', 'ұ', 'і', 'я'] as const;
const codas = ['', '', '', 'н', 'р', 'л', 'с', 'т', 'й', 'м', 'к', 'з', 'в'] as const;
const endings = [
  '', '', 'а', 'ы', 'у', 'ом', 'ов', 'ого', 'ами', 'ение', 'ения', 'ость', 'ться', 'ный', 'ная', 'ние', 'ии',
  'лар', 'лер', 'дың', 'ның', 'ға', 'ге', 'да', 'де', 'ды', 'ді', 'ған', 'ген', 'мен', 'сы', 'ымыз', 'лық',
] as const;
/** The most frequent words of a language are short. */
const shortWords = 60;
const vocabularySize = 20_000;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Zipf: the n-th word comes with a share of 1/n. */
function makeVocabulary(): { readonly words: readonly string[]; readonly reached: Float64Array } {
  const random = createRandom(1);
  const pick = (parts: readonly string[]): string => parts[Math.floor(random() * parts.length)] ?? '';
  const words = new Set<string>();
  while (words.size < vocabularySize) {
    const isShort = words.size < shortWords;
    const stem = Array.from({ length: isShort ? 1 : 1 + Math.floor(random() * 3) }, () => pick(onsets) + pick(vowels) + pick(codas)).join('');
    words.add(isShort ? stem : stem + pick(endings));
  }
  const reached = new Float64Array(vocabularySize);
  let sum = 0;
  for (let index = 0; index < vocabularySize; index += 1) reached[index] = sum += 1 / (index + 1);
  return { words: [...words], reached };
}

const vocabulary = makeVocabulary();

export function drawWord(random: () => number): string {
  const { words, reached } = vocabulary;
  const wanted = random() * (reached[vocabularySize - 1] ?? 0);
  let low = 0;
  let high = vocabularySize - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reached[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return words[low] ?? '';
}

export function drawText(random: () => number, bytes: number): string {
  const words: string[] = [];
  for (let size = 0; size < bytes; ) {
    const word = drawWord(random);
    words.push(word);
    // Two bytes a letter, and a space.
    size += word.length * 2 + 1;
  }
  return words.join(' ');
}
