// A large file into the vault and out of it again, through the vault process as the app starts it, against a plain copy and against `age`. All are flushed at the end.
import { randomBytes, randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { closeSync, copyFileSync, fsyncSync, openSync, readFileSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { fileChunkBytes } from '#shared/ipc/contract-files.ts';
import { startVaultProcess, type VaultProcess } from '#tests/support/vault-process.ts';
import { benchPassphrase } from './bench-vault.ts';
import { inMs, timed, type Line } from './line.ts';

const mebibyte = 1024 * 1024;
const memoryAimMegabytes = 100;

export async function measureFiles(folder: string, size: number): Promise<Line[]> {
  const source = join(folder, 'source.bin');
  writeSource(source, size);
  const to = (name: string): string => join(folder, name);
  const copied = await timed(() => {
    copyFileSync(source, to('copy.bin'));
    flush(to('copy.bin'));
  });
  rmSync(to('copy.bin'));
  const age = await measureAge(folder, source);

  const vault = startVaultProcess({ witnessFolder: to('witness'), privateFolder: to('private') });
  try {
    const made = await vault.client.call('create', { folder, name: 'Files', passphrase: new TextEncoder().encode(benchPassphrase) });
    if (!made.ok) throw new Error(made.error.type);
    const caseId = randomUUID() as CaseId;
    await vault.ask('case:create', { caseId, workingName: 'Files', matter: '', openedOn: '2026-11-22' });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const idle = memoryOf(vault, 'VmRSS');
    forgetHighest(vault);
    const file = { caseId, recordId: randomUUID() as string as RecordId };
    const added = await timed(() => add(vault, file, source, size));
    const exported = await timed(async () => {
      const released = await vault.client.call('release-file', { viewer: { type: 'desk' }, ...file, path: to('exported.bin'), aside: to('exported.part'), taskId: randomUUID() });
      if (!released.ok) throw new Error(released.error.type);
    });
    const above = memoryOf(vault, 'VmHWM') - idle;
    if (!readFileSync(to('exported.bin')).subarray(0, mebibyte).equals(readFileSync(source).subarray(0, mebibyte))) throw new Error('another file came out');
    const name = `${(size / 2 ** 30).toFixed(2)} GB`;
    const against = (ours: number, theirs: number | null): string => `a plain copy ${inMs(copied)} (${(ours / copied).toFixed(1)} times), ${theirs === null ? 'age is not installed' : `age ${inMs(theirs)} (${(ours / theirs).toFixed(1)} times)`}`;
    const line = (part: Omit<Line, 'group' | 'aim'>): Line => ({ group: 'files', aim: null, ...part });
    return [
      line({ name: `file of ${name} into the vault, durable`, value: added, unit: 'ms', detail: `${speed(size, added)}; ${against(added, age?.sealed ?? null)}` }),
      line({ name: `file of ${name} out of the vault, durable`, value: exported, unit: 'ms', detail: `${speed(size, exported)}; ${against(exported, age?.opened ?? null)}` }),
      { group: 'files', name: 'memory of the vault process above idle, in and out', value: above, unit: 'MB', aim: memoryAimMegabytes, detail: `highest; idle ${idle.toFixed(0)} MB; under plain Node; chunks of ${fileChunkBytes / 1024} KiB` },
    ];
  } finally {
    await vault.kill();
    for (const left of ['source.bin', 'exported.bin']) rmSync(to(left), { force: true });
  }
}

async function add(vault: VaultProcess, file: { readonly caseId: CaseId; readonly recordId: RecordId }, source: string, size: number): Promise<void> {
  const begun = await vault.ask('file:begin', { ...file, fileName: 'source.bin', size, belongsTo: null, source: null, ownEyes: true });
  if (!begun.ok) throw new Error(begun.error.type);
  const opened = openSync(source, 'r');
  for (let offset = 0; offset < size; offset += fileChunkBytes) {
    const bytes = new Uint8Array(Math.min(fileChunkBytes, size - offset));
    readSync(opened, bytes, 0, bytes.length, offset);
    const sent = await vault.ask('file:chunk', { ...file, offset, bytes });
    if (!sent.ok) throw new Error(sent.error.type);
  }
  closeSync(opened);
  const finished = await vault.ask('file:finish', file);
  if (!finished.ok) throw new Error(finished.error.type);
}

/** To a key, not to a passphrase: the derivation would be in the figure. null where it is not installed. */
async function measureAge(folder: string, source: string): Promise<{ readonly sealed: number; readonly opened: number } | null> {
  const to = (name: string): string => join(folder, name);
  const made = spawnSync('age-keygen', [], { encoding: 'utf8' });
  const recipient = /^# public key: (age1\w+)$/m.exec(made.stdout ?? '')?.[1];
  if (recipient === undefined) return null;
  writeFileSync(to('age-key'), made.stdout, { mode: 0o600 });
  const run = (target: string, args: readonly string[]): void => {
    const { status, stderr } = spawnSync('age', [...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    flush(target);
  };
  const sealed = await timed(() => run(to('sealed.age'), ['-r', recipient, '-o', to('sealed.age'), source]));
  const opened = await timed(() => run(to('opened.bin'), ['-d', '-i', to('age-key'), '-o', to('opened.bin'), to('sealed.age')]));
  for (const left of ['age-key', 'sealed.age', 'opened.bin']) rmSync(to(left));
  return { sealed, opened };
}

/** Nothing that could be made smaller or left out. */
function writeSource(path: string, size: number): void {
  const file = openSync(path, 'w');
  for (let written = 0; written < size; ) written += writeSync(file, randomBytes(Math.min(mebibyte, size - written)));
  fsyncSync(file);
  closeSync(file);
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}

const speed = (size: number, ms: number): string => `${(size / mebibyte / (ms / 1_000)).toFixed(0)} MB a second`;

const memoryOf = ({ pid }: VaultProcess, field: 'VmRSS' | 'VmHWM'): number => Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
const forgetHighest = ({ pid }: VaultProcess): void => writeFileSync(`/proc/${pid}/clear_refs`, '5');
