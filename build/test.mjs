// npm test, npm run check: every proof of the project, from types to journeys. Ends with `N passed, N failed, N skipped`.
//   --quick          types, lint, boundaries and unit tests: about a minute
//   --only=a,b       the named stages alone
// Runs on Node 18; each stage itself runs under Node 24.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canUseApt, inProject, installDebianPackages, installPackages, runNode } from './setup.mjs';
import { addCounts, lastLine, readPlaywright, readVitest } from './test-results.mjs';

/** @typedef {import('./test-results.mjs').Counts} Counts */
/** @typedef {{ name: string, isQuick: boolean, run: (folder: string) => Promise<Counts> }} Stage */

const minute = 60_000;
const runtimes = ['shared', 'electron', 'vault', 'renderer', 'tests'];

/** What tests call on Debian; where one is missing, its tests skip themselves and say so. */
const testPrograms = ['chromium', 'poppler-utils', 'xvfb', 'xauth', 'age', 'python3-nacl', 'python3-argon2', 'strace'];

/** @param {string} name @param {number} code @returns {Counts} A check that is one yes or no. */
const oneCheck = (name, code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [], failures: code === 0 ? [] : [name] });

const houseRules = ['tests/unit/boundaries', 'tests/unit/sizes', 'tests/unit/i18n', 'tests/unit/licences'];
const slowParts = [
  'tests/unit/vault', 'tests/unit/documents', 'tests/unit/chromium-shell', 'tests/unit/backups', 'tests/unit/exchange',
  'tests/unit/main/fuzz.test.ts', 'tests/unit/main/computer-slot.test.ts',
  'tests/unit/services/destroy-real-vault.test.ts', 'tests/unit/services/files-real.test.ts', 'tests/unit/services/real-vault.test.ts',
];
const ownStages = [...houseRules, ...slowParts].map((place) => (place.endsWith('.ts') ? place : `${place}/**`));

/** @type {Stage[]} */
const stages = [
  { name: 'types', isQuick: true, run: async () => addCounts(await Promise.all(runtimes.map(async (runtime) => oneCheck(`types: ${runtime}`, (await tool('typescript/bin/tsc', '--checkers', '1', '-p', `build/tsconfig.${runtime}.json`)).code)))) },
  { name: 'lint', isQuick: true, run: async () => oneCheck('lint', (await tool('oxlint/bin/oxlint', '--deny-warnings', ...typeAware(), '.')).code) },
  { name: 'boundaries', isQuick: true, run: (folder) => vitest(folder, 'boundaries', houseRules) },
  { name: 'unit', isQuick: true, run: (folder) => vitest(folder, 'unit', ['tests/unit'], [...ownStages, '**/*.property.test.ts']) },
  // Real files, real keys, real browsers: too slow for the check before each push.
  { name: 'parts', isQuick: false, run: (folder) => vitest(folder, 'parts', slowParts, ['**/*.property.test.ts']) },
  { name: 'vectors', isQuick: false, run: (folder) => vitest(folder, 'vectors', ['tests/vectors'], ['**/*.property.test.ts']) },
  // Random worlds keep one core busy for as long as the kills take on the other.
  { name: 'proofs', isQuick: false, run: (folder) => vitest(folder, 'proofs', ['tests/property', '.property.test.ts', 'tests/faults']) },
  { name: 'build', isQuick: false, run: async () => oneCheck('build', (await runNode([inProject('build/bundle.mjs')])).code) },
  { name: 'e2e', isQuick: false, run: playwright },
];

/**
 * The compiler and the lint are Go programs of a few seconds: collecting rubbish less often saves a third of their time. Each of the compiler's
 * checkers looks through the same libraries anew, so one for each of the runtimes that are checked side by side is quickest.
 */
const tool = (/** @type {string} */ path, /** @type {string[]} */ ...args) => runNode([inProject('node_modules', path), ...args], { timeoutMs: 5 * minute, env: { GOGC: '400' } });

/** The type-aware half of the lint is a program of its own, built for Linux, and on other systems as its makers go. */
function typeAware() {
  const built = existsSync(inProject('node_modules', '@oxlint-tsgolint', `${process.platform}-${process.arch}`));
  if (!built) console.log('The rules that need types are left out: oxlint-tsgolint has no program for this system.');
  return built ? ['--type-aware'] : [];
}

/** @param {string} folder @param {string} name @param {string[]} paths @param {string[]} [excluded] @returns {Promise<Counts>} */
async function vitest(folder, name, paths, excluded = []) {
  const resultFile = join(folder, `${name}.json`);
  const { code, timedOut } = await runNode(
    [inProject('node_modules/vitest/vitest.mjs'), 'run', ...paths, ...excluded.flatMap((pattern) => ['--exclude', pattern]), '--reporter=dot', `--reporter=${inProject('build/vitest-results.mjs')}`],
    { timeoutMs: 15 * minute, env: { BITIM_RESULT_FILE: resultFile, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) } },
  );
  return readVitest(name, resultFile, code, timedOut);
}

/** @param {string} folder @returns {Promise<Counts>} */
async function playwright(folder) {
  const resultFile = join(folder, 'e2e.json');
  const { code, timedOut } = await runNode([inProject('node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json', '--timeout=120000'], {
    timeoutMs: 45 * minute, env: { PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile, PLAYWRIGHT_JSON_OUTPUT_NAME: resultFile, FORCE_COLOR: '0' },
  });
  return readPlaywright('e2e', resultFile, code, timedOut);
}

function chosenStages() {
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length).split(',');
  const unknown = only?.filter((name) => !stages.some((stage) => stage.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`No stage is called ${unknown.join(', ')}. There are: ${stages.map(({ name }) => name).join(', ')}.`);
  if (only) return stages.filter(({ name }) => only.includes(name));
  return process.argv.includes('--quick') ? stages.filter(({ isQuick }) => isQuick) : stages;
}

async function test() {
  const chosen = chosenStages();
  installPackages();
  if (chosen.some(({ name }) => name === 'e2e' || name === 'vectors' || name === 'proofs')) {
    const missing = installDebianPackages(testPrograms);
    if (missing.length > 0 && canUseApt()) console.log(`Could not be installed: ${missing.join(' ')}. Tests that need them skip themselves.`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'bitim-test-'));
  /** @type {{ name: string, counts: Counts, seconds: number }[]} */
  const done = [];
  for (const { name, run } of chosen) {
    console.log(`\n== ${name}`);
    const startedAt = Date.now();
    const counts = await run(folder);
    done.push({ name, counts, seconds: (Date.now() - startedAt) / 1000 });
  }
  rmSync(folder, { recursive: true, force: true });
  return report(done);
}

/** @param {{ name: string, counts: Counts, seconds: number }[]} done */
function report(done) {
  const total = addCounts(done.map(({ counts }) => counts));
  console.log('\n');
  for (const { name, counts, seconds } of done) {
    console.log(`${name.padEnd(12)} ${String(counts.passed).padStart(5)} passed ${String(counts.failed).padStart(4)} failed ${String(counts.skipped.length).padStart(4)} skipped ${seconds.toFixed(1).padStart(8)} s`);
  }
  for (const { name, reason } of total.skipped) console.log(`skipped: ${name}: ${reason}`);
  for (const name of total.failures) console.log(`failed: ${name}`);
  console.log(lastLine(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** Test files that no stage would pick up are a hole in the net. */
function checkFolders() {
  const known = new Set(['unit', 'vectors', 'property', 'faults', 'e2e', 'bench', 'support']);
  const strays = readdirSync(inProject('tests')).filter((name) => !known.has(name));
  if (strays.length > 0) throw new Error(`No stage runs tests/${strays.join(', tests/')}. Add it to build/test.mjs.`);
}

try {
  checkFolders();
  process.exitCode = await test();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
}
