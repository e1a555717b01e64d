// A vault of its own for each test, in a temporary folder that goes with the test.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createVault, openVault } from '#electron/vault/vault.ts';
import type { Draft, OpenedVault, OpenFailure, VaultDependencies, VaultSecret } from '#electron/vault/ports.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { Result } from '#shared/result.ts';
import { floorCost, quickKdf } from './quick-kdf.ts';

export const passphraseText = 'seven plain words for a test vault';
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const passphrase = (text = passphraseText): VaultSecret => ({ type: 'passphrase', bytes: bytesOf(text) });
export const recovery = (typed: string): VaultSecret => ({ type: 'recovery', typed });

export type VaultFixture = {
  readonly folder: string;
  readonly home: string;
  readonly dependencies: VaultDependencies;
  readonly vault: OpenedVault;
  readonly recoveryKey: string;
  readonly open: (secret?: VaultSecret, folder?: string) => Promise<Result<OpenedVault, OpenFailure>>;
  /** Opens and expects it to succeed. */
  readonly reopen: (secret?: VaultSecret, folder?: string) => Promise<OpenedVault>;
  /** A copy of the vault's folder as it lies on disk now. */
  readonly copy: (name: string) => string;
};

export function setupHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'bitim-vault-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

export function setupDependencies(home: string, changes: Partial<VaultDependencies> = {}): VaultDependencies {
  let now = Date.UTC(2026, 0, 1);
  return { clock: { now: () => (now += 1000) }, deriveKey: quickKdf, witnessFolder: join(home, 'witnesses'), ...changes };
}

export async function setupVault(changes: Partial<VaultDependencies> = {}): Promise<VaultFixture> {
  const home = setupHome();
  const dependencies = setupDependencies(home, changes);
  const folder = join(home, 'practice.bitim');
  const opened = new Set<OpenedVault>();
  onTestFinished(() => opened.forEach((vault) => vault.close()));
  const created = await createVault({ folder, name: 'Practice', passphrase: bytesOf(passphraseText), cost: floorCost }, dependencies);
  if (!created.ok) throw new Error(`no vault: ${created.error.type}`);
  const { vault, recoveryKey } = created.value;
  opened.add(vault);
  const open: VaultFixture['open'] = async (secret = passphrase(), from = folder) => {
    const result = await openVault({ folder: from, secret }, dependencies);
    if (result.ok) opened.add(result.value);
    return result;
  };
  const reopen: VaultFixture['reopen'] = async (secret, from) => {
    const result = await open(secret, from);
    if (!result.ok) throw new Error(`does not open: ${result.error.type}`);
    return result.value;
  };
  const copy = (name: string): string => {
    const target = join(home, name);
    cpSync(folder, target, { recursive: true });
    return target;
  };
  return { folder, home, dependencies, vault, recoveryKey, open, reopen, copy };
}

export const newCaseId = (): CaseId => randomUUID() as CaseId;
export const newRecordId = (): RecordId => randomUUID() as RecordId;

export function noteRecord(changes: Partial<VaultRecord> = {}): VaultRecord {
  return {
    id: newRecordId(),
    caseId: null,
    kind: 'note',
    audience: { type: 'mediator' },
    source: { type: 'mediator' },
    origins: [],
    version: 1,
    revision: 1,
    createdAt: 1_700_000_000_000,
    updatedAt: 1_700_000_000_000,
    deletedAt: null,
    body: { text: 'a note' },
    ...changes,
  };
}

export function noteDraft(changes: Partial<Draft> = {}): Draft {
  return {
    recordId: newRecordId(),
    caseId: newCaseId(),
    kind: 'note',
    audience: { type: 'mediator' },
    source: { type: 'mediator' },
    origins: [],
    baseRevision: 0,
    updatedAt: 1_700_000_000_000,
    body: { text: 'being typed' },
    ...changes,
  };
}
