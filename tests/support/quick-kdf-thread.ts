// Stands in for electron/vault/kdf-thread.ts, with the same messages.
import { parentPort, workerData } from 'node:worker_threads';
import type { KdfCost } from '#electron/vault/ports.ts';
import { quickKdf } from './quick-kdf.ts';

const { secret, salt, cost } = workerData as { readonly secret: Uint8Array; readonly salt: Uint8Array; readonly cost: KdfCost };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin.
parentPort?.postMessage(await quickKdf(secret, salt, cost));
