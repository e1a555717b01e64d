// Finding words, from anywhere.
import type { Driver } from './driver.ts';

export function createSearchPage(driver: Driver) {
  const { field, page } = driver;
  const hits = () => page().getByRole('listbox').getByRole('option');
  return {
    hits,
    find: async (words: string) => {
      await page().keyboard.press('Control+f');
      await field('search.text').fill(words);
    },
    /** Finds what is there but once or first, and goes to it. */
    goTo: async (words: string) => {
      await page().keyboard.press('Control+f');
      await field('search.text').fill(words);
      await hits().filter({ hasText: words }).first().click();
      await field('search.text').waitFor({ state: 'detached' });
    },
    close: async () => {
      await page().keyboard.press('Escape');
      await field('search.text').waitFor({ state: 'detached' });
    },
  };
}
