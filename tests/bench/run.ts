// The whole bench, in a folder of its own that goes at the end. Started by build/bench.mjs.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureApp } from './app-lines.ts';
import { layVault, type BenchVault } from './bench-vault.ts';
import { measureFiles } from './files.ts';
import { groups, type Group, type Line } from './line.ts';
import { describeMachine, waitForQuiet } from './machine.ts';
import { benchPage, busyWarning, textTable, type Report } from './report.ts';
import { measureDerivation, measureKeeping, measureWholeFile } from './care.ts';
import { measureLeaks } from './leaks.ts';
import { measureLeakVersions } from './leak-versions.ts';
import { measureLongWorks } from './long-works.ts';
import { measureSaves } from './saves.ts';
import { measureSearch, measureUnlock } from './vault-lines.ts';

const quickPart = 20;
const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' }, json: { type: 'string' }, page: { type: 'boolean', default: false } },
});
const only = options.only?.split(',') ?? [];
const unknown = only.filter((name) => !(groups as readonly string[]).includes(name));
if (unknown.length > 0) throw new Error(`Nothing is called ${unknown.join(', ')}. There are: ${groups.join(', ')}.`);
const isWanted = (group: Group): boolean => only.length === 0 || only.includes(group);
const sized = (size: number): number => (options.quick ? Math.ceil(size / quickPart) : size);

/** A bench in memory would show no disk: BITIM_BENCH_FOLDER names another place. */
const folder = mkdtempSync(join(process.env['BITIM_BENCH_FOLDER'] ?? tmpdir(), 'bitim-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const laid = new Map<number, BenchVault>();
async function vaultOf(notes: number, cases: number): Promise<BenchVault> {
  const known = laid.get(notes);
  if (known) return known;
  say(`laying a vault of ${notes} notes in ${cases} cases`);
  const place = join(folder, `vault-${notes}`);
  mkdirSync(place);
  const vault = await layVault(place, { notes, cases });
  laid.set(notes, vault);
  return vault;
}

const say = (what: string): void => console.log(`… ${what}`);

if (options.page) await waitForQuiet();
const machine = describeMachine(folder);
console.log(`${machine.date} UTC. ${machine.line}`);
if (machine.isBusy) console.log(busyWarning(machine));

const largest = sized(100_000);
const cases = sized(200);
const lines: Line[] = [];
if (isWanted('saves')) {
  say('saving');
  lines.push(...(await measureSaves(join(folder, 'saves'), sized(10_000))));
}
if (isWanted('unlock')) {
  const vaults = [await vaultOf(sized(1_000), cases), await vaultOf(sized(10_000), cases), await vaultOf(largest, cases)];
  say('unlocking');
  lines.push(...(await measureUnlock(vaults)));
}
if (isWanted('search')) {
  const vault = await vaultOf(largest, cases);
  say('searching');
  lines.push(...(await measureSearch(vault, sized(1_000))));
}
if (isWanted('leaks')) {
  say('looking for leaks');
  lines.push(...(await measureLeaks(sized(5_000), sized(200))), ...(await measureLeakVersions(join(folder, 'leaks'), sized(5_000))));
}
if (isWanted('care')) {
  const vault = await vaultOf(largest, cases);
  say('keeping');
  const place = join(folder, 'care');
  mkdirSync(place);
  lines.push(...(await measureDerivation()), ...(await measureKeeping(vault)), ...(await measureLongWorks(place, vault, sized(2 ** 31))), ...(await measureWholeFile(place, sized(10_000))));
}
if (isWanted('files')) {
  say('a large file');
  const place = join(folder, 'files');
  mkdirSync(place);
  lines.push(...(await measureFiles(place, sized(2 ** 30))));
}
if (isWanted('app')) {
  const small = await layVaultApart(500);
  const large = await vaultOf(largest, cases);
  say('at the window');
  lines.push(...measureApp(folder, { small, large, rounds: options.quick ? 2 : 7, keys: options.quick ? 3 : 30 }));
}

/** One case, in a vault of its own: sizes of a quick run may be the same. */
async function layVaultApart(notes: number): Promise<BenchVault> {
  const place = join(folder, 'vault-of-one-case');
  mkdirSync(place);
  return layVault(place, { notes: sized(notes), cases: 1 });
}

/** Small sizes say nothing about an aim. */
const shown = options.quick ? lines.map((line) => ({ ...line, aim: null })) : lines;
const report: Report = { machine, isFull: !options.quick && only.length === 0, lines: shown };
console.log(`\n${textTable(shown)}`);
if (options.json) writeFileSync(resolve(options.json), `${JSON.stringify(report, null, 2)}\n`);
if (options.page) {
  if (report.isFull && !machine.isBusy) writeFileSync(resolve(import.meta.dirname, '../../BENCH.md'), benchPage(report));
  else console.log('BENCH.md was left as it is: it is written by a full run on an idle machine.');
}
