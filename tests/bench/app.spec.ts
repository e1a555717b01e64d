// What a person waits for at the window, and what the app's processes hold. Run by tests/bench/run.ts, never by the tests.
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test, type Bitim } from '#tests/e2e/fixtures.ts';
import { createCasesPage } from '#tests/e2e/pages/cases-page.ts';
import { createDriver, type Driver } from '#tests/e2e/pages/driver.ts';
import { createLockPage } from '#tests/e2e/pages/lock-page.ts';
import { createNotesPage } from '#tests/e2e/pages/notes-page.ts';
import type { AppPlan } from './app-lines.ts';
import { benchPassphrase, caseName, type BenchVault } from './bench-vault.ts';
import { inMs, median, percentile, type Line } from './line.ts';
import { describeMemory, measureMemory } from './memory.ts';

test.use({ trace: 'off', screenshot: 'off' });
const restMs = 4_000;
const line = (part: Omit<Line, 'group' | 'aim'>): Line => ({ group: 'app', aim: null, ...part });

test('measures the app', async ({ page, bitim }) => {
  test.setTimeout(30 * 60_000);
  const plan = JSON.parse(process.env['BITIM_BENCH'] ?? '') as AppPlan;
  const driver = createDriver(bitim, page);
  const lines: Line[] = [];
  lines.push(await measureStart(driver, plan));
  await unlock(driver);
  lines.push(await memoryLine(bitim, 'idle, a small vault unlocked'));
  lines.push(await measureOpenCase(driver, plan));
  lines.push(await memoryLine(bitim, `a case of ${plan.small.notes} notes open`));
  lines.push(await measureKeystroke(driver, plan));
  await openVaultOf(driver, plan.large);
  await unlock(driver);
  lines.push(await memoryLine(bitim, `${plan.large.notes} notes in the vault, unlocked`));
  writeFileSync(plan.resultFile, JSON.stringify(lines));
});

async function openVaultOf(driver: Driver, vault: BenchVault): Promise<void> {
  const { bitim } = driver;
  await bitim.quit();
  rmSync(bitim.userData, { recursive: true, force: true });
  cpSync(vault.userData, bitim.userData, { recursive: true });
  driver.adopt(await bitim.relaunch());
  await createLockPage(driver).isShown();
}

async function unlock(driver: Driver): Promise<void> {
  await createLockPage(driver).unlock(benchPassphrase);
  await createCasesPage(driver).rows().first().waitFor();
}

/** From starting the process until the passphrase can be typed. */
async function measureStart(driver: Driver, { small, rounds }: AppPlan): Promise<Line> {
  const { bitim } = driver;
  await openVaultOf(driver, small);
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await bitim.quit();
    const startedAt = performance.now();
    driver.adopt(await bitim.relaunch());
    await createLockPage(driver).isShown();
    samples.push(performance.now() - startedAt);
  }
  return line({ name: 'start to lock screen', value: median(samples), unit: 'ms', detail: `median of ${rounds}, worst ${inMs(Math.max(...samples))}` });
}

/** From the press on the case to the frame that shows its notes; the two presses are a machine's. */
async function measureOpenCase(driver: Driver, { small, rounds }: AppPlan): Promise<Line> {
  const cases = createCasesPage(driver);
  const notes = createNotesPage(driver);
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0) await cases.leave();
    await cases.row(caseName(0)).waitFor();
    await driver.page().evaluate(() => {
      const watch = window as unknown as { benchPainted: Promise<number> };
      watch.benchPainted = new Promise((resolve) => {
        document.addEventListener('pointerdown', ({ timeStamp: pressedAt }) => {
          const look = (): void => {
            if (!document.querySelector('article[data-note-id]')) return void requestAnimationFrame(look);
            // Drawn in this frame, on the screen when the next one begins.
            requestAnimationFrame(() => resolve(performance.now() - pressedAt));
          };
          look();
        }, { capture: true, once: true });
      });
    });
    await cases.open(caseName(0));
    await cases.section('notes');
    await notes.rows().first().waitFor();
    samples.push(await driver.page().evaluate(() => (window as unknown as { benchPainted: Promise<number> }).benchPainted));
  }
  return line({ name: `open a case of ${small.notes} notes to paint`, value: median(samples), unit: 'ms', detail: `median of ${rounds}, worst ${inMs(Math.max(...samples))}` });
}

/** From a key until the window says that all is kept: the pause after typing is part of it. */
async function measureKeystroke(driver: Driver, { keys }: AppPlan): Promise<Line> {
  const page = driver.page();
  await createNotesPage(driver).line().click();
  await page.evaluate(() => {
    const watch = window as unknown as { benchKept: number[] };
    watch.benchKept = [];
    let pressedAt: number | null = null;
    let isPending = false;
    document.addEventListener('keydown', (event) => (pressedAt = event.timeStamp), true);
    new MutationObserver(() => {
      if (pressedAt === null) return;
      if (document.querySelector('[data-state="unsaved"], [data-state="saving"]')) isPending = true;
      else if (isPending) {
        watch.benchKept.push(performance.now() - pressedAt);
        pressedAt = null;
        isPending = false;
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });
  });
  const kept = (): Promise<number[]> => page.evaluate(() => (window as unknown as { benchKept: number[] }).benchKept);
  for (let key = 1; key <= keys; key += 1) {
    await page.keyboard.press('a');
    await expect.poll(async () => (await kept()).length, { intervals: [50], timeout: 15_000 }).toBe(key);
  }
  const samples = await kept();
  return line({ name: 'keystroke to durable, through the window', value: median(samples), unit: 'ms', detail: `median of ${keys}, 95th percentile ${inMs(percentile(samples, 0.95))}; the pause after typing included` });
}

/** After a rest, so that what was only needed on the way is gone. */
async function memoryLine(bitim: Bitim, state: string): Promise<Line> {
  await new Promise((resolve) => setTimeout(resolve, restMs));
  const parts = measureMemory(bitim.processId());
  return line({ name: `memory, ${state}`, value: parts.reduce((sum, { megabytes }) => sum + megabytes, 0), unit: 'MB', detail: describeMemory(parts) });
}
