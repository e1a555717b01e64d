// kill -9 while the vault process saves notes and does something else besides: every acknowledged note is there afterwards, byte for byte, the newest acknowledged draft or a
// newer one, the root agrees, and the vault opens without a question. By itself: node tests/faults/kill-rounds.ts <rounds> [operation]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { DraftInput } from '#shared/ipc/contract.ts';
import type { OpenedVault } from '#electron/vault/ports.ts';
import { openVault } from '#electron/vault/vault.ts';
import type { VaultProcess } from '#tests/support/vault-process.ts';
import { answered, Unanswered, type KillOperation } from './kill-operation.ts';
import { killOperations } from './kill-operations.ts';
import { createKilledVault, createWorld, draftInput, folderOf, noteCase, numberedRecordId, noteIdOf, noteInput, openAfterwards, presentSecret, startProcess, textOf, type Fault, type World } from './kill-world.ts';

export type KillReport = {
  /** That were done: the first fault ends it. */
  readonly rounds: number;
  /** How many kills fell while it was being done, and how many after its answer. */
  readonly operations: Readonly<Record<string, { readonly during: number; readonly after: number }>>;
  readonly acknowledgedNotes: number;
  readonly faults: readonly Fault[];
};

/** So that a vault does not grow without end. */
const roundsPerVault = 40;

/** `withinMs`: the kill falls at a random instant of this span. It grows while kills come before the answer, and shrinks while they come after: three of four fall into the operation. */
type Tally = { during: number; after: number; withinMs: number };
const firstSpanMs = 60;

export async function killInRounds(rounds: number, operations: readonly KillOperation[] = killOperations): Promise<KillReport> {
  const tallies = new Map<string, Tally>(operations.map(({ name, usualMs = firstSpanMs }) => [name, { during: 0, after: 0, withinMs: usualMs }]));
  const faults: Fault[] = [];
  let acknowledgedNotes = 0;
  let done = 0;
  for (let first = 0; first < rounds && faults.length === 0; first += roundsPerVault) {
    const home = mkdtempSync(join(tmpdir(), 'bitim-kill-'));
    const world = createWorld(home);
    try {
      await createKilledVault(world);
      for (let round = first; round < Math.min(rounds, first + roundsPerVault) && world.faults.length === 0; round += 1) {
        const operation = operations[round % operations.length] as KillOperation;
        done += 1;
        await runRound(world, operation, tallies.get(operation.name) as Tally, round === first);
        faults.push(...world.faults.map(({ type, what }) => ({ type, what: `round ${round + 1}, ${operation.name}: ${what}` })));
      }
    } finally {
      acknowledgedNotes += world.notes.length;
      rmSync(home, { recursive: true, force: true });
    }
  }
  const counts = Object.fromEntries([...tallies].map(([name, { during, after }]) => [name, { during, after }]));
  return { rounds: done, operations: counts, acknowledgedNotes, faults };
}

async function runRound(world: World, operation: KillOperation, tally: Tally, triesSecondOpener: boolean): Promise<void> {
  await operation.beforeOpening?.(world);
  const process = startProcess(world);
  let writing = Promise.resolve();
  // Once it answers anything it has started: a kill before that would fall into no operation.
  if (operation.beforeOpening) answered(await process.client.call('find-backups', { folder: folderOf(world.home, 'nothing') }));
  else {
    const opened = await process.client.call('open', { folder: world.folder, secret: presentSecret(world) });
    if (!opened.ok) throw new Error(`does not open: ${opened.error.type}`);
    if (triesSecondOpener) await trySecondOpener(world);
    await operation.prepare?.(world, process);
    const before = world.notes.length;
    writing = untilKilled(writeNotes(world, process));
    while (world.notes.length === before && !process.client.hasEnded()) await new Promise((resolve) => setTimeout(resolve, 2));
  }
  let isAnswered = false;
  const running = untilKilled(operation.run(world, process).then(() => void (isAnswered = true)));
  await new Promise((resolve) => setTimeout(resolve, Math.random() * tally.withinMs));
  await process.kill();
  await Promise.all([writing, running]);
  tally[isAnswered ? 'after' : 'during'] += 1;
  tally.withinMs *= isAnswered ? 0.7 : 1.12;
  if (operation.isEndless) tally.withinMs = firstSpanMs;
  for (const { where, what } of process.reports) world.faults.push({ type: 'corrupt', what: `bug in the vault process: ${where}: ${what}` });
  await look(world, operation, isAnswered);
}

/** Waits for the end that the kill brings; any other end is a bug of the process or of the test. */
async function untilKilled(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
  }
}

/** One after another, each with a draft behind it, until the process is gone. */
async function writeNotes(world: World, process: VaultProcess): Promise<void> {
  for (;;) {
    const number = world.notes.length;
    const { record } = answered(await process.ask('note:save', noteInput(noteCase, noteIdOf(number), number)));
    if (!record) throw new Error('the desk sees its own note');
    world.notes.push(record);
    answered(await process.ask('note:draft', draftInput(number)));
    world.newestDraft = number;
  }
}

/** A second opener is refused while the first lives. */
async function trySecondOpener(world: World): Promise<void> {
  const second = await openVault({ folder: world.folder, secret: presentSecret(world) }, world.dependencies);
  if (second.ok) second.value.close();
  if (second.ok || second.error.type !== 'already-open') world.faults.push({ type: 'corrupt', what: `second opener: ${second.ok ? 'opened' : second.error.type}` });
}

async function look(world: World, operation: KillOperation, isAnswered: boolean): Promise<void> {
  const vault = await openAfterwards(world);
  if (typeof vault === 'string') return void world.faults.push({ type: 'lost', what: `does not open: ${vault}` });
  try {
    // Cut off between its database and its first copy of the keys, a new data key leaves one copy that the key in force cannot prove: it is rewritten, and that is said.
    const mayRepair = operation.name.includes('data key') || operation.name.includes('destruction');
    for (const { type } of vault.notices) if (!(mayRepair && type === 'keys-copy-repaired')) world.faults.push({ type: 'corrupt', what: `notice ${type}` });
    const state = await vault.verify();
    if (state.type !== 'whole') world.faults.push({ type: 'corrupt', what: `check: ${JSON.stringify(state)}` });
    lookAtNotes(world, vault);
    await operation.check?.(world, vault, isAnswered);
  } finally {
    vault.close();
  }
}

function lookAtNotes(world: World, { store }: OpenedVault): void {
  const lost = (what: string): void => void world.faults.push({ type: 'lost', what });
  for (const [number, acknowledged] of world.notes.entries()) {
    const kept = store.record(noteIdOf(number));
    if (!kept) lost(`note ${number}`);
    else if (!isDeepStrictEqual(kept, acknowledged) || (kept.body as { text: string }).text !== textOf(number)) lost(`note ${number} as it was acknowledged`);
  }
  // Saved, and the answer was not heard: it counts from now on, and is whole.
  const unheard = store.record(noteIdOf(world.notes.length));
  if (unheard && (unheard.body as { text: string }).text !== textOf(world.notes.length)) world.faults.push({ type: 'corrupt', what: `note ${world.notes.length}, which nobody heard of` });
  if (unheard) world.notes.push(unheard);
  for (const number of world.files) if (!store.attachment(numberedRecordId(number))) lost(`file ${number}`);
  const [draft] = store.drafts(noteCase);
  const { newestDraft } = world;
  if (!draft) {
    if (newestDraft >= 0) lost(`draft ${newestDraft}`);
    return;
  }
  const number = [newestDraft, newestDraft + 1, world.notes.length - 1].find((candidate) => (draft.body as DraftInput).content.text === textOf(Math.max(candidate, 0)));
  if (number === undefined) lost(`draft ${newestDraft}, or a newer one`);
  else world.newestDraft = Math.max(number, newestDraft);
}

/** For a terminal: what was done, and in the last line what it came to. */
export function describeReport({ rounds, operations, acknowledgedNotes, faults }: KillReport): string {
  const width = Math.max(...Object.keys(operations).map((name) => name.length));
  const lines = Object.entries(operations).map(([name, { during, after }]) => `  ${name.padEnd(width)}  ${String(during).padStart(4)} during, ${String(after).padStart(4)} after its answer`);
  const count = (type: Fault['type']): number => faults.filter((fault) => fault.type === type).length;
  return [`${rounds} kills of the vault process, ${acknowledgedNotes} acknowledged notes. Kills that fell into:`, ...lines, ...faults.map(({ what }) => `  ${what}`), `${count('lost')} lost, ${count('corrupt')} corrupt`].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const chosen = killOperations.filter(({ name }) => !process.argv[3] || name === process.argv[3]);
  const report = await killInRounds(Number(process.argv[2] ?? 30), chosen);
  console.log(describeReport(report));
  process.exitCode = report.faults.length === 0 ? 0 : 1;
}
