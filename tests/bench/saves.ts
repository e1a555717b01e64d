// A durable save, and many at once: our store as it is, with SQLCipher, without a cipher; and SQLite's bare INSERT.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inMs, median, timed, type Line } from './line.ts';
import { cipherNames, makeNotes, openBareTable, openBenchStore, save } from './stores.ts';
import { createRandom } from './words.ts';

export const saveAim = 1.15;
const rounds = 3;
const blockSize = 50;
const ways = [...cipherNames, 'bare'] as const;
type Way = (typeof ways)[number];
type Samples = Record<Way, number[]>;
const noSamples = (): Samples => ({ product: [], sqlcipher: [], none: [], bare: [] });

type Writer = { readonly insert: (notes: ReturnType<typeof makeNotes>) => void; close(): void };

async function openWriter(way: Way, folder: string): Promise<Writer> {
  mkdirSync(folder, { recursive: true });
  if (way === 'bare') return openBareTable(join(folder, 'cases.db'));
  const opened = await openBenchStore(way, folder);
  return { insert: (notes) => save(opened.store, notes), close: opened.close };
}

/** All ways are open at once and take turns, so that a busy moment of the machine meets each of them. */
async function saveOneByOne(folder: string, count: number): Promise<Samples> {
  const samples = noSamples();
  const writers = await Promise.all(ways.map(async (way) => ({ way, writer: await openWriter(way, join(folder, `one-${way}`)) })));
  const random = createRandom(2);
  for (let done = 0; done < count; done += blockSize) {
    const notes = makeNotes(Math.min(blockSize, count - done), random);
    for (const { way, writer } of inTurn(writers, done / blockSize)) {
      for (const note of notes) samples[way].push(await timed(() => writer.insert([note])));
    }
  }
  for (const { writer } of writers) writer.close();
  return samples;
}

async function saveInBulk(folder: string, count: number): Promise<Samples> {
  const samples = noSamples();
  const notes = makeNotes(count, createRandom(3));
  for (let round = 0; round < rounds; round += 1) {
    for (const way of inTurn(ways, round)) {
      const writer = await openWriter(way, join(folder, `bulk-${round}-${way}`));
      samples[way].push(await timed(() => writer.insert(notes)));
      writer.close();
    }
  }
  return samples;
}

const inTurn = <Item>(items: readonly Item[], turn: number): Item[] => items.map((_item, index) => items[(index + turn) % items.length] as Item);

export async function measureSaves(folder: string, count: number): Promise<Line[]> {
  const one = await saveOneByOne(folder, count);
  const bulk = await saveInBulk(folder, count);
  return [...ratios(`durable save, ${count} one by one`, one), ...ratios(`${count} notes in one save`, bulk)];
}

function ratios(name: string, samples: Samples): Line[] {
  const ours = median(samples.product);
  const against = (way: Way, words: string, aim: number | null): Line => ({
    group: 'saves', name: `${name}: to ${words}`, value: ours / median(samples[way]), unit: 'times', aim,
    detail: `medians ${inMs(ours)} and ${inMs(median(samples[way]))}`,
  });
  return [against('none', 'our store without a cipher', saveAim), against('sqlcipher', 'our store with SQLCipher', null), against('bare', 'a bare INSERT', null)];
}
