// The house rules as functions over read files: each returns what breaks it, in words. Data: build/boundaries.ts.
import { basename, posix } from 'node:path';
import { emptyNames, featuresPath, mayExportDefault, nameRules, networkModules, zones } from '#build/boundaries.ts';
import { isProjectTarget, resolveTarget, type ReadFile } from './source-file.ts';

const product = (path: string): boolean => /^(electron|renderer|shared)\//.test(path);
const startsWithAny = (path: string, prefixes: readonly string[]): boolean => prefixes.some((prefix) => path.startsWith(prefix));

function mayImport(allowed: readonly string[], target: string, isProject: boolean): boolean {
  return allowed.some((entry) => {
    if (entry === '*') return true;
    if (isProject) return entry.endsWith('/') || entry.endsWith('.ts') ? target === entry || (entry.endsWith('/') && target.startsWith(entry)) : false;
    if (entry === 'node:') return target.startsWith('node:');
    if (entry.endsWith('/')) return target.startsWith(entry);
    return target === entry || target.startsWith(`${entry}/`);
  });
}

const featureOf = (path: string): string | null => (path.startsWith(featuresPath) ? (path.slice(featuresPath.length).split('/')[0] ?? null) : null);

export function importsNotAllowed(files: readonly ReadFile[]): string[] {
  return files.flatMap((file) => {
    const zone = zones.find(({ path }) => file.path.startsWith(path));
    if (!zone) return [`${file.path}: stands in no zone of build/boundaries.ts`];
    const feature = featureOf(file.path);
    return file.imports.flatMap(({ specifier }) => {
      const target = resolveTarget(file.path, specifier);
      const isProject = isProjectTarget(specifier);
      if (isProject && feature !== null && featureOf(target) === feature) return [];
      return mayImport(zone.mayImport, target, isProject) ? [] : [`${file.path}: may not import ${specifier}`];
    });
  });
}

/** A specifier of this project ends in its file's ending, names a file that is there, and never climbs two folders. */
export function badSpecifiers(files: readonly ReadFile[], paths: ReadonlySet<string>): string[] {
  return files.flatMap((file) =>
    file.imports.flatMap(({ specifier }) => {
      const target = resolveTarget(file.path, specifier.replace(/\?.*$/, ''));
      if (specifier.includes('../../')) return [`${file.path}: climbs with ${specifier}; use a subpath import`];
      if (specifier === '(computed)' && product(file.path)) return [`${file.path}: imports by a computed name`];
      if (isProjectTarget(specifier) && !paths.has(target)) return [`${file.path}: imports ${specifier}, which is not there (is its ending missing?)`];
      if (specifier.startsWith('.') && target.split('/')[0] !== file.path.split('/')[0]) return [`${file.path}: reaches another top folder by ${specifier}; use a subpath import`];
      return [];
    }),
  );
}

/** Each circle once, as a chain of paths. Type imports count: a circle of types is a knot for the reader as well. */
export function importCircles(files: readonly ReadFile[]): string[] {
  const targetsByPath = new Map(
    files.map((file) => [file.path, file.imports.filter(({ specifier }) => isProjectTarget(specifier)).map(({ specifier }) => resolveTarget(file.path, specifier))]),
  );
  const done = new Set<string>();
  const circles = new Set<string>();
  const walk = (path: string, chain: readonly string[]): void => {
    const seenAt = chain.indexOf(path);
    if (seenAt >= 0) {
      circles.add([...chain.slice(seenAt), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    for (const target of targetsByPath.get(path) ?? []) walk(target, [...chain, path]);
    done.add(path);
  };
  for (const path of targetsByPath.keys()) walk(path, []);
  return [...circles];
}

export function barrels(files: readonly ReadFile[]): string[] {
  return files
    .filter((file) => /^index\.(ts|tsx|mts)$/.test(basename(file.path)) || (file.exportsAll && product(file.path)))
    .map((file) => `${file.path}: a barrel hides where a thing lives`);
}

export function defaultExports(files: readonly ReadFile[]): string[] {
  return files.filter((file) => file.exportsDefault && !startsWithAny(file.path, mayExportDefault)).map((file) => `${file.path}: exports default`);
}

/** A name counts in code and among what is imported, not in comments and texts. */
export function misplacedNames(files: readonly ReadFile[]): string[] {
  return files.flatMap((file) =>
    nameRules
      .filter(({ name, under, only }) => startsWithAny(file.path, under) && !startsWithAny(file.path, only) && file.identifiers.has(name))
      .map(({ name, why }) => `${file.path}: ${name}: ${why}`),
  );
}

export function networkDoors(files: readonly ReadFile[]): string[] {
  return files
    .filter((file) => product(file.path))
    .flatMap((file) => [
      ...file.imports
        .filter(({ specifier }) => (networkModules as readonly string[]).includes(specifier) || (networkModules as readonly string[]).includes(`node:${specifier}`))
        .map(({ specifier }) => `${file.path}: imports ${specifier}; Bitim never uses the network`),
      ...file.imports
        .filter(({ specifier, names }) => /^electron(\/|$)/.test(specifier) && names.includes('net'))
        .map(() => `${file.path}: imports net of electron; Bitim never uses the network`),
    ]);
}

/** Ciphers that node:crypto has under Node and not in Electron would pass the tests and fail in the product. */
export function missingCiphers(files: readonly ReadFile[]): string[] {
  return files
    .filter((file) => file.path.startsWith('electron/') && file.strings.some((text) => /^chacha20/i.test(text)))
    .map((file) => `${file.path}: chacha20-poly1305 of node:crypto is missing in Electron`);
}

/** Only relative addresses work in both shells. Works on pages and style sheets too. */
export function absoluteAppAddresses(files: readonly { readonly path: string; readonly text: string; readonly strings?: readonly string[] }[]): string[] {
  return files
    .filter((file) => file.path.startsWith('renderer/') && (file.strings ?? [file.text]).some((text) => /app:\/\//.test(text)))
    .map((file) => `${file.path}: an absolute app: address; use a relative one`);
}

export function emptyFileNames(paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    path
      .split('/')
      .filter((part) => part.replace(/\..*$/, '').split('-').some((word) => (emptyNames as readonly string[]).includes(word.toLowerCase())))
      .map((part) => `${path}: "${part}" says nothing about its content`),
  );
}

export function namesNotKebab(paths: readonly string[]): string[] {
  return paths
    .filter((path) => product(path) || path.startsWith('tests/'))
    .filter((path) => /\.(ts|tsx|css)$/.test(path))
    .filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|css)$/.test(posix.basename(path)))
    .map((path) => `${path}: file names are kebab-case`);
}
