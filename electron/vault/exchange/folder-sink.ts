import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flushFolder } from '../store/atomic-file.ts';
import { createTeller, type ExportSink } from './export-sink.ts';

/** A folder that must not be there yet; until it is whole it stands as `<folder>.part`. */
export async function createFolderSink(folder: string): Promise<ExportSink> {
  const aside = `${folder}.part`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { mode: 0o700 });
  const folders = new Set<string>([aside]);
  return {
    write: async (path, pieces) => {
      const place = join(aside, ...path.split('/'));
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      folders.add(dirname(place));
      const teller = createTeller();
      const file = await open(place, 'wx', 0o600);
      try {
        for await (const piece of teller.pass(pieces)) await file.writeFile(piece);
        await file.sync();
      } finally {
        await file.close();
      }
      return teller.told(path);
    },
    finish: async () => {
      for (const each of folders) flushFolder(each);
      await rename(aside, folder);
      flushFolder(dirname(folder));
    },
    discard: () => rm(aside, { recursive: true, force: true }),
  };
}
