// Carrying a message, and what the leak check asks before something leaves.
import type { Driver } from './driver.ts';

export function createCarryPage(driver: Driver) {
  const { word, press, page } = driver;
  const section = (title: string) => page().locator('section').filter({ has: page().getByRole('heading', { level: 2, name: word(title), exact: true }) });
  const leaks = () => page().getByRole('dialog', { name: word('leaks:title') });
  return {
    open: async () => {
      await page().getByRole('tab', { name: word('permissions:tab'), exact: true }).click();
      await press(word('carry:open'));
      await page().getByRole('heading', { level: 1, name: word('carry:title') }).waitFor();
    },
    chooseRecipient: async (name: string) => page().getByRole('checkbox', { name }).check(),
    mayTell: () => section('carry:mayTell'),
    locked: () => section('carry:locked'),
    line: (text: string) => page().locator('li[data-record-id]').filter({ hasText: text }),
    confirm: () => page().getByRole('dialog').filter({ hasText: word('carry:confirmLead') }),
    leaks,
    /** One reason for everything that was found. */
    letGo: async (reason: string) => {
      await leaks().getByRole('textbox').first().fill(reason);
      const rest = leaks().getByRole('button', { name: word('leaks:sameForRest') });
      if (await rest.isEnabled()) await rest.click();
      await leaks().getByRole('button', { name: word('leaks:letGo') }).click();
    },
  };
}
