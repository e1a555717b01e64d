// The app's only log: one JSON line per problem on stderr, never a value of a case, a path or a message of an error.
import { randomBytes } from 'node:crypto';

export type LogEntry = { readonly problem: string } & Readonly<Record<string, string | number | readonly string[]>>;

export function logProblem(entry: LogEntry): void {
  // Whoever read the log may be gone. An error of stderr that nobody hears would be logged as a bug, on stderr, for ever.
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => undefined);
  process.stderr.write(`${JSON.stringify(entry)}\n`);
}

/** Logs where a bug was met and returns the reference that the user can quote. Messages are left out: they may quote data. */
export function logBug(problem: string, thrown: unknown): string {
  const reference = randomBytes(4).toString('hex');
  logProblem({ problem, reference, name: thrown instanceof Error ? thrown.name : typeof thrown, at: framesOf(thrown) });
  return reference;
}

function framesOf(thrown: unknown): string[] {
  if (!(thrown instanceof Error) || thrown.stack === undefined) return [];
  const frames = thrown.stack.split('\n').filter((line) => /^ {4}at /.test(line));
  return frames.slice(0, 8).map((line) => line.trim().replace(/\(?(?:file:\/\/)?[^()\s]*[/\\]([^/\\]+:\d+:\d+)\)?$/, '$1'));
}
