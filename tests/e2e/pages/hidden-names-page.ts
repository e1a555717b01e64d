// Names hidden on screen: the stroke, and what of them is left on a page.
import type { Page } from '@playwright/test';
import type { Driver } from './driver.ts';

/** All that a page shows, says or hints at: its text, what a reader is told, its title; not what stands in fields. */
export async function shownOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const hints = [...document.querySelectorAll('*')].flatMap((element) => ['title', 'aria-label', 'aria-description', 'alt', 'placeholder'].map((name) => element.getAttribute(name) ?? ''));
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (!walker.currentNode.parentElement?.closest('textarea, script, style')) texts.push(walker.currentNode.textContent ?? '');
    return [document.title, ...texts, ...hints].join('\n');
  });
}

export function createHiddenNamesPage(driver: Driver) {
  const { word, page } = driver;
  return {
    stroke: async () => page().keyboard.press('Control+Shift+p'),
    band: () => page().getByText(word('names:mayRemain')),
    isHidden: async () => (await page().locator('html').getAttribute('data-names-hidden')) !== null,
    showAgain: async () => page().getByRole('button', { name: word('names:show'), exact: true }).click(),
    hide: async () => page().getByRole('button', { name: word('names:hide'), exact: true }).click(),
    /** How a field draws its letters now. */
    drawnAs: async (name: string) => driver.field(name).evaluate((field) => getComputedStyle(field).getPropertyValue('-webkit-text-security')),
  };
}
