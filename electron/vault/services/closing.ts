// The end of a case and what is decided for afterwards: closed, open again, in the archive, kept until, under hold.
import { keepPeriodsSchema, nothingKept, usualKeepPeriods, type KeepPeriods, type Lifecycle } from '#shared/domain/case-lifecycle.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { JournalKind } from '#shared/domain/journal-kinds.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { NotFound, DoorError, WriteError } from '#shared/ipc/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import type { StoreReader } from '../ports.ts';
import { caseRecordId } from './cases.ts';
import { localDay } from './local-day.ts';
import { findRecord, nextRevision, notFound, sameValue } from './records.ts';
import type { Service, ServiceCall } from './session.ts';

type Entry = { readonly kind: JournalKind; readonly content: object };
type Change = (lifecycle: Lifecycle, today: string) => { readonly lifecycle: Lifecycle; readonly entry: Entry } | null;

/** Case and journal in one transaction. null: this is nothing that can be done with the case as it stands. */
function changeLifecycle(call: ServiceCall, caseId: CaseId, change: Change): Result<{ readonly record: RecordOf<'case'> }, NotFound | WriteError | DoorError> {
  const { session } = call;
  const found = findRecord(call, { caseId, id: caseRecordId(caseId), kind: 'case', state: 'live', for: 'write' });
  if (!found.ok) return found;
  const present = found.value;
  const now = session.now(caseId);
  const changed = change(present.body.lifecycle, localDay(now));
  if (!changed) return notFound;
  if (sameValue(changed.lifecycle, present.body.lifecycle)) return ok({ record: present });
  const record = nextRevision(present, { body: { ...present.body, lifecycle: changed.lifecycle } }, now);
  const saved = session.change((writer) => {
    writer.putRecord(record);
    writer.addJournalEntry(caseId, changed.entry.kind, changed.entry.content);
  });
  return saved.ok ? ok({ record }) : saved;
}

/** Law on mediation, Art. 26 (wording of 20.12.2021): when and on which ground it ended. */
export const closeCase: Service<'case:close'> = (call, { caseId, closing, keepUntil }) =>
  changeLifecycle(call, caseId, (lifecycle) => ({
    lifecycle: { ...lifecycle, closed: closing, keepUntil },
    entry: { kind: 'case-closed', content: { on: closing.on, result: closing.result, keepUntil } },
  }));

/** What was decided for after its end is decided anew at the next one. A hold stays. */
export const reopenCase: Service<'case:reopen'> = (call, { caseId }) =>
  changeLifecycle(call, caseId, (lifecycle) => lifecycle.closed && {
    lifecycle: { ...lifecycle, closed: null, archivedOn: '', keepUntil: nothingKept },
    entry: { kind: 'case-reopened', content: {} },
  });

export const archiveCase: Service<'case:archive'> = (call, { caseId, isArchived }) =>
  changeLifecycle(call, caseId, (lifecycle, today) => lifecycle.closed && {
    lifecycle: { ...lifecycle, archivedOn: isArchived ? lifecycle.archivedOn || today : '' },
    entry: { kind: isArchived ? 'case-archived' : 'case-unarchived', content: {} },
  });

export const setKeepUntil: Service<'case:keep-until'> = (call, { caseId, keepUntil }) =>
  changeLifecycle(call, caseId, (lifecycle) => ({ lifecycle: { ...lifecycle, keepUntil }, entry: { kind: 'keep-until-set', content: keepUntil } }));

export const setHold: Service<'case:hold'> = (call, { caseId, reason }) =>
  changeLifecycle(call, caseId, (lifecycle, today) => ({
    lifecycle: { ...lifecycle, hold: reason === null ? null : { since: lifecycle.hold?.since ?? today, reason } },
    entry: reason === null ? { kind: 'hold-lifted', content: {} } : { kind: 'hold-set', content: { reason } },
  }));

const periodsSetting = 'keep-periods';

function keepPeriodsOf(store: StoreReader): KeepPeriods {
  const parsed = keepPeriodsSchema.safeParse(store.setting(periodsSetting));
  return parsed.success ? parsed.data : usualKeepPeriods;
}

export const readKeepPeriods: Service<'keep-periods:read'> = ({ session }) => ok(keepPeriodsOf(session.store));

export const saveKeepPeriods: Service<'keep-periods:save'> = ({ session }, { periods }) => {
  const saved = session.change((writer) => writer.putSetting(periodsSetting, periods));
  return saved.ok ? ok(null) : saved;
};
