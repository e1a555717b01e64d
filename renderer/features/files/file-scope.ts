// Which files stand on a screen: all of the case, those of one meeting, or (in its room) all that may be known there.
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';

export type FileScope = {
  readonly caseId: CaseId;
  /** null: the whole case. */
  readonly meetingId: RecordId | null;
  readonly isRoom: boolean;
};

export type FileRecord = RecordOf<'attachment'>;
type FileHome = { readonly meetings: readonly RecordOf<'meeting'>[]; readonly noteMeeting: ReadonlyMap<RecordId, RecordId | null> };

/** Newest first; `own` are the meeting's, `others` what else may be known in its room. Of the whole case all are its own. */
export function filesIn({ meetingId, isRoom }: FileScope, files: readonly FileRecord[], { noteMeeting }: Pick<FileHome, 'noteMeeting'>): { readonly own: readonly FileRecord[]; readonly others: readonly FileRecord[] } {
  const newestFirst = [...files].sort((one, other) => other.createdAt - one.createdAt || (one.id < other.id ? -1 : 1));
  if (meetingId === null) return { own: newestFirst, others: [] };
  const isOwn = ({ body: { belongsTo } }: FileRecord): boolean => belongsTo !== null && (belongsTo === meetingId || noteMeeting.get(belongsTo) === meetingId);
  return { own: newestFirst.filter(isOwn), others: isRoom ? newestFirst.filter((file) => !isOwn(file)) : [] };
}
