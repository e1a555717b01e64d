// Worker entry: derives one key and ends. A thread of its own, because libsodium's memory grows with the cost and never shrinks;
// it is given back only when the thread is gone.
import { parentPort, workerData } from 'node:worker_threads';
import { deriveArgon2id, type KdfJob } from './keys/argon2id.ts';
import { loadSodium } from './keys/sodium.ts';

const job = workerData as KdfJob;
const sodium = await loadSodium();
const derived = deriveArgon2id(sodium, job);
job.secret.fill(0);
parentPort?.postMessage(derived, [derived.buffer as ArrayBuffer]);
