// clipboard: the page's own, used on the app's behalf. Its shape is that of Electron 45 (promises).
import { BrowserWindow } from './window.mjs';
import { guard } from './guard.mjs';

/** @param {string} expression */
async function inPage(expression) {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (!window) throw new Error('The clipboard needs an open window in the Chromium shell');
  const target = await window.contents.ready;
  const origin = [...target.origins][0];
  const permission = { origin, setting: 'granted', permission: { name: 'clipboard-read' } };
  // Granted for this one moment: the page itself never may.
  await target.host.cdp.send('Browser.setPermission', { ...permission, browserContextId: await target.contextId() }).catch(() => {});
  try {
    return await window.webContents.executeJavaScript(expression, true);
  } finally {
    await target.host.cdp.send('Browser.setPermission', { ...permission, setting: 'denied', browserContextId: await target.contextId() }).catch(() => {});
  }
}

export const clipboard = guard({
  /** @param {string} text */
  writeText: (text) => inPage(`navigator.clipboard.writeText(${JSON.stringify(text)})`),
  readText: () => inPage('navigator.clipboard.readText()'),
  clear() {
    void inPage(`navigator.clipboard.writeText('')`).catch(() => {});
  },
}, 'clipboard');
