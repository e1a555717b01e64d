// Story 15, carrying: what one side allowed is told to the other in exact words; what slips in from a closed note is caught before it leaves.
import { expect, test } from '../fixtures.ts';
import { createAgreementPage } from '../pages/agreement-page.ts';
import { createCarryPage } from '../pages/carry-page.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createDriver } from '../pages/driver.ts';
import { createMeetingsPage } from '../pages/meetings-page.ts';
import { createNotesPage } from '../pages/notes-page.ts';
import { makeSampleCase, sampleParties } from '../pages/sample-case.ts';

test.use({ appArgs: ['--kdf-floor'] });
test.setTimeout(120_000);
const [first, second] = sampleParties;
const open = 'The gate may stay where it is.';
const closed = 'I sold the orchard in Talgar to pay for the lawyer.';

test('carries what was allowed, in exact words, and lets nothing slip through', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  const { word, press } = driver;
  await makeSampleCase(driver);
  const [cases, meetings, notes, carry] = [createCasesPage(driver), createMeetingsPage(driver), createNotesPage(driver), createCarryPage(driver)];
  await cases.section('meetings');
  await meetings.beginAloneWith(first);
  await meetings.enterRoom();
  await notes.enter(open);
  await notes.enter(closed);
  await meetings.leaveRoom();

  // All is locked, each with its reason, and one step to the paper and to the answer.
  await carry.open();
  await carry.chooseRecipient(second);
  await expect(carry.locked().locator('li[data-record-id]')).toHaveCount(2);
  await expect(carry.line(closed)).toContainText(word('carry:reasonNoPermission', { source: first }));
  await carry.line(open).getByRole('button', { name: word('carry:formOf', { name: first }) }).click();
  await expect(driver.page().getByRole('dialog')).toContainText(word('permissions:paperLanguage'));
  await driver.page().keyboard.press('Escape');
  await carry.line(open).getByRole('button', { name: word('carry:answerOf', { name: first }) }).click();
  await expect(driver.page().getByRole('radio', { name: word('permissions:answerClosed') })).toBeFocused();
  await driver.page().keyboard.press('3');
  await press(word('permissions:keepAnswer'));

  // Now it may be told. The mediator's words hold something of the closed note: nothing leaves.
  await expect(carry.mayTell()).toContainText(open);
  await carry.line(open).getByRole('checkbox').check();
  const words = carry.line(open).getByRole('textbox');
  await words.fill(`${open} The orchard in Talgar was sold to pay for the lawyer.`);
  await driver.page().keyboard.press('Control+Enter');
  await expect(carry.confirm()).toContainText('The orchard in Talgar');
  await carry.confirm().getByRole('button', { name: word('carry:said') }).click();
  await expect(carry.leaks()).toContainText('I sold the orchard in Talgar');
  await expect(carry.leaks().getByRole('button', { name: word('leaks:letGo') })).toBeDisabled();
  await carry.leaks().getByRole('button', { name: word('leaks:back') }).click();
  await expect(carry.leaks()).toHaveCount(0);

  // Back to the words: told by mouth, and written down.
  await words.fill('The gate can stay.');
  await driver.page().keyboard.press('Control+Enter');
  await carry.confirm().getByRole('button', { name: word('carry:said') }).click();
  await expect(driver.page().getByText(word('carry:doneSaid', { names: second }))).toBeVisible();
  await expect(carry.mayTell()).toContainText(word('carry:waySaid'));
  await press(word('carry:back'));
  await cases.section('notes');
  await expect(notes.row(open).locator('[data-carry="told"]')).toContainText(second);
  await expect(notes.row(closed).locator('[data-carry]')).toHaveCount(0);

  // A copy of the message lies on the clipboard, and so does what is cut from a page: both can be put in again inside Bitim.
  await notes.row(open).getByRole('button', { name: new RegExp(word('notes:more', { time: '.*' })) }).click();
  await driver.page().getByRole('menuitem', { name: word('carry:openNote') }).click();
  await carry.chooseRecipient(second);
  await carry.line(open).getByRole('checkbox').check();
  await driver.page().keyboard.press('Control+Enter');
  await carry.confirm().getByRole('button', { name: word('carry:copy') }).click();
  await expect(driver.page().getByText(word('carry:doneCopy', { seconds: 30 }))).toBeVisible();
  await press(word('carry:back'));
  await cases.section('notes');
  await notes.line().focus();
  await driver.page().keyboard.press('Control+v');
  await expect(notes.line()).toHaveValue(open);
  await driver.page().keyboard.press('Control+a');
  await driver.page().keyboard.press('Control+x');
  await expect(notes.line()).toHaveValue('');
  await driver.page().keyboard.press('Control+v');
  await expect(notes.line()).toHaveValue(open);
});

test('stops an agreement that says what one side told alone, until the mediator has looked', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeSampleCase(driver);
  const [cases, meetings, notes, carry, agreement] = [createCasesPage(driver), createMeetingsPage(driver), createNotesPage(driver), createCarryPage(driver), createAgreementPage(driver)];
  await cases.section('meetings');
  await meetings.beginAloneWith(first);
  await meetings.enterRoom();
  await notes.enter(closed);
  await meetings.leaveRoom();
  await agreement.openSection();
  await agreement.begin('en');
  await driver.field('subject.en').fill('The wall, and the orchard in Talgar sold to pay for the lawyer');
  const pdf = `${bitim.home}/draft.pdf`;
  await agreement.answerDialogWith(pdf);
  await agreement.choose('documents:saveDraft');
  await expect(carry.leaks()).toContainText(closed);
  await carry.letGo('Sold in front of both at the notary');
  await agreement.untilPdfSaved();
  // The same words are not asked about again.
  await agreement.choose('documents:saveDraft');
  await agreement.untilPdfSaved();
  await expect(carry.leaks()).toHaveCount(0);
});
