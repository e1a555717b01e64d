// What an import reads from: named files of a zip or a folder that anyone may have made. Nothing is ever written under these names.
import { exportLimits } from '#shared/domain/export-format.ts';
import { toKey } from './export-names.ts';

/** `not-an-export`: another kind of file. `unsafe`: names that lead elsewhere, links, one name twice. `too-large`: counts, sizes, or a file pressed beyond belief. */
export type SourceFailure = { readonly type: 'not-an-export' | 'export-unsafe' | 'export-too-large' | 'export-damaged' };
export class SourceError extends Error {
  readonly failure: SourceFailure;
  constructor(type: SourceFailure['type']) {
    super(type);
    this.failure = { type };
  }
}

export type ExportSource = {
  /** Bytes of a file by its path; null: it is not there. */
  readonly sizeOf: (path: string) => number | null;
  /** Its bytes in pieces, exactly `sizeOf` of them; throws SourceError otherwise. */
  readonly read: (path: string) => AsyncGenerator<Uint8Array>;
  readonly close: () => void;
};

export const sourceLimits = {
  /** One JSON file. */
  jsonBytes: 256 * 1024 * 1024,
  manifestBytes: 32 * 1024 * 1024,
  /** Some two hundred megabytes of records as they are written have fewer signs. */
  json: { depth: 64, signs: 40_000_000 },
  manifestJson: { depth: 64, signs: 2_000_000 },
  /** All files together, unpacked. */
  totalBytes: 2 ** 40,
  /** How far text may be pressed together; smaller files may be anything. */
  packedTimes: 200,
  packedFreeBytes: 1024 * 1024,
  entries: exportLimits.files + 10_000,
} as const;

/** Plain, relative, downward: no system can take it for another place. */
export function isSafePath(path: string): boolean {
  if (path.length === 0 || path.length > exportLimits.pathLength || !path.isWellFormed()) return false;
  if (/[\p{Cc}\\:*?"<>|]/u.test(path)) return false;
  const parts = path.split('/');
  return parts.length <= exportLimits.pathDepth && parts.every((part) => part !== '' && part.trim() === part && !/^\.+$/.test(part) && !part.endsWith('.'));
}

/** Adds names one by one; throws for a name that is not safe, or came before in any writing. */
export function createPathKeeper(): (path: string) => void {
  const seen = new Set<string>();
  return (path) => {
    if (!isSafePath(path) || seen.has(toKey(path))) throw new SourceError('export-unsafe');
    if (seen.size >= sourceLimits.entries) throw new SourceError('export-too-large');
    seen.add(toKey(path));
  };
}

/** A file that is held in memory whole. */
export async function readWhole(source: ExportSource, path: string, limitBytes: number): Promise<Buffer> {
  const size = source.sizeOf(path);
  if (size === null) throw new SourceError('export-damaged');
  if (size > limitBytes) throw new SourceError('export-too-large');
  const pieces: Uint8Array[] = [];
  for await (const piece of source.read(path)) pieces.push(piece);
  return Buffer.concat(pieces);
}
