// What the hardening tests look at: sessions and preferences of a started app, and the sources themselves.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { FakeElectron, FakeSession } from './fake-electron.ts';

export const projectFolder = join(import.meta.dirname, '..', '..', '..');

export const pagePreferences = (electron: FakeElectron) => electron.test.windows[0]?.options.webPreferences ?? ({} as never);
export const allSessions = (electron: FakeElectron): FakeSession[] => [...electron.test.sessions.values(), electron.session.fromPartition('made-later')];

export function sourceFiles(folder: string): { readonly path: string; readonly text: string }[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** Without comments, where the names may be spoken of. */
const codeOf = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');

/** Files of a folder whose code, comments aside, matches. */
export function codeUsing(name: RegExp, folder: string): string[] {
  const files = sourceFiles(folder);
  expect(files.length).toBeGreaterThan(5);
  return files.filter(({ text }) => name.test(codeOf(text))).map(({ path }) => path);
}
