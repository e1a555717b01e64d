// Story 5: everything is there after a restart; a new passphrase; the way in by the recovery key.
import { expect, test } from '../fixtures.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createDriver } from '../pages/driver.ts';
import { createLockPage } from '../pages/lock-page.ts';
import { createSettingsPage } from '../pages/settings-page.ts';
import { makeFirstVault, samplePassphrase } from '../pages/start-page.ts';

test.use({ appArgs: ['--kdf-floor'] });
const nextPassphrase = 'copper lantern 31 meadow orbit';

test('changes the passphrase: the new one opens, the old one does not', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeFirstVault(driver);
  await createCasesPage(driver).openCase({ workingName: 'Garden wall' });
  const settings = createSettingsPage(driver);
  await createCasesPage(driver).leave();
  await settings.changePassphrase('not the passphrase at all', nextPassphrase);
  await expect(driver.page().getByText(driver.word('settings:wrongPassphrase'))).toBeVisible();
  await settings.changePassphrase(samplePassphrase, nextPassphrase);
  await expect(driver.page().getByText(driver.word('settings:passphraseChanged'))).toBeVisible();

  driver.adopt(await bitim.relaunch());
  const lock = createLockPage(driver);
  await lock.isShown();
  await expect(driver.page().getByText('Garden wall')).toHaveCount(0);
  await lock.tryPassphrase(samplePassphrase);
  await expect(lock.alert()).toBeVisible();
  await expect(driver.field('passphrase')).toBeEnabled();
  await driver.field('passphrase').fill(nextPassphrase);
  await expect(driver.page().getByRole('button', { name: driver.word('start:unlock'), exact: true })).toBeEnabled({ timeout: 30_000 });
  await lock.unlock(nextPassphrase);
  await createCasesPage(driver).goToList();
  await expect(createCasesPage(driver).row('Garden wall')).toBeVisible();
});

test('opens by the recovery key, and asks for a new passphrase before anything else', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  const recoveryKey = await makeFirstVault(driver, { language: 'kk', proves: true });
  await createCasesPage(driver).openCase({ workingName: 'Қабырға' });
  driver.adopt(await bitim.relaunch());
  const lock = createLockPage(driver);
  await lock.unlockByRecoveryKey(recoveryKey);
  await expect(driver.page().getByText('Қабырға')).toHaveCount(0);
  await lock.setNewPassphrase(nextPassphrase);

  driver.adopt(await bitim.relaunch());
  await lock.unlock(nextPassphrase);
  await expect(driver.page().getByText('Қабырға').first()).toBeVisible();
});
