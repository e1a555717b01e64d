// Searches everything under a folder, byte by byte, for words in UTF-8 and UTF-16LE. File names count, too.
import { closeSync, openSync, readSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export type Find = { readonly word: string; readonly path: string; readonly encoding: 'utf8' | 'utf16le' | 'name' };

const pieceBytes = 1_048_576;

export function huntFor(words: readonly string[], folder: string): { readonly finds: readonly Find[]; readonly files: number; readonly bytes: number } {
  const needles = words.flatMap((word) => (['utf8', 'utf16le'] as const).map((encoding) => ({ word, encoding, bytes: Buffer.from(word, encoding) })));
  const longest = Math.max(...needles.map(({ bytes }) => bytes.length));
  const finds: Find[] = [];
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    for (const word of words) if (entry.name.includes(word)) finds.push({ word, path, encoding: 'name' });
    if (!entry.isFile()) continue;
    files += 1;
    bytes += searchFile(path, longest, (piece) => {
      for (const needle of needles) if (piece.includes(needle.bytes)) finds.push({ word: needle.word, path, encoding: needle.encoding });
    });
  }
  return { finds: finds.filter((find, index) => finds.findIndex((other) => other.word === find.word && other.path === find.path && other.encoding === find.encoding) === index), files, bytes };
}

/** In overlapping pieces, so that a word across an edge is found. Files that go while we look are the app's temporary ones. */
function searchFile(path: string, overlap: number, see: (piece: Buffer) => void): number {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return 0;
  }
  try {
    const buffer = Buffer.alloc(pieceBytes + overlap);
    let kept = 0;
    let total = 0;
    for (let read = readSync(file, buffer, kept, pieceBytes, null); read > 0; read = readSync(file, buffer, kept, pieceBytes, null)) {
      total += read;
      const filled = kept + read;
      see(buffer.subarray(0, filled));
      kept = Math.min(overlap, filled);
      buffer.copyWithin(0, filled - kept, filled);
    }
    return total;
  } finally {
    closeSync(file);
  }
}
