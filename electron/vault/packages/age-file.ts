// Sealing as it is written, and opening into memory: no plain byte of a package ever lies on a disk.
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter, type Identity, type Recipient } from 'age-encryption';
import { packageLimitBytes } from '#shared/domain/package.ts';
import { PackageError } from './package-error.ts';

const versionLine = 'age-encryption.org/v1\n';
/** Ours has one stanza; others may seal to a few. */
const headerLimitBytes = 64 * 1024;
const mostStanzas = 20;
const pieceBytes = 256 * 1024;

/** What goes in comes out sealed. */
export async function sealStream(plain: Readable, recipient: Recipient): Promise<Readable> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(Readable.toWeb(plain) as unknown as ReadableStream<Uint8Array>);
  return Readable.fromWeb(sealed as unknown as NodeReadableStream);
}

/** How it is sealed, from the beginning of the file alone; throws PackageError. */
export async function readSealing(path: string): Promise<'passphrase' | 'key'> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > packageLimitBytes) throw new PackageError('package-too-large');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headerLimitBytes), 0, headerLimitBytes, 0);
    return sealingOf(buffer.subarray(0, bytesRead).toString('latin1'));
  } finally {
    await file.close();
  }
}

function sealingOf(start: string): 'passphrase' | 'key' {
  const end = start.indexOf('\n--- ');
  if (!start.startsWith(versionLine) || end < 0) throw new PackageError('not-a-package');
  const kinds = start.slice(0, end).split('\n').filter((line) => line.startsWith('-> ')).map((line) => line.split(' ')[1] ?? '');
  if (kinds.length === 0 || kinds.length > mostStanzas) throw new PackageError('not-a-package');
  return kinds[0] === 'scrypt' ? 'passphrase' : 'key';
}

/** null: the secret does not open it. `isOpened` says whether a stanza was opened. Throws PackageError, or what the medium says. */
export async function openSealed(path: string, identity: Identity, isOpened: () => boolean, step: (done: number, total: number) => Promise<boolean>): Promise<Buffer | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > packageLimitBytes) throw new PackageError('package-too-large');
    let medium: unknown = null;
    // Read here, so that what the medium says is told from what the seal says.
    const pieces = async function* (): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < size; ) {
        const read = await file.read(Buffer.alloc(Math.min(pieceBytes, size - at)), 0, Math.min(pieceBytes, size - at), at).catch((error: unknown) => {
          medium = error;
          throw error;
        });
        if (read.bytesRead === 0) return;
        at += read.bytesRead;
        yield Uint8Array.from(read.buffer.subarray(0, read.bytesRead));
      }
    };
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    try {
      const plain = await decrypter.decrypt(Readable.toWeb(Readable.from(pieces(), { objectMode: false })) as unknown as ReadableStream<Uint8Array>);
      return await gather(plain, size, step);
    } catch (error) {
      if (error instanceof PackageError) throw error;
      if (medium) throw medium;
      if (isOpened()) throw new PackageError('package-damaged');
      return null;
    }
  } finally {
    await file.close();
  }
}

/** Plain is always shorter than sealed. */
async function gather(plain: ReadableStream<Uint8Array>, limit: number, step: (done: number, total: number) => Promise<boolean>): Promise<Buffer> {
  const whole = Buffer.alloc(limit);
  let length = 0;
  for await (const piece of Readable.fromWeb(plain as unknown as NodeReadableStream)) {
    const bytes = piece as Uint8Array;
    if (length + bytes.length > limit) throw new PackageError('package-damaged');
    whole.set(bytes, length);
    length += bytes.length;
    if (!(await step(length, limit))) throw new PackageError('cancelled');
  }
  return whole.subarray(0, length);
}
