// MANIFEST: the SHA-256 of every file of the vectors, so that none changes, comes or goes unnoticed.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const manifestName = 'MANIFEST';

export function describeFiles(folder: string): string {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== manifestName)
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''))
    .sort();
  return names.map((name) => `${createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')}  ${name}\n`).join('');
}

export const readManifest = (folder: string): string => readFileSync(join(folder, manifestName), 'utf8');
export const writeManifest = (folder: string): void => writeFileSync(join(folder, manifestName), describeFiles(folder));
