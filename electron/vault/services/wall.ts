// The one filter between the vault and a viewer: every record, earlier version and draft that leaves passes here.
// What is refused leaves nothing behind: no placeholder, no number, no length.
import type { Viewer } from '#shared/domain/audience.ts';
import { mayShowRecord, mayShowVersion } from '#shared/domain/confidentiality.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import type { NoteBody } from '#shared/domain/note.ts';
import type { Permission } from '#shared/domain/permission.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { World } from '#shared/domain/world.ts';
import { draftInputSchema, type DraftView } from '#shared/ipc/contract.ts';
import type { Draft } from '../ports.ts';

export type Wall = {
  /** Whether showRecord would give something of a record in its case, without reading it. */
  isInSight(id: RecordId): boolean;
  /** The record as this viewer may see it: whole, as released words only, or not at all. */
  showRecord(record: VaultRecord): VaultRecord | null;
  /** The same, but never as words only: for the trash and for what is going to be changed. */
  showWhole(record: VaultRecord): VaultRecord | null;
  showVersion(version: VaultRecord): VaultRecord | null;
  showDraft(draft: Draft): DraftView | null;
};

export function createWall(viewer: Viewer, world: World, now: number): Wall {
  const isVisible = (id: RecordId): boolean => {
    const record = world.records.get(id);
    return record !== undefined && mayShowRecord(record, viewer, 'as-said', world, now).allowed === 'as-said';
  };
  const withoutTraces = (record: VaultRecord): VaultRecord => (viewer.type === 'desk' ? record : hideTraces(record, isVisible));
  const showWhole = (record: VaultRecord): VaultRecord | null =>
    mayShowRecord(record, viewer, 'as-said', world, now).allowed === 'as-said' ? withoutTraces(record) : null;
  return {
    isInSight: (id) => {
      const record = world.records.get(id);
      return record !== undefined && record.deletedAt === null && mayShowRecord(record, viewer, 'as-said', world, now).allowed !== 'no';
    },
    showWhole,
    showRecord: (record) => {
      const verdict = mayShowRecord(record, viewer, 'as-said', world, now);
      if (verdict.allowed === 'as-said') return withoutTraces(record);
      if (verdict.allowed === 'no' || record.deletedAt !== null || viewer.type === 'desk') return null;
      return showWords(record, viewer, verdict.wording, verdict.permission);
    },
    showVersion: (version) => (mayShowVersion(version, viewer, world, now).allowed === 'as-said' ? withoutTraces(version) : null),
    showDraft: (draft) => {
      const parsed = draftInputSchema.safeParse(draft.body);
      const { recordId: id, caseId, kind, audience, source, updatedAt } = draft;
      // Revision 0: what was confirmed of a revision was not confirmed of words typed since.
      const version = { id, caseId, kind, audience, source, origins: [...draft.origins], revision: 0, createdAt: updatedAt, updatedAt, deletedAt: null };
      if (!parsed.success || mayShowVersion(version, viewer, world, now).allowed !== 'as-said') return null;
      const view = { ...parsed.data, audience, recordSource: source, updatedAt };
      const keepsMeeting = viewer.type === 'desk' || view.meetingId === null || isVisible(view.meetingId);
      return keepsMeeting ? view : { ...view, meetingId: null };
    },
  };
}

/** Ids of other records tell that they exist: origins, and a meeting the viewer knows nothing of. */
function hideTraces(record: VaultRecord, isVisible: (id: RecordId) => boolean): VaultRecord {
  const shown = { ...record, origins: [] };
  if (!isRecordOf(record, 'note') || record.body.meetingId === null || isVisible(record.body.meetingId)) return shown;
  return { ...shown, body: { ...record.body, meetingId: null } };
}

/** Released words stand alone: nothing of the record itself, not even when it was written or how often it was changed. */
function showWords(record: VaultRecord, viewer: Exclude<Viewer, { type: 'desk' }>, wording: string, permission: Permission): VaultRecord | null {
  if (record.kind !== 'note') return null;
  const at = permission.givenAt;
  const body: NoteBody = { noteKind: 'note', speaker: '', text: wording, rich: null, meetingId: null, saidAt: at, call: null, position: at };
  return {
    ...record,
    audience: { type: 'parties', parties: viewer.parties },
    source: permission.by,
    origins: [],
    revision: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    body,
  };
}
