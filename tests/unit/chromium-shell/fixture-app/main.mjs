// A small app for the tests of the Chromium shell: one window, one preload, one utility process.
import { app, BrowserWindow, ipcMain, MessageChannelMain, protocol, session, utilityProcess } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const folder = import.meta.dirname;
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };
globalThis.fixture = { seen: [], messages: [], secondInstances: [], invokeFrames: [] };

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
if (!app.requestSingleInstanceLock({ hello: 'first' })) {
  console.log('second instance');
  app.exit(0);
}
app.on('second-instance', (_event, argv, cwd, data) => globalThis.fixture.secondInstances.push({ argv, cwd, data }));

function prepare(partition) {
  const own = session.fromPartition(partition);
  if (own.protocol.isProtocolHandled('app')) return own;
  own.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.pathname === '/echo') return new Response(JSON.stringify({ method: request.method, body: await request.text() }), { headers: { 'content-type': 'application/json' } });
    try {
      const body = await readFile(path.join(folder, 'page', path.basename(url.pathname)));
      const policy = globalThis.fixture.policy ?? "default-src 'none'; script-src 'self'; connect-src 'self' app:; style-src 'self'; img-src app://bundle";
      return new Response(body, { headers: { 'content-type': types[path.extname(url.pathname)] ?? 'text/plain', 'content-security-policy': policy } });
    } catch {
      return new Response('not found', { status: 404 });
    }
  });
  own.webRequest.onBeforeRequest((details, callback) => {
    globalThis.fixture.seen.push(details.url);
    callback({ cancel: !details.url.startsWith('app:') });
  });
  return own;
}

globalThis.fixture.open = (options = {}) => {
  const { partition = 'desk', ...rest } = options;
  prepare(partition);
  const window = new BrowserWindow({
    width: 900, height: 700, show: false, ...rest,
    webPreferences: { preload: path.join(folder, 'preload.cjs'), partition, sandbox: true, contextIsolation: true },
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    globalThis.fixture.messages.push(`open ${url}`);
    return { action: 'deny' };
  });
  window.webContents.on('will-navigate', (event, url) => {
    globalThis.fixture.messages.push(`navigate ${url}`);
    event.preventDefault();
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('app://bundle/index.html');
  return window;
};

ipcMain.handle('echo', (event, ...args) => {
  const { senderFrame, sender } = event;
  globalThis.fixture.invokeFrames.push({ url: senderFrame.url, origin: senderFrame.origin, isTop: senderFrame.parent === null, isMain: senderFrame === sender.mainFrame });
  return args;
});
ipcMain.handle('fail', () => {
  throw new TypeError('as ordered');
});
ipcMain.on('note', (event, text) => {
  globalThis.fixture.messages.push(text);
  event.reply('noted', text);
});

const child = utilityProcess.fork(path.join(folder, 'utility.mjs'), ['--one'], { env: { FIXTURE: 'yes', PATH: process.env.PATH }, serviceName: 'fixture' });
const { port1, port2 } = new MessageChannelMain();
const waiting = new Map();
let lastId = 0;
port1.on('message', ({ data }) => waiting.get(data.id)?.(data.value));
port1.start();
child.postMessage({ kind: 'port' }, [port2]);
globalThis.fixture.child = child;
globalThis.fixture.ask = (value) =>
  new Promise((resolve) => {
    waiting.set(++lastId, resolve);
    port1.postMessage({ id: lastId, value });
  });
ipcMain.handle('ask-utility', (_event, value) => globalThis.fixture.ask(value));

app.on('window-all-closed', () => {
  if (!globalThis.fixture.stays) app.quit();
});
void app.whenReady().then(() => globalThis.fixture.open());
