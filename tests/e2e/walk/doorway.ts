// In at one side's door and out again: the cards, and the room with what may be told there.
import { createDoorwayPage } from '../pages/doorway-page.ts';
import type { Driver } from '../pages/driver.ts';
import { createMeetingsPage } from '../pages/meetings-page.ts';
import { createNotesPage } from '../pages/notes-page.ts';
import type { Station } from './looker.ts';

/** From a meeting at the desk; ends at the list of meetings. */
export async function walkDoorway(driver: Driver, station: Station): Promise<void> {
  const { word, page } = driver;
  const meetings = createMeetingsPage(driver);
  const door = createDoorwayPage(driver);
  await station('doorway', async () => {
    await meetings.toMeetings();
    await meetings.open('Үлгіова Сарамен жеке кездесу');
    await door.goToDoor();
  });
  await station('room', async () => {
    await door.goIn();
    await createNotesPage(driver).line().waitFor();
  });
  await station('room-may-be-told', async () => {
    await driver.press(word('doorway:mayBeToldCount', { number: 2 }));
    await page().getByRole('region', { name: word('doorway:mayBeToldHere') }).waitFor();
  });
  await station('doorway-out', async () => {
    await door.goOut();
    await page().keyboard.press('3');
    await page().keyboard.press('4');
  });
  await page().keyboard.press('Escape');
  await page().keyboard.press('Escape');
  await page().getByRole('button', { name: word('meetings:joint'), exact: true }).waitFor();
}
