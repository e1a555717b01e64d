// What `import 'electron'` answers: every name of Electron's main API, the covered ones from the files beside, the rest refusing.
import { app } from './app.mjs';
import { clipboard, ClipboardItem } from './clipboard.mjs';
import { applyTheme, refreshAccelerators, webContentsModule as webContents } from './contents.mjs';
import { dialog } from './dialog.mjs';
import { accepted, guard, notInShell, refuse } from './guard.mjs';
import { ipcMain } from './ipc.mjs';
import { Menu, menuActions, menuEvents, MenuItem } from './menu.mjs';
import { MessageChannelMain } from './ports.mjs';
import { powerMonitor } from './power.mjs';
import { screen } from './screen.mjs';
import { protocol, sessionModule as session } from './session.mjs';
import { nativeTheme, themeFeatures } from './theme.mjs';
import { utilityProcess } from './utility.mjs';
import { BrowserWindow } from './window.mjs';

menuEvents.on('changed', refreshAccelerators);
nativeTheme.on('shell-source', () => applyTheme(themeFeatures()));
menuActions.quit = () => app.quit();
menuActions.windowOf = (/** @type {any} */ contents) => BrowserWindow.fromWebContents(contents);

const shell = guard({
  openExternal: () => Promise.reject(notInShell('shell.openExternal')),
  ...accepted(['beep']),
}, 'shell');

const safeStorage = guard({
  isEncryptionAvailable: () => false,
  isAsyncEncryptionAvailable: () => Promise.resolve(false),
  getSelectedStorageBackend: () => 'basic_text',
  encryptStringAsync: () => Promise.reject(notInShell('safeStorage.encryptStringAsync')),
  decryptStringAsync: () => Promise.reject(notInShell('safeStorage.decryptStringAsync')),
}, 'safeStorage');

const BaseWindow = refuse('BaseWindow');
const BrowserView = refuse('BrowserView');
const ImageView = refuse('ImageView');
const MessagePortMain = refuse('MessagePortMain');
const Notification = refuse('Notification');
const ServiceWorkerMain = refuse('ServiceWorkerMain');
const ShareMenu = refuse('ShareMenu');
const TouchBar = refuse('TouchBar');
const Tray = refuse('Tray');
const View = refuse('View');
const WebContentsView = refuse('WebContentsView');
const WebSocket = refuse('WebSocket');
const autoUpdater = refuse('autoUpdater');
const contentTracing = refuse('contentTracing');
const contextBridge = refuse('contextBridge');
const crashReporter = refuse('crashReporter');
const desktopCapturer = refuse('desktopCapturer');
const globalShortcut = refuse('globalShortcut');
const inAppPurchase = refuse('inAppPurchase');
const ipcRenderer = refuse('ipcRenderer');
const localAIHandler = refuse('localAIHandler');
const nativeImage = refuse('nativeImage');
const net = refuse('net');
const netLog = refuse('netLog');
const parentPort = refuse('parentPort');
const powerSaveBlocker = refuse('powerSaveBlocker');
const pushNotifications = refuse('pushNotifications');
const sharedTexture = refuse('sharedTexture');
const systemPreferences = refuse('systemPreferences');
const webFrame = refuse('webFrame');
const webFrameMain = refuse('webFrameMain');
const webUtils = refuse('webUtils');

const electron = {
  app, autoUpdater, BaseWindow, BrowserView, BrowserWindow, clipboard, ClipboardItem, contentTracing, contextBridge, crashReporter, desktopCapturer, dialog,
  globalShortcut, ImageView, inAppPurchase, ipcMain, ipcRenderer, localAIHandler, Menu, MenuItem, MessageChannelMain, MessagePortMain, nativeImage, nativeTheme, net,
  netLog, Notification, parentPort, powerMonitor, powerSaveBlocker, protocol, pushNotifications, safeStorage, screen, ServiceWorkerMain, session, ShareMenu,
  sharedTexture, shell, systemPreferences, TouchBar, Tray, utilityProcess, View, webContents, WebContentsView, webFrame, webFrameMain, WebSocket, webUtils,
};

export {
  app, autoUpdater, BaseWindow, BrowserView, BrowserWindow, clipboard, ClipboardItem, contentTracing, contextBridge, crashReporter, desktopCapturer, dialog,
  globalShortcut, ImageView, inAppPurchase, ipcMain, ipcRenderer, localAIHandler, Menu, MenuItem, MessageChannelMain, MessagePortMain, nativeImage, nativeTheme, net,
  netLog, Notification, parentPort, powerMonitor, powerSaveBlocker, protocol, pushNotifications, safeStorage, screen, ServiceWorkerMain, session, ShareMenu,
  sharedTexture, shell, systemPreferences, TouchBar, Tray, utilityProcess, View, webContents, WebContentsView, webFrame, webFrameMain, WebSocket, webUtils,
};
export { electron as default, electron as 'module.exports' };
