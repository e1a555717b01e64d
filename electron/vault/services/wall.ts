// The one filter between the vault and a viewer: every record, earlier version and draft that leaves passes here.
// What is refused leaves nothing behind: no placeholder, no number, no length.
import type { Viewer } from '#shared/domain/audience.ts';
import { mayShowRecord, mayShowVersion } from '#shared/domain/confidentiality.ts';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import { isItemKind, type AcceptedTermBody, type FrameBody, type Item, type ItemKind, type OfferBody, type OptionBody } from '#shared/domain/negotiation.ts';
import type { NoteBody } from '#shared/domain/note.ts';
import type { Permission } from '#shared/domain/permission.ts';
import { bodyByKind, isRecordOf, type RecordOf } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { World, WorldRecord } from '#shared/domain/world.ts';
import { draftInputSchema, type DraftView } from '#shared/ipc/contract.ts';
import type { Draft } from '../ports.ts';

export type Wall = {
  /** What showRecord would give of a record in its case, without reading it. */
  sightOf(id: RecordId): 'whole' | 'words' | 'nothing';
  /** Whether showRecord would give something of a record in its case, without reading it. */
  isInSight(id: RecordId): boolean;
  /** The record as this viewer may see it: whole, as released words only, or not at all. */
  showRecord(record: VaultRecord): VaultRecord | null;
  /** The same, but never as words only: for the trash and for what is going to be changed. */
  showWhole(record: VaultRecord): VaultRecord | null;
  showVersion(version: VaultRecord): VaultRecord | null;
  showDraft(draft: Draft): DraftView | null;
};

/** What a screen turned towards the parties has a use for; it is given nothing else, not even what its parties might see elsewhere. */
const screenKinds: ReadonlySet<WorldRecord['kind']> = new Set(['roster', 'meeting', 'note', 'agenda-point', 'ground-rule', 'issue', 'option', 'frame', 'accepted-term']);

export function createWall(viewer: Viewer, world: World, now: number): Wall {
  const hasUseFor = ({ kind }: Pick<WorldRecord, 'kind'>): boolean => viewer.type !== 'screen' || screenKinds.has(kind);
  const isVisible = (id: RecordId): boolean => {
    const record = world.records.get(id);
    return record !== undefined && mayShowRecord(record, viewer, 'as-said', world, now).allowed === 'as-said';
  };
  const sightOf = (id: RecordId): 'whole' | 'words' | 'nothing' => {
    const record = world.records.get(id);
    if (!record || record.deletedAt !== null || !hasUseFor(record)) return 'nothing';
    const { allowed } = mayShowRecord(record, viewer, 'as-said', world, now);
    return allowed === 'no' ? 'nothing' : allowed === 'wording' ? 'words' : 'whole';
  };
  const withoutTraces = (record: VaultRecord): VaultRecord => (viewer.type === 'desk' ? record : hideTraces(record, viewer.parties, isVisible));
  const showWhole = (record: VaultRecord): VaultRecord | null =>
    mayShowRecord(record, viewer, 'as-said', world, now).allowed === 'as-said' ? withoutTraces(record) : null;
  return {
    sightOf,
    isInSight: (id) => sightOf(id) !== 'nothing',
    showWhole,
    showRecord: (record) => {
      if (!hasUseFor(record)) return null;
      const verdict = mayShowRecord(record, viewer, 'as-said', world, now);
      if (verdict.allowed === 'as-said') return withoutTraces(record);
      if (verdict.allowed === 'no' || record.deletedAt !== null || viewer.type === 'desk') return null;
      return showWords(record, viewer, verdict.wording, verdict.permission);
    },
    showVersion: (version) => (mayShowVersion(version, viewer, world, now).allowed === 'as-said' ? withoutTraces(version) : null),
    showDraft: (draft) => {
      if (viewer.type === 'screen') return null;
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

/** Ids of other records tell that they exist: origins, and a meeting or note the viewer knows nothing of. */
export function hideTraces(record: VaultRecord, parties: readonly PartyId[], isVisible: (id: RecordId) => boolean): VaultRecord {
  const shown = { ...record, origins: [] };
  if (isRecordOf(record, 'attachment')) {
    const { belongsTo } = record.body;
    return belongsTo === null || isVisible(belongsTo) ? shown : { ...shown, body: { ...record.body, belongsTo: null } };
  }
  if (isItemKind(record.kind)) return { ...shown, body: hideItemTraces(record as RecordOf<ItemKind>, parties, isVisible) };
  if (!isRecordOf(record, 'note') && !isRecordOf(record, 'agenda-point')) return shown;
  return record.body.meetingId === null || isVisible(record.body.meetingId) ? shown : { ...shown, body: { ...record.body, meetingId: null } };
}

/** What was said stays behind a frame; whom else an offer went to, behind the offer. */
function hideItemTraces({ kind, body }: RecordOf<ItemKind>, parties: readonly PartyId[], isVisible: (id: RecordId) => boolean): RecordOf<ItemKind>['body'] {
  const known = (id: RecordId | null): RecordId | null => (id !== null && isVisible(id) ? id : null);
  const item = { kind, ...body } as Item;
  switch (item.kind) {
    case 'issue':
      return body;
    case 'frame':
      return { ...(body as FrameBody), said: '', issueId: known(item.issueId) };
    case 'offer':
      return { ...(body as OfferBody), to: item.to.filter((party) => parties.includes(party)), answers: known(item.answers), issueId: known(item.issueId) };
    case 'option':
    case 'accepted-term':
      return { ...(body as OptionBody | AcceptedTermBody), issueId: known(item.issueId) };
  }
}

/** Released words stand alone, as a note does: nothing of the record itself, not even when it was written, how often it was changed, or that it is an offer. */
function showWords(record: VaultRecord, viewer: Exclude<Viewer, { type: 'desk' }>, wording: string, permission: Permission): VaultRecord | null {
  if (record.kind !== 'note' && !isItemKind(record.kind)) return null;
  const at = permission.givenAt;
  const body: NoteBody = { noteKind: 'note', speaker: '', text: wording, rich: null, meetingId: null, saidAt: at, call: null, position: at };
  return {
    ...record,
    kind: 'note',
    version: bodyByKind.note.version,
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
