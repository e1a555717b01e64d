// npm run build, npm run dist: the built app in out/, and installers of it in dist/ by electron-builder.
import { existsSync } from 'node:fs';
import { installPackages, inProject, runNode } from './setup.mjs';

async function dist() {
  installPackages();
  for (const script of ['licences.mjs', 'bundle.mjs']) {
    const { code } = await runNode([inProject('build', script)]);
    if (code !== 0) return code;
  }
  if (process.argv.includes('--build-only')) return 0;
  if (!existsSync(inProject('electron-builder.yml'))) throw new Error('electron-builder.yml is missing.');
  const { code } = await runNode([inProject('node_modules', 'electron-builder', 'cli.js'), '--publish', 'never', ...process.argv.slice(2)]);
  if (code !== 0) console.error("electron-builder fetches Electron's binaries from outside the package registry; on a closed network it cannot make installers.");
  return code;
}

try {
  process.exitCode = await dist();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
