// Around a vault that is made of a backup or of what a rescue could read: where it is to lie, and the way on once it is open.
import { request } from '#renderer/ipc/client.ts';
import { flushPending } from './autosave.ts';

export async function chooseParent(): Promise<string | null> {
  const answer = await request('app:choose-folder', { for: 'parent' });
  return answer.ok ? (answer.value?.folder ?? null) : null;
}

/** A new page, so that nothing of the passphrase or the recovery key stays in this one's memory. */
export async function goToCases(): Promise<void> {
  if (await flushPending()) await request('page:go', { path: '/cases' });
}
