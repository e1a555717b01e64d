import { expect, test } from 'vitest';
import { scriptOf } from '#renderer/ui/script-of.ts';

test('tells Latin, Cyrillic with the letters of Kazakh, and both', () => {
  expect(scriptOf('')).toBe('none');
  expect(scriptOf('123 !')).toBe('none');
  expect(scriptOf('lamp 7')).toBe('latin');
  expect(scriptOf('құпия ғҢөҰүһі')).toBe('cyrillic');
  expect(scriptOf('пaроль')).toBe('mixed');
});
