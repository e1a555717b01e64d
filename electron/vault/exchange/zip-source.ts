import { stat } from 'node:fs/promises';
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import { createPathKeeper, SourceError, sourceLimits, type ExportSource } from './export-source.ts';

const stored = 0;
const deflated = 8;
const unixMadeBy = 3;
const linkMode = 0o120000;
const typeMask = 0o170000;

// Backslashes are not turned into folders: a name that has one is refused.
const strict = { lazyEntries: true, autoClose: false, strictFileNames: true } as const;

/** The names and sizes of a zip are read, and judged as a whole, before any of its files is. */
export async function openZipSource(path: string): Promise<ExportSource> {
  const { size: zipBytes } = await stat(path);
  return toSource(await openPromise(path, strict).catch(refuse), zipBytes, sourceLimits.totalBytes);
}

/** The same for a zip in memory, which may unpack to so many bytes. */
export const openZipBytes = async (bytes: Buffer, totalBytes: number): Promise<ListedSource> => toSource(await fromBufferPromise(bytes, strict).catch(refuse), bytes.length, totalBytes);

export type ListedSource = ExportSource & { readonly paths: () => readonly string[] };

const refuse = (): never => {
  throw new SourceError('not-an-export');
};

async function toSource(zip: ZipFile, zipBytes: number, totalBytes: number): Promise<ListedSource> {
  try {
    const entries = await readEntries(zip, zipBytes, totalBytes);
    return {
      paths: () => [...entries.keys()],
      sizeOf: (name) => entries.get(name)?.uncompressedSize ?? null,
      read: (name) => readEntry(zip, entries.get(name)),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    // yauzl refuses by itself names that lead out, and what does not hold together.
    throw error instanceof SourceError ? error : new SourceError(isNameRefused(error) ? 'export-unsafe' : 'export-damaged');
  }
}

async function readEntries(zip: ZipFile, zipBytes: number, totalBytes: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > sourceLimits.entries) throw new SourceError('export-too-large');
  const entries = new Map<string, Entry>();
  const keep = createPathKeeper();
  let packed = 0;
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName, compressedSize, uncompressedSize } = entry;
    if (isLink(entry) || entry.isEncrypted()) throw new SourceError('export-unsafe');
    keep(fileName.replace(/\/$/, ''));
    if (fileName.endsWith('/')) continue;
    if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) throw new SourceError('export-damaged');
    packed += compressedSize;
    unpacked += uncompressedSize;
    // Pieces that lie over each other add up to more than the file has.
    if (packed > zipBytes) throw new SourceError('export-unsafe');
    const isBomb = uncompressedSize > sourceLimits.packedFreeBytes && uncompressedSize > compressedSize * sourceLimits.packedTimes;
    if (isBomb || unpacked > totalBytes) throw new SourceError('export-too-large');
    entries.set(fileName, entry);
  }
  return entries;
}

async function* readEntry(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<Uint8Array> {
  if (!entry) throw new SourceError('export-damaged');
  let read = 0;
  try {
    // yauzl stops at the size that was announced, and fails where there is more or less.
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      read += (piece as Buffer).length;
      if (read > entry.uncompressedSize) throw new SourceError('export-damaged');
      yield piece as Buffer;
    }
  } catch (error) {
    if (isMediumError(error)) throw error;
    throw new SourceError('export-damaged');
  }
  if (read !== entry.uncompressedSize) throw new SourceError('export-damaged');
}

const isLink = ({ versionMadeBy, externalFileAttributes }: Entry): boolean =>
  versionMadeBy >> 8 === unixMadeBy && ((externalFileAttributes >>> 16) & typeMask) === linkMode;

const isNameRefused = (error: unknown): boolean => error instanceof Error && /^(absolute path|invalid relative path|invalid characters in fileName)/.test(error.message);
const isMediumError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;
