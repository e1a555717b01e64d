// Story 3: notes typed as people talk, each born in the room where it was said.
import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createDriver, untilSaved, type Driver } from '../pages/driver.ts';
import { createMeetingsPage } from '../pages/meetings-page.ts';
import { createNotesPage } from '../pages/notes-page.ts';
import { askDirectly, makeSampleCase, sampleParties } from '../pages/sample-case.ts';

test.use({ appArgs: ['--kdf-floor'] });
const [first, second] = sampleParties;

/** `all`, or the name of the one party in the room. */
async function beginMeeting(driver: Driver, withWhom: string): Promise<void> {
  await createCasesPage(driver).section('meetings');
  const meetings = createMeetingsPage(driver);
  if (withWhom === 'all') await meetings.beginJoint();
  else await meetings.beginAloneWith(withWhom);
  await createNotesPage(driver).line().waitFor();
}

test('takes notes by keyboard alone: speaker, kind, Enter, next', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeSampleCase(driver);
  await beginMeeting(driver, 'all');
  const notes = createNotesPage(driver);
  await expect(notes.line()).toBeFocused();
  const { keyboard } = driver.page();
  await keyboard.type('#fact ');
  await keyboard.type('@Sample');
  await keyboard.press('Tab');
  await keyboard.type('The wall fell in May.');
  await keyboard.press('Enter');
  await expect(notes.row('The wall fell in May.')).toContainText(driver.word('notes:kindFact'));
  await expect(notes.row('The wall fell in May.')).toContainText(first);
  await expect(notes.line()).toBeFocused();
  await notes.enter('They ask for a pause.');
  await expect(notes.rows()).toHaveCount(2);
  await untilSaved(driver);
});

test('keeps what one side said alone out of the other rooms, on screen and at the door', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeSampleCase(driver);
  const meetings = createMeetingsPage(driver);
  const notes = createNotesPage(driver);
  const caseId = await caseIdOf(driver);

  await beginMeeting(driver, first);
  await meetings.enterRoom();
  await expect(notes.composer()).toContainText(first);
  await notes.enter('I would pay three hundred thousand.');
  await expect(notes.row('three hundred thousand')).toBeVisible();
  await meetings.leaveRoom();
  await meetings.openNewest();
  await expect(notes.row('three hundred thousand')).toBeVisible();
  await meetings.toMeetings();

  await beginMeeting(driver, second);
  await meetings.enterRoom();
  await notes.enter('My price is half a million.');
  expect(await driver.page().content()).not.toContain('three hundred');
  const answer = await askDirectly(driver, 'case:open', { caseId });
  expect(answer).toContain('half a million');
  expect(answer).not.toContain('three hundred');
  await meetings.leaveRoom();
  await createCasesPage(driver).section('notes');
  await expect(notes.rows()).toHaveCount(2);
});

test('lets notes for own eyes vanish from the room and stand at the desk', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeSampleCase(driver);
  const meetings = createMeetingsPage(driver);
  const notes = createNotesPage(driver);
  await beginMeeting(driver, first);
  await meetings.enterRoom();
  await notes.type('She avoids my eyes.');
  await notes.ownEyes();
  await expect(notes.composer()).toContainText(driver.word('notes:audienceOwnEyes'));
  await driver.page().keyboard.press('Enter');
  await expect(notes.line()).toHaveValue('');
  await expect(driver.page().getByText('She avoids my eyes.')).toHaveCount(0);
  await meetings.leaveRoom();
  await meetings.openNewest();
  await expect(notes.row('She avoids my eyes.')).toBeVisible();
});

test('moves a note typed in the wrong room, with a reason', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeSampleCase(driver);
  await beginMeeting(driver, first);
  const notes = createNotesPage(driver);
  await notes.enter('We both want it done before winter.');
  await createMeetingsPage(driver).toMeetings();
  await beginMeeting(driver, 'all');
  await createMeetingsPage(driver).toMeetings();
  await createCasesPage(driver).section('notes');
  await notes.correctRoom('before winter', driver.word('notes:audienceJoint'), 'both were in the room already');
  await expect(driver.page().getByText(driver.word('notes:roomCorrected'))).toBeVisible();
  await expect(notes.row('before winter')).toContainText(driver.word('notes:audienceJoint'));
});

test('brings back an earlier version as a copy, and a deleted note', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeSampleCase(driver);
  await beginMeeting(driver, 'all');
  const notes = createNotesPage(driver);
  await notes.enter('The gate is three metres wide.');
  await notes.act('three metres', 'actEdit');
  await expect(notes.line()).toHaveValue('The gate is three metres wide.');
  await notes.line().fill('The gate is four metres wide.');
  await driver.page().keyboard.press('Enter');
  await expect(notes.row('four metres')).toBeVisible();

  await notes.act('four metres', 'actHistory');
  await driver.press(driver.word('notes:restoreCopy'));
  await expect(notes.row('three metres')).toBeVisible();
  await expect(notes.row('four metres')).toBeVisible();

  await notes.act('three metres', 'actDelete');
  await expect(notes.row('three metres')).toHaveCount(0);
  await driver.press(driver.word('general:undo'));
  await expect(notes.row('three metres')).toBeVisible();
});

test('never mixes two notes, however fast one goes from one to the other', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeSampleCase(driver);
  await beginMeeting(driver, 'all');
  const notes = createNotesPage(driver);
  const names = ['alpha', 'bravo', 'charlie', 'delta', 'echo'];
  for (const name of names) await notes.enter(`${name} begins`);
  await expect(notes.rows()).toHaveCount(names.length);
  // Three rounds over all five, each time a few letters, with no pause in between.
  for (const round of ['one', 'two', 'three']) {
    for (const name of names) {
      await notes.row(`${name} begins`).dblclick();
      await expect(notes.line()).toHaveValue(new RegExp(`^${name} `));
      await driver.page().keyboard.press('End');
      await driver.page().keyboard.type(` ${name}-${round}`);
      await driver.page().keyboard.press('Enter');
    }
  }
  await untilSaved(driver);
  for (const name of names) await expect(notes.row(`${name} begins`)).toContainText(`${name} begins ${name}-one ${name}-two ${name}-three`);
});

test('draws only the notes in sight, though the meeting has hundreds', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeSampleCase(driver);
  await beginMeeting(driver, 'all');
  const [caseId, notes, meetings] = [await caseIdOf(driver), createNotesPage(driver), createMeetingsPage(driver)];
  const meetingId = await meetingIdOf(driver, caseId);
  const noteCount = 150;
  const drawnMax = 100;
  for (let number = 0; number < noteCount; number += 1) {
    const content = { text: `Note ${number} of a long talk.`, rich: null, noteKind: 'note', speaker: '' };
    const saved = await askDirectly(driver, 'note:save', { caseId, recordId: randomUUID(), meetingId, baseRevision: 0, content, source: null, ownEyes: false, saidAt: Date.now() + number, call: null });
    expect(saved).toContain('"ok":true');
  }
  await meetings.toMeetings();
  // Also those that were drawn for a moment and taken away again: that moment is what one waits for.
  await driver.page().context().addInitScript(countDrawn);
  await driver.page().evaluate(countDrawn);
  const drawn = async (): Promise<number> => driver.page().evaluate(() => (window as unknown as { readonly drawnNotes: ReadonlySet<string> }).drawnNotes.size);
  await createCasesPage(driver).section('notes');
  await notes.row(`Note ${noteCount - 1} `).waitFor();
  expect(await drawn()).toBeGreaterThan(5);
  expect(await drawn()).toBeLessThan(drawnMax);
  await createCasesPage(driver).section('meetings');
  await meetings.openNewest();
  await notes.row(`Note ${noteCount - 1} `).waitFor();
  expect(await drawn()).toBeLessThan(drawnMax);
  await meetings.enterRoom();
  await notes.row(`Note ${noteCount - 1} `).waitFor();
  expect(await drawn()).toBeGreaterThan(5);
  expect(await drawn()).toBeLessThan(drawnMax);
});

function countDrawn(): void {
  const drawnNotes = new Set<string>();
  Object.assign(window, { drawnNotes });
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement)) continue;
        for (const note of [node, ...node.querySelectorAll<HTMLElement>('[data-note-id]')]) if (note.dataset['noteId']) drawnNotes.add(note.dataset['noteId']);
      }
    }
  }).observe(document, { subtree: true, childList: true });
}

async function meetingIdOf(driver: Driver, caseId: string): Promise<string> {
  const answer = JSON.parse(await askDirectly(driver, 'case:open', { caseId })) as { readonly value: { readonly records: readonly { readonly id: string; readonly kind: string }[] } };
  return answer.value.records.find(({ kind }) => kind === 'meeting')?.id ?? '';
}

async function caseIdOf(driver: Driver): Promise<string> {
  const answer = JSON.parse(await askDirectly(driver, 'case:list', {})) as { readonly value: readonly { readonly caseId: string }[] };
  return answer.value[0]?.caseId ?? '';
}
