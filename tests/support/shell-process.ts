// The Chromium shell as a child process with its test channel. Playwright is not needed here: the shell's unit tests use it without.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type * as electron from 'electron';

// The shell needs Node 24; a test runner may have been started by an older one.
const nodeForShell = Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : path.resolve(import.meta.dirname, '../../node_modules/.bin/node');
const startFile = path.resolve(import.meta.dirname, '../../build/chromium-shell/start.mjs');

export type ElectronModule = typeof electron;

interface Answer {
  readonly kind: 'answer';
  readonly id: number;
  readonly isOk: boolean;
  readonly value?: unknown;
  readonly text?: string;
}
type Report = Answer | { readonly kind: 'browser'; readonly url: string };

export interface ShellProcess {
  readonly child: ChildProcess;
  /** Where Playwright can join the first Chromium. */
  readonly browserUrl: Promise<string>;
  readonly exited: Promise<number | null>;
  output(): string;
  evaluate<Value, Argument>(callable: (electron: ElectronModule, argument: Argument) => Value | Promise<Value>, argument?: Argument): Promise<Value>;
}

export interface ShellLaunch {
  readonly appFolder: string;
  readonly appArgs?: readonly string[];
  readonly environment: Record<string, string>;
  readonly isHeaded?: boolean;
  /** A program that runs it, with its arguments: strace. */
  readonly under?: readonly string[];
}

export function startShell({ appFolder, appArgs = [], environment, isHeaded = false, under = [] }: ShellLaunch): ShellProcess {
  const [execPath, ...execArgv] = under[0] === undefined ? [nodeForShell] : [under[0], ...under.slice(1), nodeForShell];
  const child = fork(startFile, [appFolder, ...(isHeaded ? [] : ['--headless']), ...appArgs], {
    env: { ...environment, BITIM_SHELL_TEST: '1' },
    execPath,
    execArgv,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => (output += piece.toString()));
  const exited = once(child, 'exit').then(([code]) => code as number | null);

  let lastId = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  const browserUrl = new Promise<string>((resolve, reject) => {
    child.on('message', (report: Report) => {
      if (report.kind === 'browser') resolve(report.url);
      else waiting.get(report.id)?.(report);
    });
    void exited.then((code) => {
      reject(new Error(`The shell ended (${code}) before its browser was up:\n${output}`));
      for (const [id, answer] of waiting) answer({ kind: 'answer', id, isOk: false, text: `The shell ended (${code})` });
    });
  });
  browserUrl.catch(() => {});

  return {
    child,
    browserUrl,
    exited,
    output: () => output,
    evaluate: async <Value, Argument>(callable: (electron: ElectronModule, argument: Argument) => Value | Promise<Value>, argument?: Argument) => {
      if (!child.connected) throw new Error(`The shell is not running:\n${output}`);
      const id = ++lastId;
      const answer = await new Promise<Answer>((resolve) => {
        waiting.set(id, resolve);
        child.send({ kind: 'evaluate', id, text: String(callable), argument });
      });
      waiting.delete(id);
      if (!answer.isOk) throw new Error(answer.text);
      return answer.value as Value;
    },
  };
}
