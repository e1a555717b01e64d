// Story 9: files kept with a case: brought in, looked at from memory, let out only on purpose, kept apart by the wall.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { huntFor } from '#tests/support/canary-hunt.ts';
import { sampleDocx, samplePdf, samplePng, sampleWav } from '#electron/vault/sample/make-sample-files.ts';
import { expect, test } from '../fixtures.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createDriver } from '../pages/driver.ts';
import { createFilesPage } from '../pages/files-page.ts';
import { createLockPage } from '../pages/lock-page.ts';
import { createMeetingsPage } from '../pages/meetings-page.ts';
import { makeSampleCase, sampleParties } from '../pages/sample-case.ts';
import { createSearchPage } from '../pages/search-page.ts';
import { samplePassphrase } from '../pages/start-page.ts';

test.use({ appArgs: ['--kdf-floor'], trace: 'off', screenshot: 'off' });
test.setTimeout(240_000);

const [partyA, partyB] = sampleParties;
const secret = 'qvantelmirozub';
const plan = { name: 'plan of the wall.png', bytes: samplePng(300, 200, (x) => (x < 150 ? [200, 30, 30] : [30, 30, 200])), type: 'image/png' };
const act = { name: 'act.pdf', bytes: samplePdf([`Act ${secret}`, 'Second page']), type: 'application/pdf' };
const voice = { name: 'voice.wav', bytes: sampleWav(2), type: 'audio/wav' };
const letter = { name: 'letter.txt', bytes: new TextEncoder().encode(`Үлгі ${secret} пример`), type: 'text/plain' };
const reply = { name: 'reply.txt', bytes: new TextEncoder().encode('From the other side'), type: 'text/plain' };
const minutes = { ...act, name: 'minutes.pdf' };
const claim = { name: 'claim.docx', bytes: sampleDocx() };
const large = { name: 'large.bin', size: 24 * 1024 * 1024 };

test('brings files in, looks at them, lets one out, keeps them apart by the wall, and says what a lock broke off', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeSampleCase(driver);
  const files = createFilesPage(driver);
  const cases = createCasesPage(driver);
  await files.openSection();
  await expect(driver.page().getByText(driver.word('files:noneCase'))).toBeVisible();

  // Whose it is decides who may know it.
  await files.choose([plan]);
  await expect(files.addDialog()).toContainText(driver.word('notes:audienceOwnEyes'));
  await files.from(partyA);
  await expect(files.addDialog()).toContainText(driver.word('notes:audienceOne', { name: partyA }));
  await files.add();
  await expect(files.row(plan.name)).toContainText(partyA);
  await files.drop([act, voice, letter, claim]);
  await expect(files.addDialog()).toContainText(act.name);
  await files.add();
  await expect(files.rows()).toHaveCount(5);

  await files.open(plan.name);
  await expect(files.viewer()).toContainText(driver.word('notes:audienceOne', { name: partyA }));
  await expect.poll(() => files.viewer().getByRole('img', { name: plan.name }).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(300);
  await files.close();

  await files.open(act.name);
  const first = files.viewer().getByRole('article', { name: driver.word('files:page', { number: 1, count: 2 }) });
  await expect(first).toContainText(`Act ${secret}`);
  // The black square, which came by fax coding: its decoder was found beside the worker.
  const darkness = await first.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const at = [0.24, (842 - 636) / 842] as const;
    return canvas.getContext('2d')?.getImageData(canvas.width * at[0], canvas.height * at[1], 1, 1).data[0];
  });
  expect(darkness).toBeLessThan(40);
  await files.viewer().getByRole('button', { name: driver.word('files:larger'), exact: true }).click();
  await expect(files.viewer()).toContainText('125');
  await files.close();

  await files.open(voice.name);
  await expect.poll(() => files.viewer().locator('audio').evaluate((audio: HTMLAudioElement) => Math.round(audio.duration))).toBe(2);
  await files.close();
  await files.open(letter.name);
  await expect(files.viewer()).toContainText(`Үлгі ${secret} пример`);
  await files.close();
  await files.open(claim.name);
  await expect(files.viewer()).toContainText(driver.word('files:exportOnlyWord'));
  await expect(files.viewer().locator('canvas, img, pre, audio')).toHaveCount(0);
  await files.close();

  // It leaves with a warning, byte for byte.
  const folder = join(bitim.home, 'exported');
  mkdirSync(folder);
  await bitim.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, join(folder, 'out.png'));
  await files.act(plan.name, 'actExport');
  await expect(driver.page().getByRole('dialog')).toContainText(driver.word('files:exportWarning'));
  await expect(driver.page().getByRole('dialog')).toContainText(driver.word('files:exportConfidence', { names: partyA }));
  await files.confirmExport();
  await expect(driver.page().getByText(driver.word('files:exported', { name: plan.name }))).toBeVisible();
  expect(Buffer.compare(readFileSync(join(folder, 'out.png')), Buffer.from(plan.bytes))).toBe(0);
  expect(readdirSync(folder)).toEqual(['out.png']);

  await files.act(voice.name, 'actDetails');
  await driver.field('file.remarks').fill('Given at the gate');
  await expect(driver.page().getByRole('dialog').getByText(driver.word('general:saved'), { exact: true })).toBeVisible();
  await driver.page().keyboard.press('Escape');
  await expect(files.row(voice.name)).toContainText('Given at the gate');

  await files.act(letter.name, 'actDelete');
  await expect(files.row(letter.name)).toHaveCount(0);
  await cases.section('trash');
  await driver.press(driver.word('cases:restoreNamed', { name: letter.name }));
  // Found by its name from anywhere in the case, and opened.
  await createSearchPage(driver).goTo(plan.name);
  await expect(files.viewer().getByRole('img', { name: plan.name })).toBeVisible();
  await files.close();
  await expect(files.row(letter.name)).toBeVisible();

  // Nothing that was looked at stands open anywhere.
  const { finds, files: searched } = huntFor([secret, 'letter.txt'], bitim.home);
  expect(searched).toBeGreaterThan(5);
  expect(finds).toEqual([]);

  // One on its way: it can be stopped, and the case is not left meanwhile.
  await files.dropLarge(large.name, large.size);
  await files.add();
  const bar = files.uploads().getByRole('progressbar', { name: large.name });
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  // Leaving would break it off: Bitim stays and says so.
  await driver.page().getByRole('button', { name: driver.word('cases:backToCases') }).click();
  await expect(driver.page().getByText(driver.word('files:stillAdding'))).toBeVisible();
  await driver.press(driver.word('files:stop', { name: large.name }));
  await expect(files.uploads()).toHaveCount(0);
  await expect(files.rows()).toHaveCount(5);
  await files.choose([reply]);
  await files.from(partyB);
  await files.add();
  await expect(files.rows()).toHaveCount(6);

  // In a room with one side: what that side may know, and no way out of the vault.
  await cases.section('meetings');
  const meetings = createMeetingsPage(driver);
  await meetings.beginAloneWith(partyA);
  await meetings.enterRoom();
  await driver.press(driver.word('files:files'));
  await expect(files.row(plan.name)).toBeVisible();
  await expect(files.rows()).toHaveCount(1);
  await files.menu(plan.name);
  await expect(driver.page().getByRole('menuitem', { name: driver.word('files:actOpen') })).toBeVisible();
  await expect(driver.page().getByRole('menuitem', { name: driver.word('files:actExport') })).toHaveCount(0);
  await driver.page().keyboard.press('Escape');
  await files.choose([minutes]);
  await expect(files.addDialog().getByRole('radio', { name: partyB })).toHaveCount(0);
  await files.add();
  await expect(files.row(minutes.name)).toContainText(partyA);
  await meetings.leaveRoom();
  await files.openSection();
  await expect(files.row(minutes.name).getByText(driver.word('notes:audienceOne', { name: partyA }))).toBeAttached();

  // A lock ends what is on its way, and the next page says so.
  await files.dropLarge(large.name, large.size);
  await files.add();
  await expect.poll(async () => Number(await files.uploads().getByRole('progressbar', { name: large.name }).getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  await files.open(minutes.name);
  const lock = createLockPage(driver);
  await lock.lockByKey();
  await lock.unlock(samplePassphrase);
  // The file that was looked at is looked at again.
  await expect(files.viewer()).toContainText(`Act ${secret}`);
  await files.close();
  await expect(driver.page().getByText(driver.word('files:brokenOff_one'))).toBeVisible();
  await expect(files.row(large.name)).toHaveCount(0);
  await expect(files.row(minutes.name)).toBeVisible();
});
