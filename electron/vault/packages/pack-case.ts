// What of a case goes into a package: records of the chosen audiences as they stand now, cut to what the package itself holds. No earlier
// version, no draft, nothing from the trash: what was struck out stays where it was.
import type { Audience } from '#shared/domain/audience.ts';
import { openLifecycle } from '#shared/domain/case-lifecycle.ts';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import { isUuid } from '#shared/domain/ids.ts';
import { audienceKey, choosePacked, packageJournalKinds } from '#shared/domain/package.ts';
import type { PermissionEntry } from '#shared/domain/permission.ts';
import { isRecordOf, type RecordOf } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { World } from '#shared/domain/world.ts';
import type { GatheredCase } from '../exchange/gather-case.ts';
import type { StoredFile } from '../files/file-ports.ts';
import type { JournalLine } from '../ports.ts';

/** `chosen`: whole, as their audience was chosen; the others are names and marks. */
export type PackedCase = { readonly records: readonly VaultRecord[]; readonly chosen: ReadonlySet<RecordId>; readonly permissions: readonly PermissionEntry[]; readonly journal: readonly JournalLine[]; readonly files: readonly StoredFile[] };

/** `hideTraces`: what of a record tells of others that are not in the package (services/wall.ts). */
type HideTraces = (record: VaultRecord, parties: readonly PartyId[], isVisible: (id: RecordId) => boolean) => VaultRecord;
type Wanted = { readonly world: World; readonly audiences: readonly Audience[]; readonly withFiles: boolean; readonly hideTraces: HideTraces };

export function packCase(gathered: GatheredCase, { world, audiences, withFiles, hideTraces }: Wanted): PackedCase {
  const chosen = new Set(audiences.map(audienceKey));
  const fileIds = new Set(gathered.files.map(({ id }) => id));
  const chosenIds = choosePacked(world, audiences);
  const goes = (record: VaultRecord): boolean => chosenIds.has(record.id) && (record.kind !== 'attachment' || (withFiles && fileIds.has(record.id)));
  const live = gathered.readable.filter(({ deletedAt }) => deletedAt === null);
  const packed = new Set(live.filter(goes).map(({ id }) => id));
  const known = (id: RecordId): boolean => packed.has(id);
  const parties = [...world.parties.keys()].filter((id) => chosen.has('mediator') || audiences.some((audience) => audience.type === 'parties' && audience.parties.includes(id)));
  const records = live.flatMap((record) => {
    if (isRecordOf(record, 'case')) return [packed.has(record.id) ? { ...record, body: { ...record.body, lifecycle: openLifecycle } } : caseFrame(record)];
    if (isRecordOf(record, 'party')) return [packed.has(record.id) ? record : partyFrame(record)];
    return packed.has(record.id) ? [cut(record, parties, known, hideTraces)] : [];
  });
  return {
    records,
    chosen: packed,
    permissions: gathered.permissions.flatMap((entry) => permissionFor(entry, packed, chosen, records) ?? []),
    // It tells what the mediator did with everybody: it goes with the mediator's own words, or not at all.
    journal: chosen.has('mediator') ? gathered.journal.map((line) => withoutOthers(line, new Set([...packed, ...records.map(({ id }) => id)]))) : [],
    files: gathered.files.filter(({ id }) => packed.has(id)),
  };
}

/** Origins stay, since the wall of the other vault stands on them; who has not got them sees what was made of them nowhere but at the desk. */
function cut(record: VaultRecord, parties: readonly PartyId[], known: (id: RecordId) => boolean, hideTraces: HideTraces): VaultRecord {
  const shown = { ...hideTraces(record, parties, known), origins: record.origins };
  // What was said stands behind a frame only where the saying itself goes along.
  return isRecordOf(record, 'frame') && record.origins.length > 0 && record.origins.every(known) ? { ...shown, body: { ...(shown as RecordOf<'frame'>).body, said: record.body.said } } : shown;
}

/** Its name and day; the rest is the mediator's own. */
export const caseFrame = (record: RecordOf<'case'>): RecordOf<'case'> => ({
  ...record,
  body: { ...record.body, subject: '', court: { name: '', caseNumber: '', official: '' }, referral: '', lifecycle: openLifecycle },
});

/** What the parties know of each other: name and mark. */
export const partyFrame = (record: RecordOf<'party'>): RecordOf<'party'> => ({
  ...record,
  body: {
    ...record.body,
    name: { ...record.body.name, patronymic: '' },
    identifier: '', identifierNote: '', identityDocument: { type: '', number: '', issuedBy: '', issuedOn: '' }, addresses: [], phones: [], email: '', representatives: [],
    interpreter: { name: '', languages: '', phone: '' }, remarks: '',
  },
});

/**
 * A permission goes with the records it speaks of. A request to keep only closes: it goes wherever anything of its source goes, so that no
 * other vault is more open than this one.
 */
function permissionFor(entry: PermissionEntry, packed: ReadonlySet<RecordId>, chosen: ReadonlySet<string>, records: readonly VaultRecord[]): PermissionEntry | null {
  if (entry.covers.type === 'records') {
    const covered = entry.covers.records.filter((id) => packed.has(id));
    return covered.length > 0 ? { ...entry, covers: { type: 'records', records: covered } } : null;
  }
  const isOfSource = (record: VaultRecord): boolean => JSON.stringify(record.source) === JSON.stringify(entry.by);
  if (entry.type === 'keep-request') return records.some(isOfSource) ? entry : null;
  return chosen.has(entry.by.type === 'party' ? entry.by.party : entry.by.type === 'body' ? 'body' : 'mediator') ? entry : null;
}

const notPassedOn: ReadonlySet<string> = new Set([packageJournalKinds.taken, packageJournalKinds.chain]);

/** An entry that names anything that is not here keeps its number, kind, time and hash; what it says stays behind, and the chain still verifies. */
function withoutOthers(line: JournalLine, known: ReadonlySet<string>): JournalLine {
  const isOpen = !notPassedOn.has(line.kind) && idsIn(line.content).every((id) => known.has(id));
  return isOpen ? line : { ...line, content: null, salt: null };
}

function idsIn(content: unknown): string[] {
  if (typeof content === 'string') return content.match(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g)?.filter(isUuid) ?? [];
  if (Array.isArray(content)) return content.flatMap(idsIn);
  return typeof content === 'object' && content !== null ? Object.entries(content).flatMap(([key, value]) => [...idsIn(key), ...idsIn(value)]) : [];
}
