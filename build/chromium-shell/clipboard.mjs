// clipboard: the page's own, used on the app's behalf. Its shape is that of Electron 45 (promises).
import { guard, notInShell } from './guard.mjs';
import { settings } from './settings.mjs';
import { BrowserWindow } from './window.mjs';

function someWindow() {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (!window) throw new Error('The clipboard needs an open window in the Chromium shell');
  return window;
}

/** @param {string} text @returns {Promise<void>} */
async function writeText(text) {
  await someWindow().webContents.executeJavaScript(`navigator.clipboard.writeText(${JSON.stringify(text)})`, true);
}

/** What is to lie on the clipboard, in one or more formats. */
export class ClipboardItem {
  /** @param {Record<string, string | Blob | Promise<string | Blob>>} items */
  constructor(items) {
    this.items = items;
  }

  get types() {
    return Object.keys(this.items);
  }
}

/** Its text alone: a page can write no format that only the system knows, so that marks for histories are left out. @param {ClipboardItem[]} data @returns {Promise<void>} */
async function write(data) {
  const text = await data[0]?.items['text/plain'];
  if (text === undefined) throw notInShell('clipboard.write (without plain text)');
  await writeText(typeof text === 'string' ? text : await text.text());
}

/** Reading needs a permission, which Chromium gives for one moment in a context of its own, but never in an incognito window. @returns {Promise<string>} */
async function readText() {
  if (!settings.isHeadless) throw notInShell('clipboard.readText (with windows on the screen)');
  const window = someWindow();
  const target = await window.contents.ready;
  const browserContextId = await target.browserContextId();
  const permit = (/** @type {string} */ setting) =>
    target.host.cdp.send('Browser.setPermission', { permission: { name: 'clipboard-read' }, origin: [...target.origins][0], browserContextId, setting });
  await permit('granted');
  try {
    return await window.webContents.executeJavaScript('navigator.clipboard.readText()', true);
  } finally {
    await permit('denied');
  }
}

export const clipboard = guard({
  write,
  writeText,
  readText,
  clear: () => void writeText('').catch(() => {}),
}, 'clipboard');
