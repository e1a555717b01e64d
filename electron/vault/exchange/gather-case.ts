// All of one case as an export holds it, read at one moment: every record but screening, with its history, drafts, permissions and journal.
import type { ExportedAttachment, ExportedJournalLine, RecordWithHistory } from '#shared/domain/export-format.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { permissionEntrySchema, type PermissionEntry } from '#shared/domain/permission.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { StoredFile } from '../files/file-ports.ts';
import type { Draft, JournalLine, StoredPermission, StoreReader } from '../ports.ts';

export type BodyReading = { read(record: VaultRecord): VaultRecord | null };

export type GatheredRecords = {
  /** Present states, in the newest versions of their bodies. */
  readonly readable: readonly VaultRecord[];
  /** As they lie in the vault. */
  readonly unreadable: readonly VaultRecord[];
  readonly withHistory: (records: readonly VaultRecord[]) => Iterable<RecordWithHistory>;
};

/** In no list, search, count, print, package or export unless named: and nothing names it here. */
const mayLeave = ({ audience }: Pick<VaultRecord, 'audience'>): boolean => audience.type !== 'screening';

/** A record of which one revision cannot be read is kept whole as it lies: nothing of it is dropped or made up. */
export function gatherRecords(store: StoreReader, bodies: BodyReading, found: readonly VaultRecord[]): GatheredRecords {
  const readable: VaultRecord[] = [];
  const unreadable: VaultRecord[] = [];
  const historyOf = (record: VaultRecord): VaultRecord[] => store.history(record.id).filter((version) => version.revision < record.revision && mayLeave(version));
  for (const stored of found) {
    if (!mayLeave(stored)) continue;
    const read = bodies.read(stored);
    if (read && historyOf(stored).every((version) => bodies.read(version) !== null)) readable.push(read);
    else unreadable.push(stored);
  }
  const isUnreadable = new Set(unreadable.map(({ id }) => id));
  return {
    readable,
    unreadable,
    withHistory: function* (records) {
      for (const record of records) {
        const history = historyOf(record);
        yield { record, history: isUnreadable.has(record.id) ? history : history.flatMap((version) => bodies.read(version) ?? []) };
      }
    },
  };
}

export type GatheredCase = GatheredRecords & {
  readonly caseId: CaseId;
  readonly drafts: readonly Draft[];
  readonly permissions: readonly PermissionEntry[];
  readonly unreadablePermissions: readonly StoredPermission[];
  readonly journal: readonly JournalLine[];
  /** Of the records that are here. */
  readonly files: readonly StoredFile[];
};

export function gatherCase(store: StoreReader, bodies: BodyReading, caseId: CaseId): GatheredCase {
  const records = gatherRecords(store, bodies, store.records({ caseId, state: 'all' }));
  const permissions = store.permissions(caseId).map((stored) => ({ stored, parsed: permissionEntrySchema.safeParse(stored.body) }));
  const attachments = new Set(records.readable.filter(({ kind }) => kind === 'attachment').map(({ id }) => id));
  return {
    ...records,
    caseId,
    drafts: store.drafts(caseId).filter(mayLeave),
    permissions: permissions.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : [])),
    unreadablePermissions: permissions.flatMap(({ stored, parsed }) => (parsed.success ? [] : [stored])),
    journal: store.journalLines(caseId),
    files: store.attachments(caseId).filter(({ id }) => attachments.has(id)),
  };
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export const exportedLine = ({ number, at, kind, content, salt, contentHash, previous }: JournalLine): ExportedJournalLine => ({
  number, at, kind, content: content as ExportedJournalLine['content'], salt: salt && hex(salt), contentHash: hex(contentHash), previous: hex(previous),
});

/** In the order of exportedCaseSchema; lists are read as they are written. */
export function exportedCase(gathered: GatheredCase, attachments: readonly ExportedAttachment[]): Readonly<Record<string, unknown>> {
  return {
    format: 'bitim-export-case',
    version: 1,
    caseId: gathered.caseId,
    records: gathered.withHistory(gathered.readable),
    unreadable: gathered.withHistory(gathered.unreadable),
    drafts: gathered.drafts.map(({ caseId: _same, ...draft }) => draft),
    permissions: gathered.permissions,
    unreadablePermissions: gathered.unreadablePermissions.map(({ id, body }) => ({ id, body })),
    attachments,
    journal: gathered.journal.map(exportedLine),
  };
}
