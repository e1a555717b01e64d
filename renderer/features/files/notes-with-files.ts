// Notes that files are attached to: their meeting and first words. Only those, for a case may have ten thousand.
import { useLiveQuery } from 'dexie-react-hooks';
import { openCaseDatabase } from '#renderer/state/open-case.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { FileRecord } from './file-scope.ts';

export type NoteOfFile = { readonly meetingId: RecordId | null; readonly words: string };

const shownCharacters = 60;

/** undefined while they are being read. */
export function useNotesWithFiles(files: readonly FileRecord[] | undefined): ReadonlyMap<RecordId, NoteOfFile> | undefined {
  return useLiveQuery(async () => {
    const ids = [...new Set((files ?? []).map(({ body }) => body.belongsTo).filter((id) => id !== null))];
    const found: (VaultRecord | undefined)[] = await openCaseDatabase.records.bulkGet(ids);
    const notes = found.filter((record) => record !== undefined).filter((record) => isRecordOf(record, 'note'));
    return new Map(notes.map(({ id, body }) => [id, { meetingId: body.meetingId, words: shorten(body.text) }]));
  }, [files]);
}

function shorten(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length <= shownCharacters ? line : `${line.slice(0, shownCharacters).trimEnd()}…`;
}
