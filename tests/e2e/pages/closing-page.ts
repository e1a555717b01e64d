// The end of a case: closing, keeping, hold, destruction, and the register that outlives it.
import { expect } from '../fixtures.ts';
import type { Driver } from './driver.ts';

export function createClosingPage(driver: Driver) {
  const { word, field, press, page } = driver;
  const main = () => page().getByRole('main');
  return {
    /** In the list of cases. */
    show: async (filter: 'filterClosed' | 'filterAll') => page().locator('label').filter({ hasText: word(`closing:${filter}`) }).click(),
    openSection: async () => page().getByRole('tab', { name: word('closing:section'), exact: true }).click(),
    close: async (result: string) => {
      await page().getByRole('combobox', { name: word('closing:result') }).click();
      await page().getByRole('option', { name: word(`closing:${result}`), exact: true }).click();
      await press(word('closing:close'));
      await main().getByText(word(`closing:${result}`)).first().waitFor();
    },
    keepUntil: async (kept: string, day: string) => {
      await field(`keep.${kept}`).fill(day);
      await field(`keep.${kept}`).blur();
    },
    hold: async (reason: string) => {
      await field('hold.reason').fill(reason);
      await press(word('closing:setHold'));
      await main().getByText(reason).waitFor();
    },
    /** Its page ends before anything is destroyed. */
    begin: async (scope: 'destroyCase' | 'destroyNotes') => {
      await driver.replaceWindow(() => press(word(`closing:${scope}`)));
      await page().getByRole('heading', { name: word('closing:whatGoes') }).waitFor();
    },
    confirm: async (passphrase: string) => {
      await field('destroy-passphrase').fill(passphrase);
      await field('destroy.sure').check();
      await page().getByRole('button', { name: word('closing:destroyNow'), exact: true }).click();
      await page().getByText(word('closing:destroyedText')).waitFor({ timeout: 60_000 });
      await press(word('start:proveLater'));
    },
    openRegister: async () => {
      await page().getByRole('navigation', { name: word('general:mainNavigation') }).getByRole('button', { name: word('closing:register'), exact: true }).click();
      await expect(page().getByRole('heading', { name: word('closing:register'), exact: true })).toBeVisible();
    },
    addName: async (name: string) => {
      await page().getByRole('button', { name: word('closing:addName'), exact: true }).click();
      await field('conflict.name').fill(name);
      await page().getByRole('button', { name: word('closing:saveEntry'), exact: true }).click();
    },
  };
}
