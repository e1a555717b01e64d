// What keeping a vault takes: the key derivation apart, the check of everything, the room on disk; and how a format of one whole file does beside it.
import * as kdbxweb from 'kdbxweb';
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createThreadKdf } from '#electron/vault/keys/thread-kdf.ts';
import { quickKdf } from '#tests/support/quick-kdf.ts';
import { openBenchVault, type BenchVault } from './bench-vault.ts';
import { inMs, median, timed, type Line } from './line.ts';
import { makeNotes, noteBytes, openBenchStore, save } from './stores.ts';
import { createRandom } from './words.ts';

const rounds = 5;
const line = (part: Omit<Line, 'group' | 'aim'>): Line => ({ group: 'care', aim: null, ...part });

async function sampled(work: () => unknown, count = rounds): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 0; round < count; round += 1) samples.push(await timed(work));
  return samples;
}

/** Apart from every other figure: the price of each guess is the same for us and for a thief. */
export async function measureDerivation(): Promise<Line[]> {
  const deriveKey = createThreadKdf(new URL('../../electron/vault/kdf-thread.ts', import.meta.url));
  const costs = [{ memoryBytes: 64 * 1_048_576, passes: 3 }, { memoryBytes: 256 * 1_048_576, passes: 3 }];
  const lines: Line[] = [];
  for (const cost of costs) {
    const samples = await sampled(() => deriveKey(randomBytes(20), randomBytes(16), cost));
    lines.push(line({ name: `key derivation, ${cost.memoryBytes / 1_048_576} MiB and ${cost.passes} passes`, value: median(samples), unit: 'ms', detail: `median of ${rounds}, worst ${inMs(Math.max(...samples))}` }));
  }
  return lines;
}

export async function measureKeeping(vault: BenchVault): Promise<Line[]> {
  const bench = await openBenchVault(vault);
  // The first check, at opening, is over before ours are timed.
  const checks = await sampled(async () => {
    const state = await bench.opened().verify();
    if (state.type !== 'whole') throw new Error(`the check says ${state.type}`);
  }, 3);
  await bench.close();
  const bytes = statSync(join(vault.vaultFolder, 'cases.db')).size;
  const megabytes = bytes / 1_048_576;
  return [
    line({ name: `check of everything, ${vault.notes} notes`, value: median(checks), unit: 'ms', detail: `median of 3; in steps of 8 ms, requests between them; ${inMs(median(checks) / (vault.notes / 1_000))} per 1,000 notes` }),
    line({ name: `on disk, ${vault.notes} notes`, value: megabytes, unit: 'MB', detail: `${(bytes / (vault.notes * noteBytes)).toFixed(2)} times the bytes of their text; search index, history and root in it` }),
  ];
}

/** One whole file, written anew at each save, as its programs do it: aside, flushed, renamed. Its derivation is a stand-in, as ours is left out too. */
export async function measureWholeFile(folder: string, count: number): Promise<Line[]> {
  kdbxweb.CryptoEngine.setArgon2Impl(async (password, salt, memory, iterations) => {
    const derived = await quickKdf(new Uint8Array(password), new Uint8Array(salt), { memoryBytes: memory, passes: iterations });
    return derived.buffer as ArrayBuffer;
  });
  const credentials = new kdbxweb.Credentials(kdbxweb.ProtectedValue.fromString('bench'));
  const database = kdbxweb.Kdbx.create(credentials, 'Bench');
  const group = database.getDefaultGroup();
  const notes = makeNotes(count + rounds, createRandom(7));
  const texts = notes.map(({ body }) => (body as { readonly text: string }).text);
  const add = (index: number): void => {
    const entry = database.createEntry(group);
    entry.fields.set('Notes', texts[index] ?? '');
  };
  for (let index = 0; index < count; index += 1) add(index);
  const path = join(folder, 'bench.kdbx');
  const write = async (): Promise<void> => {
    const file = openSync(`${path}.new`, 'w');
    writeSync(file, Buffer.from(await database.save()));
    fsyncSync(file);
    closeSync(file);
    renameSync(`${path}.new`, path);
  };
  await write();
  let next = count;
  const saves = await sampled(async () => {
    add(next++);
    await write();
  });
  const opens = await sampled(async () => kdbxweb.Kdbx.load(new Uint8Array(readFileSync(path)).buffer, credentials));

  const ours = await openBenchStore('product', folder);
  save(ours.store, notes.slice(0, count));
  const ourSaves: number[] = [];
  for (const note of notes.slice(count)) ourSaves.push(await timed(() => save(ours.store, [note])));
  ours.close();
  const size = statSync(path).size / 1_048_576;
  return [
    line({ name: `KDBX 4 (kdbxweb), ${count} notes: one note more, saved`, value: median(saves), unit: 'ms', detail: `median of ${rounds}; ${(median(saves) / median(ourSaves)).toFixed(0)} times our ${inMs(median(ourSaves))}; a file of ${size.toFixed(1)} MB, compressed` }),
    line({ name: `KDBX 4 (kdbxweb), ${count} notes: opened`, value: median(opens), unit: 'ms', detail: `median of ${rounds}, derivation apart; ours is among the unlocks` }),
  ];
}
