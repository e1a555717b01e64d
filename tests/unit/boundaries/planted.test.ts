// Each check of boundaries.test.ts is shown to fail, on bad samples held in memory.
import { describe, expect, test } from 'vitest';
import {
  absoluteAppAddresses, badSpecifiers, barrels, defaultExports, emptyFileNames, importCircles, importsNotAllowed, misplacedNames, missingCiphers, namesNotKebab, networkDoors,
} from './checks.ts';
import { readFile } from './source-file.ts';

const file = (path: string, text: string) => readFile({ path, text });
const good = file('shared/domain/good.ts', "import { ok } from '#shared/result.ts';\nimport { z } from 'zod';\nexport const schema = [ok, z];");

describe('imports', () => {
  test('a good file passes every check', () => {
    const paths = new Set(['shared/domain/good.ts', 'shared/result.ts']);
    for (const found of [importsNotAllowed([good]), badSpecifiers([good], paths), importCircles([good]), barrels([good]), defaultExports([good]), misplacedNames([good])]) expect(found).toEqual([]);
  });

  test.each([
    ['a rule that imports Node', 'shared/domain/bad.ts', "import { readFileSync } from 'node:fs';"],
    ['a rule that imports a screen', 'shared/domain/bad.ts', "import { x } from '#renderer/ui/x.tsx';"],
    ['the vault importing electron', 'electron/vault/bad.ts', "import { app } from 'electron';"],
    ['the vault importing electron/common', 'electron/vault/bad.ts', "const e = await import('electron/common');"],
    ['the vault importing electron by require', 'electron/vault/bad.ts', "const e = require('electron');"],
    ['the vault naming electron in a type', 'electron/vault/bad.ts', "export type A = import('electron').App;"],
    ['a preload with schemas', 'electron/preload.ts', "import { contract } from '#shared/ipc/contract.ts';"],
    ['a screen part that asks the vault', 'renderer/ui/bad.tsx', "import { request } from '#renderer/ipc/client.ts';"],
    ['a feature importing its neighbour', 'renderer/features/cases/bad.tsx', "import { x } from '../notes/note-line.tsx';"],
    ['a feature re-exporting its neighbour', 'renderer/features/cases/bad.tsx', "export { x } from '#renderer/features/notes/note-line.tsx';"],
    ['a page importing Node', 'renderer/app/bad.tsx', "import { randomUUID } from 'node:crypto';"],
    ['the product importing tests', 'electron/app/bad.ts', "import { x } from '#tests/support/x.ts';"],
    ['the product importing build', 'shared/ipc/bad.ts', "import { zones } from '#build/boundaries.ts';"],
    ['a package whose name begins like an allowed one', 'renderer/ui/bad.tsx', "import x from 'reactive-thing';"],
    ['a service of the vault that builds papers past release', 'electron/vault/services/bad.ts', "import { renderHtml } from '#electron/documents/render-html.ts';"],
    ['a handler that builds papers itself', 'electron/ipc/handlers/bad.ts', "import { renderHtml } from '#electron/documents/render-html.ts';"],
    ['a file in no zone', 'elsewhere/bad.ts', 'export const x = 1;'],
  ])('finds %s', (_name, path, text) => expect(importsNotAllowed([file(path, text)])).toHaveLength(1));

  test('lets a feature import itself', () => {
    expect(importsNotAllowed([file('renderer/features/cases/list.tsx', "import { a } from './row.tsx';\nimport { b } from '../cases/row.tsx';")])).toEqual([]);
  });

  test.each([
    ['two folders climbed', "import { x } from '../../result.ts';"],
    ['a missing ending', "import { x } from '#shared/result';"],
    ['a file that is not there', "import { x } from './nowhere.ts';"],
    ['a computed name', 'export const x = (n: string) => import(n);'],
    ['another top folder by a relative path', "import { x } from '../renderer/page.ts';"],
  ])('finds %s', (_name, text) => {
    const path = text.includes('../renderer') ? 'shared/bad.ts' : 'shared/domain/bad.ts';
    expect(badSpecifiers([file(path, text)], new Set(['shared/result.ts', 'renderer/page.ts']))).toHaveLength(1);
  });

  test('finds a circle, of types too, and each once', () => {
    const a = file('shared/domain/a.ts', "import { b } from './b.ts';\nexport const a = b;");
    const b = file('shared/domain/b.ts', "import { c } from '#shared/domain/c.ts';\nexport const b = c;");
    const c = file('shared/domain/c.ts', "import type { A } from './a.ts';\nexport const c = {} as A;");
    expect(importCircles([a, b, c])).toEqual(['shared/domain/a.ts -> shared/domain/b.ts -> shared/domain/c.ts -> shared/domain/a.ts']);
    expect(importCircles([a, b])).toEqual([]);
  });
});

describe('shape', () => {
  test('finds barrels', () => {
    expect(barrels([file('shared/domain/index.ts', 'export const x = 1;'), file('shared/domain/all.ts', "export * from './a.ts';")])).toHaveLength(2);
  });
  test('finds default exports, also by another name', () => {
    expect(defaultExports([file('shared/a.ts', 'export default 1;'), file('shared/b.ts', 'const x = 1; export { x as default };'), file('vitest.config.ts', 'export default {};')])).toHaveLength(2);
  });
  test('finds empty names and other cases', () => {
    expect(emptyFileNames(['shared/utils.ts', 'renderer/common/button.tsx', 'electron/window-manager.ts', 'shared/result.ts'])).toHaveLength(3);
    expect(namesNotKebab(['renderer/ui/PartyMark.tsx', 'shared/note_text.ts', 'renderer/ui/party-mark.module.css', 'tests/a.property.test.ts'])).toHaveLength(2);
  });
});

describe('names in their place', () => {
  test.each([
    ['ipcMain outside electron/ipc', 'electron/app/bad.ts', "import { ipcMain } from 'electron';"],
    ['ipcMain as a member', 'electron/app/bad.ts', "import * as e from 'electron'; e.ipcMain.handle('x', () => 1);"],
    ['ipcRenderer outside the preload', 'renderer/ipc/bad.ts', 'window.ipcRenderer.send();'],
    ['argon2 of node:crypto', 'electron/vault/bad.ts', "import { argon2Sync } from 'node:crypto';"],
    ['a fetch', 'electron/app/bad.ts', "const page = await fetch('x');"],
    ['a dialog outside electron/platform', 'electron/app/bad.ts', "import { dialog } from 'electron';"],
    ['the clipboard outside electron/platform', 'electron/ipc/bad.ts', "import { clipboard } from 'electron';"],
    ['a page that copies by itself', 'renderer/ui/bad.ts', 'navigator.clipboard.writeText(words);'],
    ['words laid on the clipboard past release', 'electron/ipc/handlers/files.ts', 'await copies.layText(name);'],
    ['printing outside electron/platform', 'electron/ipc/bad.ts', 'await contents.printToPDF({});'],
    ['a file chosen by another handler', 'electron/ipc/handlers/bad.ts', 'await chooseFileToSave(window, {});'],
    ['a print by another handler', 'electron/ipc/handlers/joint.ts', 'await printPage(contents);'],
    ['a PDF made by another handler', 'electron/app/bad.ts', 'await renderPdf(contents);'],
    ['inner HTML', 'renderer/ui/bad.tsx', 'export const Bad = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;'],
    ['a responsive prop', 'renderer/ui/bad.tsx', 'export const Bad = () => <Box visibleFrom="sm" />;'],
    ['browser storage', 'renderer/state/bad.ts', "localStorage.setItem('a', 'b');"],
  ])('finds %s', (_name, path, text) => expect(misplacedNames([file(path, text)])).toHaveLength(1));

  test('does not mistake a comment or a text for code', () => {
    expect(misplacedNames([file('electron/app/a.ts', "// ipcMain and fetch are forbidden here\nexport const text = 'dialog';")])).toEqual([]);
  });
  test('finds doors to the network', () => {
    expect(networkDoors([file('electron/app/a.ts', "import https from 'https';"), file('electron/app/b.ts', "import { net } from 'electron';"), file('shared/c.ts', "const n = require('node:net');")])).toHaveLength(3);
  });
  test('finds a cipher that Electron lacks', () => {
    expect(missingCiphers([file('electron/vault/a.ts', "createCipheriv('chacha20-poly1305', key, nonce);")])).toHaveLength(1);
  });
  test('finds absolute addresses in scripts, templates, pages and styles', () => {
    const pages = [{ path: 'renderer/index.html', text: '<script src="app://bundle/x.js"></script>' }, { path: 'renderer/a.css', text: '@import "app://bundle/a.css";' }];
    expect(absoluteAppAddresses([file('renderer/app/a.tsx', 'export const a = `app://bundle/${1}`;'), ...pages])).toHaveLength(3);
  });
});
