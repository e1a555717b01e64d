// Random words made now, typed into every kind of field; then everything that the app can write is searched: in the midst of work, after lock, after quit, after kill -9.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { huntFor } from '#tests/support/canary-hunt.ts';
import { createCarryPage } from './pages/carry-page.ts';
import { createCasesPage } from './pages/cases-page.ts';
import { createDoorwayPage } from './pages/doorway-page.ts';
import { createDriver, untilSaved } from './pages/driver.ts';
import { createExchangePage } from './pages/exchange-page.ts';
import { createFilesPage } from './pages/files-page.ts';
import { createLockPage } from './pages/lock-page.ts';
import { createMeetingsPage } from './pages/meetings-page.ts';
import { createNegotiationPage } from './pages/negotiation-page.ts';
import { createNotesPage } from './pages/notes-page.ts';
import { createPackagePage } from './pages/package-page.ts';
import { createPartiesPage } from './pages/parties-page.ts';
import { createStartPage } from './pages/start-page.ts';
import { expect, test } from './fixtures.ts';

test.use({ appArgs: ['--kdf-floor'], trace: 'off', screenshot: 'off' });

/** Letters only, so that it is a word in every field; long enough never to stand anywhere by chance. */
const makeWord = (): string => `q${[...randomBytes(14)].map((byte) => String.fromCodePoint(97 + (byte % 26))).join('')}`;

test('the hunt finds a planted word, in either encoding, across the edge of a piece, and in a name', async ({ bitim }) => {
  const word = makeWord();
  const folder = join(bitim.home, 'planted');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.bin'), Buffer.concat([randomBytes(1_048_576 - 5), Buffer.from(word), randomBytes(100)]));
  writeFileSync(join(folder, 'b.bin'), Buffer.concat([randomBytes(33), Buffer.from(word, 'utf16le')]));
  writeFileSync(join(folder, `${word}.txt`), '');
  const { finds } = huntFor([word], bitim.home);
  expect(finds.map(({ encoding }) => encoding).sort()).toEqual(['name', 'utf16le', 'utf8']);
  expect(huntFor([makeWord()], bitim.home).finds).toEqual([]);
});

test('writes no word of a case outside the vault, and none readable inside it', async ({ page, bitim }) => {
  test.setTimeout(300_000);
  const driver = createDriver(bitim, page);
  const words: string[] = [];
  const word = (): string => {
    const made = makeWord();
    words.push(made);
    return made;
  };
  const hunt = (when: string): void => {
    const planted = join(bitim.home, 'planted.txt');
    writeFileSync(planted, words[0] ?? '');
    const { finds, files } = huntFor(words, bitim.home);
    rmSync(planted);
    expect(files, when).toBeGreaterThan(3);
    // The planted file alone: the hunt was awake, and there is nothing else.
    expect(finds.map(({ path, encoding }) => `${path} ${encoding}`), when).toEqual([`${planted} utf8`]);
  };

  const start = createStartPage(driver);
  await start.chooseLanguage('en');
  const passphrase = `${word()} ${word()}`;
  await start.fillVault('Practice', passphrase);
  await start.makeVault();
  const recoveryKey = await start.readRecoveryKey();
  words.push(recoveryKey, recoveryKey.replaceAll('-', ''));
  await start.typeKeyBack(recoveryKey);
  await start.goOn();
  for (const field of ['surname', 'givenName', 'organisation', 'email', 'address']) await driver.field(`profile.${field}`).fill(word());
  await untilSaved(driver);
  await start.finish();

  const cases = createCasesPage(driver);
  await cases.openCase({ workingName: word(), matter: word() });
  for (const field of ['subject', 'referral']) await driver.field(field).fill(word());
  await untilSaved(driver);
  await cases.section('parties');
  const parties = createPartiesPage(driver);
  const surname = word();
  await parties.addPerson({ surname, givenName: word(), patronymic: word() });
  await driver.field('email').fill(`${word()}@example.org`);
  await driver.field('party.surname').press('Tab');
  await untilSaved(driver);
  const other = word();
  await parties.addPerson({ surname: other, givenName: word() });
  await untilSaved(driver);

  const negotiation = createNegotiationPage(driver);
  await negotiation.toIssues();
  for (const field of ['issue.new', 'frame.new', 'term.new']) await negotiation.addLine(field, word());
  await driver.page().locator('textarea[name$=".said"]').fill(word());
  await driver.page().locator('textarea[name$=".said"]').blur();
  await driver.page().locator('li[data-record-id] span[data-state="saved"]').first().waitFor({ state: 'attached' });

  await cases.section('meetings');
  const meetings = createMeetingsPage(driver);
  await meetings.beginAloneWith(surname);
  const notes = createNotesPage(driver);
  await notes.line().waitFor();
  await notes.enter(`${word()} was said`);
  await meetings.enterRoom();
  await notes.enter(`${word()} was said in the room`);
  await notes.type(`${word()} is being typed`);
  await untilSaved(driver);
  // What is cut and put in again lies on the clipboard meanwhile, and nowhere else.
  for (const key of ['Control+a', 'Control+x']) await driver.page().keyboard.press(key);
  await expect(notes.line()).toHaveValue('');
  // It comes there by way of main, and so a moment later.
  await expect(async () => {
    await driver.page().keyboard.press('Control+v');
    await expect(notes.line()).toHaveValue(/is being typed$/, { timeout: 500 });
  }).toPass();
  await untilSaved(driver);
  hunt('in the midst of work, in a room');

  const files = createFilesPage(driver);
  await driver.press(driver.word('files:files'));
  const fileName = `${word()}.txt`;
  await files.choose([{ name: fileName, bytes: new TextEncoder().encode(`${word()} stands in a file`) }]);
  await files.add();
  await files.open(fileName);
  await expect(files.viewer()).toContainText('stands in a file');
  hunt('while a file is looked at');
  await files.close();

  // On the way out one note may be told, of the other words alone; then the first is told, in words typed for it.
  const door = createDoorwayPage(driver);
  await door.goOut();
  await door.newNotes().first().focus();
  await driver.page().keyboard.press('3');
  await expect(door.newNotes().nth(1)).toBeFocused();
  await driver.page().keyboard.press('5');
  await door.newNotes().nth(1).getByRole('textbox').fill(word());
  await driver.page().keyboard.press('Enter');
  await door.done();
  const carry = createCarryPage(driver);
  await carry.open();
  await carry.chooseRecipient(other);
  await carry.line('was said').getByRole('checkbox').check();
  await carry.line('was said').getByRole('textbox').fill(word());
  await driver.page().keyboard.press('Control+Enter');
  await carry.confirm().getByRole('button', { name: driver.word('carry:said') }).click();
  await carry.confirm().waitFor({ state: 'detached' });
  await expect(carry.mayTell()).toContainText(driver.word('carry:waySaid'));
  await driver.press(driver.word('carry:back'));

  // A package: what is sealed in it lies beside the vault from now on, and is looked through as well.
  const packages = createPackagePage(driver);
  await createExchangePage(driver).answerDialogsWith(join(bitim.home, 'package.age'));
  await packages.openDialog();
  for (const box of await packages.dialog().getByRole('checkbox').all()) await box.check();
  await packages.sealToPhrase(`${word()} ${word()}`);
  await packages.make();
  expect(readFileSync(join(bitim.home, 'package.age')).subarray(0, 21).toString()).toBe('age-encryption.org/v1');

  await cases.section('meetings');
  await meetings.openNewest();
  await notes.line().waitFor();
  // What may be told, to whom and in which words.
  await notes.row('was said in the room').focus();
  await driver.page().keyboard.press('a');
  await driver.page().getByText(driver.word('permissions:toOutside'), { exact: true }).click();
  await driver.field('permission.outside').fill(word());
  await driver.page().getByRole('radio', { name: driver.word('permissions:answerOnlyWords') }).check();
  await driver.field('permission.answer.words').fill(word());
  await driver.press(driver.word('permissions:moreTerms'));
  await driver.field('permission.purpose').fill(word());
  await driver.press(driver.word('permissions:keepAnswer'));
  await driver.page().getByRole('dialog').waitFor({ state: 'detached' });
  await notes.type(` ${word()} more`);
  const lock = createLockPage(driver);
  await lock.lockByKey();
  hunt('after lock');

  await lock.unlock(passphrase);
  await notes.line().waitFor();
  await bitim.quit();
  hunt('after quit');

  driver.adopt(await bitim.relaunch());
  await lock.unlock(passphrase);
  await notes.line().waitFor();
  await notes.type(` ${word()} once more`);
  await untilSaved(driver);
  await bitim.kill();
  hunt('after kill -9');
});
