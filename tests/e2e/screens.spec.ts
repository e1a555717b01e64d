// Every screen, in three languages, light and dark: no violation that axe can find, and (npm run pictures) a picture.
import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#shared/domain/text-limits.ts';
import { createCasesPage } from './pages/cases-page.ts';
import { createDriver, type Driver } from './pages/driver.ts';
import { createLockPage } from './pages/lock-page.ts';
import { createMeetingsPage } from './pages/meetings-page.ts';
import { createNotesPage } from './pages/notes-page.ts';
import { sampleParties } from './pages/sample-case.ts';
import { createPartiesPage } from './pages/parties-page.ts';
import { createSettingsPage, settingsSections } from './pages/settings-page.ts';
import { createStartPage, samplePassphrase } from './pages/start-page.ts';
import { expect, test } from './fixtures.ts';

test.use({ appArgs: ['--kdf-floor'], trace: 'off' });
const picturesFolder = process.env['BITIM_PICTURES'];
const themes = ['light', 'dark'] as const;
const samples = {
  en: { name: 'Garden wall', matter: 'Repair of a wall between two gardens', fact: 'The wall fell in May.', alone: 'I would pay three hundred thousand.' },
  ru: { name: 'Садовая стена', matter: 'Ремонт стены между двумя участками', fact: 'Стена обрушилась в мае.', alone: 'Я бы заплатил триста тысяч.' },
  kk: { name: 'Бақ қабырғасы', matter: 'Екі бақтың арасындағы қабырғаны жөндеу', fact: 'Қабырға мамыр айында құлады.', alone: 'Мен үш жүз мың төлер едім.' },
} as const;

for (const language of ['en', 'ru', 'kk'] as const satisfies readonly Language[]) {
  test(`every screen can be read by all, in ${language}`, async ({ page, bitim }) => {
    test.setTimeout(600_000);
    const driver = createDriver(bitim, page);
    const problems: string[] = [];
    const look = async (screen: string): Promise<void> => {
      for (const theme of themes) problems.push(...(await lookAt(driver, screen, language, theme)));
    };
    const sample = samples[language];
    // Looking takes longer than the idle clock waits.
    await bitim.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 0;
    });
    await page.setViewportSize({ width: 1_280, height: 860 });

    const start = createStartPage(driver);
    await look('01-language');
    await start.chooseLanguage(language);
    await look('02-new-vault');
    await start.fillVault('Practice', samplePassphrase);
    await look('03-new-vault-filled');
    await start.makeVault();
    await look('04-recovery-sheet');
    await driver.press(driver.word('start:typeItBack'));
    await driver.field('recovery-key').waitFor();
    await look('05-type-it-back');
    await driver.press(driver.word('start:proveLater'));
    await look('06-profile');
    await start.finish();
    await look('07-no-cases');

    const cases = createCasesPage(driver);
    await driver.page().getByRole('button', { name: driver.word('cases:newCase'), exact: true }).first().click();
    await driver.field('new-case.workingName').waitFor();
    await look('08-new-case');
    await driver.page().keyboard.press('Escape');
    await cases.openCase({ workingName: sample.name, matter: sample.matter });
    await look('09-case-overview');
    await cases.section('parties');
    await look('10-no-parties');
    const parties = createPartiesPage(driver);
    for (const [surname = '', givenName = ''] of sampleParties.map((name) => name.split(' '))) {
      await parties.addPerson({ surname, givenName });
      await parties.list().getByRole('button', { name: `${surname} ${givenName}` }).waitFor();
    }
    await driver.press(driver.word('parties:addRepresentative'));
    await look('11-parties');
    await cases.section('meetings');
    await look('12-no-meetings');

    const meetings = createMeetingsPage(driver);
    const notes = createNotesPage(driver);
    await meetings.beginJoint();
    await notes.line().waitFor();
    await notes.enter(sample.fact);
    await driver.page().keyboard.type('#');
    await driver.page().getByRole('listbox').waitFor();
    await look('13-meeting-notes');
    await driver.page().keyboard.press('Escape');
    await notes.line().fill('');
    await driver.page().getByRole('tab', { name: driver.word('meetings:detailsAndParticipants') }).click();
    await look('14-meeting-details');
    await meetings.toMeetings();
    await meetings.beginAloneWith(sampleParties[0]);
    await notes.line().waitFor();
    await meetings.enterRoom();
    await notes.enter(sample.alone);
    await look('15-room');
    await notes.act(sample.alone, 'actHistory');
    await driver.page().getByRole('dialog').waitFor();
    await look('16-history');
    await driver.page().keyboard.press('Escape');
    await meetings.leaveRoom();
    await meetings.openNewest();
    await notes.line().waitFor();
    await driver.press(driver.word('notes:growToRich'));
    await driver.page().locator('.ProseMirror').waitFor();
    await look('17-rich-text');
    await meetings.toMeetings();
    await look('18-meetings');
    await cases.section('notes');
    await look('19-case-notes');
    await driver.page().keyboard.press('Control+Shift+c');
    await driver.field('call.text').waitFor();
    await look('20-call-note');
    await driver.page().keyboard.press('Escape');
    await driver.field('call.text').waitFor({ state: 'detached' });
    await cases.section('trash');
    await look('21-trash-of-case');
    await cases.leave();
    await look('22-cases');
    await driver.page().getByRole('button', { name: driver.word('general:keysTitle') }).click();
    await driver.page().getByRole('dialog').waitFor();
    await look('23-keys');
    await driver.page().keyboard.press('Escape');
    await driver.page().getByRole('dialog').waitFor({ state: 'detached' });
    await driver.page().getByRole('navigation', { name: driver.word('general:mainNavigation') }).getByRole('button', { name: driver.word('general:trash'), exact: true }).click();
    await look('24-trash');
    const settings = createSettingsPage(driver);
    for (const [index, section] of settingsSections.entries()) {
      await settings.openSection(section);
      await look(`${25 + index}-settings-${section}`);
    }
    await createLockPage(driver).lockByKey();
    await look('31-lock');
    await createLockPage(driver).useRecoveryKey();
    await look('32-unlock-by-recovery-key');
    expect(problems).toEqual([]);
  });
}

/** Violations of one screen, and its picture where pictures are asked for. */
async function lookAt(driver: Driver, screen: string, language: Language, theme: 'light' | 'dark'): Promise<string[]> {
  const page = driver.page();
  // As if the system had changed its mind: the app follows it until told otherwise.
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor();
  if (picturesFolder) {
    mkdirSync(picturesFolder, { recursive: true });
    await page.screenshot({ path: join(picturesFolder, `${screen}.${language}.${theme}.png`), animations: 'disabled' });
  }
  // Legacy mode: the other opens a page of its own, which the app does not let stand. There are no frames it could miss.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${screen} ${theme}: ${id}: ${target.join(' ')}: ${(failureSummary ?? '').split('\n').at(1)?.trim() ?? ''}`));
}
