// Story 10: what opens the vault, when it was last used, and how an old secret is shut out.
import { expect, test } from '../fixtures.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createDriver } from '../pages/driver.ts';
import { createLockPage } from '../pages/lock-page.ts';
import { createSettingsPage } from '../pages/settings-page.ts';
import { createStartPage, makeFirstVault, samplePassphrase } from '../pages/start-page.ts';

test.use({ appArgs: ['--kdf-floor'] });
test.setTimeout(180_000);

test('sees the ways in, makes a new data key, and the old recovery key is shut out', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  const { word } = driver;
  const oldKey = await makeFirstVault(driver, { proves: true });
  const cases = createCasesPage(driver);
  await cases.openCase({ workingName: 'Garden wall' });
  await cases.leave();
  const settings = createSettingsPage(driver);
  const start = createStartPage(driver);
  const lock = createLockPage(driver);
  const way = (type: string) => driver.page().locator(`[data-way="${type}"]`);

  await test.step('the list of ways in', async () => {
    await settings.openSection('ways-in');
    await expect(driver.page().locator('[data-way]')).toHaveCount(2);
    await expect(way('passphrase')).toContainText(String(new Date().getFullYear()));
    await expect(way('recovery')).toContainText(word('waysIn:never'));
    // Neither shell of these tests has a keychain that could be trusted, and says so.
    await expect(driver.page().getByText(word('waysIn:keychainMissing')).or(driver.page().getByText(word('waysIn:keychainWeak')))).toBeVisible();
    await expect(driver.field('keychain-passphrase')).toHaveCount(0);
  });

  const newKey = await test.step('a new data key, with a new recovery key that is proven', async () => {
    const renew = async (passphrase: string): Promise<void> => {
      await driver.field('renew-passphrase').fill(passphrase);
      await driver.press(word('waysIn:renew'));
    };
    await renew('not the passphrase at all');
    await expect(driver.page().getByText(word('settings:wrongPassphrase'))).toBeVisible();
    await renew(samplePassphrase);
    await driver.page().getByRole('list', { name: word('start:recoveryKey') }).waitFor();
    const shown = await start.readRecoveryKey();
    expect(shown).not.toBe(oldKey);
    await start.typeKeyBack(oldKey);
    await expect(driver.page().getByText(word('start:notProven'))).toBeVisible();
    await start.typeKeyBack(shown);
    await start.goOn();
    await expect(way('passphrase')).toContainText(word('waysIn:never'));
    return shown;
  });

  await test.step('work goes on, and everything is there after a restart', async () => {
    await cases.goToList();
    await cases.openCase({ workingName: 'After the renewal' });
    await cases.leave();
    driver.adopt(await bitim.relaunch());
    await lock.unlock(samplePassphrase);
    await expect(cases.row('Garden wall')).toBeVisible();
    await expect(cases.row('After the renewal')).toBeVisible();
    await expect(driver.page().getByText(word('general:vaultWhole'))).toBeVisible({ timeout: 30_000 });
    await expect(driver.page().getByText(word('general:recoveryUnproven'))).toHaveCount(0);
  });

  await test.step('the old recovery key opens nothing, the new one does', async () => {
    await lock.lockByKey();
    await driver.press(word('start:useRecovery'));
    await driver.field('recovery-key').fill(oldKey);
    await driver.page().keyboard.press('Enter');
    await expect(lock.alert()).toBeVisible();
    await expect(driver.field('recovery-key')).toBeEnabled();
    await driver.field('recovery-key').fill(newKey);
    await expect(driver.page().getByRole('button', { name: word('start:unlock'), exact: true })).toBeEnabled({ timeout: 30_000 });
    await driver.replaceWindow(() => driver.page().keyboard.press('Enter'));
    const next = 'copper lantern 31 meadow orbit';
    for (const name of ['new-passphrase', 'repeated-passphrase']) await driver.field(name).fill(next);
    await driver.replaceWindow(() => driver.press(word('start:setPassphrase')));
    await settings.openSection('ways-in');
    await expect(way('recovery')).toContainText(String(new Date().getFullYear()));
  });
});
