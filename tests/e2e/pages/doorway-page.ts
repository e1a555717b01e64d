// The card at the door of a room: on the way in, and on the way out.
import type { Driver } from './driver.ts';

export function createDoorwayPage(driver: Driver) {
  const { word, page } = driver;
  const card = (title: string) => page().locator('section').filter({ has: page().getByRole('heading', { level: 2, name: word(title), exact: true }) });
  return {
    /** From the open meeting. */
    goToDoor: async () => {
      await page().getByRole('button', { name: word('meetings:enterRoom'), exact: true }).click();
      await page().locator('[data-doorway="in"]').waitFor();
    },
    goIn: async () => {
      await driver.replaceWindow(() => page().keyboard.press('Enter'));
      await page().getByRole('button', { name: word('meetings:leaveRoom'), exact: true }).waitFor();
    },
    /** Out of the room; the card with the new notes is there. */
    goOut: async () => {
      await driver.replaceWindow(() => page().getByRole('button', { name: word('meetings:leaveRoom'), exact: true }).click());
      await page().locator('[data-doorway="out"]').waitFor();
    },
    mayTell: () => card('doorway:mayTell'),
    mustNotTell: () => card('doorway:mustNotTell'),
    toAsk: () => card('doorway:toAsk'),
    figures: () => card('doorway:figures'),
    newNotes: () => page().locator('[data-doorway="out"] article'),
    newNote: (text: string) => page().locator('[data-doorway="out"] article').filter({ hasText: text }),
    pressed: (text: string) => page().locator('[data-doorway="out"] article').filter({ hasText: text }).locator('button[aria-pressed="true"]'),
    done: async () => {
      await page().keyboard.press('Control+Enter');
      await page().getByRole('button', { name: word('meetings:joint'), exact: true }).waitFor();
    },
  };
}
