// Story 15, the journal and sealed answers: the mediator puts one question to both, each answers alone, one result comes out and nobody learns
// who refused; the journal says what was asked, holds, and gives a party only what concerns it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { huntFor } from '#tests/support/canary-hunt.ts';
import { expect, test } from '../fixtures.ts';
import { createAgreementPage } from '../pages/agreement-page.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createDriver } from '../pages/driver.ts';
import { askDirectly, makeSampleCase, sampleParties } from '../pages/sample-case.ts';
import { createJournalPage, createSealedPage } from '../pages/sealed-page.ts';
import { createSettingsPage } from '../pages/settings-page.ts';

test.use({ appArgs: ['--kdf-floor'], trace: 'off', screenshot: 'off', actionTimeout: 30_000 });
test.setTimeout(120_000);

const code = '25806';
const offered = 'quibblewandermoor: half each, by the spring';
const figure = '7 351 924';
const textOf = (pdf: string): string => execFileSync('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' }).replaceAll(/[\s\u00A0]+/g, ' ');

test('one question to both, one result, and a journal that holds', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  const { word, press } = driver;
  const [cases, sealed, journal, settings] = [createCasesPage(driver), createSealedPage(driver), createJournalPage(driver), createSettingsPage(driver)];
  const [first, second] = sampleParties;
  const workingName = await makeSampleCase(driver);
  await driver.replaceWindow(() => driver.page().getByRole('navigation', { name: word('general:mainNavigation') }).getByRole('button', { name: word('general:settings'), exact: true }).click());
  await settings.openSection('security');
  await driver.field('new-quick-code').fill(code);
  await press(word('joint:setCode'));
  await driver.page().getByText(word('joint:codeIsSet')).waitFor();
  await cases.goToList();
  await cases.open(workingName);
  const [listed] = (JSON.parse(await askDirectly(driver, 'case:list', {})) as { value: { caseId: string }[] }).value;
  const caseId = listed?.caseId ?? '';

  // The proposal: one says no, the other yes, each alone with the screen.
  await sealed.open();
  await sealed.propose(offered);
  await expect(driver.page().getByRole('button', { name: word('sealed:openResult'), exact: true })).toBeDisabled();
  await sealed.turnTo(first);
  await expect(driver.page().getByText(offered)).toBeVisible();
  for (const [channel, input] of Object.entries({ 'sealed:state': { caseId }, 'journal:read': { of: { type: 'case', caseId }, party: null, language: 'en' } })) {
    expect(JSON.parse(await askDirectly(driver, channel, input)), channel).toEqual({ ok: false, error: { type: 'not-allowed' } });
  }
  await sealed.choose('no');
  await sealed.seal();
  expect(await driver.page().content()).not.toContain('aria-pressed="true">No');
  await sealed.goBack(code);
  await expect(driver.page().getByText(word('sealed:answered'), { exact: true })).toHaveCount(1);
  await sealed.turnTo(second);
  await sealed.choose('yes');
  await sealed.seal();
  await sealed.goBack(code);
  await press(word('sealed:openResult'));
  await expect(sealed.result()).toHaveText(word('sealed:noDeal'));

  // "Are we within X?": a lock in the midst, and all are asked again.
  await sealed.askWithin('The price', '500 000', [first, second]);
  await sealed.turnTo(first);
  await sealed.typeFigure(figure);
  await sealed.seal();
  await sealed.goBack(code);
  expect(await askDirectly(driver, 'sealed:state', { caseId })).not.toContain('735192400');
  await press(word('sealed:stop'));
  await driver.page().getByRole('dialog').getByRole('button', { name: word('sealed:stop'), exact: true }).click();
  await expect(driver.page().getByText(word('sealed:withoutResult'))).toBeVisible();

  // The journal: what was asked, and what came of it.
  await press(word('sealed:backToSharing'));
  await journal.openSection();
  await expect(journal.entry('Result of the sealed answers: no deal.')).toBeVisible();
  await expect(journal.entry(`A party joined: ${second}.`)).toBeVisible();
  await journal.check();
  await driver.field('journal.find').fill('quibblewandermoor');
  await expect(driver.page().locator('tbody tr')).toHaveCount(2);
  await driver.field('journal.find').fill('');

  // For one party: its own, and what it was asked.
  await journal.readAs(first);
  await expect(journal.entry(`A party joined: ${first}.`)).toBeVisible();
  await expect(journal.entry(`A party joined: ${second}.`)).toHaveCount(0);
  const folder = join(bitim.home, 'papers');
  mkdirSync(folder);
  const pdf = join(folder, 'journal.pdf');
  await createAgreementPage(driver).answerDialogWith(pdf);
  await press(word('journal:savePdf'));
  await expect.poll(() => existsSync(pdf), { timeout: 45_000 }).toBe(true);
  await expect.poll(() => textOf(pdf)).toContain('Extract of the journal for a party');
  for (const words of ['no deal', `A party joined: ${first}.`, 'Hash', 'quibblewandermoor']) expect(textOf(pdf)).toContain(words);
  for (const words of [`A party joined: ${second}.`, workingName, 'own file']) expect(textOf(pdf)).not.toContain(words);
  await journal.readAs(null);
  await expect(journal.entry('Passed on to: Sampleov Anuar. What: journal, saved as PDF.')).toBeVisible();

  // Nothing of an answer is anywhere, and no word of the question outside the vault and the paper.
  const { finds } = huntFor(['quibblewandermoor', '735192400', figure], bitim.home);
  expect(finds.filter(({ path }) => path !== pdf)).toEqual([]);
  expect(bitim.output()).not.toMatch(/quibblewandermoor|735192400|isYes/);
});
