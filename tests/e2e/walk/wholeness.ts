// A vault that is not as it should be: noticed at unlock, looked at, damaged, rescued. Last in the walk: the sample is spoilt by it.
import { expect } from '../fixtures.ts';
import { createLockPage } from '../pages/lock-page.ts';
import type { Driver } from '../pages/driver.ts';
import { createWholePage } from '../pages/whole-page.ts';
import type { Station } from './looker.ts';

export async function walkWholeness(driver: Driver, station: Station, passphrase: string): Promise<void> {
  const { word, press, page } = driver;
  const lock = createLockPage(driver);
  const whole = createWholePage(driver);
  await station('open-read-only', async () => {
    await press(word('start:usePassphrase'));
    await press(word('wholeness:openReadOnly'));
    await page().getByText(word('wholeness:openingReadOnly')).waitFor();
  });
  await press(word('wholeness:openUsually'));
  whole.forgetSightings();
  await lock.unlock(passphrase);
  await station('vault-noticed', () => whole.notices().waitFor());
  await whole.onlyLook();
  await station('vault-state', async () => {
    await page().getByRole('navigation', { name: word('general:mainNavigation') }).getByRole('button', { name: word('general:settings'), exact: true }).click();
    // Leaving a case ends its page, leaving another screen does not: the settings stand in the page that stays.
    await expect(async () => {
      driver.adopt(await driver.bitim.currentPage());
      await page().getByRole('tablist', { name: word('settings:sections') }).waitFor({ timeout: 1_000 });
    }).toPass();
    await page().getByRole('tablist', { name: word('settings:sections') }).getByRole('tab', { name: word('settings:vault'), exact: true }).click();
    await press(word('wholeness:toState'));
    await page().getByRole('heading', { name: word('wholeness:title'), exact: true }).waitFor();
  });
  await lock.lockByKey();
  whole.damageDatabase();
  await station('vault-damaged', async () => {
    await lock.tryPassphrase(passphrase);
    await page().getByText(word('wholeness:damagedTitle'), { exact: true }).waitFor();
  });
  await press(word('wholeness:rescueNow'));
  await lock.unlock(passphrase);
  await station('vault-rescued', () => page().getByRole('heading', { name: word('wholeness:rescueTitle') }).waitFor());
  await station('vault-from-rescue', async () => {
    await press(word('wholeness:newFromRescueOpen'));
    await driver.field('rescued-name').waitFor();
  });
  await press(word('general:back'));
  await page().getByRole('heading', { name: word('wholeness:rescueTitle') }).waitFor();
  await lock.lockByKey();
  whole.damageKeys();
  await station('vault-keys-damaged', async () => {
    await lock.tryPassphrase(passphrase);
    await page().getByText(word('wholeness:keysDamagedTitle'), { exact: true }).waitFor();
  });
}
