// Issues, options, statements, terms and offers of a case.
import type { Locator } from '@playwright/test';
import { expect } from '../fixtures.ts';
import type { Driver } from './driver.ts';

const keys = { issue: 'i', option: 'o', offer: 'p', frame: 'r', 'accepted-term': 't' } as const;

export function createNegotiationPage(driver: Driver) {
  const { word, page, field } = driver;
  const rows = (kind: string): Locator => page().locator('li[data-record-id]').filter({ has: page().locator(`textarea[name^="${kind}."]`) });
  return {
    rows,
    toIssues: async () => page().getByRole('tab', { name: word('negotiation:section'), exact: true }).click(),
    toOffers: async () => page().getByRole('tab', { name: word('negotiation:offersSection'), exact: true }).click(),
    /** One key on the note that has the focus. */
    makeFrom: async (note: Locator, kind: keyof typeof keys) => {
      await note.focus();
      await page().keyboard.press(keys[kind]);
      const words = { issue: 'negotiation:madeIssue', option: 'negotiation:madeOption', offer: 'negotiation:madeOffer', frame: 'negotiation:madeFrame', 'accepted-term': 'negotiation:madeTerm' }[kind];
      await page().getByText(word(words), { exact: true }).last().waitFor();
    },
    addLine: async (name: string, text: string) => {
      await field(name).fill(text);
      await page().keyboard.press('Enter');
      await expect(field(name)).toHaveValue('');
    },
    askWhoSees: async (row: Locator) => {
      await row.getByRole('button', { name: new RegExp(`^${word('negotiation:more', { name: '' })}`) }).first().click();
      await page().getByRole('menuitem', { name: word('negotiation:showTo') }).click();
      return page().getByRole('dialog');
    },
  };
}
