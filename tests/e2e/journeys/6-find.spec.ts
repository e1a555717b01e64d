// Finding words: by their beginning, by a part, by the Russian neighbour of a Kazakh letter; in a room only what is its own.
import { expect, test } from '../fixtures.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createDriver, untilSaved, type Driver } from '../pages/driver.ts';
import { createMeetingsPage } from '../pages/meetings-page.ts';
import { createNotesPage } from '../pages/notes-page.ts';
import { makeSampleCase, sampleParties } from '../pages/sample-case.ts';
import { createSearchPage } from '../pages/search-page.ts';

test.use({ appArgs: ['--kdf-floor'] });
const [first, second] = sampleParties;

async function beginMeeting(driver: Driver, withWhom: string): Promise<void> {
  await createCasesPage(driver).section('meetings');
  const meetings = createMeetingsPage(driver);
  if (withWhom === 'all') await meetings.beginJoint();
  else await meetings.beginAloneWith(withWhom);
  await createNotesPage(driver).line().waitFor();
}

const marks = (driver: Driver) => createSearchPage(driver).hits().locator('mark');

test('finds by beginning, by a part and across the two alphabets, as one types', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeSampleCase(driver);
  await beginMeeting(driver, 'all');
  const [notes, search] = [createNotesPage(driver), createSearchPage(driver)];
  await notes.enter('#fact Договор подписан в мае.');
  await notes.enter('Қаладағы қабырға құлады.');
  await notes.enter('Nothing of the kind was signed.');
  await untilSaved(driver);

  await search.find('дог');
  await expect(search.hits()).toHaveCount(1);
  await expect(marks(driver)).toHaveText(['Дог']);
  const field = driver.field('search.text');
  await expect(field).toBeFocused();
  await field.fill('говор МАЕ');
  await expect(marks(driver)).toHaveText(['говор', 'мае']);
  await field.fill('калада');
  await expect(marks(driver)).toHaveText(['Қалада']);
  await field.fill('говор тринадцать');
  await expect(driver.page().getByText(driver.word('search:nothing'), { exact: true })).toBeVisible();
  await field.fill('гово');
  await expect(search.hits()).toHaveCount(1);

  await driver.page().getByRole('combobox', { name: driver.word('search:kind') }).click();
  await driver.page().getByRole('option', { name: driver.word('notes:kindOffer'), exact: true }).click();
  await expect(driver.page().getByText(driver.word('search:nothing'), { exact: true })).toBeVisible();
  await driver.page().getByRole('combobox', { name: driver.word('search:kind') }).click();
  await driver.page().getByRole('option', { name: driver.word('notes:kindFact'), exact: true }).click();
  await expect(marks(driver)).toHaveText(['гово']);

  await search.close();
  await expect(notes.line()).toBeFocused();
});

test('goes to what it found: in this page, and into another case in a new one', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  const firstCase = await makeSampleCase(driver);
  await beginMeeting(driver, 'all');
  const [notes, search, cases] = [createNotesPage(driver), createSearchPage(driver), createCasesPage(driver)];
  await notes.enter('The willow leans over the fence.');
  for (let line = 1; line <= 25; line += 1) await notes.enter(`Line ${line} of many.`);
  await untilSaved(driver);
  await expect(notes.row('willow')).not.toBeInViewport();

  await search.find('illo');
  await expect(search.hits()).toHaveCount(1);
  await driver.page().keyboard.press('Enter');
  await expect(notes.row('willow')).toBeInViewport();
  await expect(notes.row('willow')).toBeFocused();
  await expect(notes.row('willow')).toHaveAttribute('data-found', 'true');

  await createMeetingsPage(driver).toMeetings();
  await cases.leave();
  await cases.openCase({ workingName: 'Another garden' });
  await search.find('willow');
  await expect(driver.page().getByText(driver.word('search:nothing'), { exact: true })).toBeVisible();
  await driver.page().getByRole('dialog').getByText(driver.word('search:allCases'), { exact: true }).click();
  await expect(search.hits()).toHaveCount(1);
  await expect(search.hits()).toContainText(firstCase);
  await driver.replaceWindow(() => search.hits().first().click());
  await expect(notes.row('willow')).toBeInViewport();
  await expect(notes.row('willow')).toHaveAttribute('data-found', 'true');
});

test('finds in a room only what its parties may see', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeSampleCase(driver);
  const [notes, search, meetings] = [createNotesPage(driver), createSearchPage(driver), createMeetingsPage(driver)];
  await beginMeeting(driver, first);
  await meetings.enterRoom();
  await notes.enter('My price is three hundred thousand.');
  await notes.type('The price is too high for him.');
  await notes.ownEyes();
  await driver.page().keyboard.press('Enter');
  await search.find('price');
  await expect(search.hits()).toHaveCount(1);
  await expect(search.hits()).toContainText('three hundred');
  await search.close();
  await meetings.leaveRoom();

  await beginMeeting(driver, second);
  await meetings.enterRoom();
  await notes.enter('No price was named to me.');
  await search.find('price');
  await expect(search.hits()).toHaveCount(1);
  await expect(search.hits()).toContainText('No price');
  await driver.field('search.text').fill('hundred');
  await expect(driver.page().getByText(driver.word('search:nothing'), { exact: true })).toBeVisible();
  expect(await driver.page().content()).not.toContain('three hundred');
  await search.close();
  await meetings.leaveRoom();

  await search.find('price');
  await expect(search.hits()).toHaveCount(3);
});
