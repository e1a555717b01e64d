// The leak check: what it reads in a text, what it finds, what it says of it, and what it lets pass.
import { describe, expect, test } from 'vitest';
import type { RecordId } from '#shared/domain/ids.ts';
import { createLeakIndex } from '#shared/domain/leaks/leak-index.ts';
import { findLeaks } from '#shared/domain/leaks/find-leaks.ts';
import { readText } from '#shared/domain/leaks/read-text.ts';

const id = (name: string): RecordId => name as RecordId;
const secretId = id('secret');
const hitsOf = (secret: string, outgoing: string, known: readonly string[] = []) =>
  findLeaks(createLeakIndex([{ recordId: secretId, text: secret }], known.map((text, at) => ({ recordId: id(`known-${at}`), text }))), [{ id: 'piece', text: outgoing }]);

describe('reads sums', () => {
  test.each([
    ['12 500 000 тенге', [[12_500_000, 'KZT']]],
    ['12.500.000 тг', [[12_500_000, 'KZT']]],
    ["3'200'000, больше не даст", [[3_200_000, null]]],
    ['13,750,000 tenge', [[13_750_000, 'KZT']]],
    ['12,5 млн', [[12_500_000, null]]],
    ['двенадцать с половиной миллионов', [[12_500_000, null]]],
    ['полтора миллиона', [[1_500_000, null]]],
    ['бір жарым миллион', [[1_500_000, null]]],
    ['жарты миллион', [[500_000, null]]],
    ['half a million dollars', [[500_000, 'USD']]],
    ['$52k', [[52_000, 'USD']]],
    ['€18 750', [[18_750, 'EUR']]],
    ['пятьсот тысяч российских рублей', [[500_000, 'RUB']]],
    ['три жүз — қате; үш жүз жетпіс алты мың теңге', [[376_000, 'KZT']]],
    ['12 млн 500 тыс', [[12_500_000, null]]],
    ['5 000 страниц', [[5_000, 'pages']]],
    ['в 2024 году, дом 45, пункт 12', []],
    ['он дал пять яблок', []],
    ['05.03.2026 и 8 701 555 14 09', []],
  ])('%s', (text, expected) => {
    expect(readText(text).amounts.map(({ value, currency }) => [value, currency])).toEqual(expected);
  });
});

describe('reads days', () => {
  test.each([
    ['05.03.2026', ['5.3.2026']],
    ['2026-03-05', ['5.3.2026']],
    ['05.03.26', ['5.3.2026']],
    ['«5» марта 2026 г.', ['5.3.2026']],
    ['пятого марта', ['5.3.']],
    ['двадцать седьмого мая', ['27.5.']],
    ['2026 жылғы 5 наурыздан бастап', ['5.3.2026']],
    ['екі мың жиырма төртінші жылғы он сегізінші қазан', ['18.10.2024']],
    ['жиырма алтыншы мамырдан', ['26.5.']],
    ['March 5th, 2026', ['5.3.2026']],
    ['the thirtieth of June', ['30.6.']],
    ['в конце марта 2026 года', ['.3.2026']],
    ['you may come; он сказал в марте', []],
    ['32.01.2026 и 10.50', []],
  ])('%s', (text, expected) => {
    expect(readText(text).dates.map(({ day, month, year }) => `${day ?? ''}.${month}.${year ?? ''}`)).toEqual(expected);
  });
});

describe('reads identifiers', () => {
  test.each([
    ['ИИН 7804 1530 1227', ['780415301227']],
    ['+7 (701) 555-14-09', ['7015551409']],
    ['8 701 555 14 09', ['7015551409']],
    ['KZ75 601A 8610 0012 3456', ['KZ75601A861000123456']],
    ['902 МВТ 02', ['902MBT02']],
    ['№ 17/К-2024', ['17K2024']],
    ['полис ЖД 004518', ['ЖД004518']],
    ['Пишите на Severny.Veter81@pochta.example', ['severny.veter81@pochta.example']],
    ['12 500 000 тенге до 05.03.2026, 9-пәтер', []],
  ])('%s', (text, expected) => {
    expect(readText(text).identifiers.map(({ code }) => code)).toEqual(expected);
  });
});

describe('finds', () => {
  test.each([
    ['amount', 'Ниже 12 млн не отдаст.', 'Ориентир: он екі миллион теңге.'],
    ['date', 'Уедет 3 сентября.', 'Просим подписать до 03.09.2026.'],
    ['name', 'Деньги заняла у Тамары Вересовой.', 'Loan from Ms Veresova.'],
    ['identifier', 'Второй номер 8 701 555 14 09.', 'Связь: +7 (701) 555-14-09.'],
    ['amount', 'Маржа у них 34 %.', 'Наценка достигает тридцати четырёх процентов.'],
    ['amount', 'Отдал бы ей две трети.', 'Распределение 2/3 и 1/3.'],
    ['amount', 'Пайданың үштен екісін алады.', 'Бөліс: 2/3.'],
    ['amount', 'Собрали миллион двести сорок.', 'Собрано 1 240 000 тенге.'],
    ['amount', 'Настоящая цена 7,525 млн.', 'Цена 7 525 000 тенге.'],
    ['identifier', 'Домашний 43-19-87.', 'Связь: 431987.'],
    ['identifier', 'Паспорт N 12480577.', 'Паспорт № 12480577.'],
    ['date', 'Закроют к 31-му августа.', 'Выполнить до 31.08.'],
    ['rare-word', 'ВИЧ с позапрошлого года.', 'Please take account of his HIV.'],
    ['words', 'Прятал дубликаты накладных в сейфе у тёщи.', 'Вопрос о дубликатах накладных, спрятанных в сейфе тёщи, закрыт.'],
    ['words', 'Шашыраңқы склерозы бар, жұмыста жасырады.', 'Кешігу шашыраңқы склерозына байланысты.'],
  ] as const)('%s', (reason, secret, outgoing) => {
    expect(hitsOf(secret, outgoing).map((hit) => hit.reason)).toContain(reason);
  });

  test('a rare word in company', () => {
    const reasons = hitsOf('Носит кератоконусную линзу, скрывает от санатория.', 'Для санатория прилагается кератоконусная карта.').map(({ reason }) => reason);
    expect(reasons).toContain('rare-word');
  });
});

describe('lets pass', () => {
  test.each([
    ['another sum', 'Готов заплатить 8 млн.', 'Сумма требования 18 млн тенге.'],
    ['the same figure of another thing', 'У него 12 тысяч долларов.', 'Приложение на 12 страницах.'],
    ['money for a count', 'Долг 5 000 тенге.', 'В деле 5 000 страниц.'],
    ['another currency', 'Лежат 41 тыс. долларов.', 'Цена 41 000 тенге.'],
    ['another day', 'Срок банка: 16 июня.', 'Встреча 16 июля в 15:00.'],
    ['a namesake', 'Помогал сварщик Павел Рогов.', 'Переводчик: Павел Мещеряков.'],
    ['an article of law', 'По статье 272 он может молчать.', 'Обязательства исполняются (статья 272 Гражданского кодекса).'],
    ['the number of a law', 'Закон № 401-IV читал ей племянник.', 'Медиация проводится по Закону № 401-IV.'],
    ['an article beyond a thousand', 'Прочёл статью 1014.', 'Стороны ознакомлены со статьёй 1014.'],
    ['a day when everybody rests', 'Не хочет встречаться 9 мая.', '9 мая праздничный день.'],
    ['whom one invites', 'Логист и кладовщик подделали пломбу.', 'Приглашены: логист, кладовщик.'],
    ['what every agreement says', 'Адвокат твердит, что соглашение вступает в силу со дня подписания.', 'Соглашение вступает в силу со дня его подписания сторонами.'],
    ['a town', 'Открывает второй цех в Шымкенте.', 'Медиация проводится в городе Шымкенте.'],
    ['nothing', '', ''],
  ])('%s', (_, secret, outgoing) => {
    expect(hitsOf(secret, outgoing)).toEqual([]);
  });
});

test('shows both places and the reason', () => {
  const secret = 'Сказала: деньги дал Мейрам Тоқсанов, 6 900 000 тенге.';
  const outgoing = 'Қарыз: 6,9 млн теңге.';
  const hits = hitsOf(secret, outgoing);
  expect(hits.map(({ reason }) => reason)).toEqual(['amount']);
  const [hit] = hits;
  expect(hit && outgoing.slice(hit.outgoing.from, hit.outgoing.to)).toBe('6,9 млн теңге');
  expect(hit && secret.slice(hit.secret.from, hit.secret.to)).toBe('6 900 000 тенге');
  expect(hit).toMatchObject({ outgoing: { pieceId: 'piece' }, secret: { recordId: secretId }, knownFrom: null });
});

test('says where the audience knows it from', () => {
  expect(hitsOf('Взято с запасом: 4 600 000 тенге.', 'Цена иска 4,6 млн тенге.', ['Иск подан.', 'Исковое требование: четыре миллиона шестьсот тысяч тенге.']).map(({ knownFrom }) => knownFrom)).toEqual([id('known-1')]);
});

test('is silent about what was handed out anyway', () => {
  const index = createLeakIndex([{ recordId: secretId, text: 'Взято с запасом: 4 600 000 тенге.' }], [{ recordId: null, text: 'Цена: 4 600 000 тенге' }]);
  expect(findLeaks(index, [{ id: 'piece', text: 'Цена иска 4,6 млн тенге.' }])).toEqual([]);
});

test('keeps the key while the words stay, wherever they stand', () => {
  const secret = 'Ниже 12 млн не отдаст.';
  const keys = (outgoing: string): string[] => hitsOf(secret, outgoing).map(({ key }) => key);
  expect(keys('Ориентир 12 млн.')).toEqual(keys('Как говорили раньше, есть ориентир: 12 000 000 тенге.'));
  expect(keys('Ориентир 12 млн.')).not.toEqual(hitsOf('Возьмёт и 13 млн.', 'Ориентир 13 млн.').map(({ key }) => key));
});

test('asks for company of a round sum where hundreds of sums are secret', () => {
  const many = Array.from({ length: 400 }, (_, at) => ({ recordId: id(`note-${at}`), text: `Платёж ${(at + 7) * 1_000 + 350} тенге прошёл.` }));
  const index = createLeakIndex([...many, { recordId: secretId, text: 'За гараж доплатит 500 000 тенге.' }], []);
  const reasons = (text: string): string[] => findLeaks(index, [{ id: 'piece', text }]).filter(({ secret }) => secret.recordId === secretId).map(({ reason }) => reason);
  expect(reasons('Государственная пошлина: 500 000 тенге.')).toEqual([]);
  expect(reasons('Доплата за гараж: 500 000 тенге.')).toContain('amount');
});
