// The stream of notes with the line at its foot: in a meeting, in a room, over a whole case.
import { expect } from '../fixtures.ts';
import type { Driver } from './driver.ts';

export function createNotesPage(driver: Driver) {
  const { word, field, page } = driver;
  const line = () => field('note-line');
  const rows = () => page().locator('article[data-note-id]');
  const row = (text: string) => rows().filter({ hasText: text });
  return {
    line,
    rows,
    row,
    composer: () => page().getByRole('region', { name: word('notes:newNote') }),
    /** As people talk: keys into the line, Enter. */
    type: async (text: string) => {
      await line().focus();
      await page().keyboard.type(text);
    },
    enter: async (text: string) => {
      await line().focus();
      await page().keyboard.type(text);
      await page().keyboard.press('Enter');
      await expect(line()).toHaveValue('');
    },
    /** One of a note's further acts, by its words. */
    act: async (text: string, act: 'actEdit' | 'actNarrow' | 'actCorrectRoom' | 'actHistory' | 'actDelete') => {
      await row(text).getByRole('button', { name: word('notes:more', { time: '' }).trim() }).click();
      await page().getByRole('menuitem', { name: word(`notes:${act}`), exact: true }).click();
    },
    ownEyes: async () => page().keyboard.press('Control+e'),
    correctRoom: async (text: string, toParty: string, reason: string) => {
      await row(text).getByRole('button', { name: word('notes:more', { time: '' }).trim() }).click();
      await page().getByRole('menuitem', { name: word('notes:actCorrectRoom'), exact: true }).click();
      await page().getByRole('dialog').getByRole('radio', { name: toParty }).check();
      await field('correct-room.reason').fill(reason);
      await page().getByRole('button', { name: word('notes:moveNote'), exact: true }).click();
    },
  };
}
