// Puts on the machine what the project needs: packages by npm, and on Debian programs by apt.
// Runs before anything is installed, so on Node 18 and with Node's own modules alone.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));
export const inProject = (/** @type {string[]} */ ...parts) => join(projectFolder, ...parts);
const isWindows = process.platform === 'win32';

/** Node 24, which package `node` brings: the database binding and the tests want it, and many machines have 20. */
export const localNode = inProject('node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');

/** The environment for our own programs: node_modules/.bin first. */
export function toolEnvironment(/** @type {Record<string, string>} */ more = {}) {
  const path = [inProject('node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  return { ...process.env, ...more, PATH: path };
}

/**
 * Whether node_modules holds what the lock file says. npm writes node_modules/.package-lock.json last, so a broken-off install is not taken for a whole one.
 * @param {{ packages?: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} wanted package-lock.json
 * @param {{ packages?: Record<string, { version?: string }> } | null} installed node_modules/.package-lock.json
 */
export function holdsLock(wanted, installed) {
  if (!installed?.packages || !wanted.packages) return false;
  for (const [path, entry] of Object.entries(wanted.packages)) {
    if (path === '') continue;
    const found = installed.packages[path];
    if (found ? found.version !== entry.version : !entry.optional) return false;
  }
  return true;
}

function readJson(/** @type {string} */ path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

export function arePackagesInstalled() {
  return existsSync(localNode) && holdsLock(readJson(inProject('package-lock.json')) ?? {}, readJson(inProject('node_modules', '.package-lock.json')));
}

/** `npm ci` when node_modules is missing or older than the lock file. Throws, in words, when it fails. */
export function installPackages() {
  if (Number(process.versions.node.split('.')[0]) < 18) throw new Error(`Bitim's scripts need Node 18 or newer; this is Node ${process.versions.node}.`);
  if (arePackagesInstalled()) return;
  console.log('Installing packages (npm ci) …');
  // Under `npm run` npm says where it is; else it is on the path. On Windows npm is a .cmd, which needs a shell.
  const npmScript = process.env['npm_execpath'];
  const nodeOfNpm = process.env['npm_node_execpath'];
  const done =
    npmScript?.endsWith('.js') && nodeOfNpm
      ? spawnSync(nodeOfNpm, [npmScript, 'ci'], { cwd: projectFolder, stdio: ['ignore', 'inherit', 'inherit'] })
      : spawnSync('npm ci', { cwd: projectFolder, stdio: ['ignore', 'inherit', 'inherit'], shell: true });
  if (done.status !== 0) throw new Error('npm ci failed: see its words above. Without a connection to a package registry Bitim cannot be built the first time.');
  if (!arePackagesInstalled()) throw new Error('npm ci has ended, but node_modules does not hold what package-lock.json says. Delete node_modules and try again.');
  const version = spawnSync(localNode, ['--version'], { encoding: 'utf8' });
  if (version.status !== 0) throw new Error('Package `node` brought no Node for this system. It ships Node 24 for Linux, macOS and Windows on x64 and arm64.');
}

/** Whether programs can be installed by apt-get here: Debian or its kin, as root. */
export function canUseApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg-query');
}

function missingDebianPackages(/** @type {readonly string[]} */ names) {
  return names.filter((name) => {
    const query = spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' });
    return !(query.status === 0 && query.stdout.includes('ok installed'));
  });
}

/**
 * Installs what is missing of these Debian packages.
 * @param {readonly string[]} names
 * @returns {readonly string[]} Those still missing.
 */
export function installDebianPackages(names) {
  if (!canUseApt()) return names;
  const missing = missingDebianPackages(names);
  if (missing.length === 0) return [];
  console.log(`Installing Debian packages: ${missing.join(' ')} …`);
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  // Together first; one that the system does not know must not keep the others out.
  if (apt('install', '-y', '--no-install-recommends', ...missing).status !== 0) for (const name of missing) apt('install', '-y', '--no-install-recommends', name);
  return missingDebianPackages(missing);
}

/**
 * Runs one of the project's scripts or tools with Node 24. Interrupts reach it; it ends when we end.
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, timeoutMs?: number, isQuiet?: boolean }} [options]
 * @returns {Promise<{ code: number, timedOut: boolean }>}
 */
export function runNode(args, { env = {}, timeoutMs = 0, isQuiet = false } = {}) {
  return runProgram(localNode, args, { env, timeoutMs, isQuiet });
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, timeoutMs?: number, isQuiet?: boolean }} [options]
 * @returns {Promise<{ code: number, timedOut: boolean }>}
 */
export function runProgram(program, args, { env = {}, timeoutMs = 0, isQuiet = false } = {}) {
  return new Promise((resolve) => {
    // A group of its own, so that a hung program's children end with it.
    const child = spawn(program, args, {
      cwd: projectFolder, env: toolEnvironment(env), detached: !isWindows, stdio: isQuiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
    });
    let timedOut = false;
    const end = (/** @type {NodeJS.Signals} */ signal) => {
      try {
        if (isWindows) child.kill(signal);
        else process.kill(-(child.pid ?? 0), signal);
      } catch {
        // Already gone.
      }
    };
    const clock = timeoutMs > 0 ? setTimeout(() => { timedOut = true; end('SIGKILL'); }, timeoutMs) : undefined;
    const pass = (/** @type {NodeJS.Signals} */ signal) => end(signal);
    process.on('SIGINT', pass);
    process.on('SIGTERM', pass);
    const finish = (/** @type {number} */ code) => {
      clearTimeout(clock);
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      resolve({ code, timedOut });
    };
    child.on('error', (error) => { console.error(`${program} could not be started: ${error.message}`); finish(127); });
    child.on('exit', (code, signal) => finish(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
