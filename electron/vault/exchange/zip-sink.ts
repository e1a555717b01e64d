import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { flushFolder } from '../store/atomic-file.ts';
import { createTeller, type ExportSink } from './export-sink.ts';

/** One zip file, written as `<path>.part`; replaces what stands at `path`. Any size: zip64 where it is needed. `through`: what it passes before it is written, such as a seal. */
export async function createZipSink(path: string, madeAt: number, through: (zip: Readable) => Promise<Readable> = async (zip) => zip): Promise<ExportSink> {
  const aside = `${path}.part`;
  await rm(aside, { force: true });
  const zip = new ZipFile();
  // A piece that could not be had fails the stream it came from; yazl says it once more.
  zip.on('error', () => undefined);
  // First what it passes: a place that refuses is heard of at once, and must find somebody who listens.
  const passed = await through(zip.outputStream as Readable);
  const file = createWriteStream(aside, { flags: 'wx', mode: 0o600 });
  const written = pipeline(passed, file);
  // Whoever writes hears of it; until then it must not end the process.
  written.catch(() => undefined);
  const options = { mtime: new Date(madeAt), mode: 0o100600 };
  return {
    write: async (name, pieces, isPacked) => {
      const teller = createTeller();
      const stream = Readable.from(teller.pass(pieces), { objectMode: false, highWaterMark: 1024 * 1024 });
      zip.addReadStream(stream, name, { ...options, compress: isPacked });
      // Either the pieces have all been taken, or the medium has refused.
      try {
        await Promise.race([finished(stream), written.then(() => Promise.reject(new Error('the zip ended early')))]);
      } finally {
        stream.destroy();
      }
      return teller.told(name);
    },
    finish: async () => {
      zip.end();
      await written;
      const flushed = await open(aside, 'r+');
      try {
        await flushed.sync();
      } finally {
        await flushed.close();
      }
      await rename(aside, path);
      flushFolder(dirname(path));
    },
    discard: async () => {
      file.destroy();
      await written.catch(() => undefined);
      await rm(aside, { force: true });
    },
  };
}
