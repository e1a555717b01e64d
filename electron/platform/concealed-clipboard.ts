// The clipboard, for words of a case: marked so that histories and clouds of the system leave it out, emptied after a while if it is
// still ours, and at lock and quit. Only a hash of what lies there is remembered.
import { clipboard, ClipboardItem } from 'electron';
import { createHash } from 'node:crypto';
import { logProblem } from './log.ts';

export const clearsAfterMs = 30_000;
export type ConcealedClipboard = ReturnType<typeof createConcealedClipboard>;

/** What KeePassXC sets as well: Windows' history and cloud, macOS by the convention of nspasteboard.org, KDE's Klipper. GNOME and the like have no such mark. */
const marks: Readonly<Partial<Record<NodeJS.Platform, Readonly<Record<string, string>>>>> = {
  win32: { ExcludeClipboardContentFromMonitorProcessing: '1', CanIncludeInClipboardHistory: '\0\0\0\0', CanUploadToCloudClipboard: '\0\0\0\0' },
  darwin: { 'org.nspasteboard.ConcealedType': '1' },
  linux: { 'x-kde-passwordManagerHint': 'secret' },
};

export function concealedItem(text: string, platform: NodeJS.Platform): Record<string, string | Blob> {
  const raw = Object.entries(marks[platform] ?? {}).map(([name, value]) => [`electron application/osclipboard;format="${name}"`, new Blob([value])]);
  return { 'text/plain': text, ...Object.fromEntries(raw) };
}

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

  const empty = async (): Promise<void> => {
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
      await clipboard.write([new ClipboardItem(concealedItem(text, platform))]);
      ours = hashOf(text);
      if (timer) clearTimeout(timer);
      timer = setTimeout(() => void empty(), clearsAfterMs);
      timer.unref();
    },
    empty,
  };
}

/** Systems end lines in their own way. */
const hashOf = (text: string): string => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
