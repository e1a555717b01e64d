// A recording stand-in for `electron`, for tests of the main process: it does nothing, keeps what was asked of it, and lets a test
// play the page, the user, the system and the vault process.
import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FakeClipboard, FakeClipboardItem } from './fake-clipboard.ts';

type Callback = (...args: never[]) => unknown;
export type Call = { readonly name: string; readonly args: readonly unknown[] };

export class FakeEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** Remembers every call of the named methods, in order, and each last argument list by name. */
class Recorder extends EventEmitter {
  readonly calls: Call[] = [];

  record(name: string, args: readonly unknown[]): void {
    this.calls.push({ name, args });
  }

  lastCall(name: string): readonly unknown[] | undefined {
    return this.calls.findLast((call) => call.name === name)?.args;
  }

  argumentOf<Value>(name: string): Value {
    const args = this.lastCall(name);
    if (!args) throw new Error(`never called: ${name}`);
    return args[0] as Value;
  }
}

const recording = <Names extends string>(target: Recorder, names: readonly Names[]): void => {
  for (const name of names) Object.assign(target, { [name]: (...args: unknown[]) => target.record(name, args) });
};

export class FakeFrame {
  url = 'app://bundle/index.html';
  origin = 'app://bundle';
  parent: FakeFrame | null = null;
}

let lastContentsId = 0;

export class FakeContents extends Recorder {
  readonly id = ++lastContentsId;
  readonly mainFrame = new FakeFrame();
  readonly sent: { readonly channel: string; readonly payload: unknown }[] = [];
  windowOpenHandler: ((details: { readonly url: string }) => { readonly action: string }) | undefined;
  pdf: Uint8Array = new Uint8Array([0x25, 0x50, 0x44, 0x46]);

  constructor() {
    super();
    recording(this, ['setWebRTCIPHandlingPolicy']);
  }

  send(channel: string, payload: unknown): void {
    this.sent.push({ channel, payload: structuredClone(payload) });
    this.emit('test-sent', channel, payload);
  }

  setWindowOpenHandler(handler: FakeContents['windowOpenHandler']): void {
    this.windowOpenHandler = handler;
  }

  print(options: unknown, callback: (wasPrinted: boolean, reason: string) => void): void {
    this.record('print', [options]);
    callback(true, '');
  }

  printToPDF(options: unknown): Promise<Uint8Array> {
    this.record('printToPDF', [options]);
    return Promise.resolve(this.pdf);
  }
}

export class FakeSession extends Recorder {
  readonly protocolHandlers = new Map<string, (request: Request) => Response>();
  readonly protocol = { handle: (scheme: string, handler: (request: Request) => Response) => void this.protocolHandlers.set(scheme, handler) };
  readonly webRequest = { onBeforeRequest: (listener: Callback) => this.record('onBeforeRequest', [listener]) };
  declare readonly partition: string;
  declare readonly options: unknown;

  constructor(partition: string, options: unknown) {
    super();
    Object.assign(this, { partition, options });
    recording(this, [
      'setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler', 'setDisplayMediaRequestHandler', 'setSpellCheckerEnabled',
      'setSpellCheckerLanguages', 'setCertificateVerifyProc',
    ]);
  }

  setProxy(options: unknown): Promise<void> {
    this.record('setProxy', [options]);
    return Promise.resolve();
  }
}

/** Plays the vault process: a test answers each message. */
export class FakeChild extends Recorder {
  hasEnded = false;
  /** A process that is still starting cannot be ended, in Electron. */
  isStarting = false;
  answer: (message: { readonly id: number; readonly type: string; readonly input: unknown }) => void = () => undefined;

  postMessage(message: unknown): void {
    if (!this.hasEnded) this.answer(structuredClone(message) as Parameters<FakeChild['answer']>[0]);
  }

  say(message: unknown): void {
    const copy: unknown = structuredClone(message);
    setImmediate(() => {
      if (!this.hasEnded) this.emit('message', copy);
    });
  }

  kill(): boolean {
    if (this.hasEnded || this.isStarting) return false;
    this.end();
    return true;
  }

  start(): void {
    this.isStarting = false;
    this.emit('spawn');
  }

  end(): void {
    this.hasEnded = true;
    setImmediate(() => this.emit('exit', 0));
  }
}

type FakeDisplay = ReturnType<typeof displayAt>;
export const displayAt = (id: number, x: number) => ({ id, workArea: { x, y: 0, width: 1_920, height: 1_080 } });

export type FakeElectron = ReturnType<typeof createFakeElectron>;

export function createFakeElectron(options: { readonly isPackaged?: boolean; readonly languages?: readonly string[]; readonly isFirstInstance?: boolean; readonly keychain?: 'ready' | 'none' | 'weak' | 'refusing'; readonly switches?: readonly string[] } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'bitim-main-'));
  const windows: FakeWindow[] = [];
  const sessions = new Map<string, FakeSession>();
  const children: FakeChild[] = [];
  const switches = new Map<string, string | undefined>((options.switches ?? []).map((name) => [name, '']));
  const invokeHandlers = new Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>>();
  let onFork: (child: FakeChild) => void = () => undefined;

  class App extends Recorder {
    readonly isPackaged = options.isPackaged ?? false;
    readonly paths: Record<string, string> = { userData: join(home, 'userData'), documents: join(home, 'Documents'), home };
    hasQuit = false;
    readonly commandLine = {
      appendSwitch: (name: string, value?: string) => void switches.set(name, value),
      hasSwitch: (name: string) => switches.has(name),
    };
    constructor() {
      super();
      recording(this, ['enableSandbox', 'configureHostResolver', 'setName', 'exit']);
    }
    getPath(name: string): string {
      return this.paths[name] ?? '';
    }
    setPath(name: string, value: string): void {
      this.record('setPath', [name, value]);
      this.paths[name] = value;
    }
    getVersion(): string {
      return '0.1.0';
    }
    getPreferredSystemLanguages(): readonly string[] {
      return options.languages ?? ['en-GB'];
    }
    requestSingleInstanceLock(): boolean {
      return options.isFirstInstance ?? true;
    }
    whenReady(): Promise<void> {
      return Promise.resolve();
    }
    quit(): void {
      this.record('quit', []);
      const event = new FakeEvent();
      this.emit('before-quit', event);
      if (event.defaultPrevented) return;
      for (const window of windows.slice()) window.close();
      if (windows.length > 0) return;
      this.hasQuit = true;
      this.emit('quit', new FakeEvent(), 0);
    }
  }
  const app = new App();

  class FakeWindow extends Recorder {
    readonly webContents = new FakeContents();
    declare readonly options: { readonly webPreferences: Record<string, unknown> & { readonly session: FakeSession } } & Record<string, unknown>;
    isShown = false;
    isGone = false;
    bounds = { x: 0, y: 0, width: 1280, height: 860 };
    constructor(given: FakeWindow['options']) {
      super();
      Object.assign(this, { options: given });
      recording(this, ['setContentProtection', 'setBackgroundColor', 'maximize', 'minimize', 'restore', 'focus', 'setFullScreen']);
      windows.push(this);
      app.emit('web-contents-created', new FakeEvent(), this.webContents);
    }
    loadURL(url: string): Promise<void> {
      this.record('loadURL', [url]);
      setImmediate(() => this.emit('ready-to-show', new FakeEvent()));
      return Promise.resolve();
    }
    show(): void {
      this.isShown = true;
    }
    hide(): void {
      this.record('hide', []);
      this.isShown = false;
    }
    close(): void {
      const event = new FakeEvent();
      this.emit('close', event);
      if (!event.defaultPrevented) this.destroy();
    }
    destroy(): void {
      if (this.isGone) return;
      this.isGone = true;
      windows.splice(windows.indexOf(this), 1);
      this.emit('closed', new FakeEvent());
    }
    isDestroyed(): boolean {
      return this.isGone;
    }
    isMaximized(): boolean {
      return false;
    }
    isMinimized(): boolean {
      return false;
    }
    isFullScreen(): boolean {
      return false;
    }
    getBounds() {
      return this.bounds;
    }
    getNormalBounds() {
      return this.bounds;
    }
  }

  class Dialog extends Recorder {
    folder: Promise<{ canceled: boolean; filePaths: string[] }> = Promise.resolve({ canceled: true, filePaths: [] });
    file: Promise<{ canceled: boolean; filePath: string }> = Promise.resolve({ canceled: true, filePath: '' });
    response = 0;
    showOpenDialog(...args: unknown[]) {
      this.record('showOpenDialog', args);
      return this.folder;
    }
    showSaveDialog(...args: unknown[]) {
      this.record('showSaveDialog', args);
      return this.file;
    }
    showMessageBox(...args: unknown[]) {
      this.record('showMessageBox', args);
      return Promise.resolve({ response: this.response, checkboxChecked: false });
    }
  }

  /** A keychain of this user of this computer, or (as `state` says) none, a weak one, or one that refuses. */
  class SafeStorage {
    state: 'ready' | 'none' | 'weak' | 'refusing' = options.keychain ?? 'none';
    isAsyncEncryptionAvailable(): Promise<boolean> {
      return Promise.resolve(this.state !== 'none');
    }
    getSelectedStorageBackend(): string {
      return this.state === 'weak' ? 'basic_text' : 'gnome_libsecret';
    }
    encryptStringAsync(text: string): Promise<Buffer> {
      return this.state === 'refusing' ? Promise.reject(new Error('locked')) : Promise.resolve(Buffer.from(`sealed by ${home}: ${Buffer.from(text).toString('hex')}`));
    }
    decryptStringAsync(sealed: Buffer): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }> {
      const [start, hex] = sealed.toString('utf8').split(': ');
      const isOurs = this.state !== 'refusing' && start === `sealed by ${home}`;
      return isOurs ? Promise.resolve({ result: Buffer.from(hex ?? '', 'hex').toString('utf8'), shouldReEncrypt: false }) : Promise.reject(new Error('not ours'));
    }
  }

  class PowerMonitor extends EventEmitter {
    idleSeconds = 0;
    getSystemIdleTime(): number {
      return this.idleSeconds;
    }
  }

  const sessionOf = (partition: string, given?: unknown): FakeSession => {
    const found = sessions.get(partition) ?? new FakeSession(partition, given);
    if (!sessions.has(partition)) {
      sessions.set(partition, found);
      app.emit('session-created', found);
    }
    return found;
  };
  const privileged: unknown[] = [];
  const menus: { readonly template: readonly Record<string, unknown>[] }[] = [];
  const forks: { readonly entryFile: string; readonly args: readonly string[]; readonly options: unknown; readonly child: FakeChild }[] = [];

  return {
    // What main.ts and its parts import.
    app,
    BrowserWindow: FakeWindow,
    clipboard: new FakeClipboard(),
    ClipboardItem: FakeClipboardItem,
    dialog: new Dialog(),
    ipcMain: { handle: (channel: string, handler: (event: unknown, ...args: unknown[]) => Promise<unknown>) => void invokeHandlers.set(channel, handler) },
    Menu: {
      buildFromTemplate: (template: readonly Record<string, unknown>[]) => ({ template }),
      setApplicationMenu: (menu: { readonly template: readonly Record<string, unknown>[] }) => void menus.push(menu),
    },
    nativeTheme: { themeSource: 'system', shouldUseDarkColors: false },
    powerMonitor: new PowerMonitor(),
    safeStorage: new SafeStorage(),
    protocol: { registerSchemesAsPrivileged: (schemes: unknown) => void privileged.push(schemes) },
    screen: Object.assign(new EventEmitter(), {
      displays: [displayAt(1, 0)],
      getAllDisplays(): FakeDisplay[] {
        return this.displays;
      },
      getDisplayMatching(): FakeDisplay {
        return this.displays[0] ?? displayAt(1, 0);
      },
    }),
    session: { fromPartition: sessionOf, defaultSession: sessionOf('') },
    utilityProcess: {
      fork: (entryFile: string, args: readonly string[], forkOptions: unknown) => {
        const child = new FakeChild();
        forks.push({ entryFile, args, options: forkOptions, child });
        children.push(child);
        onFork(child);
        return child;
      },
    },
    // What a test reads and plays.
    test: {
      home, windows, sessions, switches, privileged, menus, forks, children, invokeHandlers,
      onFork: (play: (child: FakeChild) => void) => {
        onFork = play;
      },
      /** A request as the preload sends it, from the newest window unless told otherwise. */
      request: (channel: unknown, input: unknown, from: { readonly contents?: FakeContents; readonly frame?: FakeFrame | null } = {}): Promise<unknown> => {
        const contents = from.contents ?? windows.at(-1)?.webContents;
        const handler = invokeHandlers.get('bitim:request');
        if (!contents || !handler) throw new Error('no window or no handler');
        const frame = from.frame === undefined ? contents.mainFrame : from.frame;
        return handler({ sender: contents, senderFrame: frame }, channel, input);
      },
    },
  };
}
