// Where the page stands: a path in memory, never in the URL. Leaving a case, or going to another, ends the page itself,
// so that nothing of the case stays in this process.
import { request } from '#renderer/ipc/client.ts';
import { flushPending } from './autosave.ts';
import { createStore } from './create-store.ts';
import { isWorking } from './page-work.ts';

export const useNavigation = createStore<{
  readonly path: string;
  readonly leaving: boolean;
  /** Counts the times that a case could not be left, because what was typed there could not be kept, or something goes on there. */
  readonly refusals: number;
  /** Why the last one was refused. */
  readonly refusedFor: 'unsaved' | 'work';
}>(() => ({ path: '/', leaving: false, refusals: 0, refusedFor: 'unsaved' }));

/** The case a path lies in, or null. */
export const caseOfPath = (path: string): string | null => matchPath('/case/:caseId/*', path)?.['caseId'] ?? null;

/** Goes to a path within this page, or asks for a new page when a case is left. Unsaved changes are sent first. */
export async function go(path: string): Promise<void> {
  const from = caseOfPath(useNavigation.getState().path);
  if (from === null || from === caseOfPath(path)) {
    useNavigation.setState({ path });
    return;
  }
  if (isWorking()) {
    useNavigation.setState(({ refusals }) => ({ refusals: refusals + 1, refusedFor: 'work' }));
    return;
  }
  useNavigation.setState({ leaving: true });
  const kept = await flushPending();
  const answer = kept ? await request('page:go', { path }) : null;
  if (!answer?.ok) useNavigation.setState(({ refusals }) => ({ leaving: false, refusals: refusals + 1, refusedFor: 'unsaved' }));
}

/**
 * Values of `:names` in a pattern, or null. A last `*` matches the rest, or nothing.
 * matchPath('/case/:caseId/*', '/case/1/parties') gives { caseId: '1' }.
 */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  const open = wanted.at(-1) === '*';
  if (open) wanted.pop();
  if (open ? given.length < wanted.length : given.length !== wanted.length) return null;
  const values: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) values[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return values;
}
