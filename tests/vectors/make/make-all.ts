// Makes the base vault and every vector anew, and the MANIFEST over them. Keys and nonces are random, so every run gives other bytes:
// run it only for a new vector or a new format, and say so in the change. Run: node tests/vectors/make/make-all.ts
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeManifest } from '../manifest.ts';
import type { Vector } from '../vector.ts';
import { attachmentVectors } from './attachments.ts';
import { basePassphrase, makeBase } from './base.ts';
import { databaseVectors } from './database.ts';
import { keysVectors } from './keys.ts';
import { renewalVectors } from './renewal.ts';
import { secretVectors } from './secrets.ts';
import { createVectorTools } from './tools.ts';

const target = fileURLToPath(new URL('../v2/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'bitim-vectors-'));
try {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  const base = await makeBase(join(target, 'base'), scratch);
  const tools = createVectorTools(base, () => makeBase(join(scratch, 'another'), scratch));
  for (const [name, make] of Object.entries({ ...secretVectors, ...keysVectors, ...databaseVectors, ...attachmentVectors, ...renewalVectors })) {
    const { comment, expect, secret = { passphrase: basePassphrase }, ...rest } = await make(tools);
    const vector: Vector = { comment, expect, secret, ...rest };
    writeFileSync(join(target, `${name}.json`), `${JSON.stringify(vector, null, 2)}\n`);
  }
  writeManifest(target);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
