// What one who watches the vault process from outside knows: the vault's place, and every acknowledgement. What is written is computed from numbers, so that every byte of
// it is known afterwards.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { DraftInput } from '#shared/ipc/contract.ts';
import type { OpenedVault, VaultDependencies, VaultSecret } from '#electron/vault/ports.ts';
import { openVault } from '#electron/vault/vault.ts';
import { quickKdf } from '#tests/support/quick-kdf.ts';
import { startVaultProcess, type VaultProcess } from '#tests/support/vault-process.ts';

export const noteCase = 'c0000000-0000-4000-8000-000000000000' as CaseId;
const draftId = 'd0000000-0000-4000-8000-000000000000' as RecordId;

const idOf = (letter: string, number: number): string => `${letter}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const noteIdOf = (number: number): RecordId => idOf('a', number) as RecordId;
export const numberedCaseId = (number: number): CaseId => idOf('e', number) as CaseId;
export const numberedRecordId = (number: number): RecordId => idOf('b', number) as RecordId;
export const textOf = (number: number): string => `number ${number} `.repeat(1 + ((number * 37) % 400)).trim();
export const passphraseOf = (number: number): Uint8Array => new TextEncoder().encode(`passphrase number ${number}`);

export function noteInput(caseId: CaseId, recordId: RecordId, number: number): DraftInput {
  const content = { noteKind: 'note', speaker: '', text: textOf(number), rich: null } as const;
  return { caseId, recordId, meetingId: null, baseRevision: 0, content, source: { type: 'mediator' }, ownEyes: false, saidAt: 1_790_000_000_000 + number, call: null };
}
export const draftInput = (number: number): DraftInput => noteInput(noteCase, draftId, number);

/** What was acknowledged. `present` are facts; `maybe` was asked for and not answered: it may be so or not. */
export type World = {
  readonly home: string;
  readonly folder: string;
  readonly backupPlace: string;
  readonly dependencies: VaultDependencies;
  /** Records of acknowledged notes as the vault answered them. */
  readonly notes: VaultRecord[];
  newestDraft: number;
  passphrase: number;
  /** Empty: changed, and the new one was not heard. */
  recoveryKey: string;
  readonly oldRecoveryKeys: string[];
  /** Numbers of acknowledged files. */
  readonly files: number[];
  newestBackup: string | null;
  /** Which numbers were used up by operations, so that none comes twice. */
  lastNumber: number;
  /** Numbers of records that an operation saved. */
  readonly savedNumbers: number[];
  readonly faults: Fault[];
};

export type Fault = { readonly type: 'lost' | 'corrupt'; readonly what: string };

export const folderOf = (home: string, name: string): string => {
  const folder = join(home, name);
  mkdirSync(folder, { recursive: true });
  return folder;
};

export function createWorld(home: string): World {
  return {
    home,
    folder: join(home, 'Killed.bitim'),
    backupPlace: folderOf(home, 'backups'),
    dependencies: { clock: { now: () => Date.now() }, deriveKey: quickKdf, witnessFolder: folderOf(home, 'witness'), privateFolder: folderOf(home, 'private') },
    notes: [],
    newestDraft: -1,
    passphrase: 0,
    recoveryKey: '',
    oldRecoveryKeys: [],
    files: [],
    newestBackup: null,
    lastNumber: 0,
    savedNumbers: [],
    faults: [],
  };
}

export const startProcess = (world: World): VaultProcess => startVaultProcess({ witnessFolder: world.dependencies.witnessFolder, privateFolder: join(world.home, 'private') });

export const presentSecret = (world: World): VaultSecret => ({ type: 'passphrase', bytes: passphraseOf(world.passphrase) });

export async function createKilledVault(world: World): Promise<void> {
  const process = startProcess(world);
  const made = await process.client.call('create', { folder: world.home, name: 'Killed', passphrase: passphraseOf(0) });
  if (!made.ok) throw new Error(made.error.type);
  world.recoveryKey = made.value.recoveryKey;
  const opened = await process.ask('case:create', { caseId: noteCase, workingName: 'Killed', matter: '', openedOn: '2026-10-01' });
  if (!opened.ok) throw new Error(opened.error.type);
  await process.close();
}

/** By the acknowledged passphrase or the next: a change may have been made and not yet said. */
export async function openAfterwards(world: World): Promise<OpenedVault | string> {
  let failure = '';
  for (const number of [world.passphrase + 1, world.passphrase]) {
    const opened = await openVault({ folder: world.folder, secret: { type: 'passphrase', bytes: passphraseOf(number) } }, world.dependencies);
    if (opened.ok) {
      world.passphrase = number;
      return opened.value;
    }
    if (failure === '' || failure === 'cannot-unlock') failure = opened.error.type;
  }
  return failure;
}
