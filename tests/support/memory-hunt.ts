// Searches what a process holds in memory, as Linux shows it to an administrator: every page that is there, whatever it is mapped from.
import { closeSync, openSync, readSync } from 'node:fs';
import { readProc } from './process-family.ts';

export type Needle = { readonly name: string; readonly bytes: Buffer };
export type MemoryFind = { readonly needle: string; readonly region: string };

const pageBytes = 4_096;
const pieceBytes = 4 * 1_048_576;

/** In either of the encodings in which programs hold text. */
export function textNeedles(name: string, text: string): Needle[] {
  return (['utf8', 'utf16le'] as const).map((encoding) => ({ name: `${name} (${encoding})`, bytes: Buffer.from(text, encoding) }));
}

/** As it is, in hex, and in Base64: the forms in which it crosses from one process to another. */
export function keyNeedles(name: string, key: Uint8Array): Needle[] {
  const bytes = Buffer.from(key);
  return [{ name, bytes }, { name: `${name} in hex`, bytes: Buffer.from(bytes.toString('hex')) }, { name: `${name} in Base64`, bytes: Buffer.from(bytes.toString('base64').replace(/.{0,3}=*$/, '')) }];
}

/** null: the process is gone, or may not be read. */
export function huntInMemory(processId: number, needles: readonly Needle[]): { readonly finds: MemoryFind[]; readonly bytes: number } | null {
  const maps = readProc(`/proc/${processId}/maps`);
  let memory: number;
  let pages: number;
  try {
    memory = openSync(`/proc/${processId}/mem`, 'r');
    pages = openSync(`/proc/${processId}/pagemap`, 'r');
  } catch {
    return null;
  }
  const overlap = Math.max(...needles.map(({ bytes }) => bytes.length));
  const finds = new Map<string, MemoryFind>();
  let bytes = 0;
  try {
    for (const line of maps.split('\n')) {
      const [, from, to, rights, path] = /^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \S+ *(.*)$/.exec(line) ?? [];
      if (!from || !to || !rights?.startsWith('r') || path?.startsWith('[v')) continue;
      for (const [start, end] of presentRuns(pages, Number.parseInt(from, 16), Number.parseInt(to, 16))) {
        bytes += end - start;
        searchRun(memory, start, end, overlap, (piece) => {
          for (const needle of needles) if (piece.includes(needle.bytes)) finds.set(`${needle.name} ${path}`, { needle: needle.name, region: path || 'anonymous' });
        });
      }
    }
  } finally {
    closeSync(memory);
    closeSync(pages);
  }
  return { finds: [...finds.values()], bytes };
}

/** Much of a browser's address space is reserved and empty: only pages that hold something are read. */
function* presentRuns(pagemap: number, from: number, to: number): Generator<readonly [number, number]> {
  const perRead = 65_536;
  const buffer = Buffer.alloc(perRead * 8);
  let runStart: number | null = null;
  for (let at = from; at < to; at += perRead * pageBytes) {
    const count = Math.min(perRead, (to - at) / pageBytes);
    const read = readSync(pagemap, buffer, 0, count * 8, (at / pageBytes) * 8) / 8;
    for (let index = 0; index < count; index += 1) {
      // Bit 63: in memory. Bit 62: swapped out; reading brings it back.
      const isThere = index < read && (buffer[index * 8 + 7] ?? 0) >= 0x40;
      const address = at + index * pageBytes;
      if (isThere) runStart ??= address;
      else if (runStart !== null) {
        yield [runStart, address];
        runStart = null;
      }
    }
  }
  if (runStart !== null) yield [runStart, to];
}

function searchRun(memory: number, start: number, end: number, overlap: number, see: (piece: Buffer) => void): void {
  const buffer = Buffer.allocUnsafe(pieceBytes + overlap);
  let kept = 0;
  for (let at = start; at < end; ) {
    let read: number;
    try {
      read = readSync(memory, buffer, kept, Math.min(pieceBytes, end - at), at);
    } catch {
      // Unmapped meanwhile, or a device.
      return;
    }
    if (read === 0) return;
    at += read;
    const filled = kept + read;
    see(buffer.subarray(0, filled));
    kept = Math.min(overlap, filled);
    buffer.copyWithin(0, filled - kept, filled);
  }
}
