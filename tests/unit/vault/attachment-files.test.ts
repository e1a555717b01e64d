// The sealed files themselves (FORMAT §10), on a real disk: written, read, damaged, swept.
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileHeader, isFilePath, pieceBytes, pieceCount, storedSize } from '#electron/vault/files/attachment-file.ts';
import { createAttachmentFiles } from '#electron/vault/files/attachment-files.ts';
import type { AttachmentFiles, SealedFile } from '#electron/vault/files/file-ports.ts';
import { loadSodium } from '#electron/vault/keys/sodium.ts';
import { setupHome } from '#tests/support/vault-fixture.ts';

const sodium = await loadSodium();

function setup(isRefused = false): { files: AttachmentFiles; folder: string; at: (file: SealedFile) => string } {
  const folder = join(setupHome(), 'v.bitim', 'files');
  mkdirSync(folder, { recursive: true });
  return { files: createAttachmentFiles({ sodium, folder, isRefused: () => isRefused }), folder, at: ({ path }) => join(folder, path) };
}

async function store(files: AttachmentFiles, bytes: Uint8Array, chunk = 300_000): Promise<SealedFile> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_unused, index) => bytes.subarray(index * chunk, (index + 1) * chunk));
  const added = await files.add(bytes.length, chunks);
  if (!added.ok) throw new Error(added.error.type);
  added.value.keep();
  return added.value.file;
}

async function readAll(files: AttachmentFiles, file: SealedFile): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for (let index = 0; index < pieceCount(file.size); index += 1) {
    const piece = await files.read(file, index);
    if (!piece.ok) throw new Error(piece.error.type);
    pieces.push(piece.value);
  }
  return Buffer.concat(pieces);
}

/** First failure in reading it, piece by piece; null when all of it can be read. */
async function firstFailure(files: AttachmentFiles, file: SealedFile): Promise<string | null> {
  return readAll(files, file).then(() => null, (error: Error) => error.message);
}
const checked = async (files: AttachmentFiles, file: SealedFile): Promise<string> => {
  const result = await files.check(file);
  return result.ok ? 'whole' : result.error.type;
};
const filesUnder = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);

describe('a sealed file', () => {
  it.each([0, 1, pieceBytes - 1, pieceBytes, pieceBytes + 1, 3 * pieceBytes + 5])('of %i bytes comes back byte for byte', async (size) => {
    const { files, at } = setup();
    const bytes = randomBytes(size);
    const file = await store(files, bytes);
    expect((await readAll(files, file)).equals(bytes)).toBe(true);
    expect(await checked(files, file)).toBe('whole');
    const lies = readFileSync(at(file));
    expect(lies.length).toBe(storedSize(size));
    expect(lies.subarray(0, fileHeader.length).toString()).toBe('bitim file 1\n');
    expect(Buffer.from(file.hash).equals(Buffer.from(sodium.crypto_generichash(32, lies, null)))).toBe(true);
    expect(isFilePath(file.path)).toBe(true);
    if (process.platform !== 'win32') expect(statSync(at(file)).mode & 0o077).toBe(0);
  });

  it('is the same whatever chunks its bytes came in, but for its name and key', async () => {
    const { files } = setup();
    const bytes = randomBytes(2 * pieceBytes + 77);
    const [one, other] = [await store(files, bytes, 13), await store(files, bytes, 2 * pieceBytes)];
    expect((await readAll(files, one)).equals(await readAll(files, other))).toBe(true);
    expect(one.path).not.toBe(other.path);
    expect(Buffer.from(one.key).equals(Buffer.from(other.key))).toBe(false);
  }, 20_000);

  it('holds nothing of what is in it', async () => {
    const { files, at } = setup();
    const file = await store(files, Buffer.from('canary'.repeat(1_000)));
    expect(readFileSync(at(file)).includes('canary')).toBe(false);
  });
});

describe('damage', () => {
  const size = 2 * pieceBytes + 100;
  const spots = [0, fileHeader.length - 1, fileHeader.length, fileHeader.length + pieceBytes + 15, fileHeader.length + pieceBytes + 16, storedSize(size) - 1];
  it.each(spots)('of one bit at byte %i is noticed', async (spot) => {
    const { files, at } = setup();
    const file = await store(files, randomBytes(size));
    const lies = readFileSync(at(file));
    lies[spot] = (lies[spot] as number) ^ 1;
    writeFileSync(at(file), lies);
    expect(await checked(files, file)).toBe('file-changed');
    // The header is bound to each piece by its text, not read from the file: a change there changes nothing that is read.
    expect(await firstFailure(files, file)).toBe(spot < fileHeader.length ? null : 'file-changed');
  });

  it('by cutting, lengthening and taking away is named', async () => {
    const { files, at } = setup();
    const file = await store(files, randomBytes(size));
    appendFileSync(at(file), 'x');
    expect([await checked(files, file), await firstFailure(files, file)]).toEqual(['file-changed', 'file-changed']);
    for (const length of [storedSize(size) - 1, storedSize(size) - 116, fileHeader.length, 0]) {
      truncateSync(at(file), length);
      expect([await checked(files, file), await firstFailure(files, file)]).toEqual(['file-cut', 'file-cut']);
    }
    rmSync(at(file));
    expect([await checked(files, file), await firstFailure(files, file)]).toEqual(['file-missing', 'file-missing']);
  });

  it('by exchanging pieces or files is noticed', async () => {
    const { files, at } = setup();
    const file = await store(files, randomBytes(3 * pieceBytes));
    const other = await store(files, randomBytes(3 * pieceBytes));
    const lies = readFileSync(at(file));
    const step = pieceBytes + 16;
    const piece = (index: number): Buffer => lies.subarray(fileHeader.length + index * step, fileHeader.length + (index + 1) * step);
    writeFileSync(at(file), Buffer.concat([fileHeader, piece(1), piece(0), piece(2)]));
    expect([await checked(files, file), await firstFailure(files, file)]).toEqual(['file-changed', 'file-changed']);
    writeFileSync(at(file), lies);
    expect(await firstFailure(files, file)).toBeNull();
    renameSync(at(other), at(file));
    expect([await checked(files, file), await firstFailure(files, file)]).toEqual(['file-changed', 'file-changed']);
  });

  it('is not the end of a file passed off as the whole: the last piece knows that it is the last', async () => {
    const { files, at } = setup();
    const file = await store(files, randomBytes(2 * pieceBytes));
    const shorter = { ...file, size: pieceBytes };
    truncateSync(at(file), storedSize(pieceBytes));
    expect(await firstFailure(files, shorter)).toBe('file-changed');
  });

  it('of the medium is not taken for damage of the file', async () => {
    const { files, folder } = setup();
    const file = await store(files, randomBytes(10));
    rmSync(dirname(folder), { recursive: true });
    expect([await checked(files, file), await firstFailure(files, file)]).toEqual(['medium-gone', 'medium-gone']);
  });

  it('of a row: a path that leads out of the folder is not followed', async () => {
    const { files, folder } = setup();
    const file = await store(files, randomBytes(10));
    writeFileSync(join(dirname(folder), 'secret'), 'x');
    expect(await checked(files, { ...file, path: '../secret' })).toBe('file-changed');
    files.remove(['../secret']);
    expect(existsSync(join(dirname(folder), 'secret'))).toBe(true);
  });
});

describe('adding', () => {
  it('that is given up leaves nothing', async () => {
    const { files, folder } = setup();
    const begun = await files.begin(100);
    if (!begun.ok) throw new Error(begun.error.type);
    await begun.value.append(randomBytes(60));
    expect(filesUnder(folder)).toHaveLength(1);
    await begun.value.discard();
    expect(filesUnder(folder)).toEqual([]);
  });

  it('that is given up after it was named leaves nothing', async () => {
    const { files, folder } = setup();
    const added = await files.add(3, [randomBytes(3)]);
    expect(filesUnder(folder)).toHaveLength(1);
    if (added.ok) await added.value.discard();
    expect(filesUnder(folder)).toEqual([]);
  });

  it('of fewer or more bytes than announced, or from a source that breaks off, leaves nothing', async () => {
    const { files, folder } = setup();
    expect(await files.add(10, [randomBytes(9)])).toMatchObject({ ok: false, error: { type: 'file-incomplete' } });
    expect(await files.add(10, [randomBytes(11)])).toMatchObject({ ok: false, error: { type: 'file-incomplete' } });
    const breaksOff = async function* (): AsyncGenerator<Uint8Array> {
      yield randomBytes(5);
      throw new Error('the source is gone');
    };
    await expect(files.add(10, breaksOff())).rejects.toThrow('the source is gone');
    expect(filesUnder(folder)).toEqual([]);
  });

  it('what cannot fit is refused before a byte is written', async () => {
    const { files, folder } = setup();
    expect(await files.begin(2 ** 60)).toMatchObject({ ok: false, error: { type: 'disk-full' } });
    expect(filesUnder(folder)).toEqual([]);
  });

  it('is refused where nothing may be written', async () => {
    const { files, folder } = setup(true);
    expect(await files.begin(1)).toMatchObject({ ok: false, error: { type: 'read-only' } });
    writeFileSync(join(folder, 'x'), '');
    expect(files.sweep(new Set())).toEqual([]);
  });

  it('into a folder that is gone is refused', async () => {
    const { files, folder } = setup();
    rmSync(dirname(folder), { recursive: true });
    writeFileSync(dirname(folder), '');
    expect(await files.begin(1)).toMatchObject({ ok: false, error: { type: 'medium-gone' } });
  });
});

describe('the sweep', () => {
  it('takes what was left half written and what nobody knows, and nothing else', async () => {
    const { files, folder, at } = setup();
    const known = await store(files, randomBytes(10));
    const orphan = await store(files, randomBytes(10));
    const name = createHash('sha256').update('half').digest('hex').slice(0, 32);
    mkdirSync(join(folder, name.slice(0, 2)), { recursive: true });
    writeFileSync(join(folder, name.slice(0, 2), `${name}.part`), 'half');
    writeFileSync(join(folder, name.slice(0, 2), 'readme.txt'), 'from somebody else');
    writeFileSync(join(folder, 'notes.txt'), 'from somebody else');
    const begun = await files.begin(10);
    if (!begun.ok) throw new Error(begun.error.type);
    const named = await files.add(1, [randomBytes(1)]);
    if (!named.ok) throw new Error(named.error.type);

    expect(files.sweep(null)).toEqual([`${name.slice(0, 2)}/${name}.part`]);
    expect(existsSync(at(orphan))).toBe(true);
    expect(files.sweep(new Set([known.path]))).toEqual([orphan.path]);
    expect(existsSync(at(known)) && existsSync(at(named.value.file)) && existsSync(join(folder, 'notes.txt'))).toBe(true);
    expect(existsSync(join(folder, name.slice(0, 2), 'readme.txt'))).toBe(true);
    await begun.value.append(randomBytes(10));
    expect(await begun.value.finish()).toMatchObject({ ok: true });
  });
});
