// Story: turn the laptop. The parties see their agenda, rules and notes in large letters, and nothing of the desk.
import { AxeBuilder } from '@axe-core/playwright';
import { randomBytes } from 'node:crypto';
import { expect, test } from '../fixtures.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createDriver, type Driver } from '../pages/driver.ts';
import { createJointPage, everythingIn } from '../pages/joint-page.ts';
import { createLockPage } from '../pages/lock-page.ts';
import { createMeetingsPage } from '../pages/meetings-page.ts';
import { createNotesPage } from '../pages/notes-page.ts';
import { askDirectly, makeSampleCase, sampleParties } from '../pages/sample-case.ts';
import { createSettingsPage } from '../pages/settings-page.ts';
import { samplePassphrase } from '../pages/start-page.ts';

test.use({ appArgs: ['--kdf-floor'] });
const code = '25806';

/** A joint meeting with a note for all and one for own eyes, an agenda and two rules. Answers the words that nobody else may see. */
async function prepareMeeting(driver: Driver, options: { readonly withCode: boolean }): Promise<{ readonly secret: string; readonly caseId: string }> {
  const secret = `own${randomBytes(8).toString('hex')}`;
  const workingName = await makeSampleCase(driver);
  const settings = createSettingsPage(driver);
  if (options.withCode) {
    await driver.replaceWindow(() => driver.page().getByRole('navigation', { name: driver.word('general:mainNavigation') }).getByRole('button', { name: driver.word('general:settings'), exact: true }).click());
    await settings.openSection('security');
    await driver.field('new-quick-code').fill(code);
    await driver.press(driver.word('joint:setCode'));
    await driver.page().getByText(driver.word('joint:codeIsSet')).waitFor();
    await createCasesPage(driver).goToList();
    await createCasesPage(driver).open(workingName);
  }
  const [listed] = (JSON.parse(await askDirectly(driver, 'case:list', {})) as { value: { caseId: string }[] }).value;
  await createCasesPage(driver).section('meetings');
  await createMeetingsPage(driver).beginJoint();
  const notes = createNotesPage(driver);
  await notes.line().waitFor();
  await notes.enter('Both want the wall repaired before winter.');
  await notes.type(`They will pay in the end, ${secret}`);
  await notes.ownEyes();
  await driver.page().keyboard.press('Enter');
  await expect(notes.line()).toHaveValue('');
  const joint = createJointPage(driver);
  await joint.openPlan();
  await joint.addLines('agenda-point', ['Who repairs the wall', 'Who pays for it', 'Until when']);
  await joint.addLines('ground-rule', ['One speaks at a time']);
  await driver.press(driver.word('joint:ruleConfidential'));
  await joint.line('Who repairs the wall').getByRole('checkbox').check();
  return { secret, caseId: listed?.caseId ?? '' };
}

test('the parties see agenda, rules and their notes, and no word of the desk', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  const { secret, caseId } = await prepareMeeting(driver, { withCode: true });
  const desk = driver.page();
  const joint = createJointPage(driver);
  await joint.turnHere();
  await expect.poll(() => desk.isClosed()).toBe(true);
  expect(await bitim.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);

  const screen = driver.page();
  for (const text of ['Who repairs the wall', 'Who pays for it', 'One speaks at a time', driver.word('joint:ruleConfidential'), 'Both want the wall repaired before winter.']) {
    await expect(screen.getByText(text, { exact: true })).toBeVisible();
  }
  for (const name of sampleParties) await expect(screen.getByRole('heading', { level: 1 })).toContainText(name);
  const all = await everythingIn(screen, caseId);
  for (const hidden of [secret, 'They will pay', 'Garden wall', 'Practice']) expect(all).not.toContain(hidden);
  for (const [channel, input] of Object.entries({ 'case:list': {}, 'trash:list': { caseId }, 'page:go': { path: '/cases' }, 'vault:status': {}, 'profile:read': {}, 'quick-code:set': { code: null }, 'joint:close': {}, 'app:quit': {} })) {
    expect(JSON.parse(await askDirectly(driver, channel, input)), channel).toEqual({ ok: false, error: { type: 'not-allowed' } });
  }

  for (const look of ['joint:dark', 'joint:light']) {
    await screen.getByRole('button', { name: driver.word(look), exact: true }).click();
    const { violations } = await new AxeBuilder({ page: screen }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  }
  await screen.getByRole('button', { name: 'Қазақша' }).click();
  await expect(screen.getByRole('heading', { name: 'Күн тәртібі' })).toBeVisible();
  await screen.getByRole('button', { name: 'English' }).click();

  await joint.askBack();
  await joint.typeCode('1111');
  await expect(screen.getByRole('alert')).toContainText(driver.word('joint:triesLeft', { count: 4 }));
  await driver.replaceWindow(() => joint.typeCode(code));
  // The same meeting, at the same part of it.
  await expect(driver.page().getByRole('tab', { name: driver.word('joint:agendaAndRules') })).toHaveAttribute('aria-selected', 'true');
  await expect(joint.line('Who pays for it')).toBeVisible();
  expect(screen.isClosed()).toBe(true);
});

test('five wrong codes lock the vault; the passphrase brings the same place back', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await prepareMeeting(driver, { withCode: true });
  const joint = createJointPage(driver);
  await joint.turnHere();
  const screen = driver.page();
  await joint.askBack();
  for (let count = 4; count >= 1; count -= 1) {
    await joint.typeCode(`000${count}`);
    await expect(screen.getByRole('alert')).toContainText(driver.word(count === 1 ? 'joint:triesLeft_one' : 'joint:triesLeft', { count }));
  }
  await driver.replaceWindow(() => joint.typeCode('0000'));
  const lock = createLockPage(driver);
  await lock.isShown();
  await expect.poll(() => screen.isClosed()).toBe(true);
  await lock.unlock(samplePassphrase);
  await expect(joint.line('Who pays for it')).toBeVisible();
});

test('without a code the way back is the lock page, and so is the lock key', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  await prepareMeeting(driver, { withCode: false });
  const joint = createJointPage(driver);
  await joint.turnHere();
  await joint.askBack();
  await expect(driver.field('quick-code')).toHaveCount(0);
  await driver.replaceWindow(() => driver.press(driver.word('joint:toLockPage')));
  const lock = createLockPage(driver);
  await lock.isShown();
  await lock.unlock(samplePassphrase);
  await expect(joint.line('Who pays for it')).toBeVisible();
  await joint.turnHere();
  await lock.lockByKey();
  await expect(driver.page().getByText('Who pays for it')).toHaveCount(0);
});

test('on a second display the screen follows the desk, stands through a lock, and goes when the desk says so', async ({ page, bitim }) => {
  const driver = createDriver(bitim, page);
  const { secret, caseId } = await prepareMeeting(driver, { withCode: false });
  await bitim.evaluate(({ screen }) => {
    const [first] = screen.getAllDisplays();
    if (first) screen.getAllDisplays = () => [first, { ...first, id: 2, workArea: { x: 1_920, y: 0, width: 1_920, height: 1_080 } }];
  });
  const joint = createJointPage(driver);
  const desk = driver.page();
  const screen = await joint.turnOther();
  expect(desk.isClosed()).toBe(false);
  await expect(screen.getByText('Who pays for it', { exact: true })).toBeVisible();
  await expect(screen.getByRole('button', { name: driver.word('joint:back') })).toHaveCount(0);

  await joint.addLines('agenda-point', ['Who cleans up']);
  await expect(screen.getByText('Who cleans up', { exact: true })).toBeVisible();
  await desk.getByRole('tab', { name: driver.word('meetings:notes') }).click();
  const notes = createNotesPage(driver);
  await notes.type(`Only for me ${secret}`);
  await notes.ownEyes();
  await desk.keyboard.press('Enter');
  await expect(notes.line()).toHaveValue('');
  await notes.enter('The neighbour has the bricks.');
  await expect(screen.getByText('The neighbour has the bricks.', { exact: true })).toBeVisible();
  expect(await everythingIn(screen, caseId)).not.toContain(secret);

  const lock = createLockPage(driver);
  await lock.lockByKey();
  await expect.poll(() => desk.isClosed()).toBe(true);
  await expect(screen.getByText('Who cleans up', { exact: true })).toBeVisible();
  await lock.unlock(samplePassphrase);
  await notes.enter('And the sand.');
  await expect(screen.getByText('And the sand.', { exact: true })).toBeVisible();
  await driver.page().getByRole('main').getByRole('button', { name: driver.word('joint:closeOther') }).click();
  await expect.poll(() => screen.isClosed()).toBe(true);
  await expect(driver.page().getByRole('button', { name: driver.word('joint:turn'), exact: true })).toBeVisible();
});
