// kill -9 while typing: every word that the app said was saved is there afterwards, and the vault opens without a question.
import { createCasesPage } from './pages/cases-page.ts';
import { createDriver } from './pages/driver.ts';
import { createLockPage } from './pages/lock-page.ts';
import { createMeetingsPage } from './pages/meetings-page.ts';
import { createNotesPage } from './pages/notes-page.ts';
import { makeSampleCase } from './pages/sample-case.ts';
import { samplePassphrase } from './pages/start-page.ts';
import { expect, test } from './fixtures.ts';

test.use({ appArgs: ['--kdf-floor'], trace: 'off' });
const rounds = Number(process.env['BITIM_KILL_ROUNDS'] ?? 30);
const secondsPerRound = 25;

test(`loses no acknowledged word in ${rounds} kills`, async ({ page, bitim }) => {
  test.setTimeout(Math.max(120_000, rounds * secondsPerRound * 1_000));
  const driver = createDriver(bitim, page);
  await makeSampleCase(driver);
  await createCasesPage(driver).section('meetings');
  await createMeetingsPage(driver).beginJoint();
  const notes = createNotesPage(driver);
  await notes.line().waitFor();
  const acknowledged: string[] = [];
  let unfinished = '';

  for (let round = 0; round < rounds; round += 1) {
    const { keyboard } = driver.page();
    await notes.line().click();
    await driver.page().keyboard.press('Control+a');
    // A whole note, entered and shown as saved; then the beginning of another, of which the draft is kept while typing.
    await keyboard.type(`whole-${round}-word`);
    await keyboard.press('Enter');
    await expect(notes.row(`whole-${round}-word`)).toBeVisible();
    await expect(driver.page().locator('[data-state="saved"]').first()).toBeVisible();
    acknowledged.push(`whole-${round}-word`);
    unfinished = `half-${round}`;
    await keyboard.type(unfinished);
    await expect(driver.page().locator('[data-state="saved"]').first()).toBeVisible();
    // The kill falls into the typing of more words, at a different moment each round.
    const typing = keyboard.type(' and more words that nobody has acknowledged', { delay: 3 }).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % 160));
    await bitim.kill();
    await typing;

    driver.adopt(await bitim.relaunch());
    await createLockPage(driver).unlock(samplePassphrase);
    await notes.line().or(driver.page().getByRole('grid')).first().waitFor();
    if (await driver.page().getByRole('grid').isVisible()) {
      await createCasesPage(driver).open('Garden wall');
      await createCasesPage(driver).section('meetings');
      await createMeetingsPage(driver).openNewest();
      await notes.line().waitFor();
    }
    await expect(notes.row(`whole-${round}-word`)).toBeVisible();
    await expect(driver.page().getByText(unfinished, { exact: false }).or(notes.line()).first()).toBeVisible();
    const kept = `${await driver.page().locator('main').innerText()} ${await notes.line().inputValue()}`;
    expect(kept).toContain(unfinished);
  }

  const shown = JSON.stringify(await driver.page().evaluate(async () => {
    const { bitim: bridge } = window as unknown as { readonly bitim: { request(channel: string, input: unknown): Promise<{ readonly value: readonly { readonly caseId: string }[] }> } };
    const list = await bridge.request('case:list', {});
    return bridge.request('case:open', { caseId: list.value[0]?.caseId });
  }));
  expect(acknowledged.filter((word) => !shown.includes(word))).toEqual([]);
});
