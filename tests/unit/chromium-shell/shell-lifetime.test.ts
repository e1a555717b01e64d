// Beginning and end: the second start, the folders left behind, the processes left behind, and what is said when it cannot start.
import { makeAppHome, removeAppHome, type AppHome } from '#tests/support/app-home.ts';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserProblem, fixtureFolder, processesNaming, runFixture, until, type Fixture } from './run-fixture.ts';

const startFile = path.resolve(import.meta.dirname, '../../../build/chromium-shell/start.mjs');
const isLinux = process.platform === 'linux';

let home: AppHome;
beforeEach(() => {
  home = makeAppHome();
});
afterEach(() => removeAppHome(home));

const tempFolder = (): string => home.environment['TMPDIR'] ?? '';
const browserFolders = (): string[] => readdirSync(tempFolder()).filter((name) => name.startsWith('bitim-chromium-'));

function startAlone(args: readonly string[], environment: Record<string, string> = {}): { code: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [startFile, ...args], { env: { ...home.environment, ...environment }, encoding: 'utf8', timeout: 30_000 });
  return { code: status, text: stdout + stderr };
}

/** An app whose main module is this text. */
function makeApp(mainText: string): string {
  const folder = path.join(home.root, 'app');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'made', version: '0.0.1', type: 'module', main: 'main.mjs' }));
  writeFileSync(path.join(folder, 'main.mjs'), mainText);
  return folder;
}

describe('starting', () => {
  it.runIf(isLinux)('says what to do where there is no screen', () => {
    const { code, text } = startAlone([fixtureFolder], { DISPLAY: '', WAYLAND_DISPLAY: '' });
    expect(code).toBe(1);
    expect(text).toMatch(/no screen.*--headless/);
  });

  it('says what to do where there is no browser', () => {
    const { code, text } = startAlone([fixtureFolder, '--headless'], { BITIM_CHROMIUM: '/nowhere/chromium' });
    expect(code).toBe(1);
    expect(text).toContain('/nowhere/chromium');
  });

  it.runIf(isLinux)('passes on what a browser says that does not start', () => {
    const executable = path.join(home.root, 'broken-browser');
    writeFileSync(executable, '#!/bin/sh\necho no usable sandbox >&2\nexit 1\n', { mode: 0o755 });
    const { text } = startAlone([fixtureFolder, '--headless', `--user-data-dir=${home.userData}`], { BITIM_CHROMIUM: executable });
    expect(text).toContain('broken-browser did not start.\nno usable sandbox');
  });

  it.skipIf(browserProblem)('says so when the main module waits for ready at its top level, as Electron would wait for ever', () => {
    const { code, text } = startAlone([makeApp("import { app } from 'electron';\nawait app.whenReady();\n"), '--headless']);
    expect(code).toBe(1);
    expect(text).toContain('void app.whenReady().then(start)');
  });

  it.skipIf(browserProblem)('answers every way of importing electron with the same objects, and ends with the code it is told', () => {
    const text = [
      "import electron, { app } from 'electron';",
      "import { createRequire } from 'node:module';",
      "import { app as mainApp } from 'electron/main';",
      "const { app: requiredApp } = createRequire(import.meta.url)('electron');",
      'const same = [electron.app, mainApp, requiredApp].every((other) => other === app);',
      "console.log('same', same, process.argv.slice(2).join(' '), app.commandLine.getSwitchValue('colour'));",
      'void app.whenReady().then(() => app.exit(7));',
    ].join('\n');
    expect(startAlone([makeApp(text), '--headless', '--colour=red', 'word'])).toEqual({ code: 7, text: 'same true --colour=red word red\n' });
  });
});

describe.skipIf(browserProblem)(`ending${browserProblem ? ` (skipped: ${browserProblem})` : ''}`, () => {
  const start = (): Promise<Fixture> => runFixture(home);

  it('tells the running app of a second start, which ends', async () => {
    const fixture = await start();
    const second = startAlone([fixtureFolder, '--headless', `--user-data-dir=${home.userData}`, 'file.bitim']);
    expect(second).toEqual({ code: 0, text: 'second instance\n' });
    expect(await until(async () => (await fixture.evaluate(() => globalThis.fixture.secondInstances.length)) === 1)).toBe(true);
    const [letter] = await fixture.evaluate(() => globalThis.fixture.secondInstances);
    expect(letter).toMatchObject({ argv: expect.arrayContaining(['file.bitim']) as unknown, data: { hello: 'first' } });
    await fixture.evaluate(({ app }) => void app.quit());
    await fixture.shell.exited;
    expect(readdirSync(home.userData)).toEqual([]);
  });

  it('takes over the lock of a killed app', async () => {
    const fixture = await start();
    fixture.shell.child.kill('SIGKILL');
    await fixture.shell.exited;
    expect(readdirSync(home.userData)).toContain('SingletonLock');
    const next = await runFixture(home);
    expect(await next.evaluate(({ app }) => app.hasSingleInstanceLock())).toBe(true);
    await next.evaluate(({ app }) => void app.exit(0));
    await next.shell.exited;
  });

  it('leaves no folder and no process after quitting', async () => {
    const fixture = await start();
    expect(browserFolders()).toHaveLength(1);
    await fixture.evaluate(({ app }) => void app.quit());
    expect(await fixture.shell.exited).toBe(0);
    expect(browserFolders()).toEqual([]);
    if (isLinux) expect(processesNaming(tempFolder())).toEqual([]);
  });

  it.runIf(isLinux).each(['SIGKILL', 'SIGTERM'] as const)('leaves no process after %s, and no folder after the next start', async (signal) => {
    const fixture = await start();
    const utility = await fixture.evaluate(() => globalThis.fixture.child.pid);
    expect(processesNaming(tempFolder()).length).toBeGreaterThan(3);
    fixture.shell.child.kill(signal);
    await fixture.shell.exited;
    expect(await until(() => processesNaming(tempFolder()).length === 0)).toBe(true);
    expect(await until(() => !existsSync(`/proc/${utility}`))).toBe(true);
    const next = await runFixture(home);
    expect(browserFolders()).toHaveLength(1);
    await next.evaluate(({ app }) => void app.exit(0));
    await next.shell.exited;
    expect(browserFolders()).toEqual([]);
  });

  it.runIf(isLinux)('closes in order on Ctrl+C, which reaches the whole process group', async () => {
    const child = spawn(process.execPath, [startFile, fixtureFolder, '--headless', `--user-data-dir=${home.userData}`], { env: home.environment, detached: true, stdio: 'ignore' });
    const exited = once(child, 'exit');
    expect(await until(() => processesNaming(tempFolder()).length > 3)).toBe(true);
    process.kill(-(child.pid ?? 0), 'SIGINT');
    expect((await exited)[0]).toBe(0);
    expect(processesNaming(tempFolder())).toEqual([]);
    expect(browserFolders()).toEqual([]);
    expect(readdirSync(home.userData)).toEqual([]);
  });

  it('tells the app when its browser is killed', async () => {
    const fixture = await start();
    await fixture.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]!;
      globalThis.fixture.stays = true;
      window.webContents.once('render-process-gone', (_event, { reason }) => globalThis.fixture.messages.push(reason));
      window.once('closed', () => globalThis.fixture.messages.push('closed'));
      const { contents } = window as unknown as { contents: { target: { host: { child: { kill(signal: string): void } } } } };
      contents.target.host.child.kill('SIGKILL');
    });
    expect(await until(async () => (await fixture.evaluate(() => globalThis.fixture.messages.length)) === 2)).toBe(true);
    expect(await fixture.evaluate(() => globalThis.fixture.messages)).toEqual(['killed', 'closed']);
    // The next window finds a new browser.
    await fixture.evaluate(async () => {
      const window = globalThis.fixture.open();
      await new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()));
    });
    expect(await fixture.inPage("bridge.invoke('echo', 1)")).toEqual([1]);
    await fixture.stop();
  });

  it('writes no crash dump', async () => {
    const fixture = await start();
    await fixture.evaluate(async ({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      webContents.forcefullyCrashRenderer();
      await new Promise<void>((resolve) => webContents.once('render-process-gone', () => resolve()));
    });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const files = readdirSync(home.root, { recursive: true, encoding: 'utf8' });
    expect(files.some((name) => name.includes('Crash Reports'))).toBe(true);
    expect(files.filter((name) => /\.(dmp|meta)$|core\.\d+$/.test(name))).toEqual([]);
    await fixture.stop();
  });

  it('reports the exit of a utility process', async () => {
    const fixture = await start();
    const code = await fixture.evaluate(() => {
      const { child } = globalThis.fixture;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window.
      child.postMessage({ kind: 'exit', code: 5 });
      return new Promise((resolve) => child.once('exit', resolve));
    });
    expect(code).toBe(5);
    await fixture.stop();
  });

  it('lets the app refuse to quit', async () => {
    const fixture = await start();
    const order = await fixture.evaluate(({ app, BrowserWindow }) => {
      const heard: string[] = [];
      app.once('before-quit', () => heard.push('before-quit'));
      BrowserWindow.getAllWindows()[0]!.once('close', (event) => {
        heard.push('close');
        event.preventDefault();
      });
      app.once('will-quit', () => heard.push('will-quit'));
      app.quit();
      return heard;
    });
    expect(order).toEqual(['before-quit', 'close']);
    expect(fixture.shell.child.exitCode).toBeNull();
    await fixture.stop();
  });
});
