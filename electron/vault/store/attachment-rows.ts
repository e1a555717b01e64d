// Rows of the table `attachment` (FORMAT §6.3): where the bytes of an attachment's record lie, and the key that opens them.
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { StoredFile } from '../files/file-ports.ts';
import type { Row } from '../integrity/root.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';
import type { RootedRows } from './rooted-rows.ts';
import type { Statements } from './statements.ts';

type Parts = { readonly statement: Statements; readonly rows: RootedRows };

export function createAttachmentReader({ statement, rows }: Parts): Pick<StoreReader, 'attachment' | 'attachments'> {
  return {
    attachment: (id) => {
      const row = rows.get('attachment', [id]);
      return row && rowToFile(row);
    },
    attachments: (caseId) => {
      const sql = `SELECT * FROM attachment ${caseId === undefined ? '' : 'WHERE case_id = ?'} ORDER BY created_at, id`;
      return (statement(sql).all(...(caseId === undefined ? [] : [caseId])) as Row[]).map(rowToFile);
    },
  };
}

export function createAttachmentWriter({ rows }: Pick<Parts, 'rows'>): Pick<StoreWriter, 'putAttachment' | 'removeAttachment'> {
  return { putAttachment: (file) => rows.put('attachment', fileToRow(file)), removeAttachment: (id) => rows.remove('attachment', [id]) };
}

const fileToRow = ({ id, caseId, recordId, path, key, size, hash, createdAt }: StoredFile): Row => ({
  id, case_id: caseId, record_id: recordId, path, key: Buffer.from(key), size, hash: Buffer.from(hash), created_at: createdAt,
});

const rowToFile = (row: Row): StoredFile => ({
  id: row['id'] as RecordId,
  caseId: row['case_id'] as CaseId,
  recordId: row['record_id'] as RecordId,
  path: row['path'] as string,
  key: row['key'] as Uint8Array,
  size: row['size'] as number,
  hash: row['hash'] as Uint8Array,
  createdAt: row['created_at'] as number,
});
