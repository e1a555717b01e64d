// What electron/** uses of Electron, the shell must have: otherwise it would be found out by a user, at run time.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserProblem, runFixture, type Fixture } from './run-fixture.ts';

const projectFolder = path.resolve(import.meta.dirname, '../../..');
const electronFolder = path.join(projectFolder, 'electron');

interface Use {
  readonly file: string;
  readonly names: readonly string[];
  /** Of imported objects: `app.quit`. */
  readonly members: readonly string[];
  /** Of anything in the file: `.printToPDF`. */
  readonly accesses: readonly string[];
}

function readUses(): Use[] {
  const files = readdirSync(electronFolder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.flatMap((file) => {
    const use = usesIn(file, readFileSync(path.join(electronFolder, file), 'utf8'));
    return use ? [use] : [];
  });
}

function usesIn(file: string, source: string): Use | undefined {
  const text = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|(?<=\s)\/\/ .*$/gm, '').replace(/(['"])[.#][^'"\n]*\1/g, "''");
  const imports = [...text.matchAll(/import\s+(?!type\b)(?:(\w+)\s*,?\s*)?(?:\{([^}]*)\})?\s*from\s*'electron(?:\/\w+)?'/g)];
  const isConcerned = /from\s*'electron(?:\/\w+)?'/.test(text);
  if (!isConcerned) return undefined;
  const names = imports.flatMap((found) => (found[2] ?? '').split(',')).map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type '));
  const locals = names.map((name) => name.split(/\s+as\s+/));
  const members = locals.flatMap(([name, local = name]) => [...text.matchAll(new RegExp(`(?<![\\w.$'"])${local}\\.(\\w+)`, 'g'))].map((found) => `${name}.${found[1]}`));
  const accesses = [...text.matchAll(/\??\.(\w+)\b/g)].map((found) => String(found[1]));
  return { file, names: locals.map(([name]) => String(name)), members: [...new Set(members)], accesses: [...new Set(accesses)] };
}

/** Members that Electron declares for the classes whose instances the app gets in hand. */
function declaredMembers(): Set<string> {
  const text = readFileSync(path.join(projectFolder, 'node_modules/electron/electron.d.ts'), 'utf8');
  const classes = ['BrowserWindow', 'BaseWindow', 'WebContents', 'Session', 'Protocol', 'WebRequest', 'UtilityProcess', 'WebFrameMain', 'MessagePortMain', 'Menu', 'MenuItem', 'CommandLine'];
  const bodies = classes.map((name) => new RegExp(`\\n  (?:class|interface) ${name}(?: extends \\w+)? \\{\\n([\\s\\S]*?)\\n  \\}\\n`).exec(text)?.[1] ?? '');
  return new Set(bodies.flatMap((body) => [...body.matchAll(/^ {4}(?:readonly |static )?(\w+)[(<?:]/gm)].map((found) => String(found[1]))));
}

/** Members that are as well those of ordinary objects, or of the app's own. */
const ordinaryNames = new Set([
  ...[Object, Array, String, Number, Map, Set, Promise, Uint8Array, URL, Request, Response, Headers].flatMap((Class) => [
    ...Object.getOwnPropertyNames(Class),
    ...Object.getOwnPropertyNames(Class.prototype as object),
  ]),
  'on', 'once', 'off', 'emit', 'addListener', 'removeListener', 'removeAllListeners', 'listenerCount',
]);

describe('reading what is used', () => {
  it('sees names, members and accesses, and passes over types and comments', () => {
    const source = "import { app, BrowserWindow as Window, type Session } from 'electron';\n// app.relaunch()\napp.quit(); Window.getAllWindows()[0]?.capturePage();\n";
    expect(usesIn('x.ts', source)).toEqual({
      file: 'x.ts', names: ['app', 'BrowserWindow'], members: ['app.quit', 'BrowserWindow.getAllWindows'], accesses: ['quit', 'getAllWindows', 'capturePage'],
    });
  });

  it('finds the members that Electron declares', () => {
    const declared = declaredMembers();
    for (const name of ['capturePage', 'setContentProtection', 'setPermissionRequestHandler', 'handle', 'onBeforeRequest', 'kill']) expect(declared).toContain(name);
    expect(declared.size).toBeGreaterThan(400);
  });
});

describe.skipIf(browserProblem)(`what electron/** uses${browserProblem ? ` (skipped: ${browserProblem})` : ''}`, () => {
  let fixture: Fixture;
  const uses = readUses();
  beforeAll(async () => {
    fixture = await runFixture();
  });
  afterAll(() => fixture.stop());

  it('is read at all, once the app is there', () => {
    if (!existsSync(path.join(electronFolder, 'main.ts'))) return;
    expect(uses.length).toBeGreaterThan(5);
    expect(uses.flatMap((use) => use.members)).toContain('app.whenReady');
  });

  it('is exported and covered by name', async () => {
    const inPreload = new Set(['contextBridge', 'ipcRenderer']);
    const wanted = uses.flatMap(({ file, members }) => members.map((member) => `${file}: ${member}`)).filter((line) => !inPreload.has(line.split(': ')[1]?.split('.')[0] ?? ''));
    const missing = await fixture.evaluate((electron, lines) => {
      const modules = electron as unknown as Record<string, Record<string, unknown>>;
      return lines.filter((line) => {
        const [name = '', member = ''] = (line.split(': ')[1] ?? '').split('.');
        try {
          return modules[name]?.[member] === undefined;
        } catch {
          return true;
        }
      });
    }, wanted);
    expect(missing).toEqual([]);
  });

  it('is exported as a name that links', async () => {
    const wanted = [...new Set(uses.flatMap((use) => use.names))];
    const missing = await fixture.evaluate((electron, names) => names.filter((name) => !(name in electron)), wanted);
    expect(missing).toEqual([]);
  });

  it('is there on windows, pages, sessions and processes as well', async () => {
    const covered = await fixture.evaluate(({ app, BrowserWindow, Menu, MenuItem, MessageChannelMain, session, webContents, ...rest }) => {
      const window = BrowserWindow.getAllWindows()[0]!;
      const { defaultSession } = session;
      const instances: object[] = [
        ...Object.values(rest), app, app.commandLine, BrowserWindow, window, window.webContents, window.webContents.mainFrame, session, defaultSession, defaultSession.protocol, defaultSession.webRequest,
        globalThis.fixture.child, new MessageChannelMain().port1, Menu, Menu.buildFromTemplate([]), new MenuItem({}), webContents,
      ];
      const names = new Set<string>();
      for (const instance of instances) {
        for (let object: object | null = instance; object && object !== Object.prototype; object = Object.getPrototypeOf(object) as object | null) for (const name of Object.getOwnPropertyNames(object)) names.add(name);
      }
      return [...names];
    });
    const has = new Set(covered);
    const declared = declaredMembers();
    expect(has).toContain('printToPDF');
    const missing = uses.flatMap(({ file, accesses }) => accesses.filter((name) => declared.has(name) && !has.has(name) && !ordinaryNames.has(name)).map((name) => `${file}: .${name}`));
    expect(missing).toEqual([]);
  });
});
