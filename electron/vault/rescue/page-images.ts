// The pages of a damaged cases.db, each by itself (FORMAT §5.1): SQLite gives up at the first that fails, here the others are still
// read. Of each page the newest image counts, in the log or in the database; older ones only where that cannot be read.
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Secret } from '../keys/secret.ts';
import type { Sodium } from '../keys/sodium.ts';

export const pageSize = 4096;
const tagLength = 32;
const nonceLength = 32;
export const usableSize = pageSize - tagLength - nonceLength;
const logHeaderLength = 32;
const frameHeaderLength = 24;
const frameLength = frameHeaderLength + pageSize;
const logMagic = 0x377f0682;

/** `age` 0: the newest image there is. */
export type PageImage = { readonly plain: Buffer; readonly age: number };

export type PageImages = {
  readonly pages: number;
  /** The newest image that can be read. */
  readonly read: (number: number) => PageImage | null;
  /** Every image of this page in a log that was set aside, newest first. */
  readonly setAside: (number: number) => readonly Buffer[];
  readonly close: () => void;
};

type Place = { readonly file: number; readonly offset: number };

export function openPageImages(path: string, { sodium, pageKey }: { readonly sodium: Sodium; readonly pageKey: Secret }): PageImages {
  const opened: number[] = [];
  const open = (file: string): number | null => {
    if (!existsSync(file)) return null;
    const handle = openSync(file, 'r');
    opened.push(handle);
    return handle;
  };
  const database = open(path);
  const log = framesOf(open(`${path}-wal`));
  const kept = framesOf(open(`${path}-wal.kept`));
  const inDatabase = database === null ? 0 : Math.ceil(fstatSync(database).size / pageSize);
  let pages = inDatabase;
  for (const frames of [log, kept]) for (const number of frames.keys()) pages = Math.max(pages, number);

  const readPlace = (place: Place, number: number): Buffer | null => {
    const page = Buffer.alloc(pageSize);
    return readSync(place.file, page, 0, pageSize, place.offset) === pageSize ? decryptPage(sodium, pageKey, number, page) : null;
  };
  const placesOf = (number: number): Place[] => [
    ...(log.get(number) ?? []),
    ...(database !== null && number <= inDatabase ? [{ file: database, offset: (number - 1) * pageSize }] : []),
  ];

  return {
    pages,
    read: (number) => {
      for (const [age, place] of placesOf(number).entries()) {
        const plain = readPlace(place, number);
        if (plain) return { plain, age };
      }
      return null;
    },
    setAside: (number) => (kept.get(number) ?? []).map((place) => readPlace(place, number)).filter((plain) => plain !== null),
    close: () => opened.forEach((handle) => closeSync(handle)),
  };
}

/**
 * Frames of the log's present generation up to its last commit, newest first for each page. The log's checksums are not asked: each
 * frame's tag says more, and a flipped byte must not end the log for those behind it.
 */
function framesOf(file: number | null): Map<number, Place[]> {
  const places = new Map<number, Place[]>();
  if (file === null) return places;
  const size = fstatSync(file).size;
  const header = Buffer.alloc(logHeaderLength);
  if (readSync(file, header, 0, logHeaderLength, 0) < logHeaderLength || (header.readUInt32BE(0) & ~1) !== logMagic) header.fill(0);
  const frames: { readonly number: number; readonly isCommit: boolean; readonly salts: string; readonly place: Place }[] = [];
  const head = Buffer.alloc(frameHeaderLength);
  for (let offset = logHeaderLength; offset + frameLength <= size; offset += frameLength) {
    readSync(file, head, 0, frameHeaderLength, offset);
    frames.push({
      number: head.readUInt32BE(0),
      isCommit: head.readUInt32BE(4) !== 0,
      salts: head.toString('hex', 8, 16),
      place: { file, offset: offset + frameHeaderLength },
    });
  }
  const headerSalts = header.toString('hex', 16, 24);
  const salts = frames.some((frame) => frame.salts === headerSalts) ? headerSalts : frames[0]?.salts;
  const present = frames.filter((frame) => frame.salts === salts);
  for (const { number, place } of present.slice(0, present.findLastIndex(({ isCommit }) => isCommit) + 1)) {
    places.set(number, [place, ...(places.get(number) ?? [])]);
  }
  return places;
}

/** FORMAT §5.1. */
function decryptPage(sodium: Sodium, pageKey: Secret, number: number, page: Buffer): Buffer | null {
  const plainStart = number === 1 ? 24 : 0;
  const tag = page.subarray(usableSize, usableSize + tagLength);
  const nonce = page.subarray(usableSize + tagLength);
  const stream = Buffer.from(sodium.crypto_aead_aegis256_encrypt(new Uint8Array(64), null, null, nonce, pageKey.reveal()).subarray(0, 64));
  stream.writeUInt32BE(number, 60);
  try {
    const sealed = Buffer.concat([page.subarray(plainStart, usableSize), tag]);
    const plain = sodium.crypto_aead_aegis256_decrypt(null, sealed, null, stream.subarray(32), stream.subarray(0, 32));
    return Buffer.concat([page.subarray(0, plainStart), plain]);
  } catch {
    return null;
  } finally {
    stream.fill(0);
  }
}
