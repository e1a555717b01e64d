// What of a case a destruction takes, counted for the preview and taken in one transaction. Afterwards no table but the case's chain of
// hashes knows it, and what that chain's entries said is erased.
import { assert } from '#shared/assert.ts';
import { isDestroyedBy, type DestroyScope } from '#shared/domain/case-lifecycle.ts';
import type { DestroyedCounts } from '#shared/domain/destruction.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { permissionEntrySchema } from '#shared/domain/permission.ts';
import { recordKinds, type RecordKind, type VaultRecord } from '#shared/domain/vault-record.ts';
import type { JournalEntry, StoredPermission, StoreReader, StoreWriter } from '../ports.ts';
import { nextRevision } from './records.ts';
import { caseRecordId } from './cases.ts';
import { localDay } from './local-day.ts';
import type { VaultSession } from './session.ts';

/** Paths of sealed files, taken away after the commit. */
export type DestroyedFiles = readonly string[];

/**
 * Entries whose words are of papers, consents and of who took part: they stay with these. All others go with what was said, also those a
 * later Bitim may add.
 */
const keptEntries: ReadonlySet<string> = new Set([
  'case-made', 'rule-changed', 'case-deleted', 'case-restored', 'case-closed', 'case-reopened', 'case-archived', 'case-unarchived', 'keep-until-set', 'hold-set', 'hold-lifted',
  'party-joined', 'party-left', 'party-returned', 'party-deleted', 'party-restored', 'identifier-kept', 'details-taken', 'paper-frozen', 'disclosure', 'disclosure-stopped', 'notes-destroyed',
]);

export type DestroyPlan = {
  readonly counts: DestroyedCounts;
  readonly take: (writer: StoreWriter) => DestroyedFiles;
};

export function planDestruction(store: StoreReader, caseId: CaseId, scope: DestroyScope): DestroyPlan {
  const records = store.records({ caseId, state: 'all' }).filter(({ kind }) => isDestroyedBy(kind, scope));
  const drafts = store.drafts(caseId).filter(({ kind }) => isDestroyedBy(kind, scope));
  const files = store.attachments(caseId);
  const entries = store.journal(caseId).filter((entry) => entry.content !== null && isErased(entry, scope));
  const permissions = store.permissions(caseId);
  const countOf = (...kinds: readonly RecordKind[]): number => records.filter(({ kind }) => kinds.includes(kind)).length;
  const counted: readonly RecordKind[] = ['note', 'meeting', 'party', 'settlement', 'attachment'];
  const counts: DestroyedCounts = {
    notes: countOf('note'), meetings: countOf('meeting'), parties: countOf('party'), papers: countOf('settlement'), files: files.length,
    fileBytes: files.reduce((sum, { size }) => sum + size, 0),
    other: countOf(...recordKinds.filter((kind) => !counted.includes(kind))) + (scope === 'case' ? permissions.length : 0),
    versions: records.reduce((sum, { id }) => sum + store.history(id).length, 0),
    drafts: drafts.length,
    journalEntries: entries.length,
  };
  return {
    counts,
    take: (writer) => {
      for (const { id } of files) writer.removeAttachment(id);
      for (const { id } of records) writer.destroyRecord(id);
      for (const { recordId } of drafts) writer.dropDraft(recordId);
      for (const permission of permissions) {
        if (scope === 'case') writer.destroyPermission(permission.id);
        else withoutWords(writer, permission);
      }
      for (const { chain, number } of entries) writer.eraseJournalContent(chain, number);
      forgetPlaces(writer, caseId);
      return files.map(({ path }) => path);
    },
  };
}

/** A case that leaves the trash: as a whole, and without a certificate. */
export function destroyWholeCase(session: VaultSession, writer: StoreWriter, caseId: CaseId): { readonly files: DestroyedFiles } {
  return { files: planDestruction(session.store, caseId, 'case').take(writer) };
}

/** The case stays, and says on which day its notes and files were destroyed. What it said of itself in earlier versions stays with it. */
export function markNotesDestroyed(session: VaultSession, writer: StoreWriter, caseId: CaseId): void {
  const stored = writer.record(caseRecordId(caseId));
  const present = stored && session.bodies.readAs(stored, 'case');
  assert(present, 'a case whose notes are destroyed stays');
  const now = session.now(caseId);
  writer.putRecord(nextRevision(present, { body: { ...present.body, lifecycle: { ...present.body.lifecycle, notesDestroyedOn: localDay(now) } } }, now));
  writer.addJournalEntry(caseId, 'notes-destroyed', {});
}

function isErased({ kind, content }: JournalEntry, scope: DestroyScope): boolean {
  if (scope === 'case' || !keptEntries.has(kind)) return true;
  // A disclosure stays without its words: here it has the hash of a paper that stays, but none of notes that go. That it did not leave stays with it.
  return (kind === 'disclosure' || kind === 'disclosure-stopped') && !(typeof content === 'object' && content !== null && 'artefact' in content && content.artefact === 'settlement');
}

/** A consent stays: who gave it, to whom, when. The words it released go, and what it says of the matter besides. */
function withoutWords(writer: StoreWriter, permission: StoredPermission): void {
  const parsed = permissionEntrySchema.safeParse(permission.body);
  if (!parsed.success || parsed.data.type !== 'permission') return;
  const { form, from, purpose, scanId } = parsed.data;
  if (form.type !== 'wording' && from.type !== 'after-event' && purpose === '' && scanId === null) return;
  // Its scan is a file, and goes with the files.
  const wordless = { scanId: null, form: form.type === 'wording' ? { ...form, text: '—' } : form, from: from.type === 'after-event' ? { ...from, event: '—' } : from, purpose: '' };
  writer.putPermission({ ...permission, body: { ...parsed.data, ...wordless } });
}

/** Where the mediator stood names the case, and may hold what was typed there into a form. */
function forgetPlaces(writer: StoreWriter, caseId: CaseId): void {
  if (JSON.stringify(writer.setting('last-place') ?? null).includes(caseId)) writer.putSetting('last-place', null);
}

export const liveParties = (store: StoreReader, caseId: CaseId): VaultRecord[] => store.records({ caseId, kinds: ['party'], state: 'all' });
