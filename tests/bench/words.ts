// Invented words, drawn as words are in a language: few of them often, most of them rarely. The same ones in every run.

const syllables = ['ба', 'ке', 'ли', 'мо', 'ну', 'ра', 'сы', 'та', 'қа', 'ғы', 'дө', 'жү', 'пер', 'тон', 'лық', 'шен', 'вир', 'зал'] as const;
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
  const words = new Set<string>();
  while (words.size < vocabularySize) {
    const length = 2 + Math.floor(random() * 3);
    words.add(Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join(''));
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
