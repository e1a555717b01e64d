// Key derivation in a thread that lives for one derivation (kdf-thread.ts), and the choice of its cost.
import { Worker } from 'node:worker_threads';
import type { KdfCost, VaultDependencies } from '../ports.ts';
import { keysLimits } from './keys-file.ts';

type DeriveKey = VaultDependencies['deriveKey'];

export function createThreadKdf(entryUrl: URL): DeriveKey {
  return (secret, salt, cost) =>
    new Promise((resolve, reject) => {
      // Copied by structured clone: the thread wipes its copy, the caller its own.
      const worker = new Worker(entryUrl, { workerData: { secret: Uint8Array.from(secret), salt: Uint8Array.from(salt), cost }, env: {} });
      worker.once('message', (derived: Uint8Array) => {
        resolve(derived);
        void worker.terminate();
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('key derivation thread ended early')));
    });
}

const mebibyte = 1024 * 1024;

/**
 * Cost for a new vault: about `targetMs` on this machine. Starts from 256 MiB and 3 passes; a fast machine gets more passes,
 * a slow or small one less memory, never below 64 MiB and 3 passes.
 */
export async function calibrateKdf(deriveKey: DeriveKey, targetMs = 1000, nowMs = () => performance.now()): Promise<KdfCost> {
  for (const memoryBytes of [256 * mebibyte, 128 * mebibyte]) {
    const durationMs = await measure(deriveKey, { memoryBytes, passes: 3 }, nowMs);
    if (durationMs > targetMs * 1.5) continue;
    const passes = Math.round((3 * targetMs) / Math.max(durationMs, 1));
    return { memoryBytes, passes: Math.min(Math.max(passes, keysLimits.passes.min), keysLimits.passes.max) };
  }
  return { memoryBytes: keysLimits.memoryBytes.min, passes: keysLimits.passes.min };
}

/** Infinity where the machine cannot give so much memory. */
async function measure(deriveKey: DeriveKey, cost: KdfCost, nowMs: () => number): Promise<number> {
  const started = nowMs();
  try {
    await deriveKey(new Uint8Array(16), new Uint8Array(16), cost);
  } catch {
    return Infinity;
  }
  return nowMs() - started;
}
