// Story 8: from a case with two parties to a signed agreement on paper; and the notes of a meeting for the own file.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { huntFor } from '#tests/support/canary-hunt.ts';
import { expect, test } from '../fixtures.ts';
import { createAgreementPage } from '../pages/agreement-page.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createDriver, untilSaved, type Driver } from '../pages/driver.ts';
import { createMeetingsPage } from '../pages/meetings-page.ts';
import { createNotesPage } from '../pages/notes-page.ts';
import { askDirectly, makeSampleCase, sampleParties } from '../pages/sample-case.ts';

test.use({ appArgs: ['--kdf-floor'], trace: 'off', screenshot: 'off' });
test.setTimeout(240_000);

const subject = 'qwaxelbrunstorm between two gardens';
const what = 'vyktorpimleaf the garden wall';
const textOf = (pdf: string): string => execFileSync('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' }).replaceAll(/[\s\u00A0]+/g, ' ');
const fontsOf = (pdf: string): string[] => execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).split('\n').slice(2).filter(Boolean);

/** The mediator's own sheet, without which no agreement is whole. */
async function fillProfile(driver: Driver): Promise<void> {
  const name = { surname: 'Mediatorova', givenName: 'Sample', patronymic: '' };
  const body = { name, status: 'professional', organisation: 'Sample chamber', certificate: { number: '', issuedOn: '', issuedBy: '' }, register: { name: '', number: '', date: '' }, languages: ['kk', 'ru'], otherLanguages: '', identifier: '', phone: '', email: '', address: '' };
  const { value } = JSON.parse(await askDirectly(driver, 'profile:read', {})) as { readonly value: { readonly revision: number } | null };
  expect(await askDirectly(driver, 'profile:save', { revision: value?.revision ?? 0, body })).toContain('"ok":true');
}

/** Words of the case stand in the chosen files and nowhere else that the app can write. */
function expectNowhereElse(home: string, chosen: readonly string[]): void {
  for (const pdf of chosen) rmSync(pdf);
  const { finds, files } = huntFor([subject.split(' ')[0] ?? '', what.split(' ')[0] ?? '', 'whisperedzorbal'], home);
  expect(files).toBeGreaterThan(3);
  expect(finds).toEqual([]);
}

for (const languages of ['kk-ru', 'en'] as const) {
  test(`drafts, closes and saves an agreement: ${languages}`, async ({ page, bitim }) => {
    const driver = createDriver(bitim, page);
    await makeSampleCase(driver);
    await fillProfile(driver);
    const agreement = createAgreementPage(driver);
    await agreement.openSection();
    await agreement.begin(languages);
    await expect(agreement.paper()).toContainText(sampleParties[0]);
    await expect(agreement.missing()).toContainText(driver.word('documents:lackObligations'));
    const folder = join(bitim.home, 'papers');
    mkdirSync(folder);

    // One step from what is missing to its field.
    await agreement.missing().getByRole('button', { name: driver.word('documents:lackDate') }).click();
    await expect(driver.field('concludedOn')).toBeFocused();
    await agreement.fillIn({ subject, what }, languages === 'en' ? ['en'] : ['kk', 'ru']);
    await expect(driver.page().getByText(driver.word('documents:scheduleAgrees'))).toBeVisible();
    await expect(agreement.missing()).toContainText(driver.word('documents:nothingMissing'));
    await untilSaved(driver);
    await expect(agreement.paper()).toContainText(what);

    // A sentence in other words, and back to the template.
    const sentence = agreement.paper().locator('[data-sentence="freeWill.voluntary"]').first();
    const before = await sentence.innerText();
    await sentence.click();
    await driver.field(`sentence.${languages === 'en' ? 'en' : 'kk'}`).fill('They agree because they want to.');
    await driver.press(driver.word('documents:done'));
    await expect(sentence).toHaveText('They agree because they want to.');
    await sentence.click();
    await driver.page().getByRole('button', { name: driver.word('documents:resetSentence') }).first().click();
    await driver.press(driver.word('documents:done'));
    await expect(sentence).toHaveText(before);

    const draft = join(folder, 'draft.pdf');
    await agreement.answerDialogWith(draft);
    await agreement.choose('documents:saveDraft');
    await expect.poll(() => existsSync(draft), { timeout: 45_000 }).toBe(true);
    expect(textOf(draft)).toMatch(languages === 'en' ? /DRAFT/ : /ПРОЕКТ/);

    await agreement.freeze(3);
    const signed = join(folder, 'signed.pdf');
    await agreement.answerDialogWith(signed);
    await driver.press(driver.word('documents:savePdf'));
    await expect.poll(() => existsSync(signed), { timeout: 45_000 }).toBe(true);
    const text = textOf(signed);
    expect(text).not.toMatch(/DRAFT|ПРОЕКТ/);
    for (const words of [subject, what, ...sampleParties, 'Mediatorova Sample', 'SHA-256:', 'KZ00 0000 0000 0000 0000']) expect(text).toContain(words);
    for (const words of languages === 'en' ? ['Dispute settlement agreement', '1,500,000.50', 'tenge 50 tiyn', 'Page 1 of '] : ['1 500 000,50', 'бір миллион бес жүз мың теңге 50 тиын', 'один миллион пятьсот тысяч тенге 50 тиын', 'Страница 1 из ']) expect(text).toContain(words);
    for (const font of fontsOf(signed)) expect(font).toMatch(/yes\s+(yes|no)\s+yes\s+\d+\s+\d+\s*$/);
    expect(bitim.output()).not.toContain('qwaxelbrunstorm');

    // Nothing of it can be changed; a new version can.
    await expect(driver.field('place.en').or(driver.field('place.ru'))).toHaveCount(0);
    await driver.press(driver.word('documents:newVersion'));
    await expect(agreement.missing()).toContainText(driver.word('documents:nothingMissing'));
    expectNowhereElse(bitim.home, [draft, signed]);
  });
}

test('saves the notes of a meeting for the own file, after a warning', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeSampleCase(driver);
  await createCasesPage(driver).section('meetings');
  await createMeetingsPage(driver).beginAloneWith(sampleParties[0]);
  const notes = createNotesPage(driver);
  await notes.line().waitFor();
  await notes.enter('whisperedzorbal and no more');
  await untilSaved(driver);
  const folder = join(bitim.home, 'papers');
  mkdirSync(folder);
  const pdf = join(folder, 'notes.pdf');
  await createAgreementPage(driver).answerDialogWith(pdf);
  await driver.page().getByRole('button', { name: driver.word('meetings:more') }).click();
  await driver.page().getByRole('menuitem', { name: driver.word('documents:saveNotes') }).click();
  await expect(driver.page().getByText(driver.word('documents:notesWarning'))).toBeVisible();
  expect(existsSync(pdf)).toBe(false);
  await driver.press(driver.word('documents:savePdf'));
  await expect.poll(() => existsSync(pdf), { timeout: 45_000 }).toBe(true);
  expect(textOf(pdf)).toContain('whisperedzorbal and no more');
  expect(textOf(pdf)).toContain('Paper has no lock');
  expectNowhereElse(bitim.home, [pdf]);

  // The mediator closes the printer's dialog: said, and noted in the journal.
  await bitim.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, callback) => callback?.(false, 'Print job canceled');
    });
  });
  await driver.page().getByRole('button', { name: driver.word('meetings:more') }).click();
  await driver.page().getByRole('menuitem', { name: driver.word('documents:printNotes') }).click();
  await driver.press(driver.word('documents:print'));
  await expect(driver.page().getByText(driver.word('general:notPrinted'))).toBeVisible();
});
