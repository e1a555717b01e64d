// Story 15, package: chosen audiences go sealed to a co-mediator, who compares the fingerprint once, takes them in, writes, and sends them back.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { huntFor } from '#tests/support/canary-hunt.ts';
import { expect, test } from '../fixtures.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createDriver, untilSaved } from '../pages/driver.ts';
import { createExchangePage } from '../pages/exchange-page.ts';
import { createLockPage } from '../pages/lock-page.ts';
import { createMeetingsPage } from '../pages/meetings-page.ts';
import { createNotesPage } from '../pages/notes-page.ts';
import { createPackagePage } from '../pages/package-page.ts';
import { makeSampleCase, sampleParties } from '../pages/sample-case.ts';
import { createSettingsPage } from '../pages/settings-page.ts';
import { createStartPage, samplePassphrase } from '../pages/start-page.ts';

test.use({ appArgs: ['--kdf-floor'], trace: 'off', screenshot: 'off' });
test.setTimeout(120_000);

const phrase = 'seven sparrows over the frozen lake';
const canary = 'vrelmakzostig';

test('hands chosen audiences to a co-mediator and puts beside what comes back', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  const { word, press } = driver;
  await makeSampleCase(driver);
  const [cases, meetings, notes, packages, lock, exchange] = [createCasesPage(driver), createMeetingsPage(driver), createNotesPage(driver), createPackagePage(driver), createLockPage(driver), createExchangePage(driver)];
  const [asker] = sampleParties;
  await cases.section('meetings');
  await meetings.beginAloneWith(asker);
  await meetings.enterRoom();
  await notes.enter(`${canary} said alone`);
  await meetings.leaveRoom();
  await cases.section('notes');
  await notes.enter('an own thought that stays here');
  await untilSaved(driver);

  // Out: what one side said alone, sealed to a phrase. The mediator's own notes stay.
  const sent = join(exchange.folder('post'), 'package.age');
  await exchange.answerDialogsWith(sent);
  await packages.openSharing();
  await packages.openDialog();
  await packages.choose('packages:alone', { name: asker });
  await packages.sealToPhrase(phrase);
  await packages.make();
  expect(readFileSync(sent).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  expect(readFileSync(sent).includes(canary)).toBe(false);
  await cases.leave();
  await packages.goToScreen();
  const fingerprint = await packages.ownFingerprint();

  // Over there: another vault. It opens with the phrase.
  await lock.lockByKey();
  await press(word('start:newVault'));
  const start = createStartPage(driver);
  await start.fillVault('Second', samplePassphrase);
  await start.makeVault();
  await start.proveLater();
  await start.finish();
  await packages.goToScreen();
  expect(await packages.ownFingerprint()).not.toBe(fingerprint);
  await exchange.answerDialogsWith(sent);
  await packages.chooseFile();
  await packages.unseal(phrase);
  await expect(packages.lines()).toContainText(`${canary} said alone`, { timeout: 20_000 });
  await expect(packages.lines()).not.toContainText('an own thought');
  // Until somebody was compared it is there to be read.
  await expect(driver.page().getByRole('button', { name: word('packages:takeIn'), exact: true })).toHaveCount(0);
  expect(await packages.theirFingerprint()).toBe(fingerprint);
  await packages.compare();
  await press(word('packages:takeIn'));
  await expect(driver.page().getByText(word('packages:addedCount_other', { count: 4 }))).toBeVisible({ timeout: 20_000 });
  await press(word('packages:toCase'));
  await driver.page().getByRole('tablist').waitFor();
  await cases.section('notes');
  await expect(notes.row(`${canary} said alone`)).toContainText(word('packages:fromName', { name: 'Practice' }));

  // A word is written over there, in a room of the same side, and all of it goes back, sealed to the key of the first.
  await cases.section('meetings');
  await meetings.beginAloneWith(asker);
  await meetings.enterRoom();
  await notes.enter('told to the second mediator');
  await meetings.leaveRoom();
  const back = join(exchange.folder('post'), 'back.age');
  await exchange.answerDialogsWith(back);
  await packages.openSharing();
  await packages.openDialog();
  await packages.choose('packages:alone', { name: asker });
  await press(word('packages:makeNow'));
  await packages.dialog().getByText(word('packages:made')).waitFor({ timeout: 30_000 });
  await driver.page().keyboard.press('Escape');
  await cases.leave();

  // Back: it opens without a word, is compared once, and stands beside.
  await createSettingsPage(driver).openSection('vault');
  await driver.replaceWindow(() => press(word('wholeness:switchTo')));
  await lock.unlock(samplePassphrase);
  await driver.page().getByRole('navigation').first().waitFor();
  await packages.goToScreen();
  await packages.chooseFile();
  await packages.compare();
  await press(word('packages:takeBeside'));
  await press(word('packages:toCase'));
  await driver.page().getByRole('tablist').waitFor();
  await expect(driver.page().getByText(word('packages:fromOutside'))).toBeVisible();
  await cases.section('notes');
  await expect(notes.row('told to the second mediator')).toContainText(word('packages:fromName', { name: 'Second' }));
  await expect(notes.row('an own thought that stays here')).toHaveCount(1);
  await expect(notes.row(`${canary} said alone`)).toHaveCount(1);

  // Nothing of it lies open anywhere.
  rmSync(join(bitim.home, 'post'), { recursive: true });
  expect(huntFor([canary], bitim.home).finds).toEqual([]);
});
