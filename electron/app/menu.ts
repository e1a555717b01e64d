// The menu: what macOS needs for its keys to work, the lock, and the size of letters. No reload, no help, no recent files.
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Translate } from './texts.ts';

export type MenuActions = { readonly lock: () => void; readonly quit: () => void };

export function showMenu(t: Translate, actions: MenuActions, platform: NodeJS.Platform, mayUseDevTools: boolean): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(t, actions, platform, mayUseDevTools)));
}

function menuTemplate(t: Translate, actions: MenuActions, platform: NodeJS.Platform, mayUseDevTools: boolean): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  return [
    {
      label: 'Bitim',
      submenu: [
        { id: 'lock', label: t('system:menuLock'), accelerator: 'CmdOrCtrl+L', click: actions.lock },
        { type: 'separator' },
        ...(isMac ? ([{ role: 'hide', label: t('system:menuHide') }, { type: 'separator' }] as const) : []),
        { id: 'quit', label: t('system:menuQuit'), accelerator: 'CmdOrCtrl+Q', click: actions.quit },
      ],
    },
    {
      label: t('system:menuEdit'),
      submenu: [
        { role: 'undo', label: t('system:menuUndo') },
        { role: 'redo', label: t('system:menuRedo') },
        { type: 'separator' },
        { role: 'cut', label: t('system:menuCut') },
        { role: 'copy', label: t('system:menuCopy') },
        { role: 'paste', label: t('system:menuPaste') },
        { role: 'selectAll', label: t('system:menuSelectAll') },
      ],
    },
    {
      label: t('system:menuView'),
      submenu: [
        { role: 'resetZoom', label: t('system:menuActualSize') },
        { role: 'zoomIn', label: t('system:menuZoomIn') },
        { role: 'zoomOut', label: t('system:menuZoomOut') },
        { type: 'separator' },
        { role: 'togglefullscreen', label: t('system:menuFullScreen') },
        { role: 'minimize', label: t('system:menuMinimize') },
        ...(mayUseDevTools ? ([{ role: 'toggleDevTools' }] as const) : []),
      ],
    },
  ];
}
