// No page can reach a server, not even one on this machine and with no policy in its way.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserProblem, runFixture, type Fixture } from './run-fixture.ts';

describe.skipIf(browserProblem)(`the network from a page in the Chromium shell${browserProblem ? ` (skipped: ${browserProblem})` : ''}`, () => {
  let fixture: Fixture;
  const connections: string[] = [];
  const server = createServer((socket) => {
    connections.push('tcp');
    socket.destroy();
  });
  const datagrams = createSocket('udp4', () => connections.push('udp'));

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    datagrams.bind(0, '127.0.0.1');
    await Promise.all([once(server, 'listening'), once(datagrams, 'listening')]);
    fixture = await runFixture();
    await fixture.evaluate(async () => {
      globalThis.fixture.stays = true;
      globalThis.fixture.policy = "default-src * data: blob: 'unsafe-inline' 'unsafe-eval'";
      const window = globalThis.fixture.open();
      await new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()));
    });
  });
  afterAll(async () => {
    await fixture.stop();
    server.close();
    datagrams.close();
  });

  const port = (): number => (server.address() as AddressInfo).port;
  const attempts: Record<string, (port: number, udpPort: number) => string> = {
    fetch: (port) => `fetch('http://127.0.0.1:${port}/').then(() => 'reached', () => 'refused')`,
    'fetch of a name': (port) => `fetch('http://localhost:${port}/').then(() => 'reached', () => 'refused')`,
    image: (port) => `new Promise((resolve) => { const image = new Image(); image.onload = () => resolve('reached'); image.onerror = () => resolve('refused'); image.src = 'http://127.0.0.1:${port}/x.png'; })`,
    'web socket': (port) => `new Promise((resolve) => { const socket = new WebSocket('ws://127.0.0.1:${port}/'); socket.onopen = () => resolve('reached'); socket.onerror = () => resolve('refused'); })`,
    'secure web socket': (port) => `new Promise((resolve) => { const socket = new WebSocket('wss://127.0.0.1:${port}/'); socket.onopen = () => resolve('reached'); socket.onerror = () => resolve('refused'); })`,
    'event source': (port) => `new Promise((resolve) => { const source = new EventSource('http://127.0.0.1:${port}/'); source.onopen = () => resolve('reached'); source.onerror = () => { source.close(); resolve('refused'); }; })`,
    script: (port) => `import('http://127.0.0.1:${port}/x.js').then(() => 'reached', () => 'refused')`,
    'worker inside': (port) => `new Promise((resolve) => { const worker = new Worker(URL.createObjectURL(new Blob(["fetch('http://127.0.0.1:${port}/').then(() => postMessage('reached'), () => postMessage('refused'))"]))); worker.onmessage = (event) => resolve(event.data); worker.onerror = () => resolve('refused'); })`,
    'shared worker inside': (port) => `new Promise((resolve) => { const worker = new SharedWorker(URL.createObjectURL(new Blob(["onconnect = ({ ports }) => fetch('http://127.0.0.1:${port}/').then(() => ports[0].postMessage('reached'), () => ports[0].postMessage('refused'))"]))); worker.port.onmessage = (event) => resolve(event.data); worker.onerror = () => resolve('refused'); setTimeout(() => resolve('refused'), 1500); })`,
    frame: (port) => `new Promise((resolve) => { const frame = document.createElement('iframe'); frame.src = 'http://127.0.0.1:${port}/'; document.body.append(frame); setTimeout(() => { frame.remove(); resolve('refused'); }, 500); })`,
    'links that look ahead': (port) => `(() => { for (const rel of ['prefetch', 'preconnect', 'dns-prefetch', 'preload', 'modulepreload', 'stylesheet', 'icon']) { const link = document.createElement('link'); Object.assign(link, { rel, href: 'http://127.0.0.1:${port}/' + rel, as: 'script' }); document.head.append(link); } return 'refused'; })()`,
    'speculation rules': (port) => `(() => { const script = document.createElement('script'); script.type = 'speculationrules'; script.textContent = JSON.stringify({ prefetch: [{ urls: ['http://127.0.0.1:${port}/'] }], prerender: [{ urls: ['http://127.0.0.1:${port}/'] }] }); document.head.append(script); return 'refused'; })()`,
    beacon: (port) => `(navigator.sendBeacon('http://127.0.0.1:${port}/', 'x'), 'refused')`,
    form: (port) => `(() => { const form = document.createElement('form'); Object.assign(form, { action: 'http://127.0.0.1:${port}/', method: 'post' }); document.body.append(form); form.submit(); return 'refused'; })()`,
    'link with ping': (port) => `(() => { const link = document.createElement('a'); link.href = '#here'; link.ping = 'http://127.0.0.1:${port}/'; document.body.append(link); link.click(); return 'refused'; })()`,
    'new window': (port) => `(void window.open('http://127.0.0.1:${port}/'), 'refused')`,
    navigation: (port) => `((location.href = 'http://127.0.0.1:${port}/'), 'refused')`,
    'web transport': (port) => `(async () => { try { await new WebTransport('https://127.0.0.1:${port}/').ready; return 'reached'; } catch { return 'refused'; } })()`,
    'web rtc': (_port, udpPort) => `(async () => { const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${udpPort}' }] }); peer.createDataChannel('x'); await peer.setLocalDescription(); await new Promise((resolve) => setTimeout(resolve, 1500)); peer.close(); return 'refused'; })()`,
  };

  it('counts a connection when there is one', async () => {
    await fetch(`http://127.0.0.1:${port()}/`).catch(() => {});
    const sender = createSocket('udp4');
    sender.send('x', datagrams.address().port, '127.0.0.1', () => sender.close());
    await expect.poll(() => connections.toSorted()).toEqual(['tcp', 'udp']);
    connections.length = 0;
  });

  it.each(Object.keys(attempts))('refuses: %s', async (name) => {
    const code = attempts[name]?.(port(), datagrams.address().port) ?? '';
    expect(await fixture.inPage(code)).toBe('refused');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(connections).toEqual([]);
  });

  it('does not ask the app for an icon that only Chromium wants', async () => {
    expect((await fixture.evaluate(() => globalThis.fixture.seen)).filter((url) => url.endsWith('/favicon.ico'))).toEqual([]);
  });

  it('still has no connection a while later, and asked the app about the requests', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(connections).toEqual([]);
    const seen = await fixture.evaluate(() => globalThis.fixture.seen);
    for (const url of [`http://127.0.0.1:${port()}/`, `http://localhost:${port()}/`, `http://127.0.0.1:${port()}/x.png`, `http://127.0.0.1:${port()}/x.js`]) expect(seen).toContain(url);
  });
});
