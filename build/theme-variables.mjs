// Writes renderer/ui/theme-variables.css from renderer/ui/theme.ts. Run it under Node 24 after a change of the theme;
// tests/unit/renderer/ui/theme.test.ts fails while the two differ.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { convertCssVariables } from '@mantine/core';
import { themeVariables } from '../renderer/ui/theme.ts';

export const themeVariablesFile = fileURLToPath(new URL('../renderer/ui/theme-variables.css', import.meta.url));

export function renderThemeVariables() {
  const css = convertCssVariables(themeVariables(), ':root');
  return `/* Made by build/theme-variables.mjs from theme.ts. */\n${css.replaceAll(';', ';\n').replaceAll('{', '{\n').replaceAll('}', '}\n').replace(/\n +/g, '\n')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(themeVariablesFile, renderThemeVariables());
