// Each check of locales.test.ts is shown to fail on a bad sample.
import { expect, test } from 'vitest';
import { readFile } from '../boundaries/source-file.ts';
import { findKeyUse } from './key-use.ts';
import { emptyTexts, foreignLetters, keysApart, leftUntranslated, mixedAlphabets, pluralsIncomplete, variablesApart, wordingSlips } from './locale-checks.ts';

const file = (text: string) => readFile({ path: 'renderer/app/sample.tsx', text });

test('finds a key that one locale lacks, plurals counted as one', () => {
  const en = { a: { both: 'Both', files_one: 'file', files_other: 'files' } };
  expect(keysApart({ en, ru: { a: { both: 'Оба', files_one: 'файл', files_few: 'файла', files_many: 'файлов', files_other: 'файла' } } })).toEqual([]);
  expect(keysApart({ en, ru: { a: { both: 'Оба' } } })).toEqual(['ru: a:files is missing']);
  expect(keysApart({ en: { a: {} }, ru: { a: { more: 'Ещё' } } })).toEqual(['en: a:more is missing']);
});
test('finds plural forms that are missing or too many', () => {
  expect(pluralsIncomplete({ ru: { a: { files_one: 'файл', files_other: 'файла' } } })).toHaveLength(1);
  expect(pluralsIncomplete({ kk: { a: { files_one: 'файл', files_few: 'файл', files_other: 'файл' } } })).toHaveLength(1);
  expect(pluralsIncomplete({ en: { a: { files_one: 'file' } } })).toEqual(['en: a:files_one has no _other beside it']);
  expect(pluralsIncomplete({ kk: { a: { files_one: 'файл', files_other: 'файл' } } })).toEqual([]);
});
test('finds empty texts and stray spaces', () => expect(emptyTexts({ en: { a: { none: '', space: 'x ', good: 'x' } } })).toHaveLength(2));
test('finds variables and tags that differ', () => {
  expect(variablesApart({ en: { a: { hi: 'Hi {{name}} <b>x</b>' } }, ru: { a: { hi: 'Привет, {{nome}} <b>x</b>' } } })).toHaveLength(1);
  expect(variablesApart({ en: { a: { hi: '{{a}} {{b}}' } }, kk: { a: { hi: '{{b}} {{a}}' } } })).toEqual([]);
});
test('finds a letter of the wrong alphabet', () => {
  // The second letter of the first and the whole second word are Latin.
  expect(mixedAlphabets({ ru: { a: { word: 'с\u0061мо c делом' } } })).toHaveLength(2);
  expect(mixedAlphabets({ kk: { a: { word: 'm\u0259селе {{count}} PDF-файл' } } })).toHaveLength(1);
  expect(mixedAlphabets({ kk: { a: { word: 'мәселе {{count}} PDF-файл' } } })).toEqual([]);
});
test('finds a text left in English, names excepted', () => {
  const locales = { en: { a: { save: 'Save', paper: 'PDF', name: 'Bitim', sign: '{{count}} …' } }, ru: { a: { save: 'Save', paper: 'PDF', name: 'Bitim', sign: '{{count}} …' } } };
  expect(leftUntranslated(locales, new Set(['a:name']))).toEqual(['ru: a:save is left as "Save"']);
});
test('finds letters of the other language', () => {
  expect(foreignLetters({ en: { a: { x: 'Дело' } }, ru: { a: { x: 'іс' } }, kk: { a: { x: 'Іс' } } })).toHaveLength(2);
  expect(foreignLetters({ en: { a: { x: 'Қазақша' } }, ru: { a: { x: 'Қазақша' } }, kk: { a: { x: 'Қазақша' } } })).toEqual([]);
});
test('finds what an editor would strike out', () => {
  const bad = { en: { a: { x: 'Choose …' } }, ru: { a: { x: 'Закон о медиации', y: 'Цепь цела', z: 'разрешение "да"' } }, kk: { a: { x: '{{day}} дейін', y: 'Медиация туралы заң', z: 'Құпия сөз тіркесі' } } };
  expect(wordingSlips(bad)).toHaveLength(7);
  const good = { en: { a: { x: 'Choose…' } }, ru: { a: { x: 'Закон «О медиации»', y: 'Цепочка цела', z: '«? …»' } }, kk: { a: { x: '{{day}} күніне дейін', y: '«Медиация туралы» Заң', z: 'Медиация туралы шарт' } } };
  expect(wordingSlips(good)).toEqual([]);
});
test('finds keys that are missing, unused or put together', () => {
  const source = "const map = { a: 'cases:one' };\nt('cases:gone'); t('bare'); t(`cases:${kind}`); t('cases:files', { count: 1 }); request('case:open');";
  const use = findKeyUse([file(source)], ['cases:one', 'cases:files_one', 'cases:files_other', 'cases:idle'], ['cases']);
  expect(use.missing).toEqual(['renderer/app/sample.tsx: cases:gone is in no locale']);
  expect(use.unused).toEqual(['cases:idle']);
  expect(use.computed).toHaveLength(3);
});
