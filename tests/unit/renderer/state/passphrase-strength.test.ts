import { expect, test } from 'vitest';
import { toLatinKeys } from '#renderer/state/latin-keys.ts';
import { estimatePassphrase, isStrongEnough } from '#renderer/state/passphrase-strength.ts';

const judge = async (passphrase: string, ...nearby: string[]): Promise<boolean> => isStrongEnough(passphrase, await estimatePassphrase(passphrase, nearby));

test('lets several unrelated words pass, in any script', async () => {
  expect(await judge('velvet lamp eleven harbour')).toBe(true);
  expect(await judge('жеті қара тас пен велосипед')).toBe(true);
});

test('refuses what is common, walked over the keyboard or repeated', async () => {
  for (const passphrase of ['password12', 'qwertyuiop', 'aaaaaaaaaaaaaa', '12345678901', 'abcabcabcabc']) expect(await judge(passphrase), passphrase).toBe(false);
});

test('knows a keyboard walk on a Cyrillic layout', async () => {
  expect(toLatinKeys('йцукен')).toBe('qwerty');
  for (const passphrase of ['йцукенгшщзх', 'фывапролджэ', 'әіңғүұқөһ1']) expect(await judge(passphrase), passphrase).toBe(false);
});

test('refuses what is hard to guess but shorter than ten characters', async () => {
  expect(await judge('x7#Kq!9Zv')).toBe(false);
});

test('takes the name of the vault for no secret', async () => {
  const score = await estimatePassphrase('Gulmira Sample 77', []);
  expect(await estimatePassphrase('Gulmira Sample 77', ['Gulmira Sample 77'])).toBeLessThan(score);
});
