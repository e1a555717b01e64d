// What page objects share: the app, the language it speaks, and the window of the moment, which changes at lock, unlock and each change of room.
import { assert } from '#shared/assert.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { resources } from '#shared/i18n/resources.ts';
import type { Locator, Page } from '@playwright/test';
import { expect, type Bitim } from '../fixtures.ts';

export type Driver = {
  readonly bitim: Bitim;
  /** The app's words by their keys, so that every journey can be walked in every language. */
  readonly word: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly speak: (language: Language) => void;
  readonly page: () => Page;
  /** Takes over a window that came by itself: after a relaunch. */
  readonly adopt: (page: Page) => void;
  /** Does what replaces the window, and goes on in the new one. */
  readonly replaceWindow: (act: () => Promise<unknown>) => Promise<void>;
  readonly press: (words: string) => Promise<void>;
  /** A field by the name that it has in every language. */
  readonly field: (name: string) => Locator;
};

export function createDriver(bitim: Bitim, first: Page, firstLanguage: Language = 'en'): Driver {
  let current = first;
  let language = firstLanguage;
  return {
    bitim,
    word: (key, values = {}) => {
      const [namespace = '', name = ''] = key.split(':');
      const texts = (resources[language] as Readonly<Record<string, Readonly<Record<string, string>>>>)[namespace];
      const text = texts?.[name] ?? texts?.[`${name}_other`];
      assert(text !== undefined, `the app has no words for ${key} in ${language}`);
      return text.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (whole, variable: string) => String(values[variable] ?? whole));
    },
    speak: (next) => {
      language = next;
    },
    page: () => current,
    adopt: (page) => {
      current = page;
    },
    replaceWindow: async (act) => {
      current = await bitim.replacedPage(act);
    },
    press: async (words) => current.getByRole('button', { name: words, exact: true }).click(),
    field: (name) => current.locator(`[name="${name}"]`),
  };
}

/** Until the app says that all is kept. */
export async function untilSaved(driver: Driver): Promise<void> {
  await expect(driver.page().getByText(driver.word('general:saved'), { exact: true }).first()).toBeVisible();
}
