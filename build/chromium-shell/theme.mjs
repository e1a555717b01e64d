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
