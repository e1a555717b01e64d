// The vault's long works at full size: a backup, a restore from it, a new data key. All end flushed and read back, as in the app.
import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { restoreBackup } from '#electron/vault/backups/restore-backup.ts';
import type { OpenedVault, VaultDependencies } from '#electron/vault/ports.ts';
import { openVault } from '#electron/vault/vault.ts';
import { benchPassphrase, deriveOnce, type BenchVault } from './bench-vault.ts';
import { inMs, timed, type Line } from './line.ts';

const largestFile = 2 ** 30;
const steps = { step: () => Promise.resolve(true) };
const passphrase = (): Uint8Array => new TextEncoder().encode(benchPassphrase);

/** In a copy of the vault, which stays as it is for the other figures. */
export async function measureLongWorks(folder: string, vault: BenchVault, fileBytes: number): Promise<Line[]> {
  const copy = join(folder, 'Bench.bitim');
  cpSync(vault.vaultFolder, copy, { recursive: true });
  const dependencies: VaultDependencies = { clock: { now: () => Date.now() }, deriveKey: deriveOnce, witnessFolder: join(folder, 'witness'), privateFolder: join(folder, 'private') };
  const opened = must(await openVault({ folder: copy, secret: { type: 'passphrase', bytes: passphrase() } }, dependencies));
  await addFiles(opened, fileBytes);
  const place = join(folder, 'backups');
  mkdirSync(place);
  must(await opened.backups.setPlace(place));
  let backup = '';
  const first = await timed(async () => void (backup = must(await opened.backups.makeBackup(steps)).folder));
  // It takes the place of the first: one a day is kept.
  const second = await timed(async () => void (backup = must(await opened.backups.makeBackup(steps)).folder));
  const renewed = await timed(async () => void must(await opened.renewDataKey({ passphrase: passphrase() }, steps)));
  opened.close();
  const parent = join(folder, 'restored');
  mkdirSync(parent);
  const input = { folder: backup, secret: { type: 'passphrase', bytes: passphrase() }, newPassphrase: null, parent, name: 'Restored' } as const;
  const restored = await timed(async () => void must(await restoreBackup(input, { dependencies, steps })));
  const size = `${vault.notes} notes and ${(fileBytes / 2 ** 30).toFixed(2)} GB of files`;
  const line = (name: string, value: number, detail: string): Line => ({ group: 'care', aim: null, name: `${name}, ${size}`, value, unit: 'ms', detail });
  return [
    line('first backup, read back', first, 'written, flushed, opened, every row and every file compared'),
    line('backup after it', second, `files that lie there are not copied again; ${inMs(first - second)} less`),
    line('new data key', renewed, 'database written anew and proven; files stay as they are; one derivation at 64 MiB in it'),
    line('restore', restored, 'into a new vault, every row and every file compared'),
  ];
}

async function addFiles(vault: OpenedVault, fileBytes: number): Promise<void> {
  const piece = randomBytes(2 ** 20);
  const caseId = vault.store.records({ kinds: ['case'], state: 'all' })[0]?.caseId as CaseId;
  for (let left = fileBytes; left > 0; left -= largestFile) {
    const size = Math.min(left, largestFile);
    const pieces = function* (): Generator<Uint8Array> {
      for (let at = 0; at < size; at += piece.length) yield piece.subarray(0, Math.min(piece.length, size - at));
    };
    const added = must(await vault.files.add(size, pieces()));
    const id = randomUUID() as string as RecordId;
    must(vault.store.transact((writer) => writer.putAttachment({ ...added.file, id, caseId, recordId: id, createdAt: Date.now() })));
    added.keep();
  }
}

function must<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: { readonly type: string } }): Value {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}
