// Story 4: locked at once, whatever is open; nothing typed is lost; the same place afterwards.
import { expect, test } from '../fixtures.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createDriver, type Driver } from '../pages/driver.ts';
import { createLockPage } from '../pages/lock-page.ts';
import { createMeetingsPage } from '../pages/meetings-page.ts';
import { createNotesPage } from '../pages/notes-page.ts';
import { makeSampleCase } from '../pages/sample-case.ts';
import { makeFirstVault, samplePassphrase } from '../pages/start-page.ts';

test.use({ appArgs: ['--kdf-floor'] });

async function beginJointNotes(driver: Driver): Promise<void> {
  await makeSampleCase(driver);
  await createCasesPage(driver).section('meetings');
  await createMeetingsPage(driver).beginJoint();
  await createNotesPage(driver).line().waitFor();
}

test('keeps the half-typed note, its place and the cursor through a lock', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await beginJointNotes(driver);
  const notes = createNotesPage(driver);
  const lock = createLockPage(driver);
  await notes.enter('The first note is saved.');
  await notes.type('Half a thought about the');
  for (let step = 0; step < 3; step += 1) await driver.page().keyboard.press('ArrowLeft');
  await lock.lockByKey();
  expect(await driver.page().content()).not.toContain('Half a thought');
  await expect(driver.page().getByText('Garden wall')).toHaveCount(0);

  await lock.unlock(samplePassphrase);
  await expect(notes.line()).toHaveValue('Half a thought about the');
  await expect(notes.line()).toBeFocused();
  expect(await notes.line().evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe('Half a thought about '.length);
  await expect(notes.row('The first note is saved.')).toBeVisible();
});

test('locks with a dialog of its own and one of the system open', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeFirstVault(driver);
  await bitim.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => new Promise(() => {});
  });
  await driver.page().getByRole('button', { name: driver.word('cases:newCase'), exact: true }).first().click();
  await driver.field('new-case.workingName').fill('Half a name');
  const lock = createLockPage(driver);
  await lock.lockByKey();
  expect(await driver.page().content()).not.toContain('Half a name');
  await lock.unlock(samplePassphrase);
  await driver.page().getByRole('navigation').first().waitFor();
  await expect(driver.field('new-case.workingName')).toHaveValue('Half a name');
});

test('locks when the system sleeps or locks its screen', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeFirstVault(driver);
  const lock = createLockPage(driver);
  for (const event of ['suspend', 'lock-screen'] as const) {
    await driver.replaceWindow(async () => bitim.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event));
    await lock.isShown();
    await lock.unlock(samplePassphrase);
    await driver.page().getByRole('navigation').first().waitFor();
  }
});

/** Three minutes on Linux, which has no lock-screen event; five elsewhere. */
const idleLimitSeconds = process.platform === 'linux' ? 180 : 300;

async function beIdle(driver: Driver, seconds: number): Promise<void> {
  await driver.bitim.evaluate(({ powerMonitor }, idle) => {
    powerMonitor.getSystemIdleTime = () => idle;
  }, seconds);
}

test('warns before the idle lock, and a key keeps working', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeFirstVault(driver);
  await beIdle(driver, idleLimitSeconds - 25);
  const warning = driver.page().getByText(driver.word('general:locksSoon'));
  await expect(warning).toBeVisible();
  await driver.page().keyboard.press('Shift');
  await expect(warning).toHaveCount(0);
  // The key counts from its own moment, whatever the system says of idleness.
  await beIdle(driver, idleLimitSeconds + 40);
  await driver.page().waitForTimeout(2_500);
  await expect(driver.page().getByRole('navigation').first()).toBeVisible();
});

test('locks when nobody answers the warning, and says why', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeFirstVault(driver);
  await beIdle(driver, idleLimitSeconds - 10);
  await expect(driver.page().getByText(driver.word('general:locksSoon'))).toBeVisible();
  await driver.replaceWindow(async () => beIdle(driver, idleLimitSeconds));
  await createLockPage(driver).isShown();
  await expect(driver.page().getByText(driver.word('start:lockedIdle'))).toBeVisible();
});

test('makes wrong passphrases wait, longer each time', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await makeFirstVault(driver);
  const lock = createLockPage(driver);
  await lock.lockByKey();
  const button = driver.page().locator('button[type="submit"]');
  const waits: number[] = [];
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await expect(driver.field('passphrase')).toBeEnabled();
    await driver.field('passphrase').fill(`wrong ${attempt}`);
    await expect(button).toBeEnabled({ timeout: 30_000 });
    await driver.page().keyboard.press('Enter');
    await expect(lock.alert()).toBeVisible();
    await driver.field('passphrase').fill('wrong');
    waits.push(Number(/\d+/.exec((await button.isDisabled()) ? await button.innerText() : '')?.[0] ?? 0));
  }
  expect(Math.max(...waits.slice(-2)), waits.join()).toBeGreaterThan(Math.max(...waits.slice(0, 2)));
  await expect(button).toBeEnabled({ timeout: 60_000 });
  await lock.unlock(samplePassphrase);
  await driver.page().getByRole('navigation').first().waitFor();
});

test('leaves no window, no dialog and no vault process behind', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await beginJointNotes(driver);
  await createLockPage(driver).lockByKey();
  // The new one stands before the old one has quite gone.
  await expect.poll(() => bitim.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expect.poll(() => page.isClosed()).toBe(true);
});
