// Story 12: whether the vault is whole, and what to do where it is not; several vaults, and one that goes to another place.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createDriver, untilSaved } from '../pages/driver.ts';
import { createLockPage } from '../pages/lock-page.ts';
import { askDirectly, makeSampleCase } from '../pages/sample-case.ts';
import { createSettingsPage } from '../pages/settings-page.ts';
import { createStartPage, makeFirstVault, samplePassphrase } from '../pages/start-page.ts';
import { createWholePage } from '../pages/whole-page.ts';

test.use({ appArgs: ['--kdf-floor'] });

test('asks about an older vault until it is answered, shows what differs from the backup, and can only be looked at', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  const { word, press } = driver;
  const [lock, whole, cases] = [createLockPage(driver), createWholePage(driver), createCasesPage(driver)];
  await makeFirstVault(driver);
  await lock.lockByKey();
  const old = whole.copyAside('old');
  await lock.unlock(samplePassphrase);
  await cases.openCase({ workingName: 'Garden wall', matter: '' });
  expect(await askDirectly(driver, 'backup:make', { taskId: randomUUID() })).toContain('"ok":true');
  await lock.lockByKey();
  whole.putBack(old);

  await lock.unlock(samplePassphrase);
  await whole.notices().waitFor();
  await press(word('wholeness:seeDifferences'));
  await expect(driver.page().getByRole('heading', { name: 'Garden wall' })).toBeVisible();
  await expect(driver.page().getByText(word('wholeness:onlyThere', { count: 1 })).first()).toBeVisible();
  await whole.onlyLook();
  expect(await askDirectly(driver, 'quick-code:set', { code: '1234' })).toContain('read-only');

  // Looking was no answer.
  await lock.lockByKey();
  await lock.unlock(samplePassphrase);
  await whole.notices().waitFor();
  await whole.goOn();
  await lock.lockByKey();
  await lock.unlock(samplePassphrase);
  await expect(driver.page().getByText(word('general:vaultWhole'))).toBeVisible();

  // A memory that is gone is no reason to trust the vault less than before, but to look.
  await lock.lockByKey();
  whole.forgetSightings();
  await lock.unlock(samplePassphrase);
  await expect(driver.page().getByText(word('wholeness:witnessMissingTitle'))).toBeVisible();
  await whole.goOn();
});

test('rescues what can be read of a damaged vault, from a copy', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  const { word, press } = driver;
  const [lock, whole, cases] = [createLockPage(driver), createWholePage(driver), createCasesPage(driver)];
  await makeSampleCase(driver);
  await cases.section('overview');
  await untilSaved(driver);
  await lock.lockByKey();
  whole.damageDatabase();
  const damaged = readFileSync(join(whole.vaultFolder(), 'cases.db'));

  await lock.tryPassphrase(samplePassphrase);
  await expect(driver.page().getByText(word('wholeness:damagedTitle'), { exact: true })).toBeVisible();
  await press(word('wholeness:rescueNow'));
  await expect(driver.page().getByText(word('wholeness:rescueWithPassphrase'))).toBeVisible();
  await lock.unlock(samplePassphrase);
  await expect(driver.page().getByRole('heading', { name: word('wholeness:rescueTitle') })).toBeVisible();
  await expect(driver.page().getByText(word('wholeness:readOnlyRescue'))).toBeVisible();
  await press(word('wholeness:rescueLook'));
  await cases.open('Garden wall');
  const matter = () => driver.field('subject').or(driver.page().getByRole('main').locator('textarea')).first();
  await matter().fill('Words that cannot be saved now');
  await expect(driver.page().getByText(word('errors:readOnly')).first()).toBeVisible();
  await expect(matter()).toHaveValue('Words that cannot be saved now');
  await lock.lockByKey();
  const damagedFolder = whole.vaultFolder();
  expect(readFileSync(join(damagedFolder, 'cases.db')).equals(damaged)).toBe(true);
  await expect.poll(() => (existsSync(join(bitim.userData, 'private')) ? readdirSync(join(bitim.userData, 'private')) : [])).toEqual([]);

  // And on with the work: what could be read becomes a vault of its own, with keys of its own.
  await lock.tryPassphrase(samplePassphrase);
  await press(word('wholeness:rescueNow'));
  await lock.unlock(samplePassphrase);
  await press(word('wholeness:newFromRescueOpen'));
  const start = createStartPage(driver);
  const otherPassphrase = `${samplePassphrase} again`;
  await driver.field('rescued-name').fill('Rescued');
  await driver.field('new-passphrase').fill(otherPassphrase);
  await driver.field('repeated-passphrase').fill(otherPassphrase);
  await start.makeVault();
  await driver.replaceWindow(() => start.proveLater());
  await cases.open('Garden wall');
  await matter().fill('Words that are saved again');
  await untilSaved(driver);
  expect(whole.vaultFolder()).toBe(join(dirname(damagedFolder), 'Rescued.bitim'));
  await lock.lockByKey();
  await lock.unlock(otherPassphrase);
  await expect(matter()).toHaveValue('Words that are saved again');
  expect(readFileSync(join(damagedFolder, 'cases.db')).equals(damaged)).toBe(true);
});

test('opens with the keys of a backup where both files with the keys are damaged', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  const { word, page: shown } = driver;
  const [lock, whole] = [createLockPage(driver), createWholePage(driver)];
  await makeFirstVault(driver);
  expect(await askDirectly(driver, 'backup:make', { taskId: randomUUID() })).toContain('"ok":true');
  await lock.lockByKey();
  whole.damageKeys();
  await lock.tryPassphrase(samplePassphrase);
  await expect(shown().getByText(word('wholeness:keysDamagedTitle'))).toBeVisible();
  await shown().getByLabel(word('wholeness:keysFrom')).first().click();
  await shown().getByRole('option').first().click();
  await lock.unlock(samplePassphrase);
  await shown().getByRole('navigation').first().waitFor();
  await lock.lockByKey();
  await lock.unlock(samplePassphrase);
  await shown().getByRole('navigation').first().waitFor();
});

test('knows several vaults, moves one, and waits for one whose stick was pulled', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  const { word, press, page: shown } = driver;
  const [lock, whole] = [createLockPage(driver), createWholePage(driver)];
  await makeFirstVault(driver);
  const first = whole.vaultFolder();
  await lock.lockByKey();
  await press(word('start:newVault'));
  const start = createStartPage(driver);
  await start.fillVault('Stick', samplePassphrase);
  await start.makeVault();
  await start.proveLater();
  await start.finish();
  const second = whole.vaultFolder();
  expect(second).not.toBe(first);

  await createSettingsPage(driver).openSection('vault');
  await driver.replaceWindow(() => press(word('wholeness:switchTo')));
  await lock.isShown();
  expect(whole.vaultFolder()).toBe(first);

  const elsewhere = join(bitim.home, 'elsewhere');
  mkdirSync(elsewhere);
  await bitim.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, elsewhere);
  await press(word('wholeness:move'));
  await expect(shown().getByText(word('wholeness:moved'))).toBeVisible();
  const moved = join(elsewhere, 'Practice.bitim');
  expect(whole.vaultFolder()).toBe(moved);
  expect(existsSync(first)).toBe(false);
  await lock.unlock(samplePassphrase);
  await shown().getByRole('navigation').first().waitFor();

  await createCasesPage(driver).openCase({ workingName: 'Garden wall', matter: '' });
  renameSync(moved, `${moved}.pulled`);
  const field = shown().getByRole('main').locator('textarea').first();
  await field.fill('Typed while the stick was out');
  await expect(shown().getByText(word('wholeness:stickGone'))).toBeVisible();
  await expect(shown().getByText(word('errors:mediumGone')).first()).toBeVisible();
  renameSync(`${moved}.pulled`, moved);
  await untilSaved(driver);
  await expect(shown().getByText(word('wholeness:stickGone'))).toHaveCount(0);
  await expect(field).toHaveValue('Typed while the stick was out');
});
