// The vault every vector starts from: small, filled by hand with plainly invented content, at the lowest cost the product accepts.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenedVault, VaultDependencies } from '#electron/vault/ports.ts';
import { createVault, openVault } from '#electron/vault/vault.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { KdfCost } from '#electron/vault/ports.ts';
import { clockOfVectors, createRememberingKdf, toVaultSecret } from '../vector.ts';

export const basePassphrase = 'тихий берег у синей воды';
const floorCost: KdfCost = { memoryBytes: 64 * 1024 * 1024, passes: 3 };
const caseId = 'c1f5c4de-51c4-4c5e-9d0e-0a6f3c1b2d3e' as CaseId;
const noteId = 'a1f5c4de-51c4-4c5e-9d0e-0a6f3c1b2d3e' as RecordId;

export type BaseVault = {
  /** Holds vault/ and witnesses/. */
  readonly folder: string;
  readonly dependencies: VaultDependencies;
  readonly recoveryKey: string;
  readonly keysText: string;
  readonly read: (file: string) => Buffer;
  /** A copy to work on; given back as it lies on disk afterwards. */
  readonly vary: (name: string, work: (folder: string) => Promise<void>) => Promise<(file: string) => Buffer>;
  readonly open: (folder: string, passphrase?: string) => Promise<OpenedVault>;
};

export const note = (text: string, revision: number): VaultRecord => ({
  id: noteId, caseId, kind: 'note', audience: { type: 'mediator' }, source: { type: 'mediator' }, origins: [], version: 1, revision,
  createdAt: 1_767_225_600_000, updatedAt: 1_767_225_600_000 + revision, deletedAt: null, body: { text },
});

export async function makeBase(folder: string, scratch: string): Promise<BaseVault> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const deriveKey = createRememberingKdf();
  const dependenciesOf = (home: string): VaultDependencies => ({ clock: clockOfVectors, deriveKey, witnessFolder: join(home, 'witnesses') });
  const passphrase = new TextEncoder().encode(basePassphrase);
  const created = await createVault({ folder: join(folder, 'vault'), name: 'Vectors', passphrase, cost: floorCost }, dependenciesOf(folder));
  if (!created.ok) throw new Error(created.error.type);
  const { vault, recoveryKey } = created.value;
  fill(vault);
  await attach(vault);
  const content = { name: vault.name, records: vault.store.records({ state: 'all' }), history: vault.store.history(noteId), journal: vault.store.journal(caseId) };
  vault.close();
  rmSync(join(folder, 'vault', 'backups'), { recursive: true });
  writeFileSync(join(folder, 'content.json'), `${JSON.stringify(content, null, 2)}\n`);

  const open: BaseVault['open'] = async (home, typed = basePassphrase) => {
    const opened = await openVault({ folder: join(home, 'vault'), secret: toVaultSecret({ passphrase: typed }) }, dependenciesOf(home));
    if (!opened.ok) throw new Error(opened.error.type);
    return opened.value;
  };
  const vary: BaseVault['vary'] = async (name, work) => {
    const home = join(scratch, name);
    cpSync(folder, home, { recursive: true });
    await work(home);
    return (file) => readFileSync(join(home, file));
  };
  const read = (file: string): Buffer => readFileSync(join(folder, file));
  return { folder, dependencies: dependenciesOf(folder), recoveryKey, keysText: read('vault/keys.json').toString('utf8'), read, vary, open };
}

export const witnessFile = ({ folder }: BaseVault): string => `witnesses/${readdirSync(join(folder, 'witnesses'))[0] as string}`;

/** What the one file of the base holds: a piece and a little more would be a megabyte in the project; its length is odd. */
export const fileText = 'Құжат. A letter about the well, kept with the case.\n'.repeat(41);
export const fileId = 'f1f5c4de-51c4-4c5e-9d0e-0a6f3c1b2d3e' as RecordId;

async function attach({ store, files }: OpenedVault): Promise<void> {
  const bytes = new TextEncoder().encode(fileText);
  const added = await files.add(bytes.length, [bytes]);
  if (!added.ok) throw new Error(added.error.type);
  const body = { fileName: 'letter.txt', remarks: '', mediaType: 'text/plain', size: bytes.length, belongsTo: null };
  store.transact((writer) => {
    writer.putRecord({ ...note('', 1), id: fileId, kind: 'attachment', body });
    writer.putAttachment({ ...added.value.file, id: fileId, caseId, recordId: fileId, createdAt: 1_767_225_600_000 });
  });
  added.value.keep();
}

/** Its path inside the base. */
export function attachedFile({ folder }: BaseVault): string {
  const [found] = readdirSync(join(folder, 'vault', 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  if (!found) throw new Error('the base has a file');
  return `vault/files/${found.name.slice(0, 2)}/${found.name}`;
}

function fill({ store }: OpenedVault): void {
  store.transact((writer) => {
    writer.putRecord(note('Первая запись: two sides, one orchard.', 1));
    writer.putRecord(note('Екінші жазба: the orchard has a well.', 2));
    writer.putRecord({ ...note('A second note.', 1), id: 'b1f5c4de-51c4-4c5e-9d0e-0a6f3c1b2d3e' as RecordId });
    writer.putDraft({
      recordId: 'd1f5c4de-51c4-4c5e-9d0e-0a6f3c1b2d3e' as RecordId, caseId, kind: 'note', audience: { type: 'mediator' }, source: { type: 'mediator' },
      origins: [], baseRevision: 0, updatedAt: 1_767_225_600_000, body: { text: 'half a sen' },
    });
    writer.putPermission({ id: 'e1f5c4de-51c4-4c5e-9d0e-0a6f3c1b2d3e', caseId, body: { words: 'the well may be told' } });
    writer.putSetting('language', 'kk');
    writer.addJournalEntry(caseId, 'consent', { words: 'both agree to meet' });
    writer.addJournalEntry(caseId, 'disclosure', { words: 'the well was told' });
  });
}
