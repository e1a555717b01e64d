// The journal of a case, and sealed answers: begun at the desk, given by each party alone on the turned screen.
import { expect } from '../fixtures.ts';
import type { Driver } from './driver.ts';

export function createJournalPage(driver: Driver) {
  const { word, press, page } = driver;
  return {
    openSection: async () => page().getByRole('tab', { name: word('journal:section'), exact: true }).click(),
    entry: (text: string) => page().getByRole('row').filter({ hasText: text }),
    check: async () => {
      await press(word('journal:check'));
      await page().getByText(word('journal:whole'), { exact: true }).waitFor();
    },
    /** What this party would be given; null: all of it again. */
    readAs: async (name: string | null) => {
      await page().getByRole('combobox', { name: word('journal:reader') }).click();
      await page().getByRole('option', { name: name === null ? word('journal:readerMediator') : word('journal:readerParty', { name }), exact: true }).click();
    },
  };
}

export function createSealedPage(driver: Driver) {
  const { word, field, press, page } = driver;
  return {
    open: async () => {
      await page().getByRole('tab', { name: word('permissions:tab'), exact: true }).click();
      await press(word('sealed:openScreen'));
      await page().getByRole('heading', { name: word('sealed:title'), level: 1 }).waitFor();
    },
    propose: async (text: string) => {
      await field('sealed.text').fill(text);
      await press(word('sealed:begin'));
    },
    askWithin: async (text: string, limit: string, names: readonly string[]) => {
      await page().getByRole('radio', { name: word('sealed:within') }).check();
      await field('sealed.text').fill(text);
      await field('sealed.limit').fill(limit);
      const consents = page().getByRole('group', { name: word('sealed:consents') });
      for (const name of names) await consents.getByRole('checkbox', { name, exact: true }).check();
      await press(word('sealed:begin'));
    },
    turnTo: async (name: string) => {
      await driver.replaceWindow(() => press(word('sealed:turnTo', { name })));
      await page().getByRole('heading', { name: word('sealedScreen:title') }).or(page().getByRole('status')).first().waitFor();
    },
    choose: async (answer: 'yes' | 'no') => page().getByRole('button', { name: word(`sealedScreen:${answer}`), exact: true }).click(),
    typeFigure: async (figure: string) => page().getByRole('textbox').fill(figure),
    seal: async () => {
      await press(word('sealedScreen:seal'));
      await expect(page().getByRole('heading', { name: word('sealedScreen:done') })).toBeVisible();
    },
    goBack: async (code: string) => {
      await press(word('joint:back'));
      await field('quick-code').fill(code);
      await driver.replaceWindow(() => page().keyboard.press('Enter'));
      await page().getByRole('heading', { name: word('sealed:title'), level: 1 }).waitFor();
    },
    result: () => page().locator('[data-result]'),
  };
}
