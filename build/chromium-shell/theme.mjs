// nativeTheme: the app's choice goes to every page as an emulated colour scheme; without a choice the pages tell what the system has.
import { EventEmitter } from 'node:events';
import { guard } from './guard.mjs';

class NativeTheme extends EventEmitter {
  constructor() {
    super();
    /** @type {'system' | 'light' | 'dark'} */
    this.source = 'system';
    this.isSystemDark = false;
    this.shouldUseHighContrastColors = false;
    this.shouldUseInvertedColorScheme = false;
    this.inForcedColorsMode = false;
    this.prefersReducedTransparency = false;
  }

  get themeSource() {
    return this.source;
  }

  set themeSource(source) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError('themeSource must be system, light or dark');
    const wasDark = this.shouldUseDarkColors;
    this.source = source;
    this.emit('shell-source');
    if (wasDark !== this.shouldUseDarkColors) this.emit('updated');
  }

  get shouldUseDarkColors() {
    return this.source === 'system' ? this.isSystemDark : this.source === 'dark';
  }
}

export const nativeTheme = guard(new NativeTheme(), 'nativeTheme');

export function themeFeatures() {
  return nativeTheme.themeSource === 'system' ? [] : [{ name: 'prefers-color-scheme', value: nativeTheme.themeSource }];
}

/** What a page sees; tells of the system only while the app has made no choice. @param {boolean} isDark */
export function noteScheme(isDark) {
  if (nativeTheme.themeSource !== 'system' || nativeTheme.isSystemDark === isDark) return;
  nativeTheme.isSystemDark = isDark;
  nativeTheme.emit('updated');
}

/** @param {string} colour #rgb, #rrggbb or #aarrggbb, as Electron takes them. */
export function toRgba(colour) {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(colour)?.[1];
  if (!digits) return { r: 255, g: 255, b: 255, a: 1 };
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits.slice(-6);
  const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16));
  return { r, g, b, a: 1 };
}
