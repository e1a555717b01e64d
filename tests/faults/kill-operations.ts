// What the vault process is doing when it is killed: the short works. The long ones: kill-operations-long.ts.
import { readdirSync } from 'node:fs';
import type { Connection } from '#electron/vault/store/connection.ts';
import { openVault } from '#electron/vault/vault.ts';
import { changeRawDatabase } from '#tests/support/raw-database.ts';
import { answered, Unanswered, type KillOperation } from './kill-operation.ts';
import { longKillOperations } from './kill-operations-long.ts';
import { passphraseOf, presentSecret } from './kill-world.ts';

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

/** What the step from the first version to the second makes. */
const madeByMigration = "name LIKE 'live_count%' OR name = 'record_by_kind'";
export function makeOld(connection: Connection): void {
  // Triggers first: they go with their table, and would then be missing.
  const made = connection.prepare(`SELECT type, name FROM sqlite_schema WHERE (${madeByMigration}) AND type IN ('trigger', 'index', 'table') AND sql IS NOT NULL ORDER BY type DESC`).all() as { type: string; name: string }[];
  for (const { type, name } of made.toSorted((one, other) => Number(other.type === 'trigger') - Number(one.type === 'trigger'))) connection.exec(`DROP ${type} ${name}`);
  connection.pragma('user_version = 1');
}

const migration: KillOperation = {
  name: 'migration',
  usualMs: 200,
  beforeOpening: (world) => changeRawDatabase(world.folder, presentSecret(world), makeOld),
  run: async (world, process) => {
    answered(await process.client.call('open', { folder: world.folder, secret: presentSecret(world) }));
  },
  check: (world) => {
    const left = readdirSync(world.folder).filter((name) => name.includes('migrating'));
    if (left.length > 0) world.faults.push({ type: 'corrupt', what: `left in the vault: ${left.join(', ')}` });
  },
};

export const killOperations: readonly KillOperation[] = [nothingElse, passphraseChange, recoveryKeyChange, migration, ...longKillOperations];
