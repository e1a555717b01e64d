// What keeps the shell shut, one test per line: webPreferences, policy, permissions, navigation, IPC, vault process, fuses, the system.
// No network and nothing kept: hardening-traces.test.ts.
// What only Electron's binary can show is said in SECURITY.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, onTestFinished, vi } from 'vitest';
import { answerFromBundle, contentSecurityPolicy, deskSecurityPolicy, readBundle } from '#electron/app/bundle-scheme.ts';
import { FakeContents, FakeEvent, FakeFrame } from './fake-electron.ts';
import { allSessions, codeUsing, pagePreferences, projectFolder, sourceFiles } from './main-sources.ts';
import { openedAnswer, playVault, settle, startMain } from './start-main.ts';

describe('3.1 pages', () => {
  test('the sandbox is on for every process, before Electron is ready', async () => {
    const electron = await startMain();
    expect(electron.app.calls.some((call) => call.name === 'enableSandbox')).toBe(true);
    expect(pagePreferences(electron)['sandbox']).toBe(true);
  });

  test('contextIsolation is on; nodeIntegration is off, in workers and sub-frames too', async () => {
    const preferences = pagePreferences(await startMain());
    expect(preferences).toMatchObject({ contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false });
  });

  test('there is no webview, no drag-and-drop navigation, no spelling, no plug-in, no code cache', async () => {
    expect(pagePreferences(await startMain())).toMatchObject({ webviewTag: false, navigateOnDragDrop: false, spellcheck: false, plugins: false, v8CacheOptions: 'none' });
  });

  test('webSecurity is untouched, and nothing unsafe is switched on', async () => {
    const preferences = pagePreferences(await startMain());
    for (const name of ['webSecurity', 'allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures', 'additionalArguments']) expect(preferences).not.toHaveProperty(name);
  });

  test('developer tools exist in a development build only', async () => {
    expect(pagePreferences(await startMain({ isPackaged: true }))['devTools']).toBe(false);
    const template = JSON.stringify((await startMain({ isPackaged: true })).test.menus.at(-1)?.template);
    expect(template).not.toContain('toggleDevTools');
    expect(template).not.toContain('reload');
    expect(pagePreferences(await startMain())['devTools']).toBe(true);
  });

  test('the window is always named Bitim, whatever the page calls itself', async () => {
    const window = (await startMain()).test.windows[0];
    const event = new FakeEvent();
    window?.emit('page-title-updated', event, 'A client');
    expect(event.defaultPrevented).toBe(true);
    expect(window?.options['title']).toBe('Bitim');
  });

  test('pages come from a fixed table through our own standard, secure scheme, without service workers or code cache', async () => {
    const electron = await startMain();
    expect(electron.test.privileged).toEqual([[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]]);
    expect(electron.test.windows[0]?.lastCall('loadURL')).toEqual(['app://bundle/index.html']);
    expect(pagePreferences(electron).session.protocolHandlers.has('app')).toBe(true);
  });

  test('no path leads out of the table', () => {
    const table = readBundle(join(projectFolder, 'renderer'));
    const status = (url: string, method = 'GET') => answerFromBundle(table, { url, method }).status;
    expect(status('app://bundle/index.html')).toBe(200);
    for (const url of [
      'app://bundle/../package.json', 'app://bundle/..%2fpackage.json', 'app://bundle/%2e%2e/package.json', 'app://bundle//etc/passwd', 'app://bundle/index.html/..',
      'app://bundle/index.html%00.js', 'app://bundle/', 'app://other/index.html', 'app://bundle:80/index.html', 'https://bundle/index.html', 'file:///etc/passwd', 'nonsense',
    ]) expect([url, status(url)]).toEqual([url, 404]);
    expect(status('app://bundle/index.html', 'POST')).toBe(404);
  });

  test('every answer carries the content security policy and its companions as headers', () => {
    const table = readBundle(join(projectFolder, 'renderer'));
    for (const [url, policy] of [
      ['app://bundle/index.html', deskSecurityPolicy], ['app://bundle/index.html?x#y', deskSecurityPolicy], ['app://bundle/joint.html', contentSecurityPolicy],
      ['app://bundle/paper.html', contentSecurityPolicy], ['app://bundle/nowhere', contentSecurityPolicy], ['app://bundle/pdf/worker.js', contentSecurityPolicy],
    ] as const) {
      const { headers } = answerFromBundle(table, { url, method: 'GET' });
      expect([url, headers.get('content-security-policy')]).toEqual([url, policy]);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cache-control')).toBe('no-store');
    }
    expect(answerFromBundle(table, { url: 'app://bundle/index.html', method: 'GET' }).headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  const directivesOf = (policy: string) => Object.fromEntries(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]));
  const strict = {
    'default-src': "'none'", 'script-src': "'self'", 'style-src': "'self'", 'img-src': "'self' blob: data:", 'font-src': "'self'", 'connect-src': "'none'", 'worker-src': "'none'",
    'frame-src': "'none'", 'object-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'", 'trusted-types': "'none'",
  };

  test('the policy allows our own scripts, styles, fonts and pictures, and nothing else', () => {
    expect(directivesOf(contentSecurityPolicy)).toEqual(strict);
  });

  test("the desk's page may also play sound from memory and start the one worker that reads PDFs, and nothing else", () => {
    expect(directivesOf(deskSecurityPolicy)).toEqual({ ...strict, 'media-src': 'blob:', 'worker-src': "'self'", 'trusted-types': 'bitim-pdf' });
  });

  test('every permission is refused on every session: asked, checked, devices, screens', async () => {
    for (const session of allSessions(await startMain())) {
      const answers: unknown[] = [];
      session.argumentOf<(contents: null, permission: string, answer: (granted: boolean) => void) => void>('setPermissionRequestHandler')(null, 'media', (granted) => answers.push(granted));
      session.argumentOf<(request: null, answer: (streams: unknown) => void) => void>('setDisplayMediaRequestHandler')(null, (streams) => answers.push(streams));
      expect(answers).toEqual([false, null]);
      expect(session.argumentOf<() => boolean>('setPermissionCheckHandler')()).toBe(false);
      expect(session.argumentOf<() => boolean>('setDevicePermissionHandler')()).toBe(false);
    }
  });

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('%s is prevented', async (name) => {
    const contents = (await startMain()).test.windows[0]?.webContents;
    const event = new FakeEvent();
    contents?.emit(name, event, 'https://example.invalid/');
    expect(event.defaultPrevented).toBe(true);
  });

  test('window.open is denied for every address', async () => {
    const contents = (await startMain()).test.windows[0]?.webContents;
    for (const url of ['https://example.invalid/', 'app://bundle/index.html', 'about:blank', 'javascript:1']) expect(contents?.windowOpenHandler?.({ url })).toEqual({ action: 'deny' });
  });

  test('shell.openExternal and the shell module are never used', () => {
    expect(codeUsing(/\bopenExternal\b|\bshell\b[^'"\n]*from 'electron'/, 'electron')).toEqual([]);
  });

  test.each([
    ['no frame (it navigated away)', () => null],
    ['a sub-frame of our page', () => Object.assign(new FakeFrame(), { parent: new FakeFrame() })],
    ['another origin', () => Object.assign(new FakeFrame(), { url: 'https://example.invalid/', origin: 'https://example.invalid' })],
    ['another host of our scheme', () => Object.assign(new FakeFrame(), { url: 'app://other/index.html', origin: 'app://other' })],
    ['a sandboxed document at our address', () => Object.assign(new FakeFrame(), { origin: 'null' })],
    ['another page at our origin', () => Object.assign(new FakeFrame(), { url: 'about:srcdoc' })],
    ['an opaque origin', () => Object.assign(new FakeFrame(), { url: 'about:blank', origin: 'null' })],
  ])('a request from %s is refused', async (_name, makeFrame) => {
    const { test: played } = await startMain();
    expect(await played.request('app:status', {}, { frame: makeFrame() })).toEqual({ ok: false, error: { type: 'not-allowed' } });
  });

  test('a request from a page that is no window of ours is refused', async () => {
    const electron = await startMain();
    const stranger = new FakeContents();
    expect(await electron.test.request('app:status', {}, { contents: stranger })).toEqual({ ok: false, error: { type: 'not-allowed' } });
  });

  test('the preload exposes request and subscribe, over listed names only, and no object of Electron', async () => {
    const text = readFileSync(join(projectFolder, 'electron', 'preload.ts'), 'utf8');
    expect(text.match(/exposeInMainWorld/g)).toHaveLength(1);
    const { exposed, invoked, listeners } = await runPreload();
    expect(Object.keys(exposed).sort()).toEqual(['request', 'subscribe']);
    await expect(exposed.request('vault:steal', {})).rejects.toThrow('unknown channel');
    expect(() => exposed.subscribe('vault:steal', () => undefined)).toThrow('unknown channel');
    await exposed.request('app:status', {});
    expect(invoked).toEqual([['bitim:request', 'app:status', {}]]);
    const heard: unknown[] = [];
    const end = exposed.subscribe('lock:blank', (...args: unknown[]) => heard.push(args));
    listeners.get('lock:blank')?.({ sender: 'electron' }, 'payload');
    expect(heard).toEqual([['payload']]);
    expect(end()).toBeUndefined();
    expect(listeners.has('lock:blank')).toBe(false);
  });

  test('the vault runs in a process of its own, without pipes, and of the environment it gets what a process needs to start', async () => {
    const electron = await startMain();
    vi.stubEnv('NODE_OPTIONS', '--title=planted');
    vi.stubEnv('TZ', 'Asia/Almaty');
    onTestFinished(() => void vi.unstubAllEnvs());
    playVault(electron, {});
    mkdirSync(join(electron.test.home, 'a.bitim'));
    writeFileSync(join(electron.test.home, 'a.bitim', 'keys.json'), '{}');
    void electron.test.request('vault:unlock', { folder: join(electron.test.home, 'a.bitim'), secret: { type: 'passphrase', bytes: new Uint8Array([1]) } });
    await settle();
    expect(electron.test.forks).toHaveLength(1);
    expect(electron.test.forks[0]?.entryFile).toMatch(/main[/\\]vault\.js$/);
    const { env, stdio } = (electron.test.forks[0]?.options ?? { env: {}, stdio: '' }) as { readonly env: Record<string, string>; readonly stdio: string };
    expect(stdio).toBe('ignore');
    // Electron takes an empty environment for none given, and would pass on all of main's.
    expect(env).toMatchObject({ BITIM_PROCESS: 'vault', TZ: 'Asia/Almaty' });
    expect(Object.keys(env).filter((name) => !['BITIM_PROCESS', 'TZ', 'SystemRoot', 'windir', 'LD_LIBRARY_PATH'].includes(name))).toEqual([]);
  });

  test('a lock ends a vault process that is still starting as soon as it is there', async () => {
    const electron = await startMain();
    electron.test.onFork((child) => {
      child.isStarting = true;
    });
    mkdirSync(join(electron.test.home, 'a.bitim'));
    writeFileSync(join(electron.test.home, 'a.bitim', 'keys.json'), '{}');
    const unlocked = electron.test.request('vault:unlock', { folder: join(electron.test.home, 'a.bitim'), secret: { type: 'passphrase', bytes: new Uint8Array([1]) } });
    await settle();
    await electron.test.request('lock:now', {});
    await settle();
    const [child] = electron.test.children;
    expect(child?.hasEnded).toBe(false);
    child?.start();
    expect(child?.hasEnded).toBe(true);
    expect(await unlocked).toEqual({ ok: false, error: { type: 'locked' } });
  });

  test('locking kills the vault process', async () => {
    const electron = await startMain();
    playVault(electron, { create: () => ({ ok: true, value: { ...openedAnswer, sealPublicKey: new Uint8Array(32), recoveryKey: 'key', folder: join(electron.test.home, 'a.bitim') } }), flush: () => ({ ok: true, value: null }), close: () => ({ ok: true, value: null }) });
    await electron.test.request('vault:create', { name: 'a', folder: electron.test.home, passphrase: new Uint8Array([1]) });
    const page = electron.test.windows[0];
    await electron.test.request('lock:now', {});
    await electron.test.request('lock:flush', { drafts: [], saves: [], place: null });
    await settle(10);
    expect(electron.test.children[0]?.hasEnded).toBe(true);
    expect(page?.isGone).toBe(true);
  });
});

describe('3.2 fuses', () => {
  const config = readFileSync(join(projectFolder, 'electron-builder.yml'), 'utf8');
  const fuses = Object.fromEntries([...config.slice(config.indexOf('electronFuses:')).matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [name, value]));

  test.each([
    ['runAsNode', 'false'], ['enableCookieEncryption', 'true'], ['enableNodeOptionsEnvironmentVariable', 'false'], ['enableNodeCliInspectArguments', 'false'],
    ['enableEmbeddedAsarIntegrityValidation', 'true'], ['onlyLoadAppFromAsar', 'true'], ['loadBrowserProcessSpecificV8Snapshot', 'false'], ['grantFileProtocolExtraPrivileges', 'false'],
  ])('%s is %s', (name, value) => {
    expect(fuses[name]).toBe(value);
  });

  test('wasmTrapHandlers, the ninth, is left on', () => {
    expect(config).not.toMatch(/^ *\w*[wW]asmTrap\w*:/m);
  });

  test('the app is packed into an archive with its integrity recorded; only native code lies beside it', () => {
    expect(config).toMatch(/^asar: true$/m);
    expect(config).toMatch(/^disableAsarIntegrity: false$/m);
    expect(config).toMatch(/^asarUnpack:\n {2}- '\*\*\/\*\.node'\n#/m);
  });
});

describe('3.3 the system', () => {
  test('the keychain is reached in one place, as one way into a vault beside the others', () => {
    expect(codeUsing(/\bsafeStorage\b/, 'electron')).toEqual([expect.stringMatching(/electron.platform.keychain\.ts$/)]);
  });

  test('windows are kept out of screen captures, with a switch', async () => {
    const electron = await startMain();
    expect(electron.test.windows[0]?.lastCall('setContentProtection')).toEqual([true]);
    await electron.test.request('app:save-settings', { language: 'en', theme: 'system', idleMinutes: 5, contentProtection: false });
    expect(electron.test.windows[0]?.lastCall('setContentProtection')).toEqual([false]);
  });

  test('there is no crash reporter', () => {
    expect(codeUsing(/\bcrashReporter\b/, 'electron')).toEqual([]);
  });

  test.each(['lock-screen', 'suspend'])('%s locks', async (name) => {
    const electron = await startMain();
    playVault(electron, { create: () => ({ ok: true, value: { ...openedAnswer, sealPublicKey: new Uint8Array(32), recoveryKey: 'key', folder: join(electron.test.home, 'a.bitim') } }), flush: () => ({ ok: true, value: null }), close: () => ({ ok: true, value: null }) });
    await electron.test.request('vault:create', { name: 'a', folder: electron.test.home, passphrase: new Uint8Array([1]) });
    electron.powerMonitor.emit(name);
    expect(electron.test.windows[0]?.webContents.sent.at(-1)?.channel).toBe('lock:blank');
    await electron.test.request('lock:flush', { drafts: [], saves: [], place: null });
    await settle(10);
    expect(electron.test.children[0]?.hasEnded).toBe(true);
  });

  test('spelling is off on every session, the default one and later ones too', async () => {
    for (const session of allSessions(await startMain())) {
      expect(session.lastCall('setSpellCheckerEnabled')).toEqual([false]);
      expect(session.lastCall('setSpellCheckerLanguages')).toEqual([[]]);
    }
  });

  test('no recent documents, jump lists, notifications or file types', () => {
    expect(codeUsing(/\b(addRecentDocument|setJumpList|setUserTasks|Notification|setAsDefaultProtocolClient|setRepresentedFilename|Tray)\b/, 'electron')).toEqual([]);
    expect(readFileSync(join(projectFolder, 'electron-builder.yml'), 'utf8')).not.toMatch(/fileAssociations|protocols:/);
  });

  test('every dialog gets a folder to start in, and keeps nothing in the recent list', async () => {
    const electron = await startMain();
    await electron.test.request('app:choose-folder', { for: 'vault' });
    await electron.test.request('app:choose-folder', { for: 'parent' });
    for (const { args } of electron.dialog.calls) {
      expect(args[1]).toMatchObject({ defaultPath: electron.test.home });
      expect((args[1] as { properties: string[] }).properties).toContain('dontAddToRecent');
    }
    expect(electron.dialog.calls).toHaveLength(2);
    for (const { text } of sourceFiles('electron')) {
      for (const [, rest] of text.matchAll(/dialog\.show(?:Open|Save)Dialog\(([\s\S]{0,200})/g)) expect(rest).toContain('defaultPath');
    }
  });

  test('macOS keeps no pictures of the windows', () => {
    expect(readFileSync(join(projectFolder, 'electron-builder.yml'), 'utf8')).toMatch(/NSQuitAlwaysKeepsWindows: false/);
  });

  test('windowStatePersistence and the local AI are left alone', () => {
    expect(codeUsing(/\b(windowStatePersistence|localAIHandler)\b/, 'electron')).toEqual([]);
  });

  test('a second start ends at once and brings the first to the front', async () => {
    const second = await startMain({ isFirstInstance: false });
    expect(second.app.hasQuit).toBe(true);
    expect(second.test.windows).toHaveLength(0);
    const first = await startMain();
    first.app.emit('second-instance', new FakeEvent(), [], '');
    expect(first.test.windows[0]?.calls.at(-1)?.name).toBe('focus');
  });
});

type Exposed = { readonly request: (channel: string, input: unknown) => Promise<unknown>; readonly subscribe: (channel: string, listener: (...args: unknown[]) => void) => () => void };

async function runPreload() {
  let exposed: Exposed | undefined;
  const invoked: unknown[][] = [];
  const listeners = new Map<string, (...args: unknown[]) => void>();
  vi.resetModules();
  onTestFinished(() => void vi.resetModules());
  vi.doMock('electron', () => ({
    contextBridge: { exposeInMainWorld: (name: string, api: Exposed) => void (exposed = name === 'bitim' ? api : undefined) },
    ipcRenderer: {
      invoke: (...args: unknown[]) => Promise.resolve(void invoked.push(args)),
      on: (channel: string, listener: (...args: unknown[]) => void) => listeners.set(channel, listener),
      off: (channel: string) => listeners.delete(channel),
    },
  }));
  await import('#electron/preload.ts');
  if (!exposed) throw new Error('nothing exposed as bitim');
  return { exposed, invoked, listeners };
}
