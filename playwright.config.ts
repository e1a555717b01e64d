// End-to-end tests: one suite, two shells. The electron project is listed only where Electron's binary is.
import { defineConfig } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ShellKind } from '#tests/e2e/fixtures.ts';

/** Without asking `electron` itself, which would try to download what is missing. */
function hasElectronBinary(): boolean {
  const packageFolder = path.resolve(import.meta.dirname, 'node_modules/electron');
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(packageFolder, 'dist');
  const nameFile = path.join(packageFolder, 'path.txt');
  return existsSync(path.join(folder, existsSync(nameFile) ? readFileSync(nameFile, 'utf8').trim() : 'electron'));
}

const shells: ShellKind[] = hasElectronBinary() ? ['electron', 'chromium-shell'] : ['chromium-shell'];

// oxlint-disable-next-line import/no-default-export -- Playwright asks for it.
export default defineConfig<object, { shellKind: ShellKind }>({
  // The bench drives the app in the same way.
  testDir: process.env['BITIM_BENCH'] ? 'tests/bench' : 'tests/e2e',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // An app under test is a dozen processes.
  workers: os.availableParallelism() >= 4 ? 2 : 1,
  reporter: [['list']],
  // Traces cost time in every test: ask for them when a failure needs one.
  use: { trace: process.env['BITIM_E2E_TRACE'] ? 'retain-on-failure' : 'off', screenshot: 'only-on-failure' },
  projects: shells.map((shellKind) => ({ name: shellKind, use: { shellKind } })),
});
