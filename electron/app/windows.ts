// The one window at a time, and which viewer it is; beside it at most one that is turned towards the parties, on another display. A page is never turned into another viewer's: its window is replaced and destroyed,
// because only a destroyed page forgets what it has shown.
import { BrowserWindow, nativeTheme, screen, type BrowserWindowConstructorOptions, type Session } from 'electron';
import type { Viewer } from '#shared/domain/audience.ts';
import type { EventChannel } from '#shared/ipc/channels.ts';
import type { EventPayload, Place } from '#shared/ipc/contract.ts';
import { viewerKey } from '#shared/domain/viewer-key.ts';
import type { SettingsFile, WindowBounds } from '../platform/settings-file.ts';
import { deskPage, jointPage } from './bundle-scheme.ts';
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
  /** The system ends the user's session: there is a moment left. */
  readonly onSessionEnding: () => void;
  /** The page's process died; its window is still there or not. */
  readonly onPageGone: (page: Page) => void;
  /** The window beside is gone, however that came. */
  readonly onBesideClosed: () => void;
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
  let beside: Page | null = null;
  let mayClose = false;

  const open = (viewer: Viewer, place: Place | null, bounds: Partial<WindowBounds>): Page => {
    const window = new BrowserWindow(windowOptions(parts, bounds));
    const page: Page = { window, viewer, place };
    const id = window.webContents.id;
    pages.set(id, page);
    window.setContentProtection(isProtected(page, parts.settings));
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('close', (event) => {
      if (mayClose || page === beside) return;
      event.preventDefault();
      parts.onCloseAsked();
    });
    // Windows ends the user's session: nobody can be asked, the last words can still be heard.
    window.on('session-end', parts.onSessionEnding);
    window.on('closed', () => {
      pages.delete(id);
      if (current === page) current = null;
      const wasBeside = beside === page;
      if (wasBeside) beside = null;
      tellViewers();
      if (wasBeside) parts.onBesideClosed();
    });
    window.webContents.on('render-process-gone', () => parts.onPageGone(page));
    void window.loadURL(viewer.type === 'screen' ? jointPage : deskPage).catch(() => undefined);
    return page;
  };

  /** Opens a page of this viewer in the place of the present window; the old page is destroyed as soon as the new one can be seen. */
  const replace = async (viewer: Viewer, place: Place | null): Promise<void> => {
    const previous = current;
    rememberBounds();
    const page = open(viewer, place, boundsFor(previous, parts.settings));
    current = page;
    tellViewers();
    await untilReady(page.window);
    const before = lookOf(previous?.window ?? null, parts.settings.read().window);
    const isTurned = viewer.type === 'screen' || previous?.viewer.type === 'screen';
    const endPrevious = (): void => {
      if (previous && !previous.window.isDestroyed()) previous.window.destroy();
    };
    // Between the desk and the parties there is no moment at which both are there.
    if (isTurned) endPrevious();
    if (!page.window.isDestroyed()) show(page.window, before);
    endPrevious();
  };

  /** Opens a page of this viewer over all of another display, beside the present window. */
  const openBeside = async (viewer: Viewer, bounds: Omit<WindowBounds, 'isMaximized'>): Promise<void> => {
    closeBeside();
    const page = open(viewer, null, bounds);
    beside = page;
    tellViewers();
    await untilReady(page.window);
    if (page.window.isDestroyed()) return;
    page.window.show();
    page.window.setFullScreen(true);
    current?.window.focus();
  };
  const closeBeside = (): void => {
    if (beside && !beside.window.isDestroyed()) beside.window.destroy();
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
    openBeside,
    closeBeside,
    beside: (): Page | null => beside,
    rememberBounds,
    viewers,
    current: (): Page | null => current,
    find: (contentsId: number): Page | null => pages.get(contentsId) ?? null,
    /** Sends to every page, or to those of one viewer; to what the parties look at only what is meant for it. */
    send: <Channel extends EventChannel>(channel: Channel, payload: EventPayload[Channel], toViewerKey?: string): void => {
      for (const { window, viewer } of pages.values()) {
        if (window.isDestroyed() || (toViewerKey !== undefined && viewerKey(viewer) !== toViewerKey)) continue;
        if (viewer.type === 'screen' && !screenEvents.has(channel)) continue;
        window.webContents.send(channel, payload);
      }
    },
    /** To the page in front, whoever looks at it. */
    sendToCurrent: <Channel extends EventChannel>(channel: Channel, payload: EventPayload[Channel]): void => {
      if (current && !current.window.isDestroyed()) current.window.webContents.send(channel, payload);
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
      for (const page of pages.values()) {
        const { window } = page;
        window.setContentProtection(isProtected(page, parts.settings));
        window.setBackgroundColor(paperColour(parts.settings.read().theme, nativeTheme.shouldUseDarkColors));
      }
    },
    /** From now on closing a window closes it. */
    allowClosing: (): void => {
      mayClose = true;
    },
  };
}

const screenEvents: ReadonlySet<EventChannel> = new Set(['records:changed', 'app:settings', 'joint:changed', 'names:hidden']);

/** What is meant for the parties' eyes may be shared in a video call; everything else is kept out of captures where the system can. */
const isProtected = ({ viewer }: Pick<Page, 'viewer'>, settings: SettingsFile): boolean => viewer.type !== 'screen' && settings.read().contentProtection;

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

type Look = { readonly isMaximized: boolean; readonly isFullScreen: boolean; readonly isMinimized: boolean };

function lookOf(previous: BrowserWindow | null, remembered: WindowBounds | null): Look {
  if (previous === null || previous.isDestroyed()) return { isMaximized: remembered?.isMaximized ?? false, isFullScreen: false, isMinimized: false };
  return { isMaximized: previous.isMaximized(), isFullScreen: previous.isFullScreen(), isMinimized: previous.isMinimized() };
}

function show(window: BrowserWindow, look: Look): void {
  if (look.isMaximized) window.maximize();
  if (look.isFullScreen) window.setFullScreen(true);
  if (look.isMinimized) window.minimize();
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
