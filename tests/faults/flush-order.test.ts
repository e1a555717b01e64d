// What the vault process tells the system, under strace: nothing is acknowledged before what it acknowledges is flushed, and no socket but to the kernel is made.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readSystemCalls, type SystemCall } from '#tests/support/system-calls.ts';
import { startVaultProcess, type VaultProcess } from '#tests/support/vault-process.ts';
import { addFile } from './kill-operations-long.ts';
import { draftInput, noteCase, noteIdOf, noteInput, passphraseOf } from './kill-world.ts';

const canTrace = spawnSync('strace', ['-qq', '-e', 'trace=none', '-o', '/dev/null', 'true']).status === 0;
const traced = 'trace=write,writev,pwrite64,pwritev,pwritev2,fsync,fdatasync,sync_file_range,sendmsg,sendto,rename,renameat,renameat2,unlink,unlinkat,socket,connect,bind';

type Work = (process: VaultProcess, vaultFolder: string) => Promise<number>;

function setupHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'bitim-strace-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

const startTraced = (home: string, traceFile: string): VaultProcess =>
  startVaultProcess({ witnessFolder: join(home, 'witness'), privateFolder: join(home, 'private'), under: ['strace', '-f', '-y', '-qq', '-s', '300', '-o', traceFile, '-e', traced] });

async function traceWork(work: Work): Promise<{ readonly calls: SystemCall[]; readonly vaultFolder: string; readonly answers: number }> {
  const home = setupHome();
  const traceFile = join(home, 'trace');
  const process = startTraced(home, traceFile);
  const vaultFolder = join(home, 'Traced.bitim');
  const made = await process.client.call('create', { folder: home, name: 'Traced', passphrase: passphraseOf(0) });
  if (!made.ok) throw new Error(made.error.type);
  await process.client.call('set-viewers', { viewers: [{ type: 'desk' }] });
  const answers = await work(process, vaultFolder);
  await process.close();
  return { calls: readSystemCalls(readFileSync(traceFile, 'utf8')), vaultFolder, answers };
}

/** Files of the vault that were written and not flushed, and folders in which a name was replaced, at each moment when the process tells its parent something. */
export function unflushedAtAnswers(calls: readonly SystemCall[], vaultFolder: string): { readonly answers: number; readonly flushes: number; readonly early: string[] } {
  const dirty = new Set<string>();
  const early: string[] = [];
  let answers = 0;
  let flushes = 0;
  for (const { name, text } of calls) {
    const file = /^\w+\(\d+<([^>]*)>/.exec(text)?.[1] ?? '';
    const isOfVault = file.startsWith(vaultFolder);
    if (name.startsWith('rename')) {
      const [from = '', to = ''] = [...text.matchAll(/"([^"]+)"/g)].map(([, path = '']) => path);
      if (dirty.delete(from)) dirty.add(to);
      for (const path of [from, to]) if (path.startsWith(vaultFolder)) dirty.add(dirname(path));
    } else if (name.startsWith('unlink')) {
      // What is gone needs no flush: the change that took it away is durable elsewhere, or it is swept later.
      for (const [, path = ''] of text.matchAll(/"([^"]+)"/g)) dirty.delete(path);
    } else if (/sync/.test(name)) {
      flushes += dirty.delete(file) ? 1 : 0;
    } else if (isOfVault) dirty.add(file);
    else if (/reply|records:changed/.test(text)) {
      answers += 1;
      // What comes in piece by piece is promised only once it has its name.
      const promised = [...dirty].filter((path) => !path.endsWith('.part'));
      if (promised.length > 0) early.push(`${promised.join(', ')} at ${text.slice(0, 80)}`);
    }
  }
  return { answers, flushes, early };
}

function must<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe.skipIf(!canTrace)(`under strace${canTrace ? '' : ' (skipped: not installed, or not allowed)'}`, () => {
  const notes: Work = async (process) => {
    must(await process.ask('case:create', { caseId: noteCase, workingName: 'Traced', matter: '', openedOn: '2026-10-01' }));
    for (let number = 0; number < 12; number += 1) {
      must(await process.ask('note:draft', draftInput(number)));
      must(await process.ask('note:save', noteInput(noteCase, noteIdOf(number), number)));
    }
    must(await process.ask('vault:change-passphrase', { current: passphraseOf(0), next: passphraseOf(1) }));
    must(await process.ask('vault:new-recovery-key', { passphrase: passphraseOf(1) }));
    must(await addFile(process, noteCase, 1));
    must(await process.ask('backup:make', { taskId: randomUUID() }));
    must(await process.client.call('renew-data-key', { viewer: { type: 'desk' }, taskId: randomUUID(), passphrase: passphraseOf(1), computerKey: null, computer: '' }));
    must(await process.ask('destroy:run', { taskId: randomUUID(), caseId: noteCase, scope: 'case', reference: '', names: [], passphrase: passphraseOf(1) }));
    return 31;
  };

  test('every answer comes after the flush of what it acknowledges, and no socket but to the kernel is made', { timeout: 120_000 }, async () => {
    const { calls, vaultFolder, answers } = await traceWork(notes);
    const found = unflushedAtAnswers(calls, vaultFolder);
    expect(found.early).toEqual([]);
    expect(found.answers).toBeGreaterThanOrEqual(answers);
    expect(found.flushes).toBeGreaterThanOrEqual(answers);
    // The kernel itself is asked for the names of network cards (AF_NETLINK), by Node.
    expect(calls.filter(({ name, text }) => ['socket', 'connect', 'bind'].includes(name) && !/AF_(UNIX|NETLINK)/.test(text)).map(({ text }) => text)).toEqual([]);
  });

  test('a restored vault is told of when all of it is flushed', { timeout: 120_000 }, async () => {
    const home = setupHome();
    const folders = { witnessFolder: join(home, 'witness'), privateFolder: join(home, 'private') };
    const making = startVaultProcess(folders);
    must(await making.client.call('create', { folder: home, name: 'Traced', passphrase: passphraseOf(0) }));
    must(await making.ask('case:create', { caseId: noteCase, workingName: 'Traced', matter: '', openedOn: '2026-10-01' }));
    must(await addFile(making, noteCase, 1));
    const backup = must(await making.ask('backup:make', { taskId: randomUUID() }));
    await making.close();
    const traceFile = join(home, 'trace');
    const restoring = startTraced(home, traceFile);
    const restored = { folder: backup.folder, secret: { type: 'passphrase', bytes: passphraseOf(0) }, newPassphrase: null, parent: home, name: 'Restored', taskId: randomUUID() } as const;
    must(await restoring.client.call('restore-backup', restored));
    await restoring.close();
    const found = unflushedAtAnswers(readSystemCalls(readFileSync(traceFile, 'utf8')), join(home, 'Restored.bitim'));
    expect(found.early).toEqual([]);
    // The database, its keys twice, the file, and the folders of them.
    expect([found.answers > 0, found.flushes >= 5]).toEqual([true, true]);
  });
});

test('the look at flushes sees one that is missing', () => {
  const folder = '/v';
  const call = (name: string, text: string): SystemCall => ({ thread: '1', name, text });
  const written = call('pwrite64', 'pwrite64(5</v/cases.db-wal>, "x", 1, 0) = 1');
  const flushed = call('fdatasync', 'fdatasync(5</v/cases.db-wal>) = 0');
  const answer = call('write', 'write(3<socket:[1]>, "reply", 5) = 5');
  const renamed = call('rename', 'rename("/v/keys.json.new", "/v/keys.json") = 0');
  expect(unflushedAtAnswers([written, flushed, answer], folder)).toEqual({ answers: 1, flushes: 1, early: [] });
  expect(unflushedAtAnswers([written, answer, flushed], folder).early).toHaveLength(1);
  expect(unflushedAtAnswers([renamed, answer], folder).early).toHaveLength(1);
  expect(unflushedAtAnswers([renamed, call('fsync', 'fsync(7</v>) = 0'), answer], folder).early).toEqual([]);
});
