import { expect, test } from 'vitest';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { resources } from '#shared/i18n/resources.ts';

test.each(Object.keys(resources) as (keyof typeof resources)[])('every error has words of its own in %s', (language) => {
  const words = Object.values(errorKeys).map((key) => (resources[language].errors as Readonly<Record<string, string>>)[key.replace('errors:', '')]);
  expect(words.every((text) => (text ?? '').length > 20)).toBe(true);
  expect(new Set(words).size).toBe(words.length);
});

test('a bug is told with its reference, and nothing else of it', () => {
  expect(errorValues({ type: 'internal', reference: 'a1b2' })).toEqual({ reference: 'a1b2' });
  expect(errorValues({ type: 'disk-full' })).toEqual({ reference: '' });
});
