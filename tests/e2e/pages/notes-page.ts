// The stream of notes with the line at its foot: in a meeting, in a room, over a whole case.
import { expect } from '../fixtures.ts';
import type { Driver } from './driver.ts';

type NoteAct = 'actEdit' | 'actNarrow' | 'actCorrectRoom' | 'actHistory' | 'actDelete';

export function createNotesPage(driver: Driver) {
  const { word, field, page } = driver;
  const line = () => field('note-line');
  const rows = () => page().locator('article[data-note-id]');
  const row = (text: string) => rows().filter({ hasText: text });
  const act = async (text: string, kind: NoteAct): Promise<void> => {
    await row(text).getByRole('button', { name: new RegExp(word('notes:more', { time: '.*' })) }).click();
    await page().getByRole('menuitem', { name: word(`notes:${kind}`), exact: true }).click();
  };
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
    /** One of a note's further acts. */
    act,
    ownEyes: async () => page().keyboard.press('Control+e'),
    correctRoom: async (text: string, toParty: string, reason: string) => {
      await act(text, 'actCorrectRoom');
      await page().getByRole('dialog').getByRole('radio', { name: toParty }).check();
      await field('correct-room.reason').fill(reason);
      await page().getByRole('button', { name: word('notes:moveNote'), exact: true }).click();
    },
  };
}
