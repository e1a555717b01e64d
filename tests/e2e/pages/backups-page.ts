// Backups: the line that says how they stand, their settings, and the way back from one.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from './driver.ts';
import { createSettingsPage } from './settings-page.ts';

export function createBackupsPage(driver: Driver) {
  const { word, press, field, page } = driver;
  /** What the system's dialog answers from now on. */
  const answerFolder = (folder: string) =>
    driver.bitim.evaluate((electron, chosen) => {
      const { dialog } = electron as unknown as { dialog: { showOpenDialog: unknown } };
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, folder);
  return {
    answerFolder,
    /** A disk of its own, as far as the app can tell. */
    makeFolder: (name: string): string => {
      const folder = join(driver.bitim.home, name);
      mkdirSync(folder, { recursive: true });
      return folder;
    },
    openSettings: () => createSettingsPage(driver).openSection('backups'),
    /** In the frame around every screen of the desk. */
    line: () => page().getByRole('navigation', { name: word('general:mainNavigation') }).getByRole('button', { name: word('backups:lastToday', { time: '' }) }),
    choosePlace: async (folder: string) => {
      await answerFolder(folder);
      await press(word('backups:choosePlace'));
      await page().getByText(folder, { exact: true }).waitFor();
    },
    make: async () => {
      await press(word('backups:makeNow'));
      await page().getByText(word('backups:made'), { exact: true }).waitFor();
    },
    rows: () => page().getByRole('table').getByRole('row').filter({ has: page().getByRole('cell') }),
    checkNewest: async () => page().getByRole('table').getByRole('button', { name: word('backups:check') }).first().click(),
    drill: async (passphrase: string) => {
      await field('backup-passphrase').fill(passphrase);
      await press(word('backups:drillStart'));
    },
    openRestore: async (folder: string) => {
      await answerFolder(folder);
      await press(word('backups:restore'));
      await press(word('backups:chooseFolder'));
    },
    found: () => page().getByRole('group', { name: word('backups:found') }).getByRole('button'),
    openBackup: async (passphrase: string) => {
      await field('backup-passphrase').fill(passphrase);
      await press(word('backups:openIt'));
    },
    restoreTo: async (parent: string, name: string) => {
      await answerFolder(parent);
      await press(word('start:chooseFolder'));
      await field('restored-name').fill(name);
      await press(word('backups:restoreNow'));
    },
  };
}
