// Story 13: a case leaves in open files after a warning, and comes back; cases and parties come from a table.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { huntFor } from '#tests/support/canary-hunt.ts';
import { expect, test } from '../fixtures.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createDriver, untilSaved } from '../pages/driver.ts';
import { createExchangePage } from '../pages/exchange-page.ts';
import { createNotesPage } from '../pages/notes-page.ts';
import { askDirectly, makeSampleCase } from '../pages/sample-case.ts';

test.use({ appArgs: ['--kdf-floor'], trace: 'off', screenshot: 'off' });
test.setTimeout(240_000);

const canary = 'vrelmakzostig';
/** As a spreadsheet here writes it: Windows-1251, semicolons, and one IIN with a digit mistyped. */
const table = [
  'Дело;Номер дела;Вид стороны;ФИО;ИИН;Телефон',
  'Склад;7599/2026;физическое лицо;Пробина Дана;900101300017;+7 700 000 00 01',
  'Склад;7599/2026;организация;ТОО «Пример»;;+7 700 000 00 02',
  'Забор;;физическое лицо;Образцов Ануар;123;+7 700 000 00 03',
].join('\r\n');
const inWindows1251 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => (sign === '«' ? 0xab : sign === '»' ? 0xbb : sign.charCodeAt(0) < 0x80 ? sign.charCodeAt(0) : sign.charCodeAt(0) - 0x410 + 0xc0));

test('takes a case along, brings it back, and takes cases from a table', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeSampleCase(driver);
  const cases = createCasesPage(driver);
  const exchange = createExchangePage(driver);
  await cases.section('notes');
  const notes = createNotesPage(driver);
  await notes.line().waitFor();
  await notes.enter(`${canary} for my eyes only`);
  await untilSaved(driver);

  // Out, as a zip: first the warning; nothing is written before.
  await cases.section('overview');
  const zip = join(exchange.folder('copies'), 'copy.zip');
  await exchange.answerDialogsWith(zip);
  await exchange.openCopyDialog();
  expect(existsSync(zip)).toBe(false);
  await exchange.copy('zip');
  const unpacked = exchange.folder('unpacked');
  execFileSync('python3', ['-m', 'zipfile', '-e', zip, unpacked]);
  const [folder = ''] = readdirSync(join(unpacked, 'cases'));
  const markdown = readFileSync(join(unpacked, 'cases', folder, 'case.md'), 'utf8');
  for (const words of ['# Garden wall', 'This copy is no longer locked', canary, 'Sampleov Anuar', driver.word('notes:audienceOwnEyes')]) expect(markdown).toContain(words);
  expect(readFileSync(join(unpacked, 'cases', folder, 'parties.csv'), 'utf8')).toContain('Sampleov');
  expect(readFileSync(join(unpacked, 'READ-ME.txt'), 'utf8')).toContain('no longer locked');

  // Back in: it is here, so it comes beside what is here.
  await cases.leave();
  await exchange.openSection();
  await exchange.openCopy('zip');
  const copied = exchange.caseInCopy('Garden wall');
  await expect(copied).not.toBeChecked();
  await expect(driver.page().getByText(driver.word('exchange:statePresent'))).toBeVisible();
  await copied.check();
  await driver.press(driver.word('exchange:bringIn_one', { count: 1 }));
  await expect(driver.page().getByText(driver.word('exchange:broughtIn_one', { count: 1 }))).toBeVisible({ timeout: 30_000 });
  await driver.press(driver.word('exchange:toCases'));
  await expect(cases.row('Garden wall (2)')).toBeVisible();
  await cases.open('Garden wall (2)');
  await cases.section('notes');
  await expect(driver.page().getByText(`${canary} for my eyes only`)).toBeVisible();
  await cases.leave();

  // A file that only looks like one, and one that wants to write elsewhere.
  const hostile = join(exchange.folder('copies'), 'hostile.zip');
  execFileSync('python3', ['-c', 'import sys, zipfile\nwith zipfile.ZipFile(sys.argv[1], "w") as z:\n  z.writestr("bitim-export.json", "{}")\n  z.writestr("../../outside.txt", "x")', hostile]);
  await exchange.openSection();
  await exchange.answerDialogsWith(hostile);
  await exchange.openCopy('zip');
  await expect(driver.page().getByText(driver.word('errors:exportUnsafe'))).toBeVisible();

  // A table: its encoding, separator and columns are found out; the line with a wrong number stays out.
  await exchange.chooseTable('list.csv', inWindows1251(table));
  await expect(driver.field('table-encoding')).toHaveValue('windows-1251');
  await expect(driver.field('table-separator')).toHaveValue('semicolon');
  await expect(exchange.column(0)).toHaveValue('caseName');
  await expect(exchange.column(3)).toHaveValue('partyName');
  await expect(exchange.problems()).toContainText(driver.word('exchange:line', { line: 4 }));
  await expect(exchange.problems()).toContainText(driver.word('exchange:problemIdentifierLength'));
  const what = `${driver.word('exchange:sizeCases_one', { count: 1 })}, ${driver.word('exchange:sizeParties_other', { count: 2 })}`;
  await driver.press(driver.word('exchange:importTable', { what }));
  await expect(driver.page().getByText(driver.word('exchange:tableDone', { what }))).toBeVisible();
  await cases.goToList();
  await expect(cases.row('Склад')).toContainText('7599/2026');
  const listed = await askDirectly(driver, 'case:list', {});
  for (const name of ['Пробина Дана', 'ТОО «Пример»']) expect(listed).toContain(name);
  await expect(cases.row('Забор')).toHaveCount(0);

  // The copies were where they were asked for, and nowhere else.
  for (const path of ['copies', 'unpacked']) rmSync(join(bitim.home, path), { recursive: true });
  const { finds } = huntFor([canary], bitim.home);
  expect(finds).toEqual([]);
});
