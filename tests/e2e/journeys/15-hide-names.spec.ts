// Story 15: someone looks over the mediator's shoulder. One stroke hides who this is about on every screen, in lists, notes, titles and spoken labels; fields stay usable, and nothing that is saved changes.
import { expect, test } from '../fixtures.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createDriver } from '../pages/driver.ts';
import { createHiddenNamesPage, shownOn } from '../pages/hidden-names-page.ts';
import { createJointPage } from '../pages/joint-page.ts';
import { createLockPage } from '../pages/lock-page.ts';
import { createMeetingsPage } from '../pages/meetings-page.ts';
import { createNotesPage } from '../pages/notes-page.ts';
import { createPartiesPage } from '../pages/parties-page.ts';
import { askDirectly, makeSampleCase } from '../pages/sample-case.ts';
import { createSearchPage } from '../pages/search-page.ts';
import { samplePassphrase } from '../pages/start-page.ts';

test.use({ appArgs: ['--kdf-floor'] });
const names = /sampleov|пробин|probin|anuar|dana/iu;

test('hides every form of the names on every screen, and gives them back', async ({ page, bitim }) => {
  // Every screen there is.
  test.setTimeout(150_000);
  const driver = createDriver(bitim, page);
  const workingName = await makeSampleCase(driver, { workingName: 'Sampleov and Probina, a wall' });
  const [cases, meetings, notes, parties, search, lock, hidden] = [createCasesPage(driver), createMeetingsPage(driver), createNotesPage(driver), createPartiesPage(driver), createSearchPage(driver), createLockPage(driver), createHiddenNamesPage(driver)];
  const clean = async (): Promise<void> => expect.poll(() => shownOn(driver.page())).not.toMatch(names);
  await cases.section('meetings');
  await meetings.beginJoint();
  await notes.line().waitFor();
  await notes.enter('Dana Probina and A. Sampleov met by the well.');
  await notes.enter('Пробиной Дане ждать до весны, так сказала Пробина.');
  const joint = createJointPage(driver);
  await joint.openPlan();
  await joint.addLines('agenda-point', ['Who pays Sampleov']);
  expect(await shownOn(driver.page())).toMatch(names);

  await hidden.stroke();
  await expect(hidden.band()).toBeVisible();
  await clean();
  // The other display too, whose page was opened afterwards.
  await bitim.evaluate(({ screen }) => {
    const [first] = screen.getAllDisplays();
    if (first) screen.getAllDisplays = () => [first, { ...first, id: 2, workArea: { x: 1_920, y: 0, width: 1_920, height: 1_080 } }];
  });
  const screen = await joint.turnOther();
  await expect(screen.getByText('met by the well')).toBeVisible();
  await expect.poll(() => shownOn(screen)).not.toMatch(names);
  await hidden.stroke();
  await expect.poll(() => shownOn(screen)).toMatch(/Sampleov/u);
  await hidden.stroke();
  await expect.poll(() => shownOn(screen)).not.toMatch(names);

  // A note that is written while they are hidden; in the line its words can be read, once saved no more.
  await driver.page().getByRole('tab', { name: driver.word('joint:notes'), exact: true }).click();
  await notes.type('Anuar Sampleov laughed');
  await expect(notes.line()).toHaveValue('Anuar Sampleov laughed');
  await driver.page().keyboard.press('Enter');
  await expect(notes.rows().filter({ hasText: 'laughed' })).toContainText('A••• laughed');
  await clean();

  await meetings.enterRoom();
  await expect(hidden.band()).toBeVisible();
  await clean();
  await meetings.leaveRoom();
  for (const section of ['overview', 'meetings', 'notes', 'trash'] as const) {
    await cases.section(section);
    await clean();
  }
  await search.find('Sampleov');
  await expect(search.hits().first()).toBeVisible();
  await clean();
  await search.close();

  // A field keeps its text, is drawn as dots until it is entered, and saves what is typed.
  await cases.section('parties');
  await expect(parties.list().getByRole('button').first()).toContainText('A•••');
  await clean();
  await expect(driver.field('party.surname')).toHaveValue('Sampleov');
  expect(await hidden.drawnAs('party.surname')).toBe('disc');
  await driver.field('party.surname').focus();
  expect(await hidden.drawnAs('party.surname')).toBe('none');
  await driver.field('party.givenName').fill('Anuarbek');
  await driver.field('party.patronymic').focus();
  await expect.poll(() => askDirectly(driver, 'case:list', {})).toContain('Sampleov Anuarbek');
  await clean();

  await lock.lockByKey();
  await lock.unlock(samplePassphrase);
  await driver.page().getByRole('tablist').waitFor();
  await clean();
  await cases.leave();
  await clean();
  await hidden.showAgain();
  await expect(cases.row(workingName)).toBeVisible();
  expect(await shownOn(driver.page())).toMatch(/Probina Dana/u);
  await hidden.hide();
  await clean();
});
