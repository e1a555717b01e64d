import { expect, test } from 'vitest';
import { matchesShortcut } from '#renderer/ui/use-shortcut.ts';

const press = (code: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}): KeyboardEvent =>
  ({ code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }) as KeyboardEvent;
const onMac = navigator.platform.startsWith('Mac');
const mod = onMac ? { metaKey: true } : { ctrlKey: true };
const notMod = onMac ? { ctrlKey: true } : { metaKey: true };

test('goes by the physical key, so a Cyrillic layout locks as well', () => {
  expect(matchesShortcut(press('KeyL', mod), { code: 'KeyL', mod: true })).toBe(true);
  expect(matchesShortcut(press('KeyK', mod), { code: 'KeyL', mod: true })).toBe(false);
});

test('wants exactly the keys that are held, no other', () => {
  const callNote = { code: 'KeyC', mod: true, shift: true };
  expect(matchesShortcut(press('KeyC', { ...mod, shiftKey: true }), callNote)).toBe(true);
  expect(matchesShortcut(press('KeyC', mod), callNote)).toBe(false);
  expect(matchesShortcut(press('KeyC', { ...mod, shiftKey: true, altKey: true }), callNote)).toBe(false);
  expect(matchesShortcut(press('KeyC', { ...mod, ...notMod, shiftKey: true }), callNote)).toBe(false);
  expect(matchesShortcut(press('KeyC'), { code: 'KeyC' })).toBe(true);
});
