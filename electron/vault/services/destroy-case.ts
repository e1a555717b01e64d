// Destruction for good. First everything that can be refused; then the rows, in one transaction with the names that stay in the register and
// the entry of the certificate; then what no transaction can hold: the data key, one new backup, and the older backups away. Whatever
// interrupts that, the vault knows what is left to do, and it can be finished at any time.
import { conflictRoles, namesOfParty, type ConflictEntry, type NameInRole } from '#shared/domain/conflict-entry.ts';
import { keptLonger, type DestroyScope } from '#shared/domain/case-lifecycle.ts';
import {
  destroyedEntrySchema, destroyedJournalKind, destructionEndedKind, destructionEndedSchema, type DestroyedEntry, type DestructionCertificate, type DestructionEnded,
} from '#shared/domain/destruction.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { DestructionDone, DestructionPreview } from '#shared/ipc/contract-closing.ts';
import type { RenewError, WriteError } from '#shared/ipc/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { caseRecordId } from './cases.ts';
import { keepNames } from './conflicts.ts';
import { destructionBackups, stillThere } from './destruction-backups.ts';
import { liveParties, markNotesDestroyed, planDestruction } from './destroy-records.ts';
import { clearAway } from './empty-trash.ts';
import { localDay } from './local-day.ts';
import { notFound } from './records.ts';
import type { Service, VaultSession } from './session.ts';
import type { TaskSteps } from './tasks.ts';
import { slotsChanged } from './ways-in.ts';

const onHold = err({ type: 'on-hold' } as const);

/** Also one that lies in the trash. */
function readCase(session: VaultSession, caseId: CaseId): RecordOf<'case'> | null {
  const stored = session.store.record(caseRecordId(caseId));
  return stored && session.bodies.readAs(stored, 'case');
}

export const previewDestruction: Service<'destroy:preview'> = async ({ session }, { caseId, scope }) => {
  const found = readCase(session, caseId);
  if (!found) return notFound;
  const { lifecycle, openedOn, workingName } = found.body;
  const plan = planDestruction(session.store, caseId, scope);
  const count = (kind: 'settlement' | 'party' | 'meeting'): number => (scope === 'case' ? 0 : session.store.records({ caseId, kinds: [kind], state: 'all' }).length);
  const backups = destructionBackups(session);
  const preview: DestructionPreview = {
    workingName,
    counts: plan.counts,
    kept: { papers: count('settlement'), parties: count('party'), meetings: count('meeting'), permissions: scope === 'case' ? 0 : session.store.permissions(caseId).length },
    hold: lifecycle.hold,
    isClosed: lifecycle.closed !== null,
    keptLonger: keptLonger(lifecycle, scope, localDay(session.now(caseId))),
    names: namesIn(session, caseId),
    backups: stillThere(await backups.entries()),
    hasBackupPlace: backups.hasPlace(),
    openedOn,
    closedOn: lifecycle.closed?.on ?? '',
  };
  return ok(preview);
};

function namesIn(session: VaultSession, caseId: CaseId): NameInRole[] {
  const named = liveParties(session.store, caseId).flatMap((record) => {
    const party = session.bodies.readAs(record, 'party');
    return party ? namesOfParty(party.body) : [];
  });
  const inOrder = conflictRoles.flatMap((role) => named.filter((each) => each.role === role));
  return inOrder.filter(({ name, role }, index) => inOrder.findIndex((each) => each.name === name && each.role === role) === index);
}

export const runDestruction: Service<'destroy:run'> = async ({ session, viewer }, input) => {
  const { caseId, passphrase, taskId } = input;
  try {
    const found = readCase(session, caseId);
    if (!found) return notFound;
    if (found.body.lifecycle.hold) return onHold;
    // Writing the vault anew would make an alteration look whole: better said before anything is gone.
    if (session.integrity.type === 'altered') return err({ type: 'vault-altered' });
    if (!(await session.vault.isPassphrase(passphrase))) return err({ type: 'cannot-unlock' });
    return await session.tasks.run({ taskId, kind: 'destroy', viewer }, async (steps) => {
      if (!(await steps.step(0, stepsTotal))) return err({ type: 'cancelled' } as const);
      const taken = takeRows(session, input);
      if (!taken.ok) return taken;
      return await finish(session, passphrase, steps);
    });
  } finally {
    passphrase.fill(0);
  }
};

export const finishDestruction: Service<'destroy:finish'> = async ({ session, viewer }, { taskId, passphrase }) => {
  try {
    if (unfinishedNumbers(session).length === 0) return notFound;
    if (!(await session.vault.isPassphrase(passphrase))) return err({ type: 'cannot-unlock' });
    return await session.tasks.run({ taskId, kind: 'destroy', viewer }, async (steps) => finish(session, passphrase, steps));
  } finally {
    passphrase.fill(0);
  }
};

type RowsInput = { readonly caseId: CaseId; readonly scope: DestroyScope; readonly reference: string; readonly names: readonly NameInRole[] };

/** The point of no return: all of it or nothing. */
function takeRows(session: VaultSession, { caseId, scope, reference, names }: RowsInput): Result<null, WriteError> {
  const found = readCase(session, caseId);
  if (!found) return ok(null);
  const { openedOn, lifecycle } = found.body;
  const now = session.now(caseId);
  const plan = planDestruction(session.store, caseId, scope);
  const chain = session.store.journalHead(caseId);
  const entries = names.map(({ name, role }): ConflictEntry => ({ name, role, from: openedOn, until: lifecycle.closed?.on ?? localDay(now), remark: '' }));
  const saved = session.change((writer) => {
    const files = plan.take(writer);
    if (scope === 'notes-and-files') markNotesDestroyed(session, writer, caseId);
    keepNames(session, writer, entries, now);
    writer.addJournalEntry('vault', destroyedJournalKind, {
      scope, reference, openedOn, closedOn: lifecycle.closed?.on ?? '', result: lifecycle.closed?.result ?? null,
      counts: plan.counts, namesKept: entries.length, chainHead: chain.head, chainLength: chain.count,
    } satisfies DestroyedEntry);
    return files;
  });
  if (!saved.ok) return saved;
  clearAway(session, saved.value);
  return ok(null);
}

const stepsTotal = 100;
/** How far each part reaches, in hundredths of the whole. */
const parts = { rows: 5, key: 60, backup: 95 } as const;
const within = (steps: TaskSteps, from: number, to: number) => ({
  ...steps,
  step: (done: number, total: number): Promise<boolean> => steps.step(Math.round(from + (total === 0 ? 0 : (done / total) * (to - from))), stepsTotal),
});

/** Set when the key was renewed after the destructions up to this number, so that finishing later does not renew it again. */
const renewedSetting = 'destruction-renewed';

type FinishFailure = RenewError | { readonly type: 'unfinished'; readonly because: string; readonly recoveryKey: string };

async function finish(session: VaultSession, passphrase: Uint8Array, steps: TaskSteps): Promise<Result<DestructionDone, FinishFailure>> {
  const numbers = unfinishedNumbers(session);
  const newest = Math.max(...numbers);
  const unfinished = (because: string, recoveryKey: string) => err({ type: 'unfinished', because, recoveryKey } as const);
  const backups = destructionBackups(session);
  const older = await backups.entries();

  let recoveryKey = '';
  if (renewedUpTo(session) < newest) {
    const renewed = await session.vault.renewDataKey({ passphrase, older: 'forget' }, within(steps, parts.rows, parts.key));
    if (!renewed.ok) return unfinished(renewed.error.type, '');
    ({ recoveryKey } = renewed.value);
    session.change((writer) => {
      writer.putSetting(renewedSetting, newest);
      writer.addJournalEntry('vault', 'data-key-renewed', {});
    });
    await slotsChanged(session);
  }
  // The older ones go only when there is a newer one to fall back on.
  const made = await backups.make(within(steps, parts.key, parts.backup));
  if (!made.ok) return unfinished(made.error.type, recoveryKey);
  const { deleted, unreachable } = await backups.removeAll(older);
  const ended = session.change((writer) => {
    for (const of of numbers) {
      const content: DestructionEnded = { of, keyRenewed: true, newBackup: made.value, deletedBackups: deleted, unreachableBackups: unreachable };
      writer.addJournalEntry('vault', destructionEndedKind, content);
    }
  });
  if (!ended.ok) return unfinished(ended.error.type, recoveryKey);
  await steps.step(stepsTotal, stepsTotal);
  const certificate = readCertificates(session).find(({ number }) => number === newest);
  return certificate ? ok({ certificate, recoveryKey }) : unfinished('not-found', recoveryKey);
}

function renewedUpTo(session: VaultSession): number {
  const stored = session.store.setting(renewedSetting);
  return typeof stored === 'number' ? stored : 0;
}

const unfinishedNumbers = (session: VaultSession): number[] => readCertificates(session).filter(({ ended }) => ended === null).map(({ number }) => number);

/** Newest first. */
export function readCertificates(session: VaultSession): DestructionCertificate[] {
  const journal = session.store.journal('vault');
  const ends = new Map<number, DestructionEnded & { readonly at: number }>();
  for (const { kind, at, content } of journal) {
    const parsed = kind === destructionEndedKind ? destructionEndedSchema.safeParse(content) : null;
    if (parsed?.success) ends.set(parsed.data.of, { ...parsed.data, at });
  }
  return journal
    .flatMap(({ kind, number, at, content }) => {
      const parsed = kind === destroyedJournalKind ? destroyedEntrySchema.safeParse(content) : null;
      return parsed?.success ? [{ number, at, entry: parsed.data, ended: ends.get(number) ?? null }] : [];
    })
    .reverse();
}

export const listDestructions: Service<'destroy:list'> = ({ session }) => ok(readCertificates(session));
