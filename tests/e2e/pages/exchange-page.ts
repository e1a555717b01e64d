// Copies out and in, and tables: the card of a case, and the section of the settings.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from './driver.ts';

export function createExchangePage(driver: Driver) {
  const { word, field, press, page, bitim } = driver;
  const dialog = () => page().getByRole('dialog');
  return {
    dialog,
    openSection: async () => {
      await page().getByRole('navigation', { name: word('general:mainNavigation') }).getByRole('button', { name: word('general:settings'), exact: true }).click();
      await page().getByRole('tablist', { name: word('settings:sections') }).getByRole('tab', { name: word('exchange:title'), exact: true }).click();
      await page().getByRole('heading', { name: word('exchange:tableTitle') }).waitFor();
    },
    /** What the system's dialogs would answer. */
    answerDialogsWith: async (path: string) =>
      bitim.evaluate((electron, chosen) => {
        const { dialog: dialogs } = electron as unknown as { dialog: { showSaveDialog: unknown; showOpenDialog: unknown } };
        dialogs.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
        dialogs.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
      }, path),
    folder: (name: string): string => {
      const folder = join(bitim.home, name);
      mkdirSync(folder, { recursive: true });
      return folder;
    },
    openCopyDialog: async () => {
      await press(word('exchange:makeCopy'));
      await dialog().getByText(word('exchange:warning')).waitFor();
    },
    copy: async (way: 'zip' | 'folder') => {
      await dialog().locator(`[name="export-way"][value="${way}"]`).check();
      await press(word('exchange:copyNow'));
      await dialog().getByText(word('exchange:copied')).waitFor({ timeout: 30_000 });
      await dialog().getByRole('button', { name: word('general:close'), exact: true }).last().click();
      await dialog().waitFor({ state: 'detached' });
    },
    openCopy: async (way: 'zip' | 'folder') => press(word(way === 'zip' ? 'exchange:chooseZip' : 'exchange:chooseFolder')),
    caseInCopy: (name: string) => page().getByRole('checkbox', { name: word('exchange:bringCase', { name }) }),
    chooseTable: async (name: string, bytes: Uint8Array) => {
      await page().locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
      await field('table-encoding').waitFor();
    },
    column: (index: number) => field(`table-column-${index}`),
    problems: () => page().getByRole('list', { name: word('exchange:problems') }),
  };
}
