// One tsconfig per runtime: what a folder's runtime lacks does not even compile there. Shown with samples, each of one line.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
// Inside the project, so that packages are found from there as from its own folders.
mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
const folder = mkdtempSync(join(root, 'node_modules/.cache/runtimes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The files that do not compile under the named config, of samples that are all compiled at once. */
function failingSamples(runtime: string, samples: Readonly<Record<string, string>>): string[] {
  const names = Object.keys(samples);
  for (const name of names) writeFileSync(join(folder, `${runtime}-${name}.ts`), `${samples[name]}\nexport {};\n`);
  const config = join(folder, `tsconfig.${runtime}.json`);
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(root, `build/tsconfig.${runtime}.json`),
      include: [],
      files: names.map((name) => join(folder, `${runtime}-${name}.ts`)),
    }),
  );
  const run = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config, '--pretty', 'false'], { encoding: 'utf8', cwd: folder });
  const output = run.stdout + run.stderr;
  // A broken set-up would fail every sample and prove nothing: such errors name no sample.
  const strayLines = output.split('\n').filter((line) => line.includes('error TS') && !names.some((name) => line.includes(`${runtime}-${name}.ts`)));
  expect(strayLines).toEqual([]);
  return names.filter((name) => output.includes(`${runtime}-${name}.ts`)).sort();
}

const samples = {
  page: 'window.scrollTo(0, 0);',
  element: 'export const e: HTMLElement | null = null;',
  bytes: "export const b = Buffer.from('');",
  process: 'export const p = process.pid;',
  files: "import { readFileSync } from 'node:fs'; export const f = readFileSync;",
  electron: "import { app } from 'electron'; export const a = app;",
  plain: 'export const n: number = [1, 2].toSorted().length;',
  'implicit-undefined': 'export const first: string = [][0];',
};

describe('each runtime compiles only what it has', () => {
  test('shared: neither page nor Node', () => {
    const { electron: _electron, ...neutral } = samples;
    expect(failingSamples('shared', neutral)).toEqual(['bytes', 'element', 'files', 'implicit-undefined', 'page', 'process']);
  });
  test('electron: no page', () => expect(failingSamples('electron', samples)).toEqual(['element', 'implicit-undefined', 'page']));
  test('vault: neither page nor Electron', () => expect(failingSamples('vault', samples)).toEqual(['electron', 'element', 'implicit-undefined', 'page']));
  test('renderer: no Node', () => {
    const { electron: _electron, ...inPages } = samples;
    expect(failingSamples('renderer', inPages)).toEqual(['bytes', 'files', 'implicit-undefined', 'process']);
  });
});
