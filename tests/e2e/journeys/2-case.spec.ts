// Story 2: a case from three fields, filled as knowledge comes.
import { expect, test } from '../fixtures.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createDriver, untilSaved } from '../pages/driver.ts';
import { createLockPage } from '../pages/lock-page.ts';
import { createPartiesPage } from '../pages/parties-page.ts';
import { makeFirstVault, samplePassphrase } from '../pages/start-page.ts';

test.use({ appArgs: ['--kdf-floor'] });

test('opens a case from three fields without a mouse', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeFirstVault(driver);
  const { keyboard } = driver.page();
  await driver.page().getByRole('button', { name: driver.word('cases:newCase'), exact: true }).first().focus();
  await keyboard.press('Enter');
  await expect(driver.field('new-case.workingName')).toBeFocused();
  await keyboard.type('Garden wall');
  await keyboard.press('Enter');
  await keyboard.type('Repair of a wall between two gardens');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await expect(driver.page().getByRole('heading', { name: 'Garden wall' })).toBeVisible();
});

test('keeps parties, each with its mark, across a restart', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeFirstVault(driver, { language: 'ru' });
  const cases = createCasesPage(driver);
  await cases.openCase({ workingName: 'Стена', matter: 'Ремонт стены' });
  await cases.section('parties');
  const parties = createPartiesPage(driver);
  await parties.addPerson({ surname: 'Выдуманов', givenName: 'Арман', patronymic: 'Серикович' });
  await parties.addOrganisation('ТОО «Пример»');
  await parties.addPhone('87010000000');
  await untilSaved(driver);

  driver.adopt(await bitim.relaunch());
  await createLockPage(driver).unlock(samplePassphrase);
  await driver.page().getByRole('tablist').waitFor();
  await cases.section('parties');
  await expect(parties.list().getByRole('button', { name: /Выдуманов/ })).toBeVisible();
  await expect(parties.list().getByRole('button', { name: /ТОО «Пример»/ })).toBeVisible();
});

test('no key typed while a party is being added reaches another party', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeFirstVault(driver);
  const cases = createCasesPage(driver);
  await cases.openCase({ workingName: 'Quick hands' });
  await cases.section('parties');
  const parties = createPartiesPage(driver);
  await parties.addPerson({ surname: 'Sampleov', givenName: '' });
  await parties.add('organisation');
  await driver.page().keyboard.type('Sample Builders');
  await expect(driver.field('organisationName')).toBeFocused();
  await untilSaved(driver);
  await expect(parties.list().getByRole('button', { name: /Sampleov/ })).toHaveText(/^ASampleov(?!.*Builders)/);
});

test('points out a wrong IIN and keeps it with a reason; only warns of a doubtful BIN', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeFirstVault(driver);
  const cases = createCasesPage(driver);
  await cases.openCase({ workingName: 'Numbers' });
  await cases.section('parties');
  const parties = createPartiesPage(driver);
  await parties.addPerson({ surname: 'Sampleov', givenName: 'Anuar' });
  // 2 January 1990; the control digit that fits is 2.
  await parties.identifier().fill('900102300015');
  await parties.identifier().blur();
  await expect(driver.page().getByText(driver.word('parties:iinControl'))).toBeVisible();
  await driver.press(driver.word('parties:keepIin'));
  await driver.field('identifierNote').fill('stands so in the identity card');
  await expect(driver.page().getByText(driver.word('parties:iinKept'))).toBeVisible();

  await parties.addOrganisation('Sample LLP');
  await parties.identifier().fill('990340000018');
  await parties.identifier().blur();
  await expect(driver.page().getByText(driver.word('parties:binControl'))).toBeVisible();
  await expect(parties.identifier()).not.toHaveAttribute('aria-invalid', 'true');
  await untilSaved(driver);
});

test('finds, sorts, deletes and brings back cases', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeFirstVault(driver);
  const cases = createCasesPage(driver);
  for (const [workingName, matter] of [['Apple', 'orchard'], ['Cherry', 'fence'], ['Banana', 'fence and well']] as const) {
    await cases.openCase({ workingName, matter });
    await cases.leave();
  }
  await expect(cases.rows()).toHaveCount(3);
  await driver.page().getByTitle(driver.word('cases:sortBy', { column: driver.word('cases:columnName') })).click();
  await expect.poll(async () => (await cases.names()).join()).toMatch(/^(Apple,Banana,Cherry|Cherry,Banana,Apple)$/);

  await cases.find('fence');
  await expect(cases.rows()).toHaveCount(2);
  await cases.find('');
  await cases.moveToTrash('Cherry');
  await expect(cases.rows()).toHaveCount(2);
  await cases.undo();
  await expect(cases.rows()).toHaveCount(3);
});
