const cyrillicKeys = 'йцукенгшщзхъфывапролджэячсмитьбю';
const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
/** The digit row of the Kazakh layout, from the key 2 on. */
const kazakhDigitRow = 'әіңғүұқөһ';
const digitKeys = '234567890';

const latinByCyrillic = new Map(Array.from(cyrillicKeys).map((letter, index) => [letter, latinKeys[index] ?? letter]));
for (const [index, letter] of Array.from(kazakhDigitRow).entries()) latinByCyrillic.set(letter, digitKeys[index] ?? letter);

/** The keys pressed for a Cyrillic text, as a Latin keyboard would have written them: "йцукен" gives "qwerty". */
export function toLatinKeys(text: string): string {
  return Array.from(text.toLowerCase(), (letter) => latinByCyrillic.get(letter) ?? letter).join('');
}
