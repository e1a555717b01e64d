// What the vault process is asked for while its medium takes nothing.
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lookInto } from '#electron/vault/backups/open-backup.ts';
import type { OpenedVault } from '#electron/vault/ports.ts';
import { openVault } from '#electron/vault/vault.ts';
import type { VaultProcess } from '#tests/support/vault-process.ts';
import { addFile, bytesOfFile, readFileWhole } from './kill-operations-long.ts';
import { folderOf, noteCase, noteInput, numberedCaseId, numberedRecordId, passphraseOf, presentSecret, startProcess, textOf, type World } from './kill-world.ts';

type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: { readonly type: string } };

export type StarvedOperation = {
  readonly name: string;
  readonly prepare?: (world: World, process: VaultProcess) => Promise<void>;
  /** Tried until it is refused, or a few times; then again with room. */
  readonly run: (world: World, process: VaultProcess, when: 'starved' | 'fed') => Promise<Outcome>;
  readonly check?: (world: World, vault: OpenedVault) => void | Promise<void>;
  /** Size of the medium. */
  readonly roomBytes?: number;
  /** The folder in which nothing may be written; the vault itself unless said. */
  readonly freezes?: (world: World) => string;
};

/** The log may still have room from before: one of these does not fit. */
const triesMax = 60;
const firstNumber = 1_000;

const noteSave: StarvedOperation = {
  name: 'saving a note',
  run: async (world, process, when) => {
    for (let tries = 0; tries < triesMax; tries += 1) {
      world.lastNumber += 1;
      const number = firstNumber + world.lastNumber;
      const saved = await process.ask('note:save', noteInput(noteCase, numberedRecordId(number), number));
      if (!saved.ok || when === 'fed') return saved;
      world.savedNumbers.push(number);
    }
    return { ok: true };
  },
  check: (world, { store }) => {
    for (const number of world.savedNumbers) {
      if ((store.record(numberedRecordId(number))?.body as { text: string } | undefined)?.text !== textOf(number)) throw new Error(`note ${number} was saved and is gone`);
    }
  },
};

const passphraseChange: StarvedOperation = {
  name: 'changing the passphrase',
  run: async (world, process) => {
    const changed = await process.ask('vault:change-passphrase', { current: passphraseOf(world.passphrase), next: passphraseOf(world.passphrase + 1) });
    if (changed.ok) world.passphrase += 1;
    return changed;
  },
};

const recoveryKeyChange: StarvedOperation = {
  name: 'making a new recovery key',
  run: (world, process) => process.ask('vault:new-recovery-key', { passphrase: passphraseOf(world.passphrase) }),
};

const mebibyte = 1_048_576;

const fileImport: StarvedOperation = {
  name: 'taking in a file',
  // It wants some room left beside it.
  roomBytes: 48 * mebibyte,
  run: async (world, process) => {
    world.lastNumber += 1;
    const added = await addFile(process, noteCase, world.lastNumber);
    if (added.ok) world.files.push(world.lastNumber);
    return added;
  },
  check: async (world, vault) => {
    for (const number of world.files) {
      const found = await readFileWhole(vault, number);
      if (!(found instanceof Buffer) || !found.equals(bytesOfFile(number))) throw new Error(`file ${number} was saved and is not there`);
    }
  },
};

const renewal: StarvedOperation = {
  name: 'renewing the data key',
  roomBytes: 24 * mebibyte,
  run: (world, process) =>
    process.client.call('renew-data-key', { viewer: { type: 'desk' }, taskId: randomUUID(), passphrase: passphraseOf(world.passphrase), computerKey: null, computer: '' }),
};

/** Into the vault's own folder, as long as no other was chosen. */
const backup: StarvedOperation = {
  name: 'making a backup',
  roomBytes: 24 * mebibyte,
  run: async (world, process) => {
    const made = await process.ask('backup:make', { taskId: randomUUID() });
    if (made.ok) world.newestBackup = made.value.folder;
    return made;
  },
  check: async (world) => {
    const seen = await lookInto(world.newestBackup ?? '', presentSecret(world), 'bytes', { dependencies: world.dependencies, steps: { step: async () => true } });
    if (!seen.ok || !seen.value.isWhole) throw new Error(`the backup: ${JSON.stringify(seen)}`);
  },
};

const restoredIn = (world: World): string => folderOf(world.home, 'restored');
const restore: StarvedOperation = {
  name: 'restoring a backup',
  roomBytes: 32 * mebibyte,
  freezes: restoredIn,
  prepare: async (world, process) => {
    const made = await backup.run(world, process, 'fed');
    if (!made.ok) throw new Error(made.error.type);
    restoredIn(world);
  },
  // In a process of its own: none that has a vault open restores.
  run: async (world) => {
    const process = startProcess(world);
    const restored = await process.client.call('restore-backup', {
      folder: world.newestBackup ?? '', secret: presentSecret(world), newPassphrase: null, parent: restoredIn(world), name: 'Restored', taskId: randomUUID(),
    });
    await process.close();
    return restored;
  },
  check: async (world) => {
    const names = readdirSync(restoredIn(world));
    if (names.join() !== 'Restored.bitim') throw new Error(`beside the restored vault: ${names.join()}`);
    const opened = await openVault({ folder: join(restoredIn(world), 'Restored.bitim'), secret: presentSecret(world) }, world.dependencies);
    if (!opened.ok) throw new Error(opened.error.type);
    const state = await opened.value.verify();
    opened.value.close();
    if (state.type !== 'whole') throw new Error(JSON.stringify(state));
  },
};

const destroyedCase = numberedCaseId(1);
const destruction: StarvedOperation = {
  name: 'destroying a case',
  roomBytes: 32 * mebibyte,
  prepare: async (world, process) => {
    const made = await process.ask('case:create', { caseId: destroyedCase, workingName: 'To be destroyed', matter: '', openedOn: '2026-10-01' });
    if (!made.ok) throw new Error(made.error.type);
    world.lastNumber += 1;
    const saved = await process.ask('note:save', noteInput(destroyedCase, numberedRecordId(world.lastNumber), world.lastNumber));
    if (!saved.ok) throw new Error(saved.error.type);
  },
  run: async (world, process) => {
    const secret = { taskId: randomUUID(), passphrase: passphraseOf(world.passphrase) };
    const certificates = await process.ask('destroy:list', {});
    const isBegun = certificates.ok && certificates.value.some(({ ended }) => ended === null);
    return isBegun ? process.ask('destroy:finish', secret) : process.ask('destroy:run', { ...secret, caseId: destroyedCase, scope: 'case', reference: '', names: [] });
  },
  check: (_world, { store }) => {
    if (store.records({ caseId: destroyedCase, state: 'all' }).length > 0) throw new Error('destroyed, and something of it is there');
  },
};

export const starvedOperations: readonly StarvedOperation[] = [noteSave, passphraseChange, recoveryKeyChange, fileImport, renewal, backup, restore, destruction];
