// Writes THIRD-PARTY-LICENCES.md: every package whose code is shipped, with its licence's text. --check only compares.
// Shipped: what electron/, renderer/ and shared/ import, all that those need in turn, and Electron itself.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const inProject = (/** @type {string[]} */ ...parts) => join(projectFolder, ...parts);
const outputFile = inProject('THIRD-PARTY-LICENCES.md');

/** Licences that Apache-2.0 code may be shipped with. MPL-2.0, LGPL and GPL ask for more and are not among them. */
export const compatibleLicences = ['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Zlib', 'CC0-1.0', 'Unlicense', 'BlueOak-1.0.0', 'OFL-1.1', 'Python-2.0'];

/** @param {string} expression "(MIT OR GPL-3.0)": one good choice is enough; "MIT AND X": all must be good. */
export function isCompatible(expression) {
  const plain = expression.replace(/[()]/g, ' ').trim();
  if (plain === '') return false;
  return plain.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((licence) => compatibleLicences.includes(licence.trim())));
}

/** @typedef {{ version?: string, license?: string, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>, peerDependencies?: Record<string, string>, peerDependenciesMeta?: Record<string, { optional?: boolean }>, name?: string }} LockEntry */

function sourceFiles() {
  return ['electron', 'renderer', 'shared'].flatMap((folder) =>
    readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|css)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
}

/** Packages named in an import of the given text. @param {string} text */
export function importedPackages(text) {
  const specifiers = [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|@import\s+(?:url\()?|\burl\(\s*)['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');
  const names = specifiers
    .filter((specifier) => /^@?[a-z][\w./@-]*$/.test(specifier) && !specifier.startsWith('node:') && !builtinModules.includes(specifier))
    .map((specifier) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/'));
  return [...new Set(names)];
}

/** Where `name` is found from the package at `from`, as Node looks for it. @param {Record<string, LockEntry>} packages @param {string} from @param {string} name */
function resolvePackage(packages, from, name) {
  const steps = from.split('/node_modules/');
  for (let count = from === '' ? 0 : steps.length; count > 0; count -= 1) {
    const path = `${steps.slice(0, count).join('/node_modules/')}/node_modules/${name}`;
    if (packages[path]) return path;
  }
  return packages[`node_modules/${name}`] ? `node_modules/${name}` : null;
}

/** Lock-file paths of all that is shipped. @param {Record<string, LockEntry>} packages @param {readonly string[]} direct */
export function shippedPaths(packages, direct) {
  const found = new Set();
  const waiting = direct.map((name) => ({ from: '', name }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const path = resolvePackage(packages, next.from, next.name);
    if (path === null || found.has(path)) continue;
    const entry = packages[path] ?? {};
    if (path.startsWith('node_modules/@types/') || next.name === 'csstype') continue;
    found.add(path);
    // Electron's own dependencies fetch its binary, and what pdf.js asks for is drawn with under Node: neither is in what we ship.
    if (path === 'node_modules/electron' || path === 'node_modules/pdfjs-dist') continue;
    for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) waiting.push({ from: path, name });
  }
  return [...found].sort();
}

/** Code of others within a package that we ship, whose licences lie beside it (build/bundle.mjs, pdfFiles). @type {Record<string, readonly string[]>} */
const innerLicences = { 'pdfjs-dist': ['wasm/LICENSE_JBIG2', 'wasm/LICENSE_OPENJPEG', 'wasm/LICENSE_PDFJS_JBIG2', 'wasm/LICENSE_PDFJS_OPENJPEG'] };

/** @param {string} folder */
function licenceText(folder) {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const inner = innerLicences[folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)] ?? [];
  const files = [...names.filter((name) => /^(licen[cs]e|copying|notice)(\.|-|$)/i.test(name)).sort(), ...inner];
  return files.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n');
}

export function shippedPackages() {
  /** @type {{ packages: Record<string, LockEntry> }} */
  const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'));
  const direct = [...new Set(sourceFiles().flatMap((file) => importedPackages(readFileSync(file, 'utf8'))))];
  if (direct.length < 5) throw new Error('No imports were read: the list would be empty.');
  return shippedPaths(packages, direct).map((path) => {
    const entry = packages[path] ?? {};
    const installed = existsSync(inProject(path, 'package.json')) ? JSON.parse(readFileSync(inProject(path, 'package.json'), 'utf8')) : {};
    return { name: String(entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)), version: String(entry.version ?? ''), licence: String(entry.license ?? installed.license ?? ''), text: licenceText(inProject(path)) };
  });
}

/** What was made of others' data and lies in our own files. */
const data = [
  "Word lists of Tesseract's language data for Kazakh, Russian and English (tessdata_fast), copyright 2006-2022 Google Inc., Apache-2.0 (LICENSE): cut to stems and grouped by frequency in shared/domain/leaks/frequent-stems.ts and kazakh-bases.ts (build/frequent-stems.mjs).",
];

/** @param {ReturnType<typeof shippedPackages>} shipped */
export function writeUp(shipped) {
  /** @type {Map<string, string[]>} */
  const packagesByText = new Map();
  for (const { name, version, licence, text } of shipped) {
    const shown = text || `(The package carries no text of its licence; it says: ${licence}.)`;
    packagesByText.set(shown, [...(packagesByText.get(shown) ?? []), `${name} ${version}`]);
  }
  const table = shipped.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  const texts = [...packagesByText].map(([text, names]) => `### ${names.join(', ')}\n\n~~~\n${text}\n~~~`);
  return [
    '# Licences of what Bitim ships',
    'Bitim itself: Apache-2.0 (LICENSE). Made by build/licences.mjs. Electron brings its own file with the licences of Chromium and Node (LICENSES.chromium.html beside its program).',
    ['| package | version | licence |', '|---|---|---|', ...table].join('\n'),
    '## Data',
    ...data,
    '## Texts',
    ...texts,
  ].join('\n\n') + '\n';
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const shipped = shippedPackages();
  const bad = shipped.filter(({ licence }) => !isCompatible(licence));
  for (const { name, licence } of bad) console.error(`${name}: "${licence}" cannot be shipped with Apache-2.0`);
  const text = writeUp(shipped);
  const isFresh = existsSync(outputFile) && readFileSync(outputFile, 'utf8') === text;
  if (process.argv.includes('--check')) {
    if (!isFresh) console.error('THIRD-PARTY-LICENCES.md is not up to date: node build/licences.mjs');
    process.exitCode = isFresh && bad.length === 0 ? 0 : 1;
  } else {
    if (!isFresh) writeFileSync(outputFile, text);
    process.exitCode = bad.length === 0 ? 0 : 1;
  }
}
