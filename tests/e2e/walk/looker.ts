// Stations of a walk through the app: each is reached, then looked at in each theme. A failure bears the name of its station.
import type { Page } from '@playwright/test';
import type { Driver } from '../pages/driver.ts';
import { test } from '../fixtures.ts';

export type Theme = 'light' | 'dark';
/** Numbered in the order of the walk, the same in each language: `03-recovery-sheet`. */
export type Look = (screen: string, theme: Theme, page: Page) => Promise<void>;
export type Station = (name: string, reach: () => Promise<void>) => Promise<void>;

/** A wait longer than this is a way that leads nowhere. */
const stepLimitMs = 30_000;

export function createStations(driver: Driver, themes: readonly Theme[], look: Look): { readonly station: Station; readonly walk: (way: () => Promise<void>) => Promise<void> } {
  let count = 0;
  let at = 'the beginning';
  const complaints: string[] = [];
  const heard = new WeakSet<Page>();
  const prepare = (page: Page): void => {
    page.setDefaultTimeout(stepLimitMs);
    if (heard.has(page)) return;
    heard.add(page);
    page.on('pageerror', ({ message }) => complaints.push(`${at}: ${message}`));
    page.on('console', (line) => (line.type() === 'error' ? complaints.push(`${at}: ${line.text().slice(0, 2_000)}`) : undefined));
  };
  const station: Station = async (name, reach) => {
    count += 1;
    const screen = `${String(count).padStart(2, '0')}-${name}`;
    at = `on the way to ${screen}`;
    prepare(driver.page());
    await reach();
    at = screen;
    const page = driver.page();
    prepare(page);
    // A new window has the size of its shell, and the pointer lies where it last was.
    await page.setViewportSize({ width: 1_280, height: 860 });
    await page.mouse.move(1, 1);
    for (const theme of themes) {
      // As if the system had changed its mind: the app follows it until told otherwise.
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor();
      await look(screen, theme, page);
    }
    at = `after ${screen}`;
  };
  const walk = async (way: () => Promise<void>): Promise<void> => {
    try {
      await test.step('walk', way);
    } catch (error) {
      throw new Error([`The walk stopped: ${at}`, ...complaints].join('\n'), { cause: error });
    }
  };
  return { station, walk };
}
