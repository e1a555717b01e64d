// Agenda and ground rules of a meeting, and the screen that is turned towards the parties.
import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import type { Driver } from './driver.ts';

export function createJointPage(driver: Driver) {
  const { word, field, press, page } = driver;
  const openDialog = async (): Promise<void> => press(word('joint:turn'));
  return {
    openPlan: async () => page().getByRole('tab', { name: word('joint:agendaAndRules') }).click(),
    /** One line each, Enter between them. */
    addLines: async (kind: 'agenda-point' | 'ground-rule', texts: readonly string[]) => {
      await field(`plan.new.${kind}`).focus();
      for (const text of texts) {
        await page().keyboard.type(text);
        await page().keyboard.press('Enter');
        await expect(page().locator(`li[data-record-id] input[type="checkbox"][aria-label*="${text}"]`)).toBeVisible();
      }
    },
    line: (text: string) => page().locator('li[data-record-id]').filter({ has: page().locator(`input[type="checkbox"][aria-label*="${text}"]`) }),
    openDialog,
    /** On the only display: the desk's page ends. */
    turnHere: async () => {
      await openDialog();
      await driver.replaceWindow(() => press(word('joint:show')));
      await page().locator('main').waitFor();
    },
    /** On the other display, which the test plays: answers the screen's page; the desk stays. */
    turnOther: async (): Promise<Page> => {
      await openDialog();
      const screen = await driver.bitim.replacedPage(() => press(word('joint:show')));
      await screen.locator('main').waitFor();
      return screen;
    },
    askBack: async () => press(word('joint:back')),
    typeCode: async (code: string) => {
      await field('quick-code').fill(code);
      await page().keyboard.press('Enter');
    },
  };
}

/** All that a page holds: its text, its whole document, and what it is given when it asks for its case. */
export async function everythingIn(screen: Page, caseId: string): Promise<string> {
  const asked = await screen.evaluate(async (id) => {
    const { bitim } = window as unknown as { readonly bitim: { request(channel: string, input: unknown): Promise<unknown> } };
    return JSON.stringify([await bitim.request('case:open', { caseId: id }), await bitim.request('app:status', {})]);
  }, caseId);
  return [await screen.locator('body').innerText(), await screen.content(), asked].join('\n');
}
