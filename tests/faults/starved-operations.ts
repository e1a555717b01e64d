// What the vault process is asked for while its medium takes nothing.
import type { OpenedVault } from '#electron/vault/ports.ts';
import type { VaultProcess } from '#tests/support/vault-process.ts';
import { noteCase, noteInput, numberedRecordId, passphraseOf, textOf, type World } from './kill-world.ts';

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

export const starvedOperations: readonly StarvedOperation[] = [noteSave, passphraseChange, recoveryKeyChange];
