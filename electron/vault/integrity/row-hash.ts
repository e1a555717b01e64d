// One row as bytes, and its hash (FORMAT §7.1). The bytes say where every field ends and of which type it is, so that no two
// different rows have the same bytes.
import { assert } from '#shared/assert.ts';
import type { Sodium } from '../keys/sodium.ts';

export type Field = string | number | Uint8Array | null;

const tag = { null: 0, integer: 1, text: 2, blob: 3 } as const;

export function encodeFields(fields: readonly Field[]): Buffer {
  const parts: Uint8Array[] = [];
  for (const field of fields) {
    if (field === null) parts.push(Uint8Array.of(tag.null));
    else if (typeof field === 'number') parts.push(encodeInteger(field));
    else if (typeof field === 'string') parts.push(...withLength(tag.text, Buffer.from(field, 'utf8')));
    else parts.push(...withLength(tag.blob, field));
  }
  return Buffer.concat(parts);
}

export function hashFields(sodium: Sodium, fields: readonly Field[], key: Uint8Array | null): Uint8Array {
  return sodium.crypto_generichash(32, encodeFields(fields), key);
}

function encodeInteger(value: number): Buffer {
  assert(Number.isSafeInteger(value), 'stored numbers are safe integers');
  const bytes = Buffer.alloc(9);
  bytes[0] = tag.integer;
  bytes.writeBigInt64LE(BigInt(value), 1);
  return bytes;
}

function withLength(kind: number, bytes: Uint8Array): [Uint8Array, Uint8Array] {
  const head = Buffer.alloc(5);
  head[0] = kind;
  head.writeUInt32LE(bytes.length, 1);
  return [head, bytes];
}
