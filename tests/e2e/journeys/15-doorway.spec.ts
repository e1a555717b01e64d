// Story 15: at the door of a room. What may be said there, what must not; and on the way out each new note gets its answer, by keys alone.
import { expect, test } from '../fixtures.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createDoorwayPage } from '../pages/doorway-page.ts';
import { createDriver } from '../pages/driver.ts';
import { createMeetingsPage } from '../pages/meetings-page.ts';
import { createNotesPage } from '../pages/notes-page.ts';
import { makeSampleCase, sampleParties } from '../pages/sample-case.ts';

test.use({ appArgs: ['--kdf-floor'] });
const [first, second] = sampleParties;

test('leads in over the card and out over the answers, by keyboard', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeSampleCase(driver);
  const [cases, meetings, notes, door] = [createCasesPage(driver), createMeetingsPage(driver), createNotesPage(driver), createDoorwayPage(driver)];
  const { word } = driver;
  await cases.section('meetings');
  await meetings.beginAloneWith(first);
  await notes.line().waitFor();

  await door.goToDoor();
  await expect(driver.page().getByRole('button', { name: word('doorway:goIn') })).toBeFocused();
  for (const [card, none] of [[door.mayTell(), 'mayTellNone'], [door.mustNotTell(), 'mustNotTellNone'], [door.toAsk(), 'toAskNone'], [door.figures(), 'figuresNone']] as const) {
    await expect(card).toContainText(word(`doorway:${none}`));
  }
  await driver.page().keyboard.press('Escape');
  await expect(notes.line()).toBeVisible();
  await door.goToDoor();
  await door.goIn();
  for (const text of ['The gate may stay where it is.', 'I can pay five million at most.', 'My brother would lend the rest.', 'We were friends once.', 'I am ill.']) await notes.enter(text);

  await door.goOut();
  const { keyboard } = driver.page();
  await expect(door.newNotes()).toHaveCount(5);
  await expect(door.newNotes().first()).toBeFocused();
  await keyboard.press('3');
  await expect(door.pressed('The gate may stay')).toContainText(word('permissions:answerYes'));
  await expect(door.newNotes().nth(1)).toBeFocused();
  await keyboard.press('5');
  const words = door.newNote('five million').getByRole('textbox');
  await expect(words).toBeFocused();
  await expect(words).toHaveValue('I can pay five million at most.');
  await words.fill('There is room for an offer.');
  await keyboard.press('Enter');
  await expect(door.newNotes().nth(2)).toBeFocused();
  await keyboard.press('4');
  await keyboard.press('Control+Enter');
  // Not without saying after what.
  await expect(door.newNote('My brother')).toContainText(word('doorway:missingEvent'));
  await keyboard.type('the bank has answered');
  await keyboard.press('Enter');
  await expect(door.newNotes().nth(3)).toBeFocused();
  await keyboard.press('2');
  await expect(door.newNotes().nth(4)).toBeFocused();
  await door.done();

  await meetings.beginAloneWith(second);
  await door.goToDoor();
  await expect(door.mayTell()).toContainText('The gate may stay where it is.');
  await expect(door.mayTell()).toContainText('There is room for an offer.');
  await expect(door.mayTell()).not.toContainText('five million');
  for (const [text, reason] of [['My brother would lend the rest.', word('doorway:reasonAfter', { event: 'the bank has answered' })], ['We were friends once.', word('doorway:reasonAskFirst')], ['I am ill.', '']] as const) {
    await expect(door.mustNotTell().getByRole('listitem').filter({ hasText: text })).toContainText(reason);
  }
  await door.goIn();
  const room = await driver.page().content();
  for (const hidden of ['five million', 'My brother', 'friends once', 'I am ill']) expect(room).not.toContain(hidden);
  await meetings.leaveRoom();

  // The source itself is asked before its own door, and the answer is noted on the way out; nothing is shown twice.
  await meetings.open(word('meetings:individualWith', { name: first }));
  await door.goToDoor();
  await expect(door.toAsk()).toContainText('We were friends once.');
  await door.goIn();
  await notes.enter('And the dog is old.');
  await door.goOut();
  await expect(door.newNotes()).toHaveCount(1);
  await driver.page().getByRole('radiogroup', { name: word('doorway:wereAsked') }).getByText(word('doorway:saidYes')).click();
  await door.done();
  await meetings.open(word('meetings:individualWith', { name: second }));
  await door.goToDoor();
  await expect(door.mayTell()).toContainText('We were friends once.');
  await expect(door.mustNotTell()).toContainText('And the dog is old.');
});

test('answers for a whole selection, and skipping closes', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeSampleCase(driver);
  const [cases, meetings, notes, door] = [createCasesPage(driver), createMeetingsPage(driver), createNotesPage(driver), createDoorwayPage(driver)];
  await cases.section('meetings');
  await meetings.beginAloneWith(first);
  await door.goToDoor();
  await door.goIn();
  for (const text of ['alpha was said', 'bravo was said', 'charlie was said']) await notes.enter(text);
  await door.goOut();
  const { keyboard } = driver.page();
  await keyboard.press('Control+a');
  await keyboard.press('3');
  for (const text of ['alpha', 'bravo', 'charlie']) await expect(door.pressed(text)).toContainText(driver.word('permissions:answerYes'));
  await door.done();
  await meetings.openNewest();
  await door.goToDoor();
  await door.goIn();
  await notes.enter('delta was said');
  await door.goOut();
  await expect(door.newNotes()).toHaveCount(1);
  await driver.page().keyboard.press('Escape');
  await driver.page().getByRole('button', { name: driver.word('meetings:joint'), exact: true }).waitFor();
  await meetings.beginAloneWith(second);
  await door.goToDoor();
  await expect(door.mayTell().getByRole('listitem')).toHaveCount(3);
  await expect(door.mustNotTell().getByRole('listitem')).toHaveCount(1);
});
