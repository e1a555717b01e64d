// The one window at a time, and which viewer it is. A page is never turned into another viewer's: its window is replaced and destroyed,
// because only a destroyed page forgets what it has shown.
import { BrowserWindow, nativeTheme, screen, type BrowserWindowConstructorOptions, type Session } from 'electron';
import type { Viewer } from '#shared/domain/audience.ts';
import type { EventChannel } from '#shared/ipc/channels.ts';
import type { EventPayload, Place } from '#shared/ipc/contract.ts';
import { viewerKey } from '#shared/domain/viewer-key.ts';
import type { SettingsFile, WindowBounds } from '../platform/settings-file.ts';
import { deskPage } from './bundle-scheme.ts';
import { paperColour } from './page-colours.ts';

export type Page = { readonly window: BrowserWindow; readonly viewer: Viewer; place: Place | null };
export type Windows = ReturnType<typeof createWindows>;

export type WindowParts = {
  readonly settings: SettingsFile;
  readonly pages: Session;
  readonly preloadFile: string;
  readonly mayUseDevTools: boolean;
  /** The user closed the window: the app decides what follows. */
  readonly onCloseAsked: () => void;
  /** The page's process died; its window is still there or not. */
  readonly onPageGone: (page: Page) => void;
  /** The viewers that stand open have changed. */
  readonly onViewersChanged: (viewers: readonly Viewer[]) => void;
};

const readyLimitMs = 3_000;
const firstSize = { width: 1_280, height: 860 };
const leastSize = { minWidth: 800, minHeight: 560 };

export function createWindows(parts: WindowParts) {
  /** By id of their contents: the current page, and while it is being replaced the one before it. */
  const pages = new Map<number, Page>();
  let current: Page | null = null;
  let mayClose = false;

  const open = (viewer: Viewer, place: Place | null): Page => {
    const previous = current;
    const window = new BrowserWindow(windowOptions(parts, boundsFor(previous, parts.settings)));
    const page: Page = { window, viewer, place };
    const id = window.webContents.id;
    pages.set(id, page);
    current = page;
    window.setContentProtection(parts.settings.read().contentProtection);
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('close', (event) => {
      if (mayClose) return;
      event.preventDefault();
      parts.onCloseAsked();
    });
    // Windows ends the user's session: nobody can be asked, the last words can still be heard.
    window.on('session-end', parts.onCloseAsked);
    window.on('closed', () => {
      pages.delete(id);
      if (current === page) current = null;
      tellViewers();
    });
    window.webContents.on('render-process-gone', () => parts.onPageGone(page));
    tellViewers();
    void window.loadURL(deskPage).catch(() => undefined);
    return page;
  };

  /** Opens a page of this viewer in the place of the present window; the old page is destroyed as soon as the new one can be seen. */
  const replace = async (viewer: Viewer, place: Place | null): Promise<void> => {
    const previous = current;
    rememberBounds();
    const page = open(viewer, place);
    await untilReady(page.window);
    if (!page.window.isDestroyed()) show(page.window, previous?.window ?? null, parts.settings.read().window);
    if (previous && !previous.window.isDestroyed()) previous.window.destroy();
  };

  const viewers = (): Viewer[] => [...pages.values()].map((page) => page.viewer);
  const tellViewers = (): void => parts.onViewersChanged(viewers());

  const rememberBounds = (): void => {
    if (!current || current.window.isDestroyed() || current.window.isMinimized()) return;
    const { x, y, width, height } = current.window.getNormalBounds();
    const bounds = { x, y, width, height, isMaximized: current.window.isMaximized() };
    const known = parts.settings.read().window;
    if (JSON.stringify(known) !== JSON.stringify(bounds)) parts.settings.save({ window: bounds });
  };

  return {
    replace,
    rememberBounds,
    viewers,
    current: (): Page | null => current,
    find: (contentsId: number): Page | null => pages.get(contentsId) ?? null,
    /** Sends to every page, or to those of one viewer. */
    send: <Channel extends EventChannel>(channel: Channel, payload: EventPayload[Channel], toViewerKey?: string): void => {
      for (const { window, viewer } of pages.values()) {
        if (window.isDestroyed() || (toViewerKey !== undefined && viewerKey(viewer) !== toViewerKey)) continue;
        window.webContents.send(channel, payload);
      }
    },
    hideCurrent: (): void => {
      if (current && !current.window.isDestroyed()) current.window.hide();
    },
    bringToFront: (): void => {
      if (!current || current.window.isDestroyed()) return;
      if (current.window.isMinimized()) current.window.restore();
      current.window.show();
      current.window.focus();
    },
    applySettings: (): void => {
      for (const { window } of pages.values()) {
        window.setContentProtection(parts.settings.read().contentProtection);
        window.setBackgroundColor(paperColour(parts.settings.read().theme, nativeTheme.shouldUseDarkColors));
      }
    },
    /** From now on closing a window closes it. */
    allowClosing: (): void => {
      mayClose = true;
    },
  };
}

function windowOptions(parts: WindowParts, bounds: Partial<WindowBounds>): BrowserWindowConstructorOptions {
  const { x, y, width = firstSize.width, height = firstSize.height } = bounds;
  return {
    ...(x === undefined || y === undefined ? {} : { x, y }),
    width, height, ...leastSize,
    show: false,
    title: 'Bitim',
    autoHideMenuBar: true,
    backgroundColor: paperColour(parts.settings.read().theme, nativeTheme.shouldUseDarkColors),
    webPreferences: {
      session: parts.pages,
      preload: parts.preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: parts.mayUseDevTools,
      v8CacheOptions: 'none',
      plugins: false,
      webgl: false,
      disableDialogs: true,
    },
  };
}

/** Of the window before, else as remembered where that still lies on a screen. */
function boundsFor(previous: Page | null, settings: SettingsFile): Partial<WindowBounds> {
  if (previous && !previous.window.isDestroyed()) return previous.window.getNormalBounds();
  const remembered = settings.read().window;
  if (!remembered) return {};
  const { workArea } = screen.getDisplayMatching(remembered);
  const isOnScreen = remembered.x < workArea.x + workArea.width - 100 && remembered.x + remembered.width > workArea.x + 100
    && remembered.y >= workArea.y - 20 && remembered.y < workArea.y + workArea.height - 100;
  return isOnScreen ? remembered : { width: Math.min(remembered.width, workArea.width), height: Math.min(remembered.height, workArea.height) };
}

function show(window: BrowserWindow, previous: BrowserWindow | null, remembered: WindowBounds | null): void {
  const isPreviousThere = previous !== null && !previous.isDestroyed();
  if (isPreviousThere ? previous.isMaximized() : remembered?.isMaximized) window.maximize();
  if (isPreviousThere && previous.isFullScreen()) window.setFullScreen(true);
  if (isPreviousThere && previous.isMinimized()) window.minimize();
  else window.show();
}

function untilReady(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, readyLimitMs);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    window.once('ready-to-show', end);
    window.once('closed', end);
  });
}
