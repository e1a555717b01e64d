// The vault process without its process: messages in, replies and events out. Tests drive it in plain Node.
import { join } from 'node:path';
import { assert } from '#shared/assert.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { isVaultName } from '#shared/domain/vault-name.ts';
import type { Viewer } from '#shared/domain/audience.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { viewerKey } from '#shared/domain/viewer-key.ts';
import type { TaskProgress } from '#shared/ipc/task-progress.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { MessageFromVault, MessageToVault, OpenedAnswer, ReplyFromVault, VaultCall, VaultCalls } from './messages.ts';
import type { Clock, CreateVault, KdfCost, LongSteps, OpenedVault, OpenVault, VaultDependencies, VaultSecret } from './ports.ts';
import { findBackups } from './backups/find-backups.ts';
import { lookInto } from './backups/open-backup.ts';
import { restoreBackup } from './backups/restore-backup.ts';
import { moveVault } from './move-vault.ts';
import { forgetCounts } from './services/case-list.ts';
import { createChangeEvents } from './services/change-events.ts';
import { giveUpFiles, sweepFiles } from './services/file-adding.ts';
import { openImport } from './services/import-export.ts';
import { emptyOldTrash } from './services/empty-trash.ts';
import { flush, readPlace, writeSealed } from './services/last-words.ts';
import { findRoom } from './services/meetings.ts';
import { findScreen } from './services/joint-screens.ts';
import { hasQuickCode, isQuickCode } from './services/quick-code.ts';
import { checkRelease, release } from './services/release.ts';
import { copyWords } from './services/release-message.ts';
import { releaseExport } from './services/release-export.ts';
import { openPackage } from './services/packages.ts';
import { nameOfFile, releaseFile } from './services/release-file.ts';
import { releasePackage } from './services/release-package.ts';
import { noteReleaseStopped } from './services/release-stopped.ts';
import { isDamage } from './store/write-failure.ts';
import { serve } from './services/service-table.ts';
import { createVaultSession, type VaultSession } from './services/session.ts';
import { createTasks } from './services/tasks.ts';
import { addComputerSlot, noteSlotsMade, noteSlotUse, removeComputerSlot, renewDataKey } from './services/ways-in.ts';
import { isAnswered, keepNotices } from './services/wholeness.ts';
import { isLongEnough, statusFor } from './services/vault-status.ts';

export type VaultServerDependencies = {
  readonly createVault: CreateVault;
  readonly openVault: OpenVault;
  readonly vaultDependencies: VaultDependencies;
  readonly clock: Clock;
  readonly newId: () => RecordId;
  /** Cost of a new vault's passphrase slot, found out once. */
  readonly chooseCost: () => Promise<KdfCost>;
  /** Of a package's passphrase, in tests that are not about its cost. */
  readonly packageWorkFactor?: number;
  readonly emit: (message: MessageFromVault) => void;
};

export type VaultServer = { handle(message: MessageToVault): Promise<ReplyFromVault> };

type Answers = { readonly [Call in VaultCall]: (input: VaultCalls[Call]['input']) => Promise<VaultCalls[Call]['result']> };
const locked = err({ type: 'locked' } as const);

export function createVaultServer(dependencies: VaultServerDependencies): VaultServer {
  const { emit, clock, newId } = dependencies;
  const events = createChangeEvents();
  let session: VaultSession | null = null;
  let isOpening = false;
  let toldSealKey: Uint8Array | null = null;
  const tellProgress = (viewer: Viewer, payload: TaskProgress): void => emit({ type: 'event', viewerKey: viewerKey(viewer), channel: 'task:progress', payload });
  /** Of a process that has no vault open. */
  const work = createTasks(tellProgress);

  const emitStatus = (): void => {
    if (!session) return;
    for (const viewer of session.viewers) {
      if (viewer.type !== 'screen') emit({ type: 'event', viewerKey: viewerKey(viewer), channel: 'vault:status', payload: statusFor(session, viewer) });
    }
  };

  const beginSession = (vault: OpenedVault, isNewHere = false, isMade = false): OpenedAnswer => {
    const begun = createVaultSession({
      vault,
      isNewHere,
      clock,
      newId,
      onStatusChanged: emitStatus,
      onProgress: tellProgress,
      onChanged: (changes) => {
        forgetCounts(begun, changes);
        for (const viewer of begun.viewers) {
          for (const payload of events.changed(begun, viewer, changes)) emit({ type: 'event', viewerKey: viewerKey(viewer), channel: 'records:changed', payload });
        }
      },
    });
    session = begun;
    toldSealKey = vault.sealPublicKey;
    keepNotices(begun);
    if (isMade) noteSlotsMade(begun);
    noteSlotUse(begun);
    inBackground('verify', begun, () => checkWhole(begun));
    const { vaultId, name, openedBy, sealPublicKey } = vault;
    return { vaultId, name, openedBy, sealPublicKey, lastPlace: readPlace(begun), status: statusFor(begun, { type: 'desk' }), hasQuickCode: hasQuickCode(begun) };
  };

  /** A damaged page is met here at the latest where what every opening reads stands on it: then only a rescue helps. */
  const beginSoundly = (vault: OpenedVault, isNewHere: boolean): Result<OpenedAnswer, { readonly type: 'database-damaged' }> => {
    try {
      return ok(beginSession(vault, isNewHere));
    } catch (error) {
      if (!isDamage(error)) throw error;
      session = null;
      vault.close();
      return err({ type: 'database-damaged' });
    }
  };

  const endSession = (): void => {
    session?.vault.close();
    session = null;
  };

  /** Work that nobody waits for: what goes wrong in it is reported, and ends neither the process nor anything that waits for it to be kept. */
  const inBackground = (where: string, begun: VaultSession, work: () => Promise<unknown>): void => {
    work().catch((error: unknown) => {
      // A vault that is closed meanwhile answers nothing.
      if (session === begun) report(where, error);
    });
  };

  const checkWhole = async (begun: VaultSession): Promise<void> => {
    try {
      begun.integrity = await begun.vault.verify();
    } catch (error) {
      if (session !== begun) return;
      report('verify', error);
      begun.integrity = { type: 'altered', what: ['check-failed'] };
    }
    if (session !== begun) return;
    if (begun.integrity.type === 'whole' && isAnswered(begun)) emptyOldTrash(begun);
    sweepFiles(begun);
    emitStatus();
  };

  /** No bug: the medium does not give back what was written. The check says how far it goes; where it found nothing before, it looks anew. */
  const noteDamage = (): Result<never, { readonly type: 'vault-damaged' }> => {
    if (session?.integrity.type === 'whole') {
      session.integrity = { type: 'checking' };
      emitStatus();
      const begun = session;
      inBackground('verify', begun, () => checkWhole(begun));
    }
    return err({ type: 'vault-damaged' });
  };

  const emitBackups = async (begun: VaultSession): Promise<void> => {
    const payload = await begun.vault.backups.state();
    if (session === begun) emit({ type: 'event', viewerKey: viewerKey({ type: 'desk' }), channel: 'backup:changed', payload });
  };

  /** A renewal of the data key, whoever asked for it, makes another pair. */
  const tellSealKey = (): void => {
    if (!session || session.vault.sealPublicKey === toldSealKey) return;
    toldSealKey = session.vault.sealPublicKey;
    emit({ type: 'seal-key', sealPublicKey: toldSealKey });
  };

  const report = (where: string, error: unknown): string => {
    const reference = newId().slice(0, 8);
    emit({ type: 'report', reference, where, what: describe(error) });
    return reference;
  };

  /** One vault per process, and one opening at a time. */
  const opening = async <Value, Failure>(work: () => Promise<Result<Value, Failure>>): Promise<Result<Value, Failure | { readonly type: 'already-open' }>> => {
    if (session || isOpening) return err({ type: 'already-open' });
    isOpening = true;
    try {
      return await work();
    } finally {
      isOpening = false;
    }
  };

  const answers: Answers = {
    create: async ({ folder, name, passphrase }) => {
      try {
        if (!isVaultName(name)) return err({ type: 'bad-name' });
        if (!isLongEnough(passphrase)) return err({ type: 'weak-passphrase' });
        const vaultFolder = join(folder, `${name}.bitim`);
        const made = await opening(async () =>
          dependencies.createVault({ folder: vaultFolder, name, passphrase, cost: await dependencies.chooseCost() }, dependencies.vaultDependencies),
        );
        if (!made.ok) return made.error.type === 'already-open' ? err({ type: 'not-allowed' }) : err(made.error);
        const { vault, recoveryKey } = made.value;
        const opened = beginSession(vault, false, true);
        session?.change((writer) => writer.addJournalEntry('vault', 'vault-made', {}));
        return ok({ ...opened, recoveryKey, folder: vaultFolder });
      } finally {
        passphrase.fill(0);
      }
    },
    open: async ({ isNewHere, taskId, ...input }) => {
      const { secret } = input;
      const openWith = (steps?: LongSteps) => dependencies.openVault({ ...input, ...(steps && { steps }) }, dependencies.vaultDependencies);
      try {
        const opened = await opening(() => (taskId ? work.run({ taskId, kind: 'rescue', viewer: { type: 'desk' } }, openWith) : openWith()));
        if (opened.ok) return beginSoundly(opened.value, isNewHere ?? false);
        return err(opened.error.type === 'cannot-unlock' ? { type: 'cannot-unlock', waitMs: 0 } : opened.error);
      } finally {
        if (secret.type === 'passphrase') secret.bytes.fill(0);
        if (secret.type === 'computer') secret.keys.forEach((key) => key.fill(0));
      }
    },
    move: async ({ taskId, ...input }) => {
      const moved = await opening(() => work.run({ taskId, kind: 'move', viewer: { type: 'desk' } }, (steps) => moveVault(input, steps)));
      return !moved.ok && moved.error.type === 'already-open' ? err({ type: 'not-allowed' }) : (moved as VaultCalls['move']['result']);
    },
    'find-backups': async ({ folder }) => ok(await findBackups(folder)),
    'preview-backup': async ({ folder, secret, taskId }) => {
      try {
        const vaultDependencies = dependencies.vaultDependencies;
        const seen = await work.run({ taskId, kind: 'verify-backup', viewer: { type: 'desk' } }, (steps) => lookInto(folder, secret, 'sizes', { dependencies: vaultDependencies, steps }));
        return seen.ok ? seen : err(withPause(seen.error));
      } finally {
        wipeSecret(secret);
      }
    },
    'restore-backup': async ({ taskId, ...input }) => {
      try {
        const made = await opening(() =>
          work.run({ taskId, kind: 'restore', viewer: { type: 'desk' } }, (steps) => restoreBackup(input, { dependencies: dependencies.vaultDependencies, steps })),
        );
        if (!made.ok) return err(made.error.type === 'already-open' ? { type: 'not-allowed' } : withPause(made.error));
        const { folder, passphrase, recoveryKey, missingFiles, oldVaultId, madeAt } = made.value;
        const opened = await opening(() => dependencies.openVault({ folder, secret: { type: 'passphrase', bytes: passphrase } }, dependencies.vaultDependencies));
        passphrase.fill(0);
        assert(opened.ok, 'a vault just restored opens');
        const begun = beginSession(opened.value, true, true);
        session?.change((writer) => writer.addJournalEntry('vault', 'vault-restored', { from: oldVaultId, madeAt }));
        return ok({ ...begun, recoveryKey, folder, missingFiles });
      } finally {
        wipeSecret(input.secret);
        input.newPassphrase?.fill(0);
      }
    },
    'make-from-rescue': async ({ viewer, taskId, ...input }) => {
      try {
        if (!session) return locked;
        const { vault, tasks } = session;
        if (vault.rescue === null) return err({ type: 'not-allowed' });
        const made = await tasks.run({ taskId, kind: 'restore', viewer }, (steps) => vault.rebuild(input, steps));
        if (!made.ok) return made;
        endSession();
        const { folder, recoveryKey, missingFiles } = made.value;
        const opened = await opening(() => dependencies.openVault({ folder, secret: { type: 'passphrase', bytes: input.passphrase } }, dependencies.vaultDependencies));
        assert(opened.ok, 'a vault just made opens');
        const begun = beginSession(opened.value, true, true);
        session?.change((writer) => writer.addJournalEntry('vault', 'vault-rescued', { from: vault.vaultId, missingFiles }));
        return ok({ ...begun, recoveryKey, folder, missingFiles });
      } finally {
        input.passphrase.fill(0);
      }
    },
    'backup-due': async ({ occasion }) => {
      if (!session) return locked;
      const { backups } = session.vault;
      return ok({ isDue: occasion === 'idle' ? backups.isDue() : backups.hasPlace() && backups.isChanged() });
    },
    'cancel-work': async ({ taskId }) => {
      work.cancel(taskId);
      return ok(null);
    },
    'set-viewers': async ({ viewers }) => {
      if (!session) return locked;
      session.viewers = viewers;
      events.keepOnly(viewers);
      return ok(null);
    },
    room: async ({ caseId, meetingId }) => {
      if (!session) return locked;
      const parties = findRoom(session, caseId, meetingId);
      return parties ? ok({ parties }) : err({ type: 'not-found' });
    },
    screen: async (input) => {
      if (!session) return locked;
      const parties = findScreen(session, input);
      return parties ? ok({ parties }) : err({ type: 'not-found' });
    },
    'quick-code': async ({ code }) => {
      if (!session) return locked;
      const isRight = isQuickCode(session, code);
      return ok({ isRight, lastPlace: isRight ? readPlace(session) : null });
    },
    request: async ({ channel, viewer, input }) => {
      if (!session) return locked;
      const asked = session;
      const result = await serve({ session: asked, viewer }, channel, input);
      if (result.ok) noteGiven(viewer, result.value);
      // Keys and their proofs are shown on every desk page, not only where they were changed.
      if (result.ok && channel.startsWith('vault:') && channel !== 'vault:status') emitStatus();
      if (backupChanges.has(channel)) inBackground('backup:changed', asked, () => emitBackups(asked));
      return result;
    },
    'file-name': async ({ viewer, ...input }) => (session ? nameOfFile({ session, viewer }, input) : locked),
    'release-export': async ({ viewer, ...input }) => (session ? releaseExport({ session, viewer }, input) : locked),
    'release-package': async ({ viewer, ...input }) => (session ? releasePackage({ session, viewer }, input, dependencies.packageWorkFactor) : locked),
    'open-package': async ({ viewer, ...input }) => (session ? openPackage({ session, viewer }, input) : locked),
    'open-import': async ({ viewer, ...input }) => (session ? openImport({ session, viewer }, input) : locked),
    'release-file': async ({ viewer, ...input }) => (session ? releaseFile({ session, viewer }, input) : locked),
    flush: async ({ viewer, input }) => {
      if (!session) return locked;
      // Its page goes now, and cannot send the rest.
      const begun = session;
      inBackground('file:give-up', begun, () => giveUpFiles(begun, viewerKey(viewer)));
      return flush({ session, viewer }, input);
    },
    release: async ({ viewer, ...input }) => (session ? release({ session, viewer }, input) : locked),
    'release-check': async ({ viewer, ...input }) => (session ? checkRelease({ session, viewer }, input) : locked),
    'release-stopped': async ({ viewer, ...input }) => (session ? noteReleaseStopped({ session, viewer }, input) : locked),
    'release-words': async ({ viewer, ...input }) => (session ? copyWords({ session, viewer }, input) : locked),
    'add-computer-slot': async (input) => (session ? addComputerSlot(session, input) : locked),
    'remove-computer-slot': async ({ slotId }) => (session ? removeComputerSlot(session, slotId) : locked),
    'renew-data-key': async (input) => {
      if (!session) return locked;
      const renewed = await renewDataKey(session, input);
      if (renewed.ok) emitStatus();
      return renewed;
    },
    sealed: async ({ boxes }) => {
      if (!session) return locked;
      const written: boolean[] = [];
      for (const box of boxes) {
        const opened = session.vault.openSealed(box);
        written.push(opened !== null && (await writeSealed(session, opened)));
        opened?.fill(0);
      }
      return ok({ written, lastPlace: readPlace(session) });
    },
    close: async () => {
      endSession();
      return ok(null);
    },
  };

  /** Only case:open hands out records that later events must be able to call gone; single answers come with their event. */
  const noteGiven = (viewer: Viewer, value: unknown): void => {
    if (viewer.type === 'desk' || typeof value !== 'object' || value === null) return;
    if ('records' in value && Array.isArray(value.records)) events.given(viewer, value.records as VaultRecord[]);
  };

  return {
    handle: async ({ id, type, input }) => {
      try {
        const answer = answers[type] as (given: unknown) => Promise<Result<unknown, { readonly type: string }>>;
        const result = await answer(input);
        tellSealKey();
        return { type: 'reply', id, result };
      } catch (error) {
        if (isDamage(error)) return { type: 'reply', id, result: noteDamage() };
        const where = type === 'request' ? (input as VaultCalls['request']['input']).channel : type;
        return { type: 'reply', id, result: err({ type: 'internal', reference: report(where, error) } as { readonly type: string }) };
      }
    },
  };
}

/** After these, whether they went well or not, the state of the backups may be another. */
const backupChanges: ReadonlySet<string> = new Set(['backup:make', 'backup:check', 'backup:remove', 'backup:set-place', 'backup:drill', 'backup:put-off-drill', 'destroy:run', 'destroy:finish']);

/** Main counts the tries. */
function withPause<Failure extends { readonly type: string }>(failure: Failure): Exclude<Failure, { readonly type: 'cannot-unlock' }> | { readonly type: 'cannot-unlock'; readonly waitMs: number } {
  return failure.type === 'cannot-unlock' ? { type: 'cannot-unlock', waitMs: 0 } : (failure as Exclude<Failure, { readonly type: 'cannot-unlock' }>);
}

function wipeSecret(secret: VaultSecret): void {
  if (secret.type === 'passphrase') secret.bytes.fill(0);
}

/** The kind of error and the place in our code, never its message: that may quote a value. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const isOurs = error.message.startsWith('assertion failed: ') || error.message.startsWith('unreachable: ');
  const place = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '))?.trim() ?? '';
  return [error.name, isOurs ? error.message : '', place.replace(/\(?(?:file:\/\/)?[^\s()]*[\\/]([^\\/\s()]+)\)?$/, '$1')].filter(Boolean).join(' | ');
}
