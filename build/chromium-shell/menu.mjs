// The application menu. Only its accelerators exist here: a Chromium app window has no menu bar.
import { EventEmitter } from 'node:events';
import { guard } from './guard.mjs';

/** Roles whose keys Chromium does not already know. @type {Record<string, { accelerator: string, run: (actions: any) => void }>} */
const roles = {
  quit: { accelerator: 'CmdOrCtrl+Q', run: (actions) => actions.quit() },
  close: { accelerator: 'CmdOrCtrl+W', run: (actions) => actions.closeWindow() },
  minimize: { accelerator: 'CmdOrCtrl+M', run: (actions) => actions.minimizeWindow() },
};

/** @type {Record<string, string>} */
const keyNames = {
  plus: '+', space: ' ', esc: 'escape', return: 'enter', up: 'arrowup', down: 'arrowdown', left: 'arrowleft', right: 'arrowright', del: 'delete', ins: 'insert',
};

let lastCommandId = 0;

class MenuItem {
  /** @param {any} options */
  constructor(options) {
    const { label, role, accelerator, click, submenu, type, enabled = true, visible = true, checked = false, id } = options;
    this.role = role;
    this.label = label ?? role ?? '';
    this.type = type ?? (submenu ? 'submenu' : 'normal');
    this.accelerator = accelerator ?? roles[String(role).toLowerCase()]?.accelerator;
    this.click = click;
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu;
    this.enabled = enabled;
    this.visible = visible;
    this.checked = checked;
    this.id = id;
    this.commandId = ++lastCommandId;
  }
}

class Menu extends EventEmitter {
  constructor() {
    super();
    /** @type {any[]} */
    this.items = [];
  }

  /** @param {any} item */
  append(item) {
    this.items.push(item);
  }

  /** @param {string} id @returns {any} */
  getMenuItemById(id) {
    return allItems(this).find((item) => item.id === id) ?? null;
  }

  /** @param {any[]} template */
  static buildFromTemplate(template) {
    const menu = new Menu();
    menu.items = template.map((options) => (options instanceof MenuItem ? options : new MenuItem(options)));
    return guard(menu, 'Menu');
  }

  /** @param {any} menu */
  static setApplicationMenu(menu) {
    applicationMenu = menu;
    menuEvents.emit('changed');
  }

  static getApplicationMenu() {
    return applicationMenu;
  }
}

/** @type {any} */
let applicationMenu = null;
export const menuEvents = new EventEmitter();
/** What the roles do, given by electron.mjs. @type {any} */
export const menuActions = {};

const GuardedMenu = guard(Menu, 'Menu');
export { GuardedMenu as Menu, MenuItem };

/** @param {any} menu @returns {any[]} */
function allItems(menu) {
  return (menu?.items ?? []).flatMap((/** @type {any} */ item) => [item, ...allItems(item.submenu)]);
}

/**
 * @param {string} accelerator As Electron writes it: CmdOrCtrl+Shift+L.
 * @param {NodeJS.Platform} [platform]
 */
export function parseAccelerator(accelerator, platform = process.platform) {
  const parts = accelerator.replace(/\+\+$/, '+Plus').split('+').map((part) => part.trim().toLowerCase());
  const key = parts.pop() ?? '';
  const isMac = platform === 'darwin';
  const either = parts.some((part) => part === 'cmdorctrl' || part === 'commandorcontrol');
  const has = (/** @type {string[]} */ ...names) => parts.some((part) => names.includes(part));
  return {
    ctrl: has('ctrl', 'control') || (either && !isMac),
    meta: has('cmd', 'command', 'super', 'meta') || (either && isMac),
    alt: has('alt', 'option', 'altgr'),
    shift: has('shift'),
    key: keyNames[key] ?? key,
  };
}

/** The list that pages compare key presses with. */
export function pageAccelerators() {
  return allItems(applicationMenu)
    .filter((item) => item.accelerator && item.enabled && (item.click || roles[String(item.role).toLowerCase()]))
    .map((item) => ({ id: item.commandId, ...parseAccelerator(item.accelerator) }));
}

/** @param {number} id @param {any} contents */
export function runAccelerator(id, contents) {
  const item = allItems(applicationMenu).find((candidate) => candidate.commandId === id);
  if (!item || !item.enabled) return;
  const window = menuActions.windowOf(contents);
  if (item.click) item.click(item, window, { triggeredByAccelerator: true });
  else roles[String(item.role).toLowerCase()]?.run({ ...menuActions, closeWindow: () => window?.close(), minimizeWindow: () => window?.minimize() });
}
