// The several locks that together mean "no network", and what Chromium is kept from writing: one test per line.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { contentSecurityPolicy, deskSecurityPolicy, isOwnAddress } from '#electron/app/bundle-scheme.ts';
import { createFakeElectron, FakeEvent } from './fake-electron.ts';
import { allSessions, codeUsing, pagePreferences } from './main-sources.ts';
import { settle, startMain } from './start-main.ts';

describe('3.4 no network', () => {
  test('no host name is ever resolved', async () => {
    const electron = await startMain();
    expect(electron.test.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(electron.app.lastCall('configureHostResolver')).toEqual([{ secureDnsMode: 'off', enableBuiltInResolver: false, enableAdditionalDnsQueryTypes: false }]);
  });

  test('every session has a proxy that is not there, for loopback too', async () => {
    for (const session of allSessions(await startMain())) expect(session.lastCall('setProxy')).toEqual([{ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' }]);
  });

  test('every request but those to our own files is cancelled, on every session, by its only listener', async () => {
    for (const session of allSessions(await startMain({ isPackaged: true }))) {
      expect(session.calls.filter((call) => call.name === 'onBeforeRequest')).toHaveLength(1);
      const listener = session.argumentOf<(details: { url: string; resourceType: string }, answer: (verdict: { cancel: boolean }) => void) => void>('onBeforeRequest');
      for (const [url, isCancelled] of [
        ['app://bundle/index.html', false], ['https://example.invalid/', true], ['http://127.0.0.1/', true], ['ws://example.invalid/', true], ['wss://example.invalid/', true],
        ['file:///etc/passwd', true], ['ftp://example.invalid/', true], ['app://other/index.html', true], ['app://bundle.example/', true], ['devtools://devtools/x', true],
      ] as const) listener({ url, resourceType: 'xhr' }, ({ cancel }) => expect([url, cancel]).toEqual([url, isCancelled]));
    }
  });

  test('pictures and sound made in the page are the one exception', () => {
    expect(isOwnAddress('blob:app://bundle/0', 'image', false)).toBe(true);
    expect(isOwnAddress('data:image/png;base64,', 'image', false)).toBe(true);
    expect(isOwnAddress('blob:app://bundle/0', 'media', false)).toBe(true);
    expect(isOwnAddress('data:audio/wav;base64,', 'media', false)).toBe(false);
    expect(isOwnAddress('blob:https://example.invalid/0', 'media', false)).toBe(false);
    expect(isOwnAddress('blob:app://bundle/0', 'mainFrame', false)).toBe(false);
    expect(isOwnAddress('blob:app://bundle/0', 'script', false)).toBe(false);
    expect(isOwnAddress('data:text/html,x', 'mainFrame', false)).toBe(false);
    expect(isOwnAddress('blob:https://example.invalid/0', 'image', false)).toBe(false);
    expect(isOwnAddress('devtools://devtools/x', 'script', true)).toBe(true);
  });

  test('no certificate is accepted and no download begins, on every session', async () => {
    for (const session of allSessions(await startMain())) {
      const verdicts: number[] = [];
      session.argumentOf<(request: null, answer: (verdict: number) => void) => void>('setCertificateVerifyProc')(null, (verdict) => verdicts.push(verdict));
      expect(verdicts).toEqual([-2]);
      const event = new FakeEvent();
      session.emit('will-download', event);
      expect(event.defaultPrevented).toBe(true);
    }
  });

  test('WebRTC may not use UDP, in every page', async () => {
    expect((await startMain()).test.windows[0]?.webContents.lastCall('setWebRTCIPHandlingPolicy')).toEqual(['disable_non_proxied_udp']);
  });

  test('the policy lets a page connect to nothing', () => {
    expect(contentSecurityPolicy).toContain("connect-src 'none'");
    expect(deskSecurityPolicy).toContain("connect-src 'none'");
  });

  test('no module that opens the network, and no updater, is imported by main or the vault', () => {
    expect(codeUsing(/from '(?:node:)?(?:https?|http2|net|tls|dgram|dns|dns\/promises|undici|ws)'|\bfetch\(|\bautoUpdater\b|\bnet\b[^'"\n]*from 'electron'|\bnetLog\b|\bcontentTracing\b/, 'electron')).toEqual([]);
  });
});

describe('3.5 nothing kept by Chromium', () => {
  test('every session but the unused default one is in memory, without a cache', async () => {
    const electron = await startMain();
    expect(pagePreferences(electron).session).toMatchObject({ partition: 'bitim', options: { cache: false } });
    expect([...electron.test.sessions.keys()].filter((partition) => partition.startsWith('persist:'))).toEqual([]);
    expect(codeUsing(/['"`]persist:/, 'electron')).toEqual([]);
  });

  test('sessionData is a folder that is new at each start and deleted at exit', async () => {
    const electron = await startMain();
    const folder = join(electron.test.home, 'userData', 'session');
    expect(electron.app.calls).toContainEqual({ name: 'setPath', args: ['sessionData', folder] });
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(join(folder, 'Preferences'), 'left by Chromium');
    electron.app.quit();
    await settle();
    expect(electron.app.hasQuit).toBe(true);
    expect(existsSync(folder)).toBe(false);
  });

  test('what a crash left in sessionData is deleted at the next start', async () => {
    const electron = createFakeElectron();
    const folder = join(electron.test.home, 'userData', 'session');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'Preferences'), 'left by Chromium');
    vi.resetModules();
    vi.doMock('electron', () => electron);
    onTestFinished(() => {
      vi.resetModules();
      rmSync(electron.test.home, { recursive: true, force: true });
    });
    const { makeFreshSessionData } = await import('#electron/app/harden-app.ts');
    makeFreshSessionData();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('no HTTP cache, no shader cache on disk, no crash dump writer', async () => {
    const { switches } = (await startMain()).test;
    for (const name of ['disable-http-cache', 'disable-gpu-shader-disk-cache', 'disable-breakpad']) expect(switches.has(name)).toBe(true);
    expect(switches.has('enable-logging')).toBe(false);
  });

  test('the log is stderr alone, without a message of an error or a value', async () => {
    expect(codeUsing(/\bconsole\.|electron-log/, 'electron')).toEqual([]);
    // An export that was asked for is the only stream into a file.
    expect(codeUsing(/\bcreateWriteStream\b/, 'electron').map((path) => path.split('electron/').at(-1))).toEqual(['vault/exchange/zip-sink.ts']);
    const { logBug } = await import('#electron/platform/log.ts');
    const written: string[] = [];
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => (written.push(String(text)), true));
    logBug('bug in note:save', new Error('Айгуль said 12 000 000\nin confidence'));
    spy.mockRestore();
    expect(written.join('')).toContain('bug in note:save');
    expect(written.join('')).not.toMatch(/Айгуль|12 000|confidence/);
  });
});
