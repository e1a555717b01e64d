// What an answer does to the permissions given before: the earlier ones end for the same records and recipient, and only for those.
import type { RecordId } from './ids.ts';
import { recipientKey, sameSource, isLiving } from './permission-state.ts';
import type { Coverage, Permission, Recipient } from './permission.ts';
import type { Source } from './audience.ts';

/** Whose answer, about what, for whom. */
export type Answered = { readonly by: Source; readonly covers: Coverage; readonly to: Recipient };

/** `ended` carries what no longer holds; `kept` what goes on, the first of them under the permission's own id. */
export type Split = { readonly kept: readonly Permission[]; readonly ended: Permission };

/** null: this permission speaks of other records, another source or other people, or has ended already. */
export function endPermission(permission: Permission, answered: Answered, isClosing: boolean, now: number, newId: () => RecordId): Split | null {
  if (!isLiving(permission, now) || !sameSource(permission.by, answered.by)) return null;
  const people = commonPeople(permission.to, answered.to);
  const records = commonRecords(permission.covers, answered.covers, isClosing);
  if (!people || !records) return null;
  const kept = [
    ...(records.others ? [{ ...permission, covers: records.others }] : []),
    ...(people.others ? [{ ...permission, covers: records.common, to: people.others }] : []),
  ];
  const ended = { ...permission, covers: records.common, to: people.common, revokedAt: now };
  if (kept.length === 0) return { kept, ended };
  return { kept: kept.map((each, index) => (index === 0 ? each : { ...each, id: newId() })), ended: { ...ended, id: newId() } };
}

function commonPeople(before: Recipient, now: Recipient): { readonly common: Recipient; readonly others: Recipient | null } | null {
  if (before.type !== 'parties' || now.type !== 'parties') return recipientKey(before) === recipientKey(now) ? { common: before, others: null } : null;
  const [common, others] = partition(before.parties, new Set(now.parties));
  return common.length === 0 ? null : { common: { type: 'parties', parties: common }, others: others.length > 0 ? { type: 'parties', parties: others } : null };
}

/** "All that I told you" is answered apart from what is named; closing everything closes what is named as well. */
function commonRecords(before: Coverage, now: Coverage, isClosing: boolean): { readonly common: Coverage; readonly others: Coverage | null } | null {
  if (now.type === 'all-of-source') return before.type === 'all-of-source' || isClosing ? { common: before, others: null } : null;
  if (before.type === 'all-of-source') return null;
  const [common, others] = partition(before.records, new Set(now.records));
  return common.length === 0 ? null : { common: { type: 'records', records: common }, others: others.length > 0 ? { type: 'records', records: others } : null };
}

function partition<Value>(values: readonly Value[], chosen: ReadonlySet<Value>): [Value[], Value[]] {
  return [values.filter((value) => chosen.has(value)), values.filter((value) => !chosen.has(value))];
}
