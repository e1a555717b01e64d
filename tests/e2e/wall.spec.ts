// The wall as it is felt from outside: two sides' words in the vault, and a long walk without aim in each room and on the joint screen. What passes
// the door, stands in the document, is read aloud, is the title, or lies in the page's memory: no word of the other side, and none of the mediator's own.
import { createCasesPage } from './pages/cases-page.ts';
import { createDriver, type Driver } from './pages/driver.ts';
import { createJointPage } from './pages/joint-page.ts';
import { createMeetingsPage } from './pages/meetings-page.ts';
import { makeSampleCase } from './pages/sample-case.ts';
import { layCanaries, type LaidCase } from './wall/lay-canaries.ts';
import { everythingSeen, heardAtDoor, listenAtDoor, wordsInMemory } from './wall/listen.ts';
import { createChance, wander, type Chance } from './wall/wander.ts';
import { expect, test } from './fixtures.ts';

test.use({ appArgs: ['--kdf-floor'], trace: 'off', screenshot: 'off' });

const steps = Number(process.env['BITIM_WALL_STEPS'] ?? 60);
const seed = Number(process.env['BITIM_WALL_SEED'] ?? 20_261_122);

test('no word of another side comes into a room or onto the joint screen', async ({ page, bitim }) => {
  test.setTimeout(120_000 + steps * 6_000);
  const driver = createDriver(bitim, page);
  const workingName = await makeSampleCase(driver);
  const now = await bitim.evaluate(() => Date.now());
  const laid = await layCanaries(driver, now);
  const { a, b, joint, desk } = laid.words;
  const chance = createChance(seed);
  const cases = createCasesPage(driver);
  const meetings = createMeetingsPage(driver);

  // The desk knows it all: so neither the ear at the door nor the look into memory is deaf.
  await cases.leave();
  await cases.open(workingName);
  expect(await wordsInMemory(driver.page(), [a[2] ?? '', b[2] ?? '', desk[2] ?? '']), 'in the desk’s memory').toHaveLength(3);
  await listenAtDoor(bitim);

  const rooms = [
    { side: 'a', theirs: [...a, ...joint], others: [...b, ...desk] },
    { side: 'b', theirs: [...b, ...joint], others: [...a, ...desk] },
    { side: 'joint', theirs: joint, others: [...a, ...b, ...desk] },
  ] as const;
  for (const { side, theirs, others } of rooms) {
    await cases.section('meetings');
    await meetings.open(laid.titles[side]);
    await heardAtDoor(bitim, []);
    await meetings.enterRoom();
    await heardByDesk(driver);
    await walk(driver, { laid, chance, theirs, others, place: `room ${side}`, avoid: ['meetings:leaveRoom', 'general:lock', 'joint:turn'] });
    await closeDialogs(driver);
    await meetings.leaveRoom();
    await cases.leave();
    await cases.open(workingName);
  }
  await cases.section('meetings');
  await meetings.open(laid.titles.joint);
  await createJointPage(driver).turnHere();
  await heardByDesk(driver);
  await walk(driver, { laid, chance, theirs: joint, others: [...a, ...b, ...desk], place: 'joint screen', avoid: ['joint:back'] });
});

/** Up to here the desk was still spoken to. */
const heardByDesk = (driver: Driver): Promise<unknown> => heardAtDoor(driver.bitim, []);

/** Whatever the walk left open. */
async function closeDialogs(driver: Driver): Promise<void> {
  for (let layer = 0; layer < 4; layer += 1) await driver.page().keyboard.press('Escape');
}

/** The walk may press another language. */
function inEveryLanguage(driver: Driver, key: string): string[] {
  const words = (['kk', 'ru', 'en'] as const).map((language) => {
    driver.speak(language);
    return driver.word(key);
  });
  driver.speak('en');
  return words;
}

type Walk = { readonly laid: LaidCase; readonly chance: Chance; readonly theirs: readonly string[]; readonly others: readonly string[]; readonly place: string; readonly avoid: readonly string[] };

async function walk(driver: Driver, { laid, chance, theirs, others, place, avoid }: Walk): Promise<void> {
  const first = driver.page();
  // It asks for its case once more, so that the ear hears what it was given at its beginning.
  await first.evaluate((caseId) => (window as unknown as { readonly bitim: { request(channel: string, input: unknown): Promise<unknown> } }).bitim.request('case:open', { caseId }), laid.caseId);
  const seen = new Set<string>();
  await wander(driver, { steps, chance, laid, avoid: avoid.flatMap((key) => inEveryLanguage(driver, key)), words: others }, async (page, step) => {
    const all = await everythingSeen(page, step % 5 === 0);
    expect(others.filter((word) => all.includes(word)), `${place}, step ${step}, seed ${seed}: seen`).toEqual([]);
    for (const word of theirs) if (all.includes(word)) seen.add(word);
  });
  expect(driver.page().isClosed(), `${place}: its page is still there`).toBe(false);
  const heard = await heardAtDoor(driver.bitim, [...others, ...theirs]);
  const ofOthers = heard.said.filter((line) => others.some((word) => line.includes(word)));
  expect(ofOthers, `${place}, seed ${seed}: heard at the door`).toEqual([]);
  expect(heard.found.length, `${place}: the ear was awake`).toBeGreaterThan(3);
  expect(heard.lines).toBeGreaterThan(steps / 2);
  expect(seen.size, `${place}: the eye was awake`).toBeGreaterThan(1);
  expect(await wordsInMemory(driver.page(), others), `${place}, seed ${seed}: in the page’s memory`).toEqual([]);
}
