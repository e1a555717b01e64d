// Story 1: from nothing to a vault whose recovery key is proven and a profile that stands in every paper.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures.ts';
import { createDriver, untilSaved } from '../pages/driver.ts';
import { createLockPage } from '../pages/lock-page.ts';
import { createSettingsPage } from '../pages/settings-page.ts';
import { createStartPage, makeFirstVault, samplePassphrase } from '../pages/start-page.ts';

test.use({ appArgs: ['--kdf-floor'] });

test('greets in the language of the system, and speaks the one chosen', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await expect(page.getByRole('heading', { name: driver.word('start:languageTitle') })).toBeVisible();
  await createStartPage(driver).chooseLanguage('kk');
  await expect(page.getByRole('heading', { name: driver.word('start:vaultTitle') })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
});

test('says in words how strong a passphrase is, and takes no weak one', async ({ page, bitim }) => {
  const start = createStartPage(createDriver(bitim, page));
  await start.chooseLanguage('en');
  await start.fillVault('Practice', 'password1234');
  await expect(start.makeButton()).toBeDisabled();
  await expect(page.getByText(/easy to guess/i)).toBeVisible();
  await start.fillVault('Practice', samplePassphrase, `${samplePassphrase}x`);
  await expect(start.makeButton()).toBeDisabled();
  await start.fillVault('Practice', samplePassphrase);
  await expect(start.makeButton()).toBeEnabled();
});

test('shows the passphrase while held, and in which script it is typed', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await createStartPage(driver).chooseLanguage('en');
  const field = driver.field('new-passphrase');
  await field.fill('құпия сөйлем');
  await expect(page.getByText(driver.word('general:scriptCyrillic'))).toBeVisible();
  const eye = page.getByRole('button', { name: driver.word('general:showWhileHeld') }).first();
  await eye.hover();
  await page.mouse.down();
  await expect(field).toHaveAttribute('type', 'text');
  await page.mouse.up();
  await expect(field).toHaveAttribute('type', 'password');
});

test('makes a vault, proves its recovery key, and takes the profile', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  const start = createStartPage(driver);
  await start.chooseLanguage('ru');
  await start.fillVault('Практика', samplePassphrase);
  await start.makeVault();
  const recoveryKey = await start.readRecoveryKey();
  expect(recoveryKey.replaceAll('-', '').length).toBeGreaterThanOrEqual(26);

  const last = recoveryKey.at(-1) ?? '';
  await start.typeKeyBack(recoveryKey.slice(0, -1) + (last === 'A' ? 'B' : 'A'));
  await expect(page.getByText(driver.word('start:notProven')).or(page.locator('[aria-invalid="true"]')).first()).toBeVisible();
  await start.typeKeyBack(recoveryKey.toLowerCase());
  await expect(page.getByText(driver.word('start:provenTitle'))).toBeVisible();
  await start.goOn();

  await driver.field('profile.surname').fill('Примерова');
  await driver.field('profile.givenName').fill('Аяжан');
  await untilSaved(driver);
  await start.finish();
  await expect(driver.page().getByText(driver.word('general:recoveryUnproven'))).toHaveCount(0);
  await createSettingsPage(driver).openSection('profile');
  await expect(driver.field('profile.surname')).toHaveValue('Примерова');
});

test('keeps marked that the recovery key was not proven, until it is', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  const recoveryKey = await makeFirstVault(driver);
  await expect(driver.page().getByText(driver.word('general:recoveryUnproven')).first()).toBeVisible();
  const lock = createLockPage(driver);
  await lock.lockByKey();
  await lock.unlock(samplePassphrase);
  await expect(driver.page().getByText(driver.word('general:recoveryUnproven')).first()).toBeVisible();
  await createSettingsPage(driver).openSection('recovery');
  await driver.press(driver.word('settings:proveNow'));
  await createStartPage(driver).typeKeyBack(recoveryKey);
  await expect(driver.page().getByText(driver.word('start:provenTitle'))).toBeVisible();
  await expect(driver.page().getByText(driver.word('general:recoveryUnproven'))).toHaveCount(0);
});

test('saves the recovery sheet where asked after a warning, and never inside a vault', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  const start = createStartPage(driver);
  await start.chooseLanguage('en');
  await start.fillVault('Practice', samplePassphrase);
  await start.makeVault();
  const vaultFolder = findVault(bitim.home);
  const answerWith = async (filePath: string) =>
    bitim.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    }, filePath);
  const save = async () => {
    await driver.press(driver.word('start:saveAsFile'));
    await driver.press(driver.word('start:saveAnyway'));
  };

  await answerWith(path.join(vaultFolder, 'sheet.pdf'));
  await save();
  await expect(page.getByText(driver.word('errors:insideVault'))).toBeVisible();
  expect(existsSync(path.join(vaultFolder, 'sheet.pdf'))).toBe(false);

  await answerWith(path.join(bitim.home, 'sheet.pdf'));
  await save();
  await expect(page.getByText(driver.word('start:sheetSaved'))).toBeVisible();
  expect(existsSync(path.join(bitim.home, 'sheet.pdf'))).toBe(true);
});

function findVault(home: string): string {
  const found = readdirSync(home, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.bitim'));
  expect(found).toBeDefined();
  return path.join(home, found ?? '');
}
