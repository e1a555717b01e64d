// Some parts of Mantine write a style element while the page runs. Our content security policy refuses it, and with trusted types the
// screen dies of it: they are found here, before anybody sees an empty window.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const stylingParts = ['AppShell', 'Grid', 'SimpleGrid', 'Flex', 'Carousel', 'ColorSchemeScript', 'Notifications'];

function stylesAtRunTime(source: string): string[] {
  const imported = [...source.matchAll(/import\s*\{([^}]*)\}\s*from\s*'@mantine\/[a-z]+'/g)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim().replace(/^type /, '')));
  const responsive = /=\{\{\s*(?:base|xs|sm|md|lg|xl)\s*:/.test(source) ? ['responsive property'] : [];
  return [...imported.filter((name) => stylingParts.includes(name)), ...responsive];
}

test('no screen uses a part that writes styles at run time', () => {
  const files = globSync('renderer/**/*.tsx');
  expect(files.length).toBeGreaterThan(40);
  expect(files.map((file) => [file, stylesAtRunTime(readFileSync(file, 'utf8'))]).filter(([, found]) => found?.length)).toEqual([]);
});

test('such a part would be found', () => {
  expect(stylesAtRunTime("import { Button, SimpleGrid } from '@mantine/core';")).toEqual(['SimpleGrid']);
  expect(stylesAtRunTime('<Stack gap={{ base: 4, md: 8 }}>')).toEqual(['responsive property']);
  expect(stylesAtRunTime("import { Stack } from '@mantine/core'; <Stack gap={4}>")).toEqual([]);
});
