// The files' part of the whole-vault check (FORMAT §7.4): each must be there, of its size, with its hash. After the rows, because
// only rows that are whole can say what a file should be.
import type { IntegrityState, Store } from '../ports.ts';
import type { AttachmentFiles, StoredFile } from './file-ports.ts';

export type FilesCheck = {
  readonly files: AttachmentFiles;
  readonly store: Pick<Store, 'attachment' | 'attachments'>;
  readonly isClosed: () => boolean;
};

/** Names each as `file-missing <id>`, `file-cut <id>`, `file-changed <id>` or `file-unreadable <id>`. */
export async function withFilesChecked(rows: IntegrityState, check: FilesCheck): Promise<IntegrityState> {
  if (rows.type === 'checking') return rows;
  const what = await damagedFiles(check);
  if (check.isClosed()) return { type: 'checking' };
  if (what.length === 0) return rows;
  return { type: 'altered', what: [...(rows.type === 'altered' ? rows.what : []), ...what].sort() };
}

async function damagedFiles({ files, store, isClosed }: FilesCheck): Promise<string[]> {
  const what: string[] = [];
  for (const file of readRows(store)) {
    const checked = await files.check(file, isClosed);
    if (isClosed()) return [];
    // Purged while it was looked at.
    if (checked.ok || !isStillKept(store, file)) continue;
    what.push(`${checked.error.type === 'medium-gone' ? 'file-unreadable' : checked.error.type} ${file.id}`);
  }
  return what;
}

/** Rows that cannot be read are named by the check of the tables. */
function readRows(store: FilesCheck['store']): StoredFile[] {
  try {
    return store.attachments();
  } catch {
    return [];
  }
}

function isStillKept(store: FilesCheck['store'], { id, path }: StoredFile): boolean {
  try {
    return store.attachment(id)?.path === path;
  } catch {
    return false;
  }
}
