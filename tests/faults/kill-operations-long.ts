// The vault's long works under kill -9: a file coming in, a new data key, a backup, a restore, a destruction. Whatever interrupts them, what was there before is there, or
// what was to come is, and never half of either.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseId } from '#shared/domain/ids.ts';
import { fileChunkBytes } from '#shared/ipc/contract-files.ts';
import { lookInto } from '#electron/vault/backups/open-backup.ts';
import { pieceCount } from '#electron/vault/files/attachment-file.ts';
import type { OpenedVault } from '#electron/vault/ports.ts';
import { openVault } from '#electron/vault/vault.ts';
import type { VaultProcess } from '#tests/support/vault-process.ts';
import { answered, type KillOperation } from './kill-operation.ts';
import { noteCase, noteInput, numberedCaseId, numberedRecordId, passphraseOf, presentSecret, startProcess, textOf, type World } from './kill-world.ts';

const nextNumber = (world: World): number => (world.lastNumber += 1);
const corrupt = (world: World, what: string): void => void world.faults.push({ type: 'corrupt', what });
const lost = (world: World, what: string): void => void world.faults.push({ type: 'lost', what });

/** Of the size of a scan, so that it has more than one piece. */
const fileBytes = 1_300_000;
export function bytesOfFile(number: number): Buffer {
  const bytes = Buffer.alloc(fileBytes);
  for (let at = 0; at < fileBytes; at += 4) bytes.writeUInt32LE((at * 2_654_435_761 + number) >>> 0, at);
  return bytes;
}

export async function addFile(process: VaultProcess, caseId: CaseId, number: number) {
  const recordId = numberedRecordId(number);
  const bytes = bytesOfFile(number);
  const begun = await process.ask('file:begin', { caseId, recordId, fileName: `scan ${number}.bin`, size: bytes.length, belongsTo: null, source: { type: 'mediator' }, ownEyes: false });
  if (!begun.ok) return begun;
  for (let offset = 0; offset < bytes.length; offset += fileChunkBytes) {
    const taken = await process.ask('file:chunk', { caseId, recordId, offset, bytes: Uint8Array.from(bytes.subarray(offset, offset + fileChunkBytes)) });
    if (!taken.ok) return taken;
  }
  return process.ask('file:finish', { caseId, recordId });
}

/** null: not there. */
export async function readFileWhole(vault: OpenedVault, number: number): Promise<Buffer | string | null> {
  const row = vault.store.attachment(numberedRecordId(number));
  if (!row) return null;
  const pieces: Uint8Array[] = [];
  for (let index = 0; index < pieceCount(row.size); index += 1) {
    const piece = await vault.files.read(row, index);
    if (!piece.ok) return piece.error.type;
    pieces.push(piece.value);
  }
  return Buffer.concat(pieces);
}

const inWords = (file: Buffer | string | null): string => (typeof file === 'string' ? file : file === null ? 'not there' : 'there');

let fileNumber = 0;
const fileImport: KillOperation = {
  name: 'attachment import',
  usualMs: 150,
  prepare: async (world) => void (fileNumber = nextNumber(world)),
  run: async (world, process) => {
    const number = fileNumber;
    answered(await addFile(process, noteCase, number));
    world.files.push(number);
  },
  check: async (world, vault, wasAnswered) => {
    const numbers = wasAnswered ? world.files : [...world.files, fileNumber];
    for (const number of numbers.slice(-4)) {
      const found = await readFileWhole(vault, number);
      if (found === null && !world.files.includes(number)) continue;
      if (found === null) lost(world, `file ${number}`);
      else if (!(found instanceof Buffer) || !found.equals(bytesOfFile(number))) corrupt(world, `file ${number}: ${inWords(found)}`);
      else if (!world.files.includes(number)) world.files.push(number);
    }
  },
};

const renewal: KillOperation = {
  name: 'renewal of the data key',
  usualMs: 300,
  run: async (world, process) => {
    const old = world.recoveryKey;
    world.recoveryKey = '';
    world.oldRecoveryKeys.push(old);
    world.recoveryKey = answered(await process.client.call('renew-data-key', { viewer: { type: 'desk' }, taskId: randomUUID(), passphrase: passphraseOf(world.passphrase), computerKey: null, computer: '' })).recoveryKey;
  },
  check: async (world, vault, wasAnswered) => {
    vault.close();
    const opens = async (typed: string): Promise<boolean> => {
      const opened = await openVault({ folder: world.folder, secret: { type: 'recovery', typed } }, world.dependencies);
      if (opened.ok) opened.value.close();
      return opened.ok;
    };
    const old = world.oldRecoveryKeys.at(-1) ?? '';
    if (wasAnswered) {
      if (old !== '' && (await opens(old))) corrupt(world, 'the recovery key of before the renewal still opens');
      if (!(await opens(world.recoveryKey))) lost(world, 'the new recovery key does not open');
    } else if (old !== '' && (await opens(old))) world.recoveryKey = old;
    const left = readdirSync(world.folder).filter((name) => name.endsWith('.new'));
    if (left.length > 0) corrupt(world, `left in the vault after opening: ${left.join(', ')}`);
  },
};

async function choosePlace(world: World, process: VaultProcess): Promise<void> {
  const { place } = answered(await process.ask('backup:state', {}));
  if (place !== world.backupPlace) answered(await process.ask('backup:set-place', { folder: world.backupPlace }));
}

/** Finished ones, oldest first. */
function backupFolders(world: World): string[] {
  return readdirSync(world.backupPlace, { withFileTypes: true })
    .filter((shelf) => shelf.isDirectory())
    .flatMap((shelf) => readdirSync(join(world.backupPlace, shelf.name)).filter((name) => /^\d{4}-/.test(name) && !/\.(part|removing)$/.test(name)).map((name) => join(world.backupPlace, shelf.name, name)))
    .sort((one, other) => Number(one.split(' ').at(-1)) - Number(other.split(' ').at(-1)));
}

/** Opens one with the present passphrase, or the one before: a change may have been interrupted between the vault and its backups. */
async function lookAtBackup(world: World, folder: string): Promise<void> {
  const work = { dependencies: world.dependencies, steps: { step: async () => true } };
  let failure = '';
  for (const number of [world.passphrase, world.passphrase - 1, world.passphrase - 2].filter((each) => each >= 0)) {
    const seen = await lookInto(folder, { type: 'passphrase', bytes: passphraseOf(number) }, 'bytes', work);
    if (seen.ok) {
      const { isWhole, missingFiles } = seen.value;
      if (!isWhole || missingFiles > 0) corrupt(world, `backup ${folder.slice(world.backupPlace.length)}: whole ${isWhole}, ${missingFiles} files missing`);
      return;
    }
    failure = seen.error.type;
  }
  corrupt(world, `backup ${folder.slice(world.backupPlace.length)} does not open: ${failure}`);
}

const backup: KillOperation = {
  name: 'backup',
  usualMs: 300,
  prepare: choosePlace,
  run: async (world, process) => {
    world.newestBackup = answered(await process.ask('backup:make', { taskId: randomUUID() })).folder;
  },
  check: async (world) => {
    const there = backupFolders(world);
    if (world.newestBackup !== null && !there.includes(world.newestBackup)) lost(world, `backup ${world.newestBackup.slice(world.backupPlace.length)}`);
    for (const folder of there.slice(-2)) await lookAtBackup(world, folder);
  },
};

/** No vault is open in the process that restores: what is killed is its first work. */
const restore: KillOperation = {
  name: 'restore',
  usualMs: 300,
  beforeOpening: async (world) => {
    if (world.newestBackup !== null && existsSync(world.newestBackup)) return;
    const process = startProcess(world);
    answered(await process.client.call('open', { folder: world.folder, secret: presentSecret(world) }));
    await choosePlace(world, process);
    world.newestBackup = answered(await process.ask('backup:make', { taskId: randomUUID() })).folder;
    await process.close();
  },
  run: async (world, process) => {
    const parent = join(world.home, 'restored');
    rmSync(parent, { recursive: true, force: true });
    mkdirSync(parent);
    answered(await process.client.call('restore-backup', { folder: world.newestBackup ?? '', secret: presentSecret(world), newPassphrase: null, parent, name: 'Restored', taskId: randomUUID() }));
  },
  check: async (world, _vault, wasAnswered) => {
    const folder = join(world.home, 'restored', 'Restored.bitim');
    if (!existsSync(folder)) {
      if (wasAnswered) lost(world, 'the restored vault is not there');
      return;
    }
    const opened = await openVault({ folder, secret: presentSecret(world) }, world.dependencies);
    if (!opened.ok) return corrupt(world, `the restored vault does not open: ${opened.error.type}`);
    const restored = opened.value;
    try {
      const state = await restored.verify();
      if (state.type !== 'whole') corrupt(world, `the restored vault: ${JSON.stringify(state)}`);
      const notes = restored.store.records({ caseId: noteCase, kinds: ['note'], state: 'all' }).filter(({ id }) => id.startsWith('a'));
      for (const { id, body } of notes) if ((body as { text: string }).text !== textOf(Number(id.slice(-12)))) corrupt(world, `the restored vault: note ${id}`);
    } finally {
      restored.close();
    }
  },
};

const notesOfDestroyed = 4;
let destroyedCase = numberedCaseId(0);
let destroyedNumbers: number[] = [];
const destruction: KillOperation = {
  name: 'destruction of a case',
  usualMs: 600,
  prepare: async (world, process) => {
    await choosePlace(world, process);
    const unfinished = answered(await process.ask('destroy:list', {})).some(({ ended }) => ended === null);
    if (unfinished) {
      world.newestBackup = null;
      world.recoveryKey = answered(await process.ask('destroy:finish', { taskId: randomUUID(), passphrase: passphraseOf(world.passphrase) })).recoveryKey;
    }
    destroyedCase = numberedCaseId(nextNumber(world));
    answered(await process.ask('case:create', { caseId: destroyedCase, workingName: 'To be destroyed', matter: '', openedOn: '2026-10-01' }));
    destroyedNumbers = Array.from({ length: notesOfDestroyed }, () => nextNumber(world));
    for (const number of destroyedNumbers) answered(await process.ask('note:save', noteInput(destroyedCase, numberedRecordId(number), number)));
    fileNumber = nextNumber(world);
    answered(await addFile(process, destroyedCase, fileNumber));
  },
  run: async (world, process) => {
    // It renews the data key and deletes older backups: what was known of either may be so no more.
    world.newestBackup = null;
    world.recoveryKey = '';
    const done = answered(await process.ask('destroy:run', { taskId: randomUUID(), caseId: destroyedCase, scope: 'case', reference: '1/2026', names: [], passphrase: passphraseOf(world.passphrase) }));
    world.recoveryKey = done.recoveryKey;
  },
  check: async (world, vault, wasAnswered) => {
    const left = destroyedNumbers.filter((number) => vault.store.record(numberedRecordId(number)) !== null);
    const file = await readFileWhole(vault, fileNumber);
    const isThere = left.length > 0;
    if (wasAnswered && (isThere || file !== null)) corrupt(world, `destroyed, and ${left.length} notes are there`);
    if (isThere && (left.length !== notesOfDestroyed || !(file instanceof Buffer) || !file.equals(bytesOfFile(fileNumber)))) corrupt(world, `half destroyed: ${left.length} notes, file ${inWords(file)}`);
    if (!isThere && vault.store.records({ caseId: destroyedCase, state: 'all' }).length > 0) corrupt(world, 'half destroyed: records of the case are left');
    for (const folder of backupFolders(world).slice(-1)) await lookAtBackup(world, folder);
  },
};

export const longKillOperations: readonly KillOperation[] = [fileImport, renewal, backup, restore, destruction];
