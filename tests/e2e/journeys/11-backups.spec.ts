// Story 11: backups are made, proven, tried out and come back as a vault; the last one before Bitim ends.
import { randomUUID } from 'node:crypto';
import { readdirSync, renameSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lawfulInputs } from '#tests/unit/main/lawful-inputs.ts';
import { expect, test } from '../fixtures.ts';
import { createBackupsPage } from '../pages/backups-page.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createDriver, type Driver } from '../pages/driver.ts';
import { createJointPage } from '../pages/joint-page.ts';
import { createLockPage } from '../pages/lock-page.ts';
import { askDirectly } from '../pages/sample-case.ts';
import { createStartPage, makeFirstVault, samplePassphrase } from '../pages/start-page.ts';

test.use({ appArgs: ['--kdf-floor'] });
test.setTimeout(180_000);

test('a backup on another disk is made, checked, tried out, missed, found damaged, and restored into a new vault', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  const { word, press } = driver;
  const [cases, lock, backups, start] = [createCasesPage(driver), createLockPage(driver), createBackupsPage(driver), createStartPage(driver)];
  await makeFirstVault(driver);
  const text = (words: string) => driver.page().getByText(words).first();
  // A derivation of keys takes its time on a busy machine.
  const derived = { timeout: 30_000 };
  const stick = backups.makeFolder('STICK');

  await test.step('there is none yet, and it says so', async () => {
    await cases.openCase({ workingName: 'Garden wall', matter: '' });
    await cases.leave();
    await expect(driver.page().getByRole('navigation').getByText(word('backups:none'))).toBeVisible();
    await backups.openSettings();
    await expect(text(word('backups:ownFolder'))).toBeVisible();
  });

  await test.step('made on the stick, verified, and shown everywhere', async () => {
    await backups.choosePlace(stick);
    await backups.make();
    await expect(backups.rows()).toHaveCount(1);
    await expect(backups.line()).toBeVisible();
    await expect(text(word('backups:unchanged'))).toBeVisible();
    await backups.checkNewest();
    await expect(text(word('backups:checkedWhole'))).toBeVisible();
  });

  await test.step('tried out: a wrong passphrase is said, the right one shows what is in it', async () => {
    await backups.drill('not the passphrase at all');
    await expect(text(word('errors:cannotUnlock'))).toBeVisible(derived);
    await backups.drill(samplePassphrase);
    await expect(text('1 case, 0 notes, 0 files')).toBeVisible(derived);
    await expect(text(word('backups:neverDrilled'))).toHaveCount(0);
  });

  await test.step('the stick is pulled out: the first screen says so, and a backup is refused in words', async () => {
    renameSync(stick, `${stick} in a drawer`);
    await press(word('backups:makeNow'));
    await expect(driver.page().getByRole('alert').getByText(word('errors:placeAbsent'))).toBeVisible();
    await cases.goToList();
    await expect(driver.page().getByRole('main').getByText(word('backups:placeAbsent'))).toBeVisible();
    renameSync(`${stick} in a drawer`, stick);
  });

  const shelf = join(stick, readdirSync(stick)[0] ?? '');
  await test.step('after more work another one; the first is damaged, and a check finds it', async () => {
    const [oldest = ''] = readdirSync(shelf).filter((name) => name !== 'files');
    await cases.openCase({ workingName: 'Shop lease', matter: '' });
    await cases.leave();
    // Kept apart: a second one on the same day takes the place of the first.
    renameSync(join(shelf, oldest), join(stick, 'kept'));
    await backups.openSettings();
    await backups.make();
    const database = join(shelf, readdirSync(shelf).find((name) => name !== 'files') ?? '', 'cases.db');
    const bytes = readFileSync(database);
    bytes[5_000] = (bytes[5_000] ?? 0) ^ 1;
    writeFileSync(database, bytes);
    await backups.checkNewest();
    await expect(text(word('backups:checkedDamaged'))).toBeVisible();
    rmSync(join(shelf), { recursive: true });
    renameSync(join(stick, 'kept'), join(stick, 'kept backup'));
  });

  await test.step('from the lock page: found, looked into, restored beside the old vault', async () => {
    await lock.lockByKey();
    await backups.openRestore(stick);
    await backups.found().first().click();
    await backups.openBackup('not the passphrase at all');
    await expect(text(word('errors:cannotUnlock'))).toBeVisible(derived);
    await backups.openBackup(samplePassphrase);
    await expect(text(word('backups:contentsWhole'))).toBeVisible(derived);
    await expect(driver.page().getByText('Garden wall')).toBeVisible();
    await expect(driver.page().getByText('Shop lease')).toHaveCount(0);
    await backups.restoreTo(backups.makeFolder('Restored'), 'Brought back');
    await driver.page().getByRole('list', { name: word('start:recoveryKey') }).waitFor({ timeout: 30_000 });
    const recoveryKey = await start.readRecoveryKey();
    await start.typeKeyBack(recoveryKey);
    await driver.replaceWindow(() => start.goOn());
    await expect(cases.row('Garden wall')).toBeVisible();
    await expect(driver.page().getByText('Brought back')).toBeVisible();
  });

  await test.step('a wish to quit makes one more, and the app ends by itself', async () => {
    await cases.openCase({ workingName: 'After all', matter: '' });
    await cases.leave();
    await bitim.quit();
    const vault = join(bitim.home, 'Restored', 'Brought back.bitim', 'backups');
    const own = readdirSync(vault, { recursive: true }).filter((name) => String(name).endsWith('manifest.json'));
    const onStick = readdirSync(stick, { recursive: true }).filter((name) => String(name).endsWith('manifest.json'));
    // On the stick, where the old vault had its place too, beside the one that was kept.
    expect([own.length, onStick.length]).toEqual([0, 2]);
  });
});

test('quits before parties: a backup that cannot be made is asked about in the room and on the joint screen, without a word of the desk', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  const { word, press } = driver;
  const backups = createBackupsPage(driver);
  await makeFirstVault(driver);
  const stick = backups.makeFolder('STICK');
  await backups.openSettings();
  await backups.choosePlace(stick);
  await enterNewRoom(driver);
  // Something lies there, and it takes no backup.
  rmSync(stick, { recursive: true });
  writeFileSync(stick, 'no folder');

  const askToQuit = () => bitim.evaluate(({ app }) => app.quit());
  const room = driver.page();
  await askToQuit();
  const dialog = room.getByRole('dialog');
  await expect(dialog).toContainText(word('backups:quitFailed'));
  await expect(dialog).toContainText(word('backups:quitWhyAtDesk'));
  expect(await room.content()).not.toContain('STICK');
  await press(word('backups:quitStay'));
  await expect(dialog).toHaveCount(0);
  expect(room.isClosed()).toBe(false);

  const joint = createJointPage(driver);
  await joint.turnHere();
  await askToQuit();
  await expect(driver.page().getByRole('alert')).toHaveText(word('joint:quitFailed'));
  await press(word('joint:quitNow'));
  await bitim.quit();
});

/** A case with one party and a meeting with it, made by requests; the window is that meeting's room afterwards. */
async function enterNewRoom(driver: Driver): Promise<void> {
  const [caseId, partyId, meetingId] = [randomUUID(), randomUUID(), randomUUID()];
  const lawful = lawfulInputs();
  const ask = async (channel: string, input: unknown): Promise<void> => expect(JSON.parse(await askDirectly(driver, channel, input)), channel).toMatchObject({ ok: true });
  await ask('case:create', { caseId, workingName: 'Garden wall', matter: '', openedOn: '2026-11-22' });
  await ask('party:save', { ...lawful['party:save'], caseId, partyId });
  await ask('meeting:save', { caseId, meetingId, revision: 0, details: { ...lawful['meeting:save'].details, parties: [partyId], participants: [] } });
  await driver.replaceWindow(() => ask('meeting:enter', { caseId, meetingId }));
  await driver.page().getByRole('main').waitFor();
}
