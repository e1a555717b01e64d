// What the vault process is doing when it is killed. Each says what it needs first, what it asks, and what must be true afterwards, answered or not.
import { readdirSync } from 'node:fs';
import type { OpenedVault } from '#electron/vault/ports.ts';
import { openVault } from '#electron/vault/vault.ts';
import type { VaultProcess } from '#tests/support/vault-process.ts';
import { changeRawDatabase } from '#tests/support/raw-database.ts';
import { passphraseOf, presentSecret, type World } from './kill-world.ts';

export type KillOperation = {
  readonly name: string;
  /** Has no answer: goes on until the kill. */
  readonly isEndless?: true;
  /** While no process has the vault: what the next opening will find. The opening itself is then what is killed. */
  readonly beforeOpening?: (world: World) => Promise<void>;
  /** Before the kill is near: all of it is answered. */
  readonly prepare?: (world: World, process: VaultProcess) => Promise<void>;
  /** Settles with the answer; throws what the vault refused. */
  readonly run: (world: World, process: VaultProcess) => Promise<void>;
  /** Looks at the vault that was opened again, and at what lies around it. */
  readonly check?: (world: World, vault: OpenedVault, wasAnswered: boolean) => Promise<void> | void;
};

/** A process that was killed answers "locked": no answer. */
export class Unanswered extends Error {}

export function answered<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: { readonly type: string } }): Value {
  if (result.ok) return result.value;
  if (result.error.type === 'locked') throw new Unanswered('killed');
  throw new Error(`refused: ${JSON.stringify(result.error)}`);
}

const nothingElse: KillOperation = {
  name: 'notes alone',
  isEndless: true,
  run: async (_world, process) => {
    await process.client.ended;
    throw new Unanswered('killed');
  },
};

const passphraseChange: KillOperation = {
  name: 'passphrase change',
  run: async (world, process) => {
    answered(await process.ask('vault:change-passphrase', { current: passphraseOf(world.passphrase), next: passphraseOf(world.passphrase + 1) }));
    world.passphrase += 1;
  },
  check: async (world) => {
    if (world.passphrase === 0) return;
    const old = await openVault({ folder: world.folder, secret: { type: 'passphrase', bytes: passphraseOf(world.passphrase - 1) } }, world.dependencies);
    if (old.ok) old.value.close();
    if (old.ok) world.faults.push({ type: 'corrupt', what: 'the old passphrase still opens' });
  },
};

let newRecoveryKey: string | null = null;
const recoveryKeyChange: KillOperation = {
  name: 'new recovery key',
  run: async (world, process) => {
    newRecoveryKey = null;
    const { recoveryKey } = answered(await process.ask('vault:new-recovery-key', { passphrase: passphraseOf(world.passphrase) }));
    newRecoveryKey = recoveryKey;
  },
  check: async (world, vault, wasAnswered) => {
    vault.close();
    const opens = async (typed: string): Promise<boolean> => {
      const opened = await openVault({ folder: world.folder, secret: { type: 'recovery', typed } }, world.dependencies);
      if (opened.ok) opened.value.close();
      return opened.ok;
    };
    const oldOpens = await opens(world.recoveryKey);
    if (wasAnswered && newRecoveryKey !== null) {
      if (oldOpens) world.faults.push({ type: 'corrupt', what: 'the old recovery key still opens' });
      if (!(await opens(newRecoveryKey))) world.faults.push({ type: 'lost', what: 'the new recovery key does not open' });
      world.recoveryKey = newRecoveryKey;
    } else if (!oldOpens) {
      // Changed and not said: nobody has read the new one. The passphrase opens, and gives another.
      world.recoveryKey = '';
    }
  },
};

const migration: KillOperation = {
  name: 'migration',
  // As the first version was: the step to the second made one index.
  beforeOpening: (world) =>
    changeRawDatabase(world.folder, presentSecret(world), (connection) => void connection.exec('DROP INDEX record_live; PRAGMA user_version = 1')),
  run: async (world, process) => {
    answered(await process.client.call('open', { folder: world.folder, secret: presentSecret(world) }));
  },
  check: (world) => {
    const left = readdirSync(world.folder).filter((name) => name.includes('migrating'));
    if (left.length > 0) world.faults.push({ type: 'corrupt', what: `left in the vault: ${left.join(', ')}` });
  },
};

export const killOperations: readonly KillOperation[] = [nothingElse, passphraseChange, recoveryKeyChange, migration];
