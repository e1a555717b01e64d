// Story 15: at the door of a room. What may be said there, what must not; and on the way out each new note gets its answer, by keys alone.
import { expect, test } from '../fixtures.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createDoorwayPage } from '../pages/doorway-page.ts';
import { createDriver } from '../pages/driver.ts';
import { createMeetingsPage } from '../pages/meetings-page.ts';
import { createNotesPage } from '../pages/notes-page.ts';
import { createSearchPage } from '../pages/search-page.ts';
import { askDirectly, makeSampleCase, sampleParties } from '../pages/sample-case.ts';

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

test('a room holds nothing of the desk, marks what may be told there, and leaves nothing behind', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeSampleCase(driver);
  const [cases, meetings, notes, door, search] = [createCasesPage(driver), createMeetingsPage(driver), createNotesPage(driver), createDoorwayPage(driver), createSearchPage(driver)];
  const { word } = driver;
  const undo = async (): Promise<void> => {
    await notes.line().focus();
    for (let count = 0; count < 5; count += 1) await driver.page().keyboard.press('Control+z');
  };
  const titles = async (): Promise<readonly string[]> => bitim.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));
  await cases.section('meetings');
  await meetings.beginAloneWith(first);
  await door.goToDoor();
  await door.goIn();
  for (const text of ['The secretsum is five million.', 'The gate may stay.', 'A secretnote to be thrown away.']) await notes.enter(text);
  await door.goOut();
  await driver.page().keyboard.press('1');
  await driver.page().keyboard.press('3');
  await door.done();

  // Everything at the desk that remembers: the trash and its way back, a search, words typed and taken away again, a third person.
  await meetings.openNewest();
  await notes.act('secretnote', 'actDelete');
  await expect(driver.page().getByText(word('notes:movedToTrash'))).toBeVisible();
  await notes.type('@Secretperson');
  await driver.page().keyboard.press('Tab');
  await notes.enter('The secretperson was here.');
  await search.find('secretsum');
  await search.hits().first().waitFor();
  await search.close();
  await meetings.toMeetings();
  await meetings.beginAloneWith(second);
  await notes.type('secretdraft');
  for (let count = 0; count < 'secretdraft'.length; count += 1) await driver.page().keyboard.press('Backspace');

  await door.goToDoor();
  await door.goIn();
  expect(await driver.page().content()).not.toContain('secret');
  expect(await titles()).toEqual(['Bitim']);
  await undo();
  await expect(notes.line()).toHaveValue('');
  await notes.type('@');
  await expect(driver.page().getByRole('option')).toHaveText([new RegExp(second), new RegExp(word('notes:mediator'))]);
  await notes.line().fill('');
  await driver.page().keyboard.press('Control+f');
  await expect(driver.field('search.text')).toHaveValue('');
  await driver.field('search.text').fill('secret');
  await expect(driver.page().getByText(word('search:nothing'))).toBeVisible();
  await driver.field('search.text').fill('gate');
  await expect(search.hits()).toHaveCount(1);
  await expect(search.hits()).toContainText(word('doorway:mayBeTold'));
  await search.close();
  const opened = JSON.parse(await askDirectly(driver, 'app:status', {})) as { value: { viewer: { caseId: string }; vaults: unknown[] } };
  expect(opened.value.vaults).toEqual([]);
  for (const [channel, input] of Object.entries({ 'trash:list': { caseId: opened.value.viewer.caseId }, 'case:open': { caseId: opened.value.viewer.caseId } })) {
    expect(await askDirectly(driver, channel, input), channel).not.toContain('secret');
  }
  for (const [channel, input] of Object.entries({ 'app:choose-folder': { for: 'parent' }, 'permission:list': { caseId: opened.value.viewer.caseId } })) {
    expect(JSON.parse(await askDirectly(driver, channel, input)), channel).toEqual({ ok: false, error: { type: 'not-allowed' } });
  }
  await driver.press(word('doorway:mayBeToldCount', { number: 1 }));
  const told = driver.page().getByRole('region', { name: word('doorway:mayBeToldHere') }).getByRole('listitem');
  await expect(told).toHaveCount(1);
  await expect(told).toContainText('The gate may stay.');
  await expect(told).toContainText(word('doorway:mayBeTold'));
  await driver.press(word('meetings:notes'));

  // And back: what was typed and kept to oneself in the room is in no stack of the desk; what was told there is noted.
  await notes.type('secretwhisper');
  await notes.ownEyes();
  await driver.page().keyboard.press('Enter');
  await expect(notes.line()).toHaveValue('');
  await undo();
  await expect(notes.line()).toHaveValue('');
  await door.goOut();
  await driver.page().getByRole('checkbox', { name: 'The gate may stay.' }).check();
  await door.done();
  await meetings.openNewest();
  await notes.line().waitFor();
  await undo();
  await expect(notes.line()).toHaveValue('');
  await door.goToDoor();
  await expect(door.mayTell()).toContainText(word('doorway:told', { day: '' }).trim());
});
