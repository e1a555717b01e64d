// Reads the project's files and what each imports, by a parser rather than by patterns.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

export type SourceFile = { readonly path: string; readonly text: string };
export type ImportLine = { readonly specifier: string; readonly names: readonly string[]; readonly typeOnly: boolean };
export type ReadFile = SourceFile & {
  readonly imports: readonly ImportLine[];
  readonly identifiers: ReadonlySet<string>;
  readonly strings: readonly string[];
  readonly exportsDefault: boolean;
  readonly exportsAll: boolean;
};

const skippedFolders = new Set(['node_modules', 'out', 'dist', '.git', 'test-results', 'playwright-report']);

export function listFiles(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    if (skippedFolders.has(name)) return [];
    const path = posix.join(folder, name);
    return statSync(join(root, path)).isDirectory() ? listFiles(root, path) : [path];
  });
}

export function loadFiles(root: string, matches: (path: string) => boolean): SourceFile[] {
  return listFiles(root).filter(matches).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export const isCode = (path: string): boolean => /\.(ts|tsx|mts)$/.test(path) && !path.endsWith('.d.ts');

type Node = { readonly type: string; readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see);
  else if (isNode(value)) {
    see(value);
    for (const child of Object.values(value)) if (typeof child === 'object') visit(child, see);
  }
}

const literal = (value: unknown): string | null => (isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string' ? value['value'] : null);

function namesOf(node: Node): string[] {
  const specifiers = node['specifiers'];
  if (!Array.isArray(specifiers)) return [];
  return specifiers.filter(isNode).map((specifier) => {
    const imported = specifier['imported'] ?? specifier['local'];
    return isNode(imported) && typeof imported['name'] === 'string' ? imported['name'] : '';
  });
}

export function readFile(file: SourceFile): ReadFile {
  const parsed = parseSync(file.path, file.text);
  const fault = parsed.errors[0];
  if (fault) throw new Error(`${file.path} cannot be parsed: ${fault.message}`);
  const imports: ImportLine[] = [];
  const identifiers = new Set<string>();
  const strings: string[] = [];
  let exportsDefault = false;
  let exportsAll = false;
  visit(parsed.program, (node) => {
    const source = literal(node['source']);
    const kind = node['importKind'] ?? node['exportKind'];
    if (node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration') {
      if (source !== null) imports.push({ specifier: source, names: namesOf(node), typeOnly: kind === 'type' });
    }
    if (node.type === 'ImportExpression') imports.push({ specifier: source ?? '(computed)', names: [], typeOnly: false });
    if (node.type === 'TSImportType') imports.push({ specifier: literal(node['source']) ?? literal(node['argument']) ?? '(computed)', names: [], typeOnly: true });
    if (node.type === 'CallExpression' && isNode(node['callee']) && node['callee']['name'] === 'require') {
      const first: unknown = Array.isArray(node['arguments']) ? node['arguments'][0] : null;
      imports.push({ specifier: literal(first) ?? '(computed)', names: [], typeOnly: false });
    }
    if (node.type === 'ExportDefaultDeclaration') exportsDefault = true;
    if (node.type === 'ExportSpecifier' && isNode(node['exported']) && node['exported']['name'] === 'default') exportsDefault = true;
    if (node.type === 'ExportAllDeclaration') exportsAll = true;
    if ((node.type === 'Identifier' || node.type === 'JSXIdentifier') && typeof node['name'] === 'string') identifiers.add(node['name']);
    const text = literal(node);
    if (text !== null) strings.push(text);
    if (node.type === 'TemplateElement' && typeof node['value'] === 'object') strings.push((node['value'] as { cooked?: string }).cooked ?? '');
  });
  return { ...file, imports, identifiers, strings, exportsDefault, exportsAll };
}

/** The project path or the package name that a specifier means: `shared/result.ts`, `node:fs`, `@mantine/core`. */
export function resolveTarget(from: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  return specifier;
}

export const isProjectTarget = (specifier: string): boolean => specifier.startsWith('#') || specifier.startsWith('.');
