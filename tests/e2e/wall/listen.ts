// Everything that a window is given, as it is given: what passes the door in main, and what lies in the page's memory.
import type { Page } from '@playwright/test';
import type { Bitim } from '../fixtures.ts';

/** Puts an ear to the door: every request with its answer, and every event, of every window from now on. */
export async function listenAtDoor(bitim: Bitim): Promise<void> {
  await bitim.evaluate(({ app, ipcMain, webContents }) => {
    type Handler = (...args: unknown[]) => unknown;
    const heard: string[] = [];
    (globalThis as unknown as { heardAtDoor: string[] }).heardAtDoor = heard;
    const note = (said: unknown): void => {
      heard.push(JSON.stringify(said, (_key, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value)) ?? '');
    };
    const doors = ipcMain as unknown as { readonly handlers?: Map<string, Handler>; readonly _invokeHandlers?: Map<string, Handler> };
    const answer = (process.versions['electron'] === undefined || !doors._invokeHandlers ? doors.handlers : doors._invokeHandlers)?.get('bitim:request');
    if (!answer) throw new Error('there is no door to listen at');
    ipcMain.removeHandler('bitim:request');
    ipcMain.handle('bitim:request', async (...args) => {
      const given = await answer(...args);
      note([args.slice(1), given]);
      return given;
    });
    const listen = (contents: { send: (channel: string, ...args: unknown[]) => void }): void => {
      const send = contents.send.bind(contents);
      contents.send = (channel, ...args) => {
        note([channel, args]);
        send(channel, ...args);
      };
    };
    for (const contents of webContents.getAllWebContents()) listen(contents);
    app.on('web-contents-created', (_event, contents) => listen(contents));
  });
}

/** Which of the words were heard since the last time; forgets what it heard. */
export const heardAtDoor = (bitim: Bitim, words: readonly string[]): Promise<{ readonly found: string[]; readonly lines: number; /** Who said them, from the beginning of each line and around the word. */ readonly said: string[] }> =>
  bitim.evaluate((_electron, wanted) => {
    const heard = (globalThis as unknown as { heardAtDoor: string[] }).heardAtDoor;
    const all = heard.splice(0);
    const said = all.flatMap((line) => wanted.filter((word) => line.includes(word)).map((word) => `${line.slice(0, 200)} ... ${line.slice(Math.max(0, line.indexOf(word) - 300), line.indexOf(word) + 100)}`));
    return { found: wanted.filter((word) => all.some((line) => line.includes(word))), lines: all.length, said };
  }, words);

/** Title, document with what stands in its fields, and the tree that a screen reader reads. */
export async function everythingSeen(page: Page, withTree: boolean): Promise<string> {
  const typed = await page.evaluate(() => [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value).join('\n'));
  const seen = [await page.title(), typed, await page.content()];
  if (withTree) {
    const client = await page.context().newCDPSession(page);
    seen.push(JSON.stringify(await client.send('Accessibility.getFullAXTree')));
    await client.detach();
  }
  return seen.join('\n');
}

/** The words in the page's own memory: the database it holds, what its code keeps, and what it has not yet thrown away. */
export async function wordsInMemory(page: Page, words: readonly string[]): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const found = new Set<string>();
  let tail = '';
  const longest = Math.max(...words.map((word) => word.length));
  client.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    const piece = tail + chunk;
    for (const word of words) if (piece.includes(word)) found.add(word);
    tail = piece.slice(-longest);
  });
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await client.detach();
  return [...found];
}
