// The end of the sample case, up to the step that cannot be taken back, and the register.
import { createClosingPage } from '../pages/closing-page.ts';
import type { Driver } from '../pages/driver.ts';
import type { Station } from './looker.ts';

/** Ends in the case again. */
export async function walkClosing(driver: Driver, station: Station): Promise<void> {
  const { word, press, page } = driver;
  const closing = createClosingPage(driver);
  await station('closing', async () => {
    await closing.openSection();
    await page().getByRole('heading', { name: word('closing:howItEnded') }).waitFor();
  });
  await station('case-closed', () => closing.close('resultSettled'));
  await station('destroy', () => closing.begin('destroyCase'));
  await press(word('closing:toCase'));
  // Open again: the list of cases shows it as before.
  await press(word('closing:reopen'));
  await page().getByRole('button', { name: word('closing:close'), exact: true }).waitFor();
}

export async function walkRegister(driver: Driver, station: Station): Promise<void> {
  const { page } = driver;
  const closing = createClosingPage(driver);
  await station('register', async () => {
    await closing.openRegister();
    await closing.addName('Үлгіова Дана');
    await page().getByText('Үлгіова Дана', { exact: true }).waitFor();
  });
}
