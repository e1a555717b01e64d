// Every screen, light and dark: no violation that axe can find. In Kazakh, whose words are the longest; BITIM_SCREENS=ru,kk,en walks in all three.
// The tour (build/tour.mjs) walks the same way and takes pictures instead: it says where to leave them, in which languages and themes.
import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#shared/domain/text-limits.ts';
import { createDriver } from './pages/driver.ts';
import { savePapers } from './walk/documents.ts';
import { walkFirstRun } from './walk/first-run.ts';
import { createStations, type Look, type Theme } from './walk/looker.ts';
import { openSample } from './walk/open-sample.ts';
import { walkSample } from './walk/sample.ts';
import { expect, test } from './fixtures.ts';

test.use({ appArgs: ['--kdf-floor'], trace: 'off' });
const tourFolder = process.env['BITIM_TOUR'];
const chosen = <Value extends string>(name: string, all: readonly Value[]): readonly Value[] => all.filter((each) => (process.env[name] ?? all.join()).split(',').includes(each));
const themes = chosen<Theme>('BITIM_TOUR_THEMES', ['light', 'dark']);

const languages = tourFolder ? chosen<Language>('BITIM_TOUR_LANGUAGES', ['ru', 'kk', 'en']) : (process.env['BITIM_SCREENS'] ?? 'kk').split(',').map((each) => each as Language);

for (const language of languages) {
  test(`every screen, in ${language}`, async ({ page, bitim }) => {
    test.setTimeout(900_000);
    const driver = createDriver(bitim, page);
    const problems: string[] = [];
    const take: Look = async (screen, theme, shown) => {
      await shown.screenshot({ path: join(tourFolder ?? '', `${screen}.${language}.${theme}.png`), animations: 'disabled' });
    };
    const check: Look = async (screen, theme, shown) => {
      // Legacy mode: the other opens a page of its own, which the app does not let stand. There are no frames it could miss.
      const axe = new AxeBuilder({ page: shown }).setLegacyMode(true);
      // In the dark only the colours differ.
      const { violations } = await (theme === 'light' ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']) : axe.withRules(['color-contrast'])).analyze();
      problems.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${screen} ${theme}: ${id}: ${target.join(' ')}: ${(failureSummary ?? '').split('\n').at(1)?.trim() ?? ''}`)));
    };
    if (tourFolder) mkdirSync(tourFolder, { recursive: true });
    // Looking takes longer than the idle clock waits.
    const settle = () =>
      bitim.evaluate(({ powerMonitor }) => {
        powerMonitor.getSystemIdleTime = () => 0;
      });
    const { station, walk } = createStations(driver, tourFolder || language === languages[0] ? themes : themes.slice(0, 1), tourFolder ? take : check);
    await settle();
    await walk(() => walkFirstRun(driver, station, language));
    const sample = await openSample(bitim, driver, language);
    await settle();
    // Papers have languages of their own: once is enough.
    const papers = async (): Promise<void> => (tourFolder && language === languages[0] ? savePapers(driver, tourFolder, sample) : undefined);
    await walk(() => walkSample(driver, station, sample.passphrase, language, papers));
    expect(problems).toEqual([]);
  });
}
