// Builds out/main, out/preload and out/renderer: the same output for Electron and for the Chromium shell.
// Skips when no source has changed since the last build; --force builds anyway, --quiet says nothing, --out=FOLDER builds elsewhere.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const inProject = (/** @type {string[]} */ ...parts) => join(projectFolder, ...parts);

/** Pages of the app: each becomes out/renderer/<name>.html. */
const pageFiles = ['renderer/index.html', 'renderer/joint.html', 'renderer/paper.html'];
/** Loaded from node_modules at run time: native code, wasm, and Electron itself. */
const external = ['electron', /^node:/, 'better-sqlite3-multiple-ciphers', 'libsodium-wrappers'];

/**
 * pdf.js reads PDFs in a worker, which asks for its rarer decoders by name beside itself. As they come: their names are part of them.
 * The decoders are the ones in JavaScript, because no policy of ours allows code made from bytes.
 */
const pdfFiles = { 'pdf/worker.js': 'build/pdf.worker.min.mjs', 'pdf/jbig2_nowasm_fallback.js': 'wasm/jbig2_nowasm_fallback.js', 'pdf/openjpeg_nowasm_fallback.js': 'wasm/openjpeg_nowasm_fallback.js' };

/** @returns {import('vite').Plugin} */
export const pdfWorkerFiles = () => ({
  name: 'pdf-worker-files',
  generateBundle() {
    for (const [fileName, path] of Object.entries(pdfFiles)) this.emitFile({ type: 'asset', fileName, source: readFileSync(inProject('node_modules/pdfjs-dist', path)) });
  },
});

/** @param {{ isForced?: boolean, isQuiet?: boolean, outFolder?: string }} [options] @returns {Promise<boolean>} False when everything was up to date. */
export async function bundle({ isForced = false, isQuiet = false, outFolder = inProject('out') } = {}) {
  const startedAt = Date.now();
  const fingerprint = fingerprintSources();
  const stampFile = join(outFolder, '.bundle');
  if (!isForced && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint) return false;

  // Built aside: while it runs, and when it fails, the last build stays whole.
  const aside = join(outFolder, `.new-${process.pid}`);
  try {
    const { build } = await import('vite');
    for (const config of await buildConfigs(aside)) await build(config);
    rmSync(stampFile, { force: true });
    for (const part of ['main', 'preload', 'renderer']) {
      rmSync(join(outFolder, part), { recursive: true, force: true });
      renameSync(join(aside, part), join(outFolder, part));
    }
    writeFileSync(stampFile, fingerprint);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  if (!isQuiet) console.log(`built in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  return true;
}

/** @param {string} target Folder for main, preload and renderer. @returns {Promise<import('vite').InlineConfig[]>} */
async function buildConfigs(target) {
  const { default: react } = await import('@vitejs/plugin-react');
  const { default: mantinePreset } = await import('postcss-preset-mantine');
  /** @type {import('vite').InlineConfig} */
  const base = { configFile: false, logLevel: 'warn', mode: 'production', publicDir: false };
  return [
    {
      ...base,
      root: projectFolder,
      ssr: { noExternal: true },
      build: {
        ssr: true, target: 'node24', outDir: join(target, 'main'), emptyOutDir: false, minify: false,
        rolldownOptions: {
          input: { main: inProject('electron', 'main.ts'), vault: inProject('electron', 'vault', 'process.ts'), kdf: inProject('electron', 'vault', 'kdf-thread.ts') },
          external,
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js' },
        },
      },
    },
    {
      ...base,
      root: projectFolder,
      ssr: { noExternal: true },
      build: {
        ssr: true, target: 'chrome140', outDir: join(target, 'preload'), emptyOutDir: false, minify: false,
        // A sandboxed preload is one CommonJS file.
        rolldownOptions: { input: inProject('electron', 'preload.ts'), external, output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false } },
      },
    },
    {
      ...base,
      root: inProject('renderer'),
      base: './',
      plugins: [react(), pdfWorkerFiles()],
      css: { postcss: { plugins: [mantinePreset()] } },
      build: {
        target: 'chrome140', outDir: join(target, 'renderer'), emptyOutDir: false, assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 4_000,
        rolldownOptions: { input: pageFiles.map((file) => inProject(file)).filter(existsSync) },
      },
    },
  ];
}

function fingerprintSources() {
  const hash = createHash('sha256').update(process.version);
  const roots = ['electron', 'renderer', 'shared', 'build/bundle.mjs', 'package.json', 'package-lock.json'].map((name) => inProject(name));
  for (const file of roots.flatMap(listFiles)) hash.update(`\0${relative(projectFolder, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function listFiles(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const isQuiet = process.argv.includes('--quiet');
  const chosen = process.argv.find((argument) => argument.startsWith('--out='))?.slice('--out='.length);
  const wasBuilt = await bundle({ isForced: process.argv.includes('--force'), isQuiet, ...(chosen && { outFolder: resolve(chosen) }) });
  if (!wasBuilt && !isQuiet) console.log('nothing has changed since the last build');
}
