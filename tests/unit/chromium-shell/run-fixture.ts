// Starts the fixture app in a headless shell on a home of its own.
import { findBrowser } from '#build/chromium-shell/find.mjs';
import { makeAppHome, removeAppHome, type AppHome } from '#tests/support/app-home.ts';
import { startShell, type ElectronModule, type ShellProcess } from '#tests/support/shell-process.ts';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const fixtureFolder = path.join(import.meta.dirname, 'fixture-app');
const browser = findBrowser();
/** Why the tests that need a browser are left out, or nothing. */
export const browserProblem = 'problem' in browser ? browser.problem : undefined;

/** What fixture-app/main.mjs keeps under this global name, as far as the tests' functions use it. */
declare global {
  var fixture: {
    seen: string[];
    messages: string[];
    secondInstances: { argv: string[]; cwd: string; data: unknown }[];
    invokeFrames: unknown[];
    child: Electron.UtilityProcess;
    policy?: string;
    stays?: boolean;
    closes?: number;
    open(options?: Electron.BrowserWindowConstructorOptions & { partition?: string }): Electron.BrowserWindow;
    ask(value: unknown): Promise<Record<string, unknown>>;
  };
}

export interface Fixture {
  readonly shell: ShellProcess;
  readonly home: AppHome;
  evaluate: ShellProcess['evaluate'];
  /** Runs code in the newest window, in the page's own world. */
  inPage<Value>(code: string): Promise<Value>;
  stop(): Promise<void>;
}

export async function runFixture(home: AppHome = makeAppHome(), appArgs: readonly string[] = []): Promise<Fixture> {
  const shell = startShell({ appFolder: fixtureFolder, appArgs: [`--user-data-dir=${home.userData}`, ...appArgs], environment: home.environment });
  await shell.browserUrl;
  await shell.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('The fixture app opened no window');
    if (!window.isVisible()) await new Promise<void>((resolve) => window.once('show', () => resolve()));
    // The first paint may come before the page's script has run.
    await window.webContents.executeJavaScript("new Promise((resolve) => (document.readyState === 'complete' ? resolve() : addEventListener('load', () => resolve())))");
  });
  return {
    shell,
    home,
    evaluate: shell.evaluate,
    inPage: (code) => shell.evaluate(({ BrowserWindow }: ElectronModule, text: string) => BrowserWindow.getAllWindows().at(-1)!.webContents.executeJavaScript(text), code),
    stop: async () => {
      if (shell.child.exitCode === null && shell.child.signalCode === null) {
        shell.evaluate(({ app }) => app.exit(0)).catch(() => {});
        await shell.exited;
      }
      await removeAppHome(home);
    },
  };
}

/** Ids of processes whose command line names `text`. Linux only. */
export function processesNaming(text: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(text);
      } catch {
        return false;
      }
    })
    .map(Number);
}

export async function until(isTrue: () => boolean | Promise<boolean>, limitMs = 10_000): Promise<boolean> {
  for (const end = Date.now() + limitMs; Date.now() < end; ) {
    if (await isTrue()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return isTrue();
}
