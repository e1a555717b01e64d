// One fixture for both shells: each test gets its own app on its own home. `page` is the window at the start; where a test replaces windows
// (lock, change of room or case), it asks for the new one: `const next = await bitim.replacedPage(() => page.keyboard.press('Control+l'))`.
import { _electron, chromium, expect, test as base, type Page } from '@playwright/test';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeAppHome, removeAppHome, type AppHome } from '#tests/support/app-home.ts';
import { startShell, type ElectronModule } from '#tests/support/shell-process.ts';

export type ShellKind = 'electron' | 'chromium-shell';
const projectFolder = path.resolve(import.meta.dirname, '../..');
const startLimitMs = 45_000;
const endLimitMs = 15_000;

type Callable<Value, Argument> = (electron: ElectronModule, argument: Argument) => Value | Promise<Value>;

/** One run of the app, in one of the shells. */
interface RunningApp {
  pages(): Page[];
  evaluate<Value, Argument>(callable: Callable<Value, Argument>, argument?: Argument): Promise<Value>;
  readonly processId: number;
  readonly exited: Promise<unknown>;
  output(): string;
  /** Playwright lets go of the app, and of what it recorded for its trace. */
  leave(): Promise<void>;
  kill(): Promise<void>;
}

export interface Bitim {
  /** The folder that holds everything this app can write: home, temp and user data. */
  readonly home: string;
  readonly userData: string;
  /** What the app wrote to its terminal, all runs. */
  output(): string;
  processId(): number;
  /** The i-th window that is open, oldest first. */
  window(index: number): Promise<Page>;
  /** The newest window that is open; `except` leaves out one that is about to go. */
  currentPage(except?: Page): Promise<Page>;
  /** Does what makes the app replace a window, and waits for the new one. */
  replacedPage(act: () => Promise<unknown>): Promise<Page>;
  /** Runs a function in the main process. Its text is sent: it sees its arguments and globals, nothing of the test's scope. */
  evaluate<Value, Argument>(callable: Callable<Value, Argument>, argument?: Argument): Promise<Value>;
  /** As the user does it, by the menu; waits until the process has ended. */
  quit(): Promise<void>;
  /** SIGKILL: no code of the app runs any more. */
  kill(): Promise<void>;
  /** Starts the app again on the same home (after quitting it, if it still runs) and gives its window. */
  relaunch(options?: LaunchOptions): Promise<Page>;
}

interface LaunchOptions {
  readonly appArgs?: readonly string[];
  readonly appEnv?: Readonly<Record<string, string>>;
  readonly appUnder?: readonly string[];
}

interface TestOptions {
  appArgs: readonly string[];
  appEnv: Readonly<Record<string, string>>;
  appFolder: string;
  /** A program that runs the app, with its arguments: strace. In the Chromium shell alone. */
  appUnder: readonly string[];
}

async function startInChromiumShell(home: AppHome, appFolder: string, options: LaunchOptions): Promise<RunningApp> {
  const shell = startShell({
    appFolder,
    appArgs: [`--user-data-dir=${home.userData}`, ...(options.appArgs ?? [])],
    environment: { ...home.environment, ...options.appEnv },
    isHeaded: process.env['BITIM_E2E_HEADED'] === '1',
    ...(options.appUnder && { under: options.appUnder }),
  });
  const browser = await chromium.connectOverCDP(await shell.browserUrl, { timeout: startLimitMs });
  const browserGone = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  return {
    pages: () => browser.contexts().flatMap((context) => context.pages()),
    evaluate: (callable, argument) => shell.evaluate(callable, argument),
    processId: shell.child.pid ?? 0,
    exited: Promise.all([shell.exited, browserGone]),
    output: () => shell.output(),
    leave: () => browser.close(),
    kill: async () => {
      shell.child.kill('SIGKILL');
      await Promise.all([shell.exited, browserGone]);
    },
  };
}

async function startInElectron(home: AppHome, appFolder: string, options: LaunchOptions): Promise<RunningApp> {
  const electronApp = await _electron.launch({
    args: [appFolder, `--user-data-dir=${home.userData}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(options.appArgs ?? [])],
    env: { ...home.environment, ...options.appEnv },
    cwd: projectFolder,
    timeout: startLimitMs,
  });
  const child = electronApp.process();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => (output += piece.toString()));
  const exited = once(child, 'exit');
  return {
    pages: () => electronApp.windows(),
    evaluate: (callable, argument) => electronApp.evaluate(callable as never, argument as never),
    processId: child.pid ?? 0,
    exited,
    output: () => output,
    leave: () => Promise.resolve(),
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Whether a page shows the app: not a window's empty beginning, not a closed one. */
const isOurs = (page: Page): boolean => !page.isClosed() && /^(app:\/\/|https:\/\/[^/]+\.app\.localhost)/.test(page.url());

export const test = base.extend<TestOptions & { bitim: Bitim }, { shellKind: ShellKind; recordings: string }>({
  // Playwright leaves what it recorded of a browser that it did not start in the temp folder for ever: it gets one that goes with the worker.
  recordings: [
    async ({ shellKind }, provide) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), `bitim-recordings-${shellKind}-`));
      const names = ['TMPDIR', 'TEMP', 'TMP'];
      const before = names.map((name) => process.env[name]);
      for (const name of names) process.env[name] = folder;
      await provide(folder);
      names.forEach((name, index) => {
        if (before[index] === undefined) delete process.env[name];
        else process.env[name] = before[index];
      });
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', auto: true },
  ],
  shellKind: ['chromium-shell', { option: true, scope: 'worker' }],
  appArgs: [[], { option: true }],
  appEnv: [{}, { option: true }],
  appFolder: [projectFolder, { option: true }],
  appUnder: [[], { option: true }],

  bitim: async ({ shellKind, appArgs, appEnv, appFolder, appUnder }, provide, testInfo) => {
    const home = makeAppHome();
    const start = shellKind === 'electron' ? startInElectron : startInChromiumShell;
    let earlierOutput = '';
    let app = await start(home, appFolder, { appArgs, appEnv, appUnder });
    let hasEnded = false;
    const noteEnd = (running: RunningApp): void => void running.exited.then(() => (hasEnded = hasEnded || running === app));
    noteEnd(app);

    const find = async (pick: (pages: Page[]) => Page | undefined, what: string): Promise<Page> => {
      let found: Page | undefined;
      await expect
        .poll(() => (found = pick(app.pages().filter(isOurs))) !== undefined, { message: `${what}\n${app.output()}`, timeout: startLimitMs, intervals: [25, 50, 100] })
        .toBe(true);
      const page = found as Page;
      await page.waitForLoadState('domcontentloaded');
      return page;
    };
    const waitForEnd = async (): Promise<void> => {
      const limit = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), endLimitMs).unref());
      if ((await Promise.race([app.exited, limit])) === 'late') throw new Error(`The app did not end within ${endLimitMs} ms\n${app.output()}`);
      hasEnded = true;
    };

    const bitim: Bitim = {
      home: home.root,
      userData: home.userData,
      output: () => earlierOutput + app.output(),
      processId: () => app.processId,
      window: (index) => find((pages) => pages[index], `window ${index} of the app`),
      currentPage: (except) => find((pages) => pages.filter((page) => page !== except).at(-1), 'a window of the app'),
      replacedPage: async (act) => {
        const before = new Set(app.pages());
        await act();
        return find((pages) => pages.filter((page) => !before.has(page)).at(-1), 'the window that replaces another');
      },
      evaluate: (callable, argument) => app.evaluate(callable, argument),
      quit: async () => {
        // The answer may be cut off by the end of the process, which is what counts.
        app.evaluate((electron) => electron.app.quit()).catch(() => {});
        await waitForEnd();
      },
      kill: async () => {
        await app.kill();
        hasEnded = true;
      },
      relaunch: async (options = {}) => {
        if (!hasEnded) await bitim.quit();
        earlierOutput += app.output();
        app = await start(home, appFolder, { appArgs, appEnv, appUnder, ...options });
        hasEnded = false;
        noteEnd(app);
        return bitim.currentPage();
      },
    };
    await provide(bitim);

    if (testInfo.status !== testInfo.expectedStatus) await testInfo.attach('app output', { body: bitim.output() || '(none)', contentType: 'text/plain' });
    if (!hasEnded) {
      await app.leave();
      await app.kill();
    }
    await removeAppHome(home);
  },

  page: async ({ bitim }, provide) => {
    await provide(await bitim.currentPage());
  },
});

export { expect };
