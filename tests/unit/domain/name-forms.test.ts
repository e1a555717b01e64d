// Names in the forms that people write, found; words that only look like them, left alone.
import { describe, expect, test } from 'vitest';
import { createNameFinder } from '#shared/domain/name-forms.ts';

const names = ['Ахметов Канат Сапарович', 'Ахметова Айгүл Серікқызы', 'ТОО «Алтын Дән»', 'Павел Коломиец', 'Серік Диханбаев', 'Роман Ким', 'ИП Юсупова'];
const finder = createNameFinder(names);
const foundIn = (text: string): string[] => finder.find(text).map(({ from, to, nameIndex }) => `${text.slice(from, to)}: ${nameIndex}`);

describe('finds a name', () => {
  test.each([
    ['in Russian cases', 'Сказал Ахметову, что с Канатом говорил', ['Ахметову: 0', 'Канатом: 0']],
    ['in Kazakh cases', 'Айгүлге айтты, Серіктің інісі Диханбаевпен келді', ['Айгүлге: 1', 'Серіктің: 4', 'Диханбаевпен: 4']],
    ['whose last letter softens', 'Серігі келді', ['Серігі: 4']],
    ['whose vowel comes and goes', 'Павла и Коломийца ждали', ['Павла: 3', 'Коломийца: 3']],
    ['typed without Kazakh letters', 'Айгулдын созі', ['Айгулдын: 1']],
    ['typed with Kazakh letters where the paper has none', 'Қанатқа берді', ['Қанатқа: 0']],
    ['with initials before', 'Пришёл К. С. Ахметов.', ['К. С. Ахметов: 0']],
    ['with initials after', 'Подписано Ахметовым К.С. вчера', ['Ахметовым К.С.: 0']],
    ['whose initials tell two of one family apart', 'Ахметовой А. С. передано', ['Ахметовой А. С.: 1']],
    ['in Latin letters', 'Akhmetov Kanat and Aigul came', ['Akhmetov Kanat: 0', 'Aigul: 1']],
    ['in other Latin letters', 'Ahmetov, Qanat, Aygül', ['Ahmetov: 0', 'Qanat: 0', 'Aygül: 1']],
    ['with Latin letters that look like Cyrillic ones', 'с Aхмeтовым', ['Aхмeтовым: 0']],
    ['whose patronymic is written the Kazakh way', 'Қанат Сапарұлы Ахметов', ['Қанат Сапарұлы Ахметов: 0']],
    ['in capitals', 'АХМЕТОВ КАНАТ САПАРОВИЧ', ['АХМЕТОВ КАНАТ САПАРОВИЧ: 0']],
    ['hidden by soft hyphens', 'Ах\u00ADметову', ['Ах\u00ADметову: 0']],
    ['in small letters', 'ахметов звонил', ['ахметов: 0']],
    ['of an organisation, by all its words', 'Алтын Дәннің ақшасы', ['Алтын Дәннің: 2']],
    ['of a sole entrepreneur', 'у Юсуповой', ['Юсуповой: 6']],
    ['before a possessive', "Kanat's car", ['Kanat: 0']],
  ])('%s', (_, text, expected) => {
    expect(foundIn(text)).toEqual(expected);
  });
});

test('finds a short name with a double letter in every case, and takes no other for it', () => {
  const short = createNameFinder(['Ли Анна', 'Ким Алла']);
  const all = (text: string): string[] => short.find(text).map(({ from, to }) => text.slice(from, to));
  expect(all('Анны нет; Анне, с Анной; для Аллы')).toEqual(['Анны', 'Анне', 'Анной', 'Аллы']);
  expect(all('Али, Ану и Аню ждали; анны нет')).toEqual([]);
});

describe('leaves alone', () => {
  test.each([
    ['a word that is a name too', 'читал роман вечером'],
    ['one word of an organisation', 'алтын бағасы өсті'],
    ['a word that begins like a name', 'Канатоходец вышел, павлин тоже'],
    ['a name inside a word', 'Нурканат'],
    ['texts without names', 'Стороны обсудили порядок оплаты.'],
  ])('%s', (_, text) => {
    expect(foundIn(text)).toEqual([]);
  });

  test('everything when no name is given', () => {
    expect(createNameFinder([]).find('Ахметов Канат')).toEqual([]);
    expect(createNameFinder(['', ' ', '.']).find('Ахметов Канат. А.')).toEqual([]);
  });
});

test('takes a word with a capital for the name that is a word too', () => {
  expect(foundIn('передал Роману и Киму')).toEqual(['Роману: 5', 'Киму: 5']);
});
