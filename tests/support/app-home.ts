// A fresh folder for one app under test: home, temp and user data, so that everything the app writes can be found, searched and thrown away.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface AppHome {
  /** The folder around all that follow. */
  readonly root: string;
  readonly userData: string;
  readonly environment: Record<string, string>;
}

/** Only what a program needs to run at all is taken over from the tests' own environment. */
const inheritedNames = /^(PATH|DISPLAY|XAUTHORITY|WAYLAND_DISPLAY|DBUS_.*|SystemRoot|windir|ComSpec|PATHEXT|PROGRAMFILES.*|BITIM_.*|ELECTRON_OVERRIDE_DIST_PATH|CI)$/i;

/** As it was at the start: tests may send the temp files of their tools elsewhere. */
const tempFolder = os.tmpdir();

export function makeAppHome(): AppHome {
  const root = mkdtempSync(path.join(tempFolder, 'bitim-e2e-'));
  const folders = { home: path.join(root, 'home'), temp: path.join(root, 'tmp'), userData: path.join(root, 'user-data') };
  for (const folder of Object.values(folders)) mkdirSync(folder);
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined && inheritedNames.test(entry[0]));
  const environment = {
    ...Object.fromEntries(inherited),
    HOME: folders.home,
    USERPROFILE: folders.home,
    APPDATA: path.join(folders.home, 'AppData', 'Roaming'),
    LOCALAPPDATA: path.join(folders.home, 'AppData', 'Local'),
    XDG_CONFIG_HOME: path.join(folders.home, '.config'),
    XDG_CACHE_HOME: path.join(folders.home, '.cache'),
    XDG_DATA_HOME: path.join(folders.home, '.local', 'share'),
    XDG_STATE_HOME: path.join(folders.home, '.local', 'state'),
    TMPDIR: folders.temp,
    TEMP: folders.temp,
    TMP: folders.temp,
    LANG: 'en_US.UTF-8',
  };
  return { root, userData: folders.userData, environment };
}

/** The helpers of a killed browser write for a moment longer: removing then leaves things behind without an error, or finds a folder full again. */
export async function removeAppHome(home: AppHome): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    try {
      rmSync(home.root, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
    }
    if (!existsSync(home.root)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${home.root} is still being written to`);
}
