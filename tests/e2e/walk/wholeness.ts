// A vault that is not as it should be, as the mediator hears of it at unlock. Last in the walk: the sample is spoilt by it.
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
}
