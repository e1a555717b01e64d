// What a vector says: which single fault is done to the base vault, with which secret it is opened, and what must come of it.
import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deriveArgon2id } from '#electron/vault/keys/argon2id.ts';
import { loadSodium } from '#electron/vault/keys/sodium.ts';
import type { OpenFailure, OpenNotice, VaultDependencies, VaultSecret } from '#electron/vault/ports.ts';

export const expectedKinds = [
  'success', 'cannot-unlock', 'not-a-vault', 'keys-damaged', 'database-damaged', 'altered', 'too-new', 'limit-exceeded',
  'keys-copy-repaired', 'keys-file-older', 'older-than-witness', 'witness-missing',
] as const satisfies readonly ('success' | 'altered' | OpenFailure['type'] | OpenNotice['type'])[];
export type ExpectedKind = (typeof expectedKinds)[number];

/** Paths are inside the base: vault/..., witnesses/... */
export type Change =
  | { readonly type: 'flip'; readonly file: string; readonly offset: number }
  | { readonly type: 'remove'; readonly file: string }
  | { readonly type: 'truncate'; readonly file: string; readonly size: number }
  | { readonly type: 'write'; readonly file: string; readonly text: string }
  /** From a file that lies in the base beside the vault. */
  | { readonly type: 'copy'; readonly file: string; readonly from: string }
  | { readonly type: 'bytes'; readonly file: string; readonly base64: string }
  /** Whole pages of 4,096 bytes, numbered from 0. */
  | { readonly type: 'pages'; readonly file: string; readonly pages: Readonly<Record<string, string>> };

export type Vector = {
  readonly comment: string;
  readonly expect: ExpectedKind;
  /** For `altered`: what the check names. */
  readonly what?: readonly string[];
  readonly secret: { readonly passphrase: string } | { readonly recovery: string };
  readonly changes: readonly Change[];
};

export const pageSize = 4096;
export const clockOfVectors = { now: () => Date.UTC(2026, 0, 1) };

export function applyChange(folder: string, change: Change): void {
  const path = join(folder, change.file);
  if (change.type === 'remove') rmSync(path, { recursive: true });
  else if (change.type === 'truncate') truncateSync(path, change.size);
  else if (change.type === 'write') writeFileSync(path, change.text);
  else if (change.type === 'copy') copyFileSync(join(folder, change.from), path);
  else if (change.type === 'bytes') writeFileSync(path, Buffer.from(change.base64, 'base64'));
  else {
    let bytes = readFileSync(path);
    if (change.type === 'flip') bytes[change.offset] = (bytes[change.offset] ?? 0) ^ 1;
    else {
      for (const [number, base64] of Object.entries(change.pages)) {
        const start = Number(number) * pageSize;
        bytes = Buffer.concat([bytes.subarray(0, start), Buffer.from(base64, 'base64'), bytes.subarray(start + pageSize)]);
      }
    }
    writeFileSync(path, bytes);
  }
}

export function toVaultSecret(secret: Vector['secret']): VaultSecret {
  return 'passphrase' in secret
    ? { type: 'passphrase', bytes: new TextEncoder().encode(secret.passphrase) }
    : { type: 'recovery', typed: secret.recovery };
}

/** The real derivation at the lowest cost the product accepts; the same question is answered once. */
export function createRememberingKdf(): VaultDependencies['deriveKey'] {
  const answers = new Map<string, Uint8Array>();
  return async (secret, salt, cost) => {
    const question = JSON.stringify([[...secret], [...salt], cost]);
    const answer = answers.get(question) ?? deriveArgon2id(await loadSodium(), { secret, salt, cost });
    answers.set(question, answer);
    return Uint8Array.from(answer);
  };
}
