// Turns what the system or SQLite say when a medium refuses a change into the three things a person can act on.
import type { WriteFailure } from '../ports.ts';

const typeByCode: Readonly<Record<string, WriteFailure['type']>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  SQLITE_FULL: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  SQLITE_READONLY: 'read-only',
  SQLITE_PERM: 'read-only',
  ENOENT: 'medium-gone',
  ENOTDIR: 'medium-gone',
  EIO: 'medium-gone',
  ENODEV: 'medium-gone',
  ENXIO: 'medium-gone',
  ESTALE: 'medium-gone',
  SQLITE_IOERR: 'medium-gone',
  SQLITE_CANTOPEN: 'medium-gone',
};

/** null for anything else: a bug, or damage, never to be taken for a refused write. */
export function toWriteFailure(error: unknown): WriteFailure | null {
  const code = errorCode(error);
  // Extended codes look like SQLITE_IOERR_FSYNC; the first two words say the kind.
  const type = typeByCode[code] ?? typeByCode[code.split('_').slice(0, 2).join('_')];
  return type ? { type } : null;
}

/** What stands in the database's file there is not what was written: its page fails its tag, or is no page of it. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(?:CORRUPT|NOTADB)/.test(errorCode(error));

export function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : '';
}
