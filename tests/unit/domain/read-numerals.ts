// Reads numbers in words back, by a table of words and nothing of the code under test. Throws on a word or an order it does not know.
import type { Language } from '#shared/domain/text-limits.ts';

const small: Readonly<Record<Language, readonly (readonly [string, number])[]>> = {
  kk: [
    ['бір', 1], ['екі', 2], ['үш', 3], ['төрт', 4], ['бес', 5], ['алты', 6], ['жеті', 7], ['сегіз', 8], ['тоғыз', 9],
    ['он', 10], ['жиырма', 20], ['отыз', 30], ['қырық', 40], ['елу', 50], ['алпыс', 60], ['жетпіс', 70], ['сексен', 80], ['тоқсан', 90],
  ],
  ru: [
    ['один', 1], ['одна', 1], ['два', 2], ['две', 2], ['три', 3], ['четыре', 4], ['пять', 5], ['шесть', 6], ['семь', 7], ['восемь', 8], ['девять', 9],
    ['десять', 10], ['одиннадцать', 11], ['двенадцать', 12], ['тринадцать', 13], ['четырнадцать', 14], ['пятнадцать', 15], ['шестнадцать', 16], ['семнадцать', 17], ['восемнадцать', 18], ['девятнадцать', 19],
    ['двадцать', 20], ['тридцать', 30], ['сорок', 40], ['пятьдесят', 50], ['шестьдесят', 60], ['семьдесят', 70], ['восемьдесят', 80], ['девяносто', 90],
    ['сто', 100], ['двести', 200], ['триста', 300], ['четыреста', 400], ['пятьсот', 500], ['шестьсот', 600], ['семьсот', 700], ['восемьсот', 800], ['девятьсот', 900],
  ],
  en: [
    ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9], ['ten', 10],
    ['eleven', 11], ['twelve', 12], ['thirteen', 13], ['fourteen', 14], ['fifteen', 15], ['sixteen', 16], ['seventeen', 17], ['eighteen', 18], ['nineteen', 19],
    ['twenty', 20], ['thirty', 30], ['forty', 40], ['fifty', 50], ['sixty', 60], ['seventy', 70], ['eighty', 80], ['ninety', 90],
  ],
};
const hundred: Readonly<Record<Language, string | null>> = { kk: 'жүз', ru: null, en: 'hundred' };
/** With the numbers that each Russian form may follow. */
const powers: Readonly<Record<Language, readonly (readonly [string, bigint, 'one' | 'few' | 'many' | 'any'])[]>> = {
  kk: [['мың', 10n ** 3n, 'any'], ['миллион', 10n ** 6n, 'any'], ['миллиард', 10n ** 9n, 'any'], ['триллион', 10n ** 12n, 'any']],
  ru: [
    ['тысяча', 10n ** 3n, 'one'], ['тысячи', 10n ** 3n, 'few'], ['тысяч', 10n ** 3n, 'many'],
    ['миллион', 10n ** 6n, 'one'], ['миллиона', 10n ** 6n, 'few'], ['миллионов', 10n ** 6n, 'many'],
    ['миллиард', 10n ** 9n, 'one'], ['миллиарда', 10n ** 9n, 'few'], ['миллиардов', 10n ** 9n, 'many'],
    ['триллион', 10n ** 12n, 'one'],
  ],
  en: [['thousand', 10n ** 3n, 'any'], ['million', 10n ** 6n, 'any'], ['billion', 10n ** 9n, 'any'], ['trillion', 10n ** 12n, 'any']],
};
const zero: Readonly<Record<Language, string>> = { kk: 'нөл', ru: 'ноль', en: 'zero' };

export function readNumerals(text: string, language: Language): bigint {
  if (text === zero[language]) return 0n;
  const words = text.replaceAll('-', ' ').split(' ').filter((word) => !(language === 'en' && word === 'and'));
  let total = 0n;
  let triple = 0;
  let lastPower = 10n ** 18n;
  let lastWord = '';
  for (const word of words) {
    const power = powers[language].find(([name]) => name === word);
    if (power) {
      if (power[1] >= lastPower || triple === 0 || triple > 999 || !agrees(triple, lastWord, power)) throw new Error(`"${word}" after ${triple}`);
      total += BigInt(triple) * power[1];
      [triple, lastPower] = [0, power[1]];
    } else if (word === hundred[language]) {
      if (triple > 9) throw new Error(`hundred after ${triple}`);
      triple = (triple || 1) * 100;
    } else {
      const value = small[language].find(([name]) => name === word)?.[1];
      if (value === undefined) throw new Error(`unknown word "${word}"`);
      const room = triple === 0 ? 1000 : triple % 100 === 0 ? 100 : triple % 10 === 0 && triple % 100 >= 20 ? 10 : language === 'kk' && triple % 100 === 10 ? 10 : 0;
      if (value >= room) throw new Error(`"${word}" after ${triple}`);
      triple += value;
    }
    lastWord = word;
  }
  return total + BigInt(triple);
}

function agrees(triple: number, lastWord: string, [, value, form]: (typeof powers)['ru'][number]): boolean {
  if (form === 'any') return true;
  const isTeen = triple % 100 >= 11 && triple % 100 <= 14;
  const needed = isTeen ? 'many' : triple % 10 === 1 ? 'one' : triple % 10 >= 2 && triple % 10 <= 4 ? 'few' : 'many';
  const isFeminine = value === 1000n;
  if ((lastWord === 'один' || lastWord === 'два') && isFeminine) return false;
  if ((lastWord === 'одна' || lastWord === 'две') && !isFeminine) return false;
  return form === needed;
}
