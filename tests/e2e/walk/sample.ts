// Through the sample case, screen by screen, as its mediator would go.
import type { Language } from '#shared/domain/text-limits.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import type { Driver } from '../pages/driver.ts';
import { createLockPage } from '../pages/lock-page.ts';
import { createMeetingsPage } from '../pages/meetings-page.ts';
import { createNotesPage } from '../pages/notes-page.ts';
import { createPartiesPage } from '../pages/parties-page.ts';
import { createSearchPage } from '../pages/search-page.ts';
import { createSettingsPage, settingsSections } from '../pages/settings-page.ts';
import { walkBackups, walkRestore } from './backups.ts';
import { walkCarry } from './carry.ts';
import { walkClosing, walkRegister } from './closing.ts';
import { walkDocuments } from './documents.ts';
import { walkDoorway } from './doorway.ts';
import { walkExchange } from './exchange.ts';
import { walkFiles } from './files.ts';
import { walkJournal } from './journal.ts';
import { walkHiddenNames } from './hidden-names.ts';
import type { Station } from './looker.ts';
import { walkNegotiation } from './negotiation.ts';
import { walkPermissions } from './permissions.ts';
import { walkMakingPackage, walkOpeningPackage } from './packages.ts';
import { walkWholeness } from './wholeness.ts';

const caseName = 'Үлгіова';

export async function walkSample(driver: Driver, station: Station, passphrase: string, language: Language, savePapers: () => Promise<void>): Promise<void> {
  const lock = createLockPage(driver);
  await station('lock', () => lock.isShown());
  await lock.unlock(passphrase);
  const cases = createCasesPage(driver);
  await station('cases', () => cases.row(caseName).waitFor());
  await walkCase(driver, station);
  await walkMeetings(driver, station);
  await walkNotes(driver, station);
  await walkHiddenNames(driver, station);
  await walkNegotiation(driver, station);
  await walkPermissions(driver, station);
  await walkDocuments(driver, station);
  await savePapers();
  await walkFiles(driver, station);
  await station('trash-of-case', () => createCasesPage(driver).section('trash'));
  await walkCarry(driver, station);
  await walkMakingPackage(driver, station);
  await walkJournal(driver, station, caseName, language);
  await walkClosing(driver, station);
  await walkDesk(driver, station);
  await walkJointScreen(driver, station);
  await walkRestore(driver, station, passphrase);
  await station('unlock-by-recovery-key', () => lock.useRecoveryKey());
  await walkWholeness(driver, station, passphrase);
}

async function walkCase(driver: Driver, station: Station): Promise<void> {
  const cases = createCasesPage(driver);
  const parties = createPartiesPage(driver);
  await station('case-overview', () => cases.open(caseName));
  await station('party-person', () => cases.section('parties'));
  await station('party-organisation', async () => parties.list().getByRole('button', { name: 'Образец Строй' }).click());
  await station('meetings', () => cases.section('meetings'));
}

async function walkMeetings(driver: Driver, station: Station): Promise<void> {
  const { word, page } = driver;
  const meetings = createMeetingsPage(driver);
  const notes = createNotesPage(driver);
  const tab = (key: string) => page().getByRole('tab', { name: word(key), exact: true });
  await station('meeting-notes', async () => {
    await meetings.open('Бірінші бірлескен кездесу');
    await notes.line().waitFor();
  });
  await station('note-kinds', async () => {
    await notes.type('#');
    await page().getByRole('listbox').waitFor();
  });
  await page().keyboard.press('Escape');
  await notes.line().fill('');
  await station('agenda-and-rules', () => tab('joint:agendaAndRules').click());
  await station('meeting-details', () => tab('meetings:detailsAndParticipants').click());
  await walkDoorway(driver, station);
}

async function walkNotes(driver: Driver, station: Station): Promise<void> {
  const { field, page } = driver;
  const cases = createCasesPage(driver);
  const notes = createNotesPage(driver);
  const search = createSearchPage(driver);
  await station('search', async () => {
    await search.find('плитк');
    await search.hits().first().waitFor();
  });
  await search.close();
  await search.goTo('По плитке спорить не будем');
  await station('history', async () => {
    await notes.act('По плитке спорить не будем', 'actHistory');
    await page().getByRole('dialog').waitFor();
  });
  await page().keyboard.press('Escape');
  await page().getByRole('dialog').waitFor({ state: 'detached' });
  await station('wrong-room', async () => {
    await notes.act('По плитке спорить не будем', 'actCorrectRoom');
    await page().getByRole('dialog').waitFor();
  });
  await page().keyboard.press('Escape');
  await page().getByRole('dialog').waitFor({ state: 'detached' });
  await station('rich-note', async () => {
    await search.goTo('Договорённости по деньгам');
    await page().getByRole('table').waitFor();
  });
  await station('rich-editor', async () => {
    await notes.act('Договорённости по деньгам', 'actEdit');
    await page().locator('.ProseMirror').waitFor();
  });
  await page().keyboard.press('Escape');
  await page().locator('.ProseMirror').waitFor({ state: 'detached' });
  await createMeetingsPage(driver).toMeetings();
  await station('case-notes', () => cases.section('notes'));
  await station('call-note', async () => {
    await page().keyboard.press('Control+Shift+c');
    await field('call.text').waitFor();
  });
  await page().keyboard.press('Escape');
  await field('call.text').waitFor({ state: 'detached' });
}

async function walkDesk(driver: Driver, station: Station): Promise<void> {
  const { word, page } = driver;
  await createCasesPage(driver).leave();
  await walkOpeningPackage(driver, station);
  await station('keys', async () => {
    await page().getByRole('button', { name: word('general:keysTitle') }).click();
    await page().getByRole('dialog').waitFor();
  });
  await page().keyboard.press('Escape');
  await page().getByRole('dialog').waitFor({ state: 'detached' });
  await station('trash', async () => {
    await page().getByRole('navigation', { name: word('general:mainNavigation') }).getByRole('button', { name: word('general:trash'), exact: true }).click();
  });
  await walkRegister(driver, station);
  const settings = createSettingsPage(driver);
  for (const section of settingsSections) await station(`settings-${section}`, () => settings.openSection(section));
  await walkBackups(driver, station);
  await walkExchange(driver, station);
}

/** Ends at the lock page: no quick code is set. */
async function walkJointScreen(driver: Driver, station: Station): Promise<void> {
  const { word, press, page } = driver;
  const cases = createCasesPage(driver);
  await cases.goToList();
  await cases.open(caseName);
  await cases.section('meetings');
  await createMeetingsPage(driver).open('Итоговая совместная встреча');
  await station('turn-the-laptop', async () => {
    await press(word('joint:turn'));
    await page().getByRole('dialog').waitFor();
  });
  await station('joint-screen', async () => {
    await page().getByRole('dialog').getByRole('radiogroup', { name: word('joint:secondLanguage') }).locator('label:not([data-active])').first().click();
    await driver.replaceWindow(() => press(word('joint:show')));
    await page().getByRole('heading', { level: 1 }).waitFor();
  });
  await station('joint-back', async () => {
    await press(word('joint:back'));
    await page().getByRole('dialog').waitFor();
  });
  await driver.replaceWindow(() => press(word('joint:toLockPage')));
  await createLockPage(driver).isShown();
}
