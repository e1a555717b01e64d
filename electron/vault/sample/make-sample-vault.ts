// node make-sample-vault.ts FOLDER: makes a vault with the sample in FOLDER, its witness in FOLDER/user-data, and answers with one line of JSON.
// A throwaway for `npm start -- --sample`, the tour and tests: whoever calls it removes the folder.
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { assert } from '#shared/assert.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { keysLimits } from '../keys/keys-file.ts';
import { createThreadKdf } from '../keys/thread-kdf.ts';
import { createVaultServer } from '../server.ts';
import { createVault, openVault } from '../vault.ts';
import { writeSample } from './write-sample.ts';

const passphrase = 'bitim sample case';
/** Shown on the lock screen. It gives the passphrase away: there is nothing to protect. */
const name = `Sample, passphrase is ${passphrase}`;

const [folder] = process.argv.slice(2).map((argument) => resolve(argument));
assert(folder, 'a folder is given');
const userData = join(folder, 'user-data');
mkdirSync(userData, { recursive: true });

const time = { now: Date.now() };
const clock = { now: () => time.now };
const server = createVaultServer({
  createVault,
  openVault,
  vaultDependencies: { clock, deriveKey: createThreadKdf(new URL('../kdf-thread.ts', import.meta.url)), witnessFolder: join(userData, 'witness') },
  clock,
  newId: () => randomUUID() as string as RecordId,
  // The least that is allowed: nobody should wait for a throwaway.
  chooseCost: async () => ({ memoryBytes: keysLimits.memoryBytes.min, passes: keysLimits.passes.min }),
  emit: () => undefined,
});

time.now = new Date('2026-10-12T16:30').getTime();
const { result: made } = await server.handle({ id: 0, type: 'create', input: { folder, name, passphrase: new TextEncoder().encode(passphrase) } });
assert(made.ok, 'the vault is made');
const written = await writeSample({ server, newId: randomUUID, setTime: (now) => void (time.now = now) });
const { result: closed } = await server.handle({ id: 0, type: 'close', input: null });
assert(closed.ok, 'the vault is closed');

const vaultFolder = join(folder, `${name}.bitim`);
// The one file outside the vault; what it leaves out the app chooses itself.
writeFileSync(join(userData, 'settings.json'), `${JSON.stringify({ vaults: [vaultFolder] })}\n`);
process.stdout.write(`${JSON.stringify({ vaultFolder, userData, passphrase, name, ...written })}\n`);
