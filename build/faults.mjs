// npm run faults -- --ipc | --wall | --kills [--rounds N]: the long proofs. `npm test` runs the same tests with fewer rounds.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installDebianPackages, installPackages, inProject, runNode } from './setup.mjs';

/** Each proof reads its number of rounds from the environment; the tests that name the variable are its tests. Seconds a round: measured on two cores. */
const proofs = {
  ipc: { variable: 'BITIM_FUZZ_ROUNDS', rounds: 20_000, secondsPerRound: 0.04, says: 'malformed requests per channel at main\'s door' },
  wall: { variable: 'BITIM_WALL_WORLDS', rounds: 10_000, secondsPerRound: 0.06, says: 'random worlds asked as desk, room and screen' },
  kills: { variable: 'BITIM_KILL_ROUNDS', rounds: 500, secondsPerRound: 6, says: 'kills in the midst of typing' },
};

function readArguments() {
  const args = process.argv.slice(2);
  const chosen = Object.keys(proofs).filter((name) => args.includes(`--${name}`));
  const roundsAt = args.indexOf('--rounds');
  const rounds = roundsAt >= 0 ? Number(args[roundsAt + 1]) : null;
  const known = new Set([...Object.keys(proofs).map((name) => `--${name}`), '--rounds', ...(rounds === null ? [] : [args[roundsAt + 1]])]);
  const stray = args.filter((argument) => !known.has(argument));
  if (stray.length > 0 || (rounds !== null && !(Number.isInteger(rounds) && rounds > 0))) throw new Error('Usage: npm run faults -- [--ipc] [--wall] [--kills] [--rounds N]. Without a name: all.');
  return { chosen: chosen.length > 0 ? chosen : Object.keys(proofs), rounds };
}

/** Test files that read the variable. @param {string} variable */
function testFiles(variable) {
  return readdirSync(inProject('tests'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(test|spec)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => readFileSync(file, 'utf8').includes(variable));
}

const inWords = (/** @type {number} */ seconds) => (seconds < 90 ? `${Math.ceil(seconds)} seconds` : seconds < 5_400 ? `${Math.ceil(seconds / 60)} minutes` : `${(seconds / 3_600).toFixed(1)} hours`);

/** @param {'ipc' | 'wall' | 'kills'} name @param {number | null} askedRounds */
async function prove(name, askedRounds) {
  const { variable, rounds: usualRounds, secondsPerRound, says } = proofs[name];
  const rounds = askedRounds ?? usualRounds;
  const files = testFiles(variable);
  if (files.length === 0) throw new Error(`No test reads ${variable}.`);
  console.log(`\n== ${name}: ${rounds} ${says}; about ${inWords(rounds * secondsPerRound)} on two cores`);
  const env = { [variable]: String(rounds), BITIM_LONG_TEST_MS: String(Math.ceil(rounds * secondsPerRound * 5 + 600) * 1_000) };
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

try {
  const { chosen, rounds } = readArguments();
  installPackages();
  const codes = [];
  for (const name of chosen) codes.push(await prove(/** @type {'ipc' | 'wall' | 'kills'} */ (name), rounds));
  process.exitCode = Math.max(...codes);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
