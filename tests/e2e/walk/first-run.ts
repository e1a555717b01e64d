// From an empty computer to an empty case: every screen before there is anything to work on.
import type { Language } from '#shared/domain/text-limits.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import type { Driver } from '../pages/driver.ts';
import { createStartPage, samplePassphrase } from '../pages/start-page.ts';
import type { Station } from './looker.ts';

export async function walkFirstRun(driver: Driver, station: Station, language: Language): Promise<void> {
  const { word, field, press, page } = driver;
  const start = createStartPage(driver);
  await station('language', async () => page().getByRole('button', { name: 'English' }).waitFor());
  await station('new-vault', () => start.chooseLanguage(language));
  await station('new-vault-filled', () => start.fillVault('Practice', samplePassphrase));
  await station('recovery-sheet', () => start.makeVault());
  await station('type-it-back', async () => {
    await press(word('start:typeItBack'));
    await field('recovery-key').waitFor();
  });
  await station('profile', () => start.proveLater());
  await station('no-cases', () => start.finish());

  const cases = createCasesPage(driver);
  await station('new-case', async () => {
    await page().getByRole('button', { name: word('cases:newCase'), exact: true }).first().click();
    await field('new-case.workingName').waitFor();
  });
  await page().keyboard.press('Escape');
  await field('new-case.workingName').waitFor({ state: 'detached' });
  await cases.openCase({ workingName: 'Мысал', matter: '' });
  await station('no-parties', () => cases.section('parties'));
  await station('no-meetings', () => cases.section('meetings'));
  await station('no-notes', () => cases.section('notes'));
}
