// npm run faults -- --ipc | --wall | --kills | --integrity | --vault [--rounds N]: the long proofs. `npm test` runs the same tests with fewer rounds.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDebianPackages, installPackages, inProject, runNode } from './setup.mjs';

/**
 * Each proof reads its number of rounds from the environment; the tests that name the variable are its tests. Seconds a round: measured on two cores. `part`: of
 * the rounds asked for, when all proofs are run. The last one's report is the last thing said.
 * @typedef {{ variable: string, rounds: number, secondsPerRound: number, says: string, part?: number, value?: string }} Proof
 * @type {Record<string, Proof>}
 */
const proofs = {
  ipc: { variable: 'BITIM_FUZZ_ROUNDS', rounds: 20_000, secondsPerRound: 0.04, says: 'malformed requests per channel at main\'s door' },
  wall: { variable: 'BITIM_WALL_WORLDS', rounds: 20_000, secondsPerRound: 0.06, says: 'random worlds asked as desk, room and screen' },
  kills: { variable: 'BITIM_KILL_ROUNDS', rounds: 50, secondsPerRound: 6, part: 0.1, says: 'kills of the whole app in the midst of typing' },
  integrity: { variable: 'BITIM_INTEGRITY', rounds: 1, secondsPerRound: 240, value: 'all', part: 0, says: 'time through every byte of keys.json and every 61st of all else' },
  vault: { variable: 'BITIM_VAULT_KILL_ROUNDS', rounds: 500, secondsPerRound: 1, says: 'kills of the vault process' },
};

function readArguments() {
  const args = process.argv.slice(2);
  const chosen = Object.keys(proofs).filter((name) => args.includes(`--${name}`));
  const roundsAt = args.indexOf('--rounds');
  const rounds = roundsAt >= 0 ? Number(args[roundsAt + 1]) : null;
  const known = new Set([...Object.keys(proofs).map((name) => `--${name}`), '--rounds', ...(rounds === null ? [] : [args[roundsAt + 1]])]);
  const stray = args.filter((argument) => !known.has(argument));
  if (stray.length > 0 || (rounds !== null && !(Number.isInteger(rounds) && rounds > 0))) throw new Error(`Usage: npm run faults -- ${Object.keys(proofs).map((name) => `[--${name}]`).join(' ')} [--rounds N]. Without a name: all.`);
  const isAll = chosen.length === 0;
  return (isAll ? Object.keys(proofs) : chosen).map((name) => {
    const proof = /** @type {Proof} */ (proofs[name]);
    return { name, rounds: rounds === null || proof.value ? proof.rounds : Math.max(1, Math.round(rounds * (isAll ? proof.part ?? 1 : 1))) };
  });
}

/** Test files that read the variable. @param {string} variable */
function testFiles(variable) {
  return readdirSync(inProject('tests'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(test|spec)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => readFileSync(file, 'utf8').includes(variable));
}

const inWords = (/** @type {number} */ seconds) => (seconds < 90 ? `${Math.ceil(seconds)} seconds` : seconds < 5_400 ? `${Math.ceil(seconds / 60)} minutes` : `${(seconds / 3_600).toFixed(1)} hours`);

/** @param {string} name @param {number} rounds @param {string} reportFile */
async function prove(name, rounds, reportFile) {
  const { variable, secondsPerRound, says, value } = /** @type {Proof} */ (proofs[name]);
  const files = testFiles(variable);
  if (files.length === 0) throw new Error(`No test reads ${variable}.`);
  console.log(`\n== ${name}: ${rounds} ${says}; about ${inWords(rounds * secondsPerRound)} on two cores`);
  const env = { [variable]: value ?? String(rounds), BITIM_FAULT_REPORT: reportFile, BITIM_LONG_TEST_MS: String(Math.ceil(rounds * secondsPerRound * 5 + 600) * 1_000) };
  const journeys = files.filter((file) => file.endsWith('.spec.ts'));
  const others = files.filter((file) => !file.endsWith('.spec.ts'));
  const codes = [];
  if (others.length > 0) codes.push(await runNode([inProject('node_modules/vitest/vitest.mjs'), 'run', '--testTimeout', env.BITIM_LONG_TEST_MS, ...others], { env }));
  if (journeys.length > 0) {
    installDebianPackages(['chromium']);
    codes.push(await runNode([inProject('build/bundle.mjs')]), await runNode([inProject('node_modules/@playwright/test/cli.js'), 'test', '--reporter=list', '--timeout', env.BITIM_LONG_TEST_MS, ...journeys], { env }));
  }
  return codes.some(({ code }) => code !== 0) ? 1 : 0;
}

const folder = mkdtempSync(join(tmpdir(), 'bitim-faults-'));
const reportFile = join(folder, 'report');
try {
  const chosen = readArguments();
  installPackages();
  const failed = [];
  for (const { name, rounds } of chosen) if ((await prove(name, rounds, reportFile)) !== 0) failed.push(name);
  if (existsSync(reportFile)) console.log(`\n${readFileSync(reportFile, 'utf8')}`);
  // Whatever the report of one proof says, the last word is that another failed.
  if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
