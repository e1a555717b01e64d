// npm run bench: what a save, an unlock, a search and the window take, and how that compares. About 20 minutes; leave the machine alone meanwhile.
//   --quick            sizes divided by 20, without aims: shows that the bench works
//   --only saves,app   of: saves, unlock, search, leaks, care, files, app
//   --json FILE        the figures for a program
//   --page             writes BENCH.md, after a full run on a machine that had nothing else to do
import { installDebianPackages, installPackages, inProject, runNode } from './setup.mjs';

/** A part is asked for unless others are named. @param {readonly string[]} args @param {string} part */
function isAsked(args, part) {
  const at = args.findIndex((argument) => argument === '--only' || argument.startsWith('--only='));
  if (at < 0) return true;
  const names = args[at]?.includes('=') ? args[at]?.slice('--only='.length) : args[at + 1];
  return (names ?? '').split(',').includes(part);
}

async function bench() {
  const args = process.argv.slice(2);
  installPackages();
  if (isAsked(args, 'files')) installDebianPackages(['age']);
  if (isAsked(args, 'app')) {
    installDebianPackages(['chromium']);
    const built = await runNode([inProject('build', 'bundle.mjs'), '--quiet']);
    if (built.code !== 0) return built.code;
  }
  const { code } = await runNode([inProject('tests', 'bench', 'run.ts'), ...args]);
  return code;
}

try {
  process.exitCode = await bench();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
