// What the vault process alone takes: unlocking at three sizes, and finding words in the largest.
import { openBenchVault, type BenchVault } from './bench-vault.ts';
import { inMs, median, percentile, timed, type Line } from './line.ts';
import { createRandom, drawWord } from './words.ts';

const unlockAim = 2;
const indexAimMs = 30;
const findAimMs = 100;
const pageLimit = 50;
const rounds = 7;

/** From the derived key to the list of cases; the sizes take turns. */
export async function measureUnlock(vaults: readonly BenchVault[]): Promise<Line[]> {
  const samples = vaults.map((): number[] => []);
  const lists = vaults.map((): number[] => []);
  // The first round derives the keys and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, vault] of vaults.entries()) {
      const startedAt = performance.now();
      const bench = await openBenchVault(vault);
      const openedAt = performance.now();
      const list = await bench.ask('case:list', {});
      const listedAt = performance.now();
      if (list.length !== vault.cases) throw new Error(`the list has ${list.length} of ${vault.cases} cases`);
      if (round > 0) {
        samples[index]?.push(listedAt - startedAt);
        lists[index]?.push(listedAt - openedAt);
      }
      await bench.close();
    }
  }
  const medians = samples.map((each) => median(each));
  const shown = vaults.map(({ notes }, index) => `${inMs(medians[index] ?? 0)} at ${notes}`).join(', ');
  const times = vaults.map(({ notes, cases }, index): Line => ({
    group: 'unlock', name: `unlock at ${notes} notes, key to case list`, value: medians[index] ?? 0, unit: 'ms', aim: null, detail: `median of ${rounds}; of it the list of ${cases} cases ${inMs(median(lists[index] ?? []))}`,
  }));
  const growth = (medians.at(-1) ?? 0) / (medians[0] ?? 1);
  return [...times, { group: 'unlock', name: 'unlock: largest to smallest', value: growth, unit: 'times', aim: unlockAim, detail: shown }];
}

/** Words as often as they stand in the notes: most queries ask for common ones. */
export async function measureSearch(vault: BenchVault, queries: number): Promise<Line[]> {
  const bench = await openBenchVault(vault);
  const opened = bench.opened();
  const random = createRandom(4);
  const inIndex: number[] = [];
  const whole: number[] = [];
  let hits = 0;
  for (let index = 0; index < queries; index += 1) {
    const text = drawWord(random);
    inIndex.push(await timed(() => opened.store.searchRecords({ text, kinds: ['note'], before: null, limit: pageLimit })));
    const input = { caseId: null, text, noteKinds: [], parties: [], recordKinds: [], limit: pageLimit, before: null };
    whole.push(await timed(async () => (hits += (await bench.ask('search:find', input)).hits.length)));
  }
  await bench.close();
  if (hits === 0) throw new Error('no word was found');
  const line = (name: string, samples: readonly number[], aim: number): Line => ({
    group: 'search', name: `${name}, ${vault.notes} notes, 99th percentile`, value: percentile(samples, 0.99), unit: 'ms', aim,
    detail: `${queries} words by frequency, first ${pageLimit} by date; median ${inMs(median(samples))}`,
  });
  return [line('search in the index', inIndex, indexAimMs), line('search over all cases, with marks and excerpts', whole, findAimMs)];
}
