// Issues and offers of the sample case, and who sees them.
import type { Driver } from '../pages/driver.ts';
import { createNegotiationPage } from '../pages/negotiation-page.ts';
import type { Station } from './looker.ts';

export async function walkNegotiation(driver: Driver, station: Station): Promise<void> {
  const { page } = driver;
  const negotiation = createNegotiationPage(driver);
  await station('issues', async () => {
    await negotiation.toIssues();
    await negotiation.rows('issue').first().waitFor();
  });
  await station('who-sees-it', async () => {
    const dialog = await negotiation.askWhoSees(negotiation.rows('issue').first());
    await dialog.waitFor();
  });
  await page().keyboard.press('Escape');
  await page().getByRole('dialog').waitFor({ state: 'detached' });
  await station('offers', async () => {
    await negotiation.toOffers();
    await page().locator('li[data-record-id]').first().waitFor();
  });
}
