// Entry of the vault process (Electron's utilityProcess): the only place where keys and the open database exist.
// Arguments: --witness-folder=<path>, --private-folder=<path>, and for tests --kdf-cost=<bytes>x<passes>.
import { randomUUID } from 'node:crypto';
import { assert } from '#shared/assert.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { isAllowedCost } from './keys/keys-file.ts';
import { calibrateKdf, createThreadKdf } from './keys/thread-kdf.ts';
import type { MessageFromVault, MessageToVault } from './messages.ts';
import type { KdfCost } from './ports.ts';
import { createVaultServer } from './server.ts';
import { createVault, openVault } from './vault.ts';

/** The part of Electron's process.parentPort that is used here. */
type ParentPort = {
  on(event: 'message', listener: (event: { readonly data: MessageToVault }) => void): void;
  postMessage(message: MessageFromVault): void;
};

const port = (process as unknown as { readonly parentPort?: ParentPort }).parentPort;
assert(port, 'started by main');
const witnessFolder = argument('witness-folder');
assert(witnessFolder, 'witness folder given');
const privateFolder = argument('private-folder');
assert(privateFolder, 'private folder given');

const clock = { now: () => Date.now() };
const deriveKey = createThreadKdf(new URL('./kdf.js', import.meta.url));
const givenCost = parseCost(argument('kdf-cost'));

const server = createVaultServer({
  createVault,
  openVault,
  vaultDependencies: { clock, deriveKey, witnessFolder, privateFolder },
  clock,
  newId: () => randomUUID() as string as RecordId,
  chooseCost: async () => givenCost ?? calibrateKdf(deriveKey),
  emit: (message) => port.postMessage(message),
});

port.on('message', ({ data }) => {
  void server.handle(data).then((reply) => port.postMessage(reply));
});

function argument(name: string): string | null {
  const start = `--${name}=`;
  return process.argv.find((given) => given.startsWith(start))?.slice(start.length) ?? null;
}

/** Never below the floor that keys.json itself is held to. */
function parseCost(text: string | null): KdfCost | null {
  const match = /^(\d+)x(\d+)$/.exec(text ?? '');
  const cost = match && { memoryBytes: Number(match[1]), passes: Number(match[2]) };
  return cost && isAllowedCost(cost) ? cost : null;
}
