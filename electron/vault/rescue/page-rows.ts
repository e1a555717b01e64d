// Rows of one leaf page of a table, as SQLite's file format lays them out; a long row goes on in overflow pages. Which table a row is
// of shows by its shape: no two tables of cases.db have columns of the same types in the same order.
import type { Row } from '../integrity/root.ts';
import type { Field } from '../integrity/row-hash.ts';
import { rootedTables } from '../integrity/root.ts';
import { usableSize } from './page-images.ts';

const leafOfTable = 0x0d;
const firstPageHeader = 100;
/** Larger than any body may be: a length beyond it is nonsense. */
const rowLimitBytes = 80 * 1024 * 1024;

export type SalvagedTable = 'record' | 'draft' | 'journal' | 'journal_content' | 'journal_head' | 'permission' | 'attachment' | 'meta' | 'setting' | 'root' | 'state';
export type SalvagedRow = { readonly table: SalvagedTable; readonly row: Row };

/** `readPage` gives the pages that a long row goes on in. `lost` counts rows that could not be read whole. */
export function rowsOfPage(number: number, plain: Buffer, readPage: (number: number) => Buffer | null): { readonly rows: readonly SalvagedRow[]; readonly lost: number } {
  const start = number === 1 ? firstPageHeader : 0;
  if (plain[start] !== leafOfTable) return { rows: [], lost: 0 };
  const rows: SalvagedRow[] = [];
  let lost = 0;
  for (let index = 0; index < plain.readUInt16BE(start + 3); index++) {
    try {
      const payload = readPayload(plain, plain.readUInt16BE(start + 8 + 2 * index), readPage);
      if (!payload) lost += 1;
      const found = payload && nameTable(decodeRow(payload));
      if (found) rows.push(found);
    } catch (error) {
      // Out of the page's bounds: an authentic page has no such cell; what looks so is no row of ours.
      if (!(error instanceof RangeError)) throw error;
      lost += 1;
    }
  }
  return { rows, lost };
}

function readPayload(page: Buffer, cell: number, readPage: (number: number) => Buffer | null): Buffer | null {
  const [length, afterLength] = readVarint(page, cell);
  const [, body] = readVarint(page, afterLength);
  if (length > rowLimitBytes) return null;
  const local = localLength(length);
  if (local === length) return page.subarray(body, body + length);
  const pieces = [page.subarray(body, body + local)];
  let next = page.readUInt32BE(body + local);
  for (let left = length - local; left > 0; ) {
    const overflow = next === 0 ? null : readPage(next);
    if (!overflow) return null;
    const piece = overflow.subarray(4, 4 + Math.min(left, usableSize - 4));
    pieces.push(piece);
    left -= piece.length;
    next = overflow.readUInt32BE(0);
  }
  return Buffer.concat(pieces);
}

/** How much of a row stands on the leaf itself. */
function localLength(length: number): number {
  if (length <= usableSize - 35) return length;
  const least = Math.floor(((usableSize - 12) * 32) / 255) - 23;
  const wanted = least + ((length - least) % (usableSize - 4));
  return wanted <= usableSize - 35 ? wanted : least;
}

function decodeRow(payload: Buffer): Field[] {
  const [headerLength, first] = readVarint(payload, 0);
  const fields: Field[] = [];
  let at = headerLength;
  for (let position = first; position < headerLength; ) {
    const [type, next] = readVarint(payload, position);
    position = next;
    const length = lengthOf(type);
    fields.push(decodeField(type, payload.subarray(at, at + length)));
    at += length;
  }
  if (at !== payload.length) throw new RangeError('row of another length');
  return fields;
}

const integerLengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const;
const lengthOf = (type: number): number => (type >= 12 ? (type - 12 - (type % 2)) / 2 : (integerLengths[type] ?? 0));

function decodeField(type: number, bytes: Buffer): Field {
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  if (type >= 12) return type % 2 === 0 ? Buffer.from(bytes) : bytes.toString('utf8');
  if (type === 6) return Number(bytes.readBigInt64BE(0));
  return bytes.readIntBE(0, bytes.length);
}

function readVarint(buffer: Buffer, start: number): [value: number, next: number] {
  let value = 0;
  for (let index = 0; index < 8; index++) {
    const byte = buffer.readUInt8(start + index);
    value = value * 128 + (byte & 127);
    if (byte < 128) return [value, start + index + 1];
  }
  return [value * 256 + buffer.readUInt8(start + 8), start + 9];
}

/** n: integer, t: text, b: bytes, 0: null (also the number of a row that is its key), ?: text or null, #: integer or null. */
const shapes: readonly { readonly table: SalvagedTable; readonly columns: readonly string[]; readonly types: string }[] = [
  { table: 'record', columns: rootedTables.record.columns, types: 't?ttttnnnn#t' },
  { table: 'draft', columns: rootedTables.draft.columns, types: 'ttttttnnt' },
  { table: 'journal', columns: ['chain', 'number', 'at', 'kind', 'previous', 'content_hash'], types: 'tnntbb' },
  { table: 'journal_content', columns: rootedTables.journal_content.columns, types: 'tnbt' },
  { table: 'journal_head', columns: rootedTables.journal_head.columns, types: 'tnbn' },
  { table: 'permission', columns: rootedTables.permission.columns, types: 'ttt' },
  { table: 'attachment', columns: rootedTables.attachment.columns, types: 'ttttbnbn' },
  { table: 'setting', columns: rootedTables.setting.columns, types: 'tt' },
  { table: 'root', columns: ['name', 'count', 'sum'], types: 'tnb' },
  { table: 'state', columns: ['id', 'sequence', 'root'], types: '0nb' },
];
const metaKeys: ReadonlySet<unknown> = new Set(['vault-id', 'name', 'created-at', 'keys-sequence', 'keys-hash', 'recovery-proven']);

function nameTable(fields: readonly Field[]): SalvagedRow | null {
  const shape = shapes.find(({ types }) => types.length === fields.length && fields.every((field, index) => fits(types[index] ?? '', field)));
  if (!shape) return null;
  const row = Object.fromEntries(shape.columns.map((column, index) => [column, fields[index] as Field]));
  return { table: shape.table === 'setting' && metaKeys.has(row['key']) ? 'meta' : shape.table, row };
}

function fits(type: string, field: Field): boolean {
  if (field === null) return type === '0' || type === '?' || type === '#';
  if (typeof field === 'string') return type === 't' || type === '?';
  return typeof field === 'number' ? type === 'n' || type === '#' : type === 'b';
}
