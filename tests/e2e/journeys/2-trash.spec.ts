// Story 2: what was deleted comes back from the trash, cases and parties alike.
import { expect, test } from '../fixtures.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createDriver, untilSaved } from '../pages/driver.ts';
import { createPartiesPage } from '../pages/parties-page.ts';
import { makeFirstVault } from '../pages/start-page.ts';

test.use({ appArgs: ['--kdf-floor'] });

test('restores a party and a case from the trash', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeFirstVault(driver);
  const cases = createCasesPage(driver);
  await cases.openCase({ workingName: 'Garden wall' });
  await cases.section('parties');
  const parties = createPartiesPage(driver);
  await parties.addPerson({ surname: 'Sampleov', givenName: 'Anuar' });
  await untilSaved(driver);
  await driver.press(driver.word('parties:delete'));
  await expect(driver.page().getByText(driver.word('parties:noParties'))).toBeVisible();

  await cases.section('trash');
  await driver.press(driver.word('cases:restoreNamed', { name: 'Sampleov Anuar' }));
  await expect(driver.page().getByText(driver.word('cases:trashEmpty'))).toBeVisible();
  await cases.section('parties');
  await expect(driver.field('party.surname')).toHaveValue('Sampleov');

  await cases.leave();
  await cases.moveToTrash('Garden wall');
  await expect(driver.page().getByText(driver.word('cases:noCases'))).toBeVisible();
  await driver.page().getByRole('navigation', { name: driver.word('general:mainNavigation') }).getByRole('button', { name: driver.word('general:trash') }).click();
  await driver.press(driver.word('cases:restoreNamed', { name: 'Garden wall' }));
  await expect(driver.page().getByText(driver.word('cases:trashEmpty'))).toBeVisible();
  await cases.goToList();
  await cases.open('Garden wall');
  await cases.section('parties');
  await expect(driver.field('party.surname')).toHaveValue('Sampleov');
});
