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
  writeText,
  readText,
  clear: () => void writeText('').catch(() => {}),
}, 'clipboard');
