// The leak check of a large case: what release does before something leaves; alone here, and in a vault in leak-versions.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordId } from '#shared/domain/ids.ts';
import { createLeakIndex } from '#shared/domain/leaks/leak-index.ts';
import { findLeaks } from '#shared/domain/leaks/find-leaks.ts';
import { inMs, median, timed, type Line } from './line.ts';

const aimMs = 2_000;
const rounds = 5;
const folder = join(import.meta.dirname, '../vectors/leaks/tuning-pages');
export const linesOf = (name: string): { readonly id: string; readonly text: string }[] => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as { id: string; text: string });
const cycled = <Item>(items: readonly Item[], count: number): Item[] => Array.from({ length: count }, (_, at) => items[at % items.length]).filter((item) => item !== undefined);

/** Notes and pages of the labelled set, taken again where it has fewer. */
export async function measureLeaks(notes: number, pages: number): Promise<Line[]> {
  const secrets = cycled(linesOf('notes.jsonl'), notes).map(({ text }, at) => ({ recordId: `note-${at}` as RecordId, text }));
  const known = linesOf('known.jsonl').map(({ id, text }) => ({ recordId: id as RecordId, text }));
  const pieces = cycled(linesOf('pages.jsonl'), pages).map(({ text }, at) => ({ id: `page-${at}`, text }));
  const reading: number[] = [];
  const looking: number[] = [];
  let hits = 0;
  for (let round = 0; round < rounds; round += 1) {
    let index = createLeakIndex([], []);
    reading.push(await timed(() => (index = createLeakIndex(secrets, known))));
    looking.push(await timed(() => (hits = findLeaks(index, pieces).length)));
  }
  if (hits === 0) throw new Error('no leak was found');
  const all = reading.map((each, at) => each + (looking[at] ?? 0));
  const detail = `median of ${rounds}; reading the notes ${inMs(median(reading))}, looking through the pages ${inMs(median(looking))}; ${hits} hits`;
  return [{ group: 'leaks', name: `leak check, ${pages} pages against ${notes} closed notes`, value: median(all), unit: 'ms', aim: aimMs, detail }];
}
