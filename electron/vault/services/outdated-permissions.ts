// A "yes" is for the words that were there when it was given. Whoever changes them afterwards, wherever that is done, ends it for the changed record.
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { endPermission } from '#shared/domain/permission-changes.ts';
import { permissionSchema, type Permission, type Recipient } from '#shared/domain/permission.ts';
import { recordText } from '../record-text.ts';
import type { StoreWriter } from '../ports.ts';
import type { Changes } from './changes.ts';

export type OutdatedParts = {
  readonly records: Changes['records'];
  /** Those before whose eyes the words were typed: what was open to them stays so. */
  readonly readers: readonly PartyId[];
  readonly now: (caseId: CaseId) => number;
  readonly newId: () => RecordId;
};

/** Within the transaction that changes the records, so that no moment lies between the new words and the end of the old "yes". */
export function endOutdatedPermissions(writer: StoreWriter, { records, readers, now, newId }: OutdatedParts): void {
  for (const { before, after } of records) {
    const caseId = after.caseId;
    if (caseId === null || before === null || before.body === after.body || recordText(before) === recordText(after)) continue;
    for (const permission of permissionsNaming(writer, caseId, after.id)) {
      if (isForItsWords(permission)) endFor(writer, permission, after.id, { readers, now: now(caseId), newId });
    }
  }
}

/** Read from the store itself: the walls in memory are as they were before this change. */
function permissionsNaming(writer: StoreWriter, caseId: CaseId, recordId: RecordId): Permission[] {
  return writer.permissions(caseId).flatMap(({ body }) => {
    if (!namesRecord(body, recordId)) return [];
    const parsed = permissionSchema.safeParse(body);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Before anything is parsed: most saves touch no permission at all. */
const namesRecord = (body: unknown, recordId: RecordId): boolean => {
  const covers = (body as { readonly covers?: { readonly records?: readonly unknown[] } } | null)?.covers;
  return Array.isArray(covers?.records) && covers.records.includes(recordId);
};

/** Released words stand by themselves; "all that I told you" speaks of what comes as well; and what is still to be asked is asked about the new words. */
const isForItsWords = ({ form, covers, from }: Permission): boolean => form.type === 'as-said' && covers.type === 'records' && !(from.type === 'ask-first' && from.askedAt === null);

function endFor(writer: StoreWriter, permission: Permission, recordId: RecordId, { readers, now, newId }: { readonly readers: readonly PartyId[]; readonly now: number; readonly newId: () => RecordId }): void {
  const to = withoutReaders(permission.to, readers);
  if (!to) return;
  const { by, caseId } = permission;
  const split = endPermission(permission, { by, covers: { type: 'records', records: [recordId] }, to }, false, now, newId);
  if (!split) return;
  const ended: Permission = { ...split.ended, endedBy: 'words-changed' };
  for (const entry of [...split.kept, ended]) writer.putPermission({ id: entry.id, caseId, body: entry });
  writer.addJournalEntry(caseId, 'permission-changed', { permissionId: ended.id, by, covers: ended.covers, to: ended.to, change: 'words-changed' });
}

function withoutReaders(to: Recipient, readers: readonly PartyId[]): Recipient | null {
  if (to.type !== 'parties') return to;
  const parties = to.parties.filter((party) => !readers.includes(party));
  return parties.length > 0 ? { ...to, parties } : null;
}
