// Case endings of the banks' own names. Deliberately small: it must be right for these names and for no others.
import type { Language } from './bank.ts';

export type Person = { readonly surname: string; readonly given: string; readonly woman: boolean };

export function personOf(line: string): Person {
  const woman = line.endsWith('*');
  const [surname, given] = line.replace('*', '').split(' ');
  if (surname === undefined || given === undefined) throw new Error(`not a person: ${line}`);
  return { surname, given, woman };
}

const vowel = /[аәеёиоөуұүыіэюя]$/u;

function russian(word: string, woman: boolean, isSurname: boolean, ending: string): string {
  const forms = (stem: string, [g, d, i, a]: readonly [string, string, string, string]): string => stem + ({ g, d, i, a }[ending] ?? '');
  if (woman) {
    if (isSurname) return forms(word.slice(0, -1), ['ой', 'ой', 'ой', 'у']);
    if (word.endsWith('я')) return forms(word.slice(0, -1), ['и', 'е', 'ей', 'ю']);
    return word.endsWith('а') ? forms(word.slice(0, -1), ['ы', 'е', 'ой', 'у']) : word;
  }
  if (word.endsWith('й')) return forms(word.slice(0, -1), ['я', 'ю', 'ем', 'я']);
  if (word.endsWith('а')) return forms(word.slice(0, -1), ['ы', 'е', 'ой', 'у']);
  if (vowel.test(word)) throw new Error(`no rule for ${word}`);
  return forms(word, ['а', 'у', isSurname ? 'ым' : 'ом', 'а']);
}

function kazakh(word: string, ending: string): string {
  const last = word.slice(-1).toLowerCase();
  const lastVowel = word.toLowerCase().match(/[аәеёиоөуұүыіэюя]/gu)?.at(-1) ?? 'а';
  // The surname's ending "-аев" goes with the back vowel before it: "Қонысбаевтың".
  const front = 'әеөүіэи'.includes(lastVowel) && !word.endsWith('аев');
  const harmony = (back: string, light: string): string => word + (front ? light : back);
  const afterVowel = vowel.test(last);
  const nasal = 'мнң'.includes(last);
  const sonorous = nasal || 'рлйзжу'.includes(last);
  if (ending === 'g') return afterVowel || nasal ? harmony('ның', 'нің') : sonorous ? harmony('дың', 'дің') : harmony('тың', 'тің');
  if (ending === 'd') return afterVowel || sonorous ? harmony('ға', 'ге') : harmony('қа', 'ке');
  if (ending === 'a') return afterVowel ? harmony('ны', 'ні') : sonorous ? harmony('ды', 'ді') : harmony('ты', 'ті');
  if (ending === 'i') return `${word}${'зж'.includes(last) ? 'бен' : afterVowel || sonorous ? 'мен' : 'пен'}`;
  return word;
}

export type NameWriting = 'given-first' | 'surname-first' | 'surname' | 'initial';

/** `ending`: '' or one of g, d, i, a (genitive, dative, instrumental, accusative). English has none. */
export function writeName(person: Person, language: Language, writing: NameWriting, ending: string): string {
  const surname = language === 'ru' && ending !== '' ? russian(person.surname, person.woman, true, ending) : person.surname;
  const given = language === 'ru' && ending !== '' ? russian(person.given, person.woman, false, ending) : person.given;
  const initial = `${person.given.charAt(0)}.`;
  const ends = (text: string): string => (language === 'kk' && ending !== '' ? kazakh(text, ending) : text);
  if (writing === 'surname') return ends(surname);
  if (writing === 'initial') return language === 'ru' ? `${surname} ${initial}` : `${initial} ${ends(surname)}`;
  return writing === 'surname-first' && language !== 'en' ? `${surname} ${ends(given)}` : `${given} ${ends(surname)}`;
}
