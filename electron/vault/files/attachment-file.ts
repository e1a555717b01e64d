// The sealed form of one attachment (FORMAT §10): a header, then pieces that can each be opened by themselves and neither left out,
// exchanged nor cut off, because each is bound to its number and to being the last.
import { assert } from '#shared/assert.ts';
import type { Sodium } from '../keys/sodium.ts';

/** Bytes of the file in one piece; the last has what is left. */
export const pieceBytes = 1024 * 1024;
const tagBytes = 16;
export const fileKeyBytes = 32;
/** Begins the stored file, and is bound to each of its pieces. */
export const fileHeader: Uint8Array = new TextEncoder().encode('bitim file 1\n');

/** An empty file has one empty piece. */
export const pieceCount = (size: number): number => Math.max(1, Math.ceil(size / pieceBytes));

export const storedSize = (size: number): number => fileHeader.length + size + pieceCount(size) * tagBytes;

/** Where a piece stands in the stored file, and how many bytes it takes there. */
export function placeOfPiece(size: number, index: number): { readonly position: number; readonly length: number } {
  assert(index >= 0 && index < pieceCount(size), 'the file has this piece');
  const position = fileHeader.length + index * (pieceBytes + tagBytes);
  return { position, length: Math.min(pieceBytes, size - index * pieceBytes) + tagBytes };
}

export type PiecePlace = { readonly index: number; readonly isLast: boolean };

export const sealPiece = (sodium: Sodium, key: Uint8Array, place: PiecePlace, plain: Uint8Array): Uint8Array =>
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, fileHeader, null, nonceOf(place), key);

/** null: not what was sealed at this place of this file. */
export function openPiece(sodium: Sodium, key: Uint8Array, place: PiecePlace, sealed: Uint8Array): Uint8Array<ArrayBuffer> | null {
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, fileHeader, nonceOf(place), key) as Uint8Array<ArrayBuffer>;
  } catch {
    return null;
  }
}

/** Never used twice under one key: a file is written once, from its first piece to its last. */
function nonceOf({ index, isLast }: PiecePlace): Uint8Array {
  const nonce = Buffer.alloc(24);
  nonce.writeBigUInt64BE(BigInt(index), 15);
  nonce[23] = isLast ? 1 : 0;
  return nonce;
}

/** Inside `files/`: two signs of the name as a folder, so that none grows too large. */
export const pathOf = (name: string): string => `${name.slice(0, 2)}/${name}`;
export const isFilePath = (path: string): boolean => /^([0-9a-f]{2})\/\1[0-9a-f]{30}$/.test(path);
/** Of a file on its way in. */
export const partEnding = '.part';
