// The sample case with its names hidden: a list, a meeting's notes, a form, a paper.
import { createCasesPage } from '../pages/cases-page.ts';
import type { Driver } from '../pages/driver.ts';
import { createHiddenNamesPage } from '../pages/hidden-names-page.ts';
import { createNotesPage } from '../pages/notes-page.ts';
import type { Station } from './looker.ts';

/** From a section of the sample case and back to it. */
export async function walkHiddenNames(driver: Driver, station: Station): Promise<void> {
  const cases = createCasesPage(driver);
  const hidden = createHiddenNamesPage(driver);
  await hidden.stroke();
  await station('names-hidden', async () => {
    await cases.section('notes');
    await createNotesPage(driver).rows().first().waitFor();
    await hidden.band().waitFor();
  });
  await station('names-hidden-party', () => cases.section('parties'));
  await hidden.stroke();
  await hidden.band().waitFor({ state: 'detached' });
  await cases.section('notes');
}
