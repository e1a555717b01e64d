import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exportLimits, exportManifestName } from '#shared/domain/export-format.ts';
import { createPathKeeper, SourceError, sourceLimits, type ExportSource } from './export-source.ts';

const pieceBytes = 1024 * 1024;

/** A folder with all that lies in it; links are refused, wherever they lead. */
export async function openFolderSource(folder: string): Promise<ExportSource> {
  // First the sign that it is one: nobody's home is walked through because it was chosen by mistake.
  const manifest = await lstat(join(folder, exportManifestName)).catch(() => null);
  if (!manifest?.isFile()) throw new SourceError('not-an-export');
  const sizes = new Map<string, number>();
  const keep = createPathKeeper();
  let total = 0;
  const walk = async (path: string, depth: number): Promise<void> => {
    if (depth > exportLimits.pathDepth) throw new SourceError('export-unsafe');
    for (const entry of await readdir(join(folder, ...path.split('/')), { withFileTypes: true })) {
      const inner = path === '' ? entry.name : `${path}/${entry.name}`;
      // What systems leave behind in folders that were looked at.
      if (entry.isFile() && (entry.name === '.DS_Store' || entry.name === 'desktop.ini' || entry.name === 'Thumbs.db' || entry.name.startsWith('._'))) continue;
      keep(inner);
      if (entry.isDirectory()) await walk(inner, depth + 1);
      else if (!entry.isFile()) throw new SourceError('export-unsafe');
      else {
        const { size } = await lstat(join(folder, ...inner.split('/')));
        sizes.set(inner, size);
        total += size;
        if (total > sourceLimits.totalBytes) throw new SourceError('export-too-large');
      }
    }
  };
  await walk('', 1);
  return {
    sizeOf: (path) => sizes.get(path) ?? null,
    read: async function* (path) {
      const size = sizes.get(path);
      if (size === undefined) throw new SourceError('export-damaged');
      // A link put in its place meanwhile is not followed (Windows has no such flag; nor links without special rights).
      const file = await open(join(folder, ...path.split('/')), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
      try {
        if ((await file.stat()).size !== size) throw new SourceError('export-damaged');
        for (let offset = 0; offset < size; ) {
          const piece = Buffer.alloc(Math.min(pieceBytes, size - offset));
          const { bytesRead } = await file.read(piece, 0, piece.length, offset);
          if (bytesRead === 0) throw new SourceError('export-damaged');
          offset += bytesRead;
          yield piece.subarray(0, bytesRead);
        }
      } finally {
        await file.close();
      }
    },
    close: () => undefined,
  };
}
