// Story 14: a case ends. Closed with its ground, kept for its time, held while somebody complains, and destroyed for good with a certificate;
// its people stay in the conflict register, and show when one of them comes again.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { huntFor } from '#tests/support/canary-hunt.ts';
import { expect, test } from '../fixtures.ts';
import { createAgreementPage } from '../pages/agreement-page.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createClosingPage } from '../pages/closing-page.ts';
import { createDriver, untilSaved } from '../pages/driver.ts';
import { createNotesPage } from '../pages/notes-page.ts';
import { createPartiesPage } from '../pages/parties-page.ts';
import { askDirectly, makeSampleCase, sampleParties } from '../pages/sample-case.ts';
import { samplePassphrase } from '../pages/start-page.ts';

test.use({ appArgs: ['--kdf-floor'], trace: 'off', screenshot: 'off', actionTimeout: 30_000 });
test.setTimeout(180_000);

const said = 'brunzelquagdorf was said';
const textOf = (pdf: string): string => execFileSync('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' }).replaceAll(/[\s\u00A0]+/g, ' ');

test('closes a case, keeps it for its time, and destroys it with a certificate', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  const { word, press } = driver;
  const [cases, closing, notes, parties] = [createCasesPage(driver), createClosingPage(driver), createNotesPage(driver), createPartiesPage(driver)];
  const text = (key: string) => driver.page().getByText(word(key)).first();
  await makeSampleCase(driver);
  await cases.section('notes');
  await notes.enter(`first ${said}`);

  // The history of one note.
  await notes.act(said, 'actEdit');
  await driver.page().keyboard.press('End');
  await driver.page().keyboard.type(' again');
  await driver.page().keyboard.press('Enter');
  await expect(notes.row(`first ${said} again`)).toBeVisible();
  await notes.act(said, 'actHistory');
  await press(word('closing:eraseHistory'));
  await driver.page().getByRole('dialog', { name: word('closing:eraseHistoryTitle') }).getByRole('button', { name: word('closing:eraseHistory'), exact: true }).click();
  await expect(text('notes:noHistory')).toBeVisible();
  await driver.page().keyboard.press('Escape');
  await driver.page().getByRole('dialog').waitFor({ state: 'detached' });

  // Closed on a ground of the law; a hold stands in the way of destruction.
  await closing.openSection();
  await closing.close('resultSettled');
  await expect(driver.field('keep.papers')).not.toHaveValue('');
  await closing.hold('A complaint about the fee');
  await expect(driver.page().getByRole('button', { name: word('closing:destroyCase') })).toBeDisabled();
  await press(word('closing:liftHold'));
  await closing.keepUntil('notes', '01.02.2026');
  await expect(text('closing:due')).toBeVisible();
  await cases.leave();
  await expect(driver.page().getByText(word('closing:dueCases', { count: 1 }).replace(/\d+.*/, '1')).first()).toBeVisible();
  await press(word('closing:showDue'));
  await expect(cases.row('Garden wall')).toContainText(word('closing:markDue'));

  // Notes and files first: the parties stay.
  await cases.open('Garden wall');
  await closing.openSection();
  await closing.begin('destroyNotes');
  await closing.confirm(samplePassphrase);
  const folder = join(bitim.home, 'papers');
  mkdirSync(folder);
  const pdf = join(folder, 'certificate.pdf');
  await createAgreementPage(driver).answerDialogWith(pdf);
  await press(word('closing:savePdf'));
  await expect.poll(() => existsSync(pdf), { timeout: 45_000 }).toBe(true);
  await expect.poll(() => textOf(pdf)).toContain('Certificate of destruction');
  for (const words of [...sampleParties, 'Garden wall', 'brunzelquagdorf']) expect(textOf(pdf)).not.toContain(words);
  await cases.goToList();
  await closing.show('filterClosed');
  await cases.open('Garden wall');
  await cases.section('parties');
  await expect(driver.field('party.surname')).toHaveValue('Sampleov');
  await cases.section('notes');
  await expect(notes.rows()).toHaveCount(0);

  // Then the whole case; its people stay by name.
  await closing.openSection();
  await closing.begin('destroyCase');
  await closing.confirm(samplePassphrase);
  await cases.goToList();
  await expect(text('cases:noCases')).toBeVisible();
  await closing.openRegister();
  for (const name of sampleParties) await expect(driver.page().getByText(name, { exact: true })).toBeVisible();
  await expect(driver.page().getByRole('listitem').filter({ hasText: word('closing:scopeCase') })).toHaveCount(1);
  await closing.addName('Probina Aigul');
  await expect(driver.page().getByText('Probina Aigul', { exact: true })).toBeVisible();

  // One of them comes again.
  await cases.goToList();
  await cases.openCase({ workingName: 'Second wall' });
  await cases.section('parties');
  await parties.addPerson({ surname: 'Probina', givenName: 'Dana' });
  await untilSaved(driver);
  await expect(text('closing:conflictFound')).toBeVisible();
  await expect(text('closing:sameName')).toBeVisible();

  // The trash says until when, and is emptied by hand.
  await cases.leave();
  await cases.moveToTrash('Second wall');
  await driver.page().getByRole('navigation', { name: word('general:mainNavigation') }).getByRole('button', { name: word('general:trash'), exact: true }).click();
  await expect(driver.page().getByText(new RegExp(word('closing:trashEnds', { day: '\\d\\d\\.\\d\\d\\.\\d{4}' })))).toBeVisible();
  await press(word('closing:emptyTrash'));
  await driver.page().getByRole('dialog').getByRole('button', { name: word('closing:deleteForGood'), exact: true }).click();
  await expect(text('cases:trashEmpty')).toBeVisible();
  expect(await askDirectly(driver, 'trash:list', { caseId: null })).toBe(JSON.stringify({ ok: true, value: [] }));
  expect(huntFor(['brunzelquagdorf'], bitim.home).finds).toEqual([]);
  expect(bitim.output()).not.toContain('brunzelquagdorf');
});
