// Three complete locales, and every key in use.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { eventChannels, requestChannels } from '#shared/ipc/channels.ts';
import { namespaces, resources } from '#shared/i18n/resources.ts';
import { isCode, loadFiles, readFile } from '../boundaries/source-file.ts';
import { findKeyUse } from './key-use.ts';
import { emptyTexts, flatten, foreignLetters, keysApart, leftUntranslated, mixedAlphabets, pluralsIncomplete, variablesApart, wordingSlips, type Locales } from './locale-checks.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const locales: Locales = resources;
// texts.ts puts keys together from the type of the table itself: a wrong one does not compile.
const skipped = ['shared/i18n/', 'shared/ipc/', 'electron/app/texts.ts'];
const files = loadFiles(root, (path) => isCode(path) && /^(renderer|electron|shared)\//.test(path) && !skipped.some((prefix) => path.startsWith(prefix))).map(readFile);
const use = findKeyUse(files, [...flatten(resources.en).keys()], namespaces, new Set<string>([...requestChannels, ...eventChannels]));

/** Names, abbreviations and samples that are the same in every language. Each with its reason. */
const sameEverywhere = new Set<string>([]);

test('reads three locales with texts in every namespace', () => {
  expect(Object.keys(locales).sort()).toEqual(['en', 'kk', 'ru']);
  for (const [language, locale] of Object.entries(locales)) for (const [namespace, texts] of Object.entries(locale)) expect(Object.keys(texts).length, `${language} ${namespace}`).toBeGreaterThan(0);
});
test('has the same keys in each', () => expect(keysApart(locales)).toEqual([]));
test('has every plural form its language asks for, and no other', () => expect(pluralsIncomplete(locales)).toEqual([]));
test('has no empty text', () => expect(emptyTexts(locales)).toEqual([]));
test('fills in the same variables in each', () => expect(variablesApart(locales)).toEqual([]));
test('keeps alphabets apart', () => expect([...mixedAlphabets(locales), ...foreignLetters(locales)]).toEqual([]));
test('leaves nothing in English', () => expect(leftUntranslated(locales, sameEverywhere)).toEqual([]));
test('keeps to one word for each thing, and to the editor’s rules', () => expect(wordingSlips(locales)).toEqual([]));
test('uses no key that is missing', () => expect(use.missing).toEqual([]));
test('keeps no key that nothing uses', () => expect(use.unused).toEqual([]));
test('puts no key together at run time', () => expect(use.computed).toEqual([]));
