// Meetings of a case, and their rooms.
import type { Driver } from './driver.ts';

export function createMeetingsPage(driver: Driver) {
  const { word, press, page } = driver;
  return {
    beginJoint: async () => press(word('meetings:joint')),
    beginAloneWith: async (name: string) => page().getByRole('button', { name: word('meetings:aloneWith', { name }) }).click(),
    /** The window becomes the room of the meeting that is open. */
    enterRoom: async () => {
      await page().getByRole('button', { name: word('meetings:enterRoom'), exact: true }).click();
      await page().locator('[data-doorway="in"]').waitFor();
      await driver.replaceWindow(() => page().keyboard.press('Enter'));
      await page().getByRole('button', { name: word('meetings:leaveRoom'), exact: true }).waitFor();
    },
    /** Back to the desk, at the case's meetings. New notes are asked about at the door; here all of them stay closed. */
    leaveRoom: async () => {
      await driver.replaceWindow(() => press(word('meetings:leaveRoom')));
      const card = page().locator('[data-doorway="out"]');
      const begin = page().getByRole('button', { name: word('meetings:joint'), exact: true });
      await card.or(begin).first().waitFor();
      if (await card.isVisible()) await page().keyboard.press('Escape');
      await begin.waitFor();
    },
    toMeetings: async () => page().getByRole('button', { name: word('meetings:toMeetings') }).click(),
    open: async (title: string) => page().getByRole('listitem').filter({ hasText: title }).getByRole('button').first().click(),
    /** The newest stands first. */
    openNewest: async () => page().getByRole('listitem').filter({ hasText: word('meetings:enterRoom') }).first().getByRole('button').first().click(),
  };
}
