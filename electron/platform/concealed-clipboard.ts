// The clipboard, for words of a case: marked so that histories and clouds of the system leave it out, emptied after a while if it is
// still ours, and at lock and quit. Only a hash of what lies there is remembered.
import { clipboard, ClipboardItem } from 'electron';
import { createHash } from 'node:crypto';
import { concealedItem } from './clipboard-marks.ts';
import { logProblem } from './log.ts';

export const clearsAfterMs = 30_000;
export type ConcealedClipboard = ReturnType<typeof createConcealedClipboard>;

export function createConcealedClipboard(platform: NodeJS.Platform) {
  let ours: string | null = null;
  let timer: NodeJS.Timeout | null = null;

  /** Whoever has put something else there keeps it. Where it cannot be read, it is taken to be ours still. */
  const isStillOurs = async (hash: string): Promise<boolean> => {
    try {
      return hashOf(await clipboard.readText()) === hash;
    } catch {
      return true;
    }
  };

  /** How often it was to be emptied: a lock may come while a copy is still on its way there. */
  let emptyings = 0;

  const emptyOurs = async (): Promise<void> => {
    const hash = ours;
    if (hash === null) return;
    if (timer) clearTimeout(timer);
    try {
      if (await isStillOurs(hash)) clipboard.clear();
      if (ours === hash) ours = null;
    } catch (thrown) {
      logProblem({ problem: 'the clipboard could not be emptied', what: thrown instanceof Error ? thrown.name : 'unknown' });
    }
  };

  return {
    layText: async (text: string): Promise<void> => {
      const before = emptyings;
      await clipboard.write([new ClipboardItem(concealedItem(text, platform))]);
      ours = hashOf(text);
      if (timer) clearTimeout(timer);
      timer = setTimeout(() => void emptyOurs(), clearsAfterMs);
      timer.unref();
      if (emptyings !== before) await emptyOurs();
    },
    empty: async (): Promise<void> => {
      emptyings += 1;
      await emptyOurs();
    },
  };
}

/** Systems end lines in their own way. */
const hashOf = (text: string): string => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
