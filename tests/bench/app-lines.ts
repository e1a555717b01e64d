// Runs the part of the bench that needs the window, in the headless shell, by Playwright.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BenchVault } from './bench-vault.ts';
import type { Line } from './line.ts';

export type AppPlan = { readonly small: BenchVault; readonly large: BenchVault; readonly rounds: number; readonly keys: number; readonly resultFile: string };

const root = resolve(import.meta.dirname, '../..');

export function measureApp(folder: string, plan: Omit<AppPlan, 'resultFile'>): Line[] {
  const resultFile = join(folder, 'app.json');
  const env = { ...process.env, BITIM_BENCH: JSON.stringify({ ...plan, resultFile } satisfies AppPlan), FORCE_COLOR: '0' };
  const command = [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=line', '--project=chromium-shell', `--output=${join(folder, 'results')}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the app could not be measured\n${stdout}${stderr}`);
  return JSON.parse(readFileSync(resultFile, 'utf8')) as Line[];
}
