import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderThemeVariables, themeVariablesFile } from '#build/theme-variables.mjs';

test('theme-variables.css is what theme.ts says', () => {
  expect(readFileSync(themeVariablesFile, 'utf8')).toBe(renderThemeVariables());
});

const tokens = readFileSync(new URL('../../../../renderer/ui/tokens.css', import.meta.url), 'utf8');
const readTokens = (css: string): Readonly<Record<string, string>> => Object.fromEntries([...css.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]));
const [lightCss = '', darkCss = ''] = tokens.split(":root[data-mantine-color-scheme='dark']");
const light = readTokens(lightCss);
const schemes = { light, dark: { ...light, ...readTokens(darkCss) } };

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const parties = ['teal', 'orange', 'violet', 'cyan', 'pink', 'lime', 'blue', 'red'].map((colour) => `party-${colour}`);
const grounds = ['paper', 'surface', 'sunken'];

describe.each(Object.entries(schemes))('tokens in %s', (_name, colours) => {
  const of = (name: string): string => {
    expect(colours[name], name).toMatch(/^#/);
    return colours[name] ?? '';
  };
  test('words can be read on every ground (WCAG 2.2, 1.4.3)', () => {
    for (const ground of grounds) {
      for (const ink of ['ink', 'ink-soft', 'accent', 'good', 'warn', 'bad', 'joint', 'own-eyes', ...parties]) {
        expect(contrast(of(ink), of(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
  test('words can be read on coloured grounds', () => {
    for (const [ink, ground] of [['warn', 'warn-soft'], ['bad', 'bad-soft'], ['ink', 'warn-soft'], ['ink', 'bad-soft'], ['ink', 'accent-soft'], ['ink-soft', 'accent-soft']] as const) {
      expect(contrast(of(ink), of(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
  test('the letter of every mark can be read on its colour', () => {
    for (const party of parties) expect(contrast(of('mark-ink'), of(party)), party).toBeGreaterThanOrEqual(4.5);
  });
  test('edges of fields and the focus can be seen (WCAG 2.2, 1.4.11)', () => {
    for (const ground of grounds) for (const edge of ['line-strong', 'focus']) expect(contrast(of(edge), of(ground)), `${edge} on ${ground}`).toBeGreaterThanOrEqual(3);
  });
});
