// Zip files as nobody should make them: every field as the test says, right or wrong.
import { crc32, deflateRawSync } from 'node:zlib';

export type RawEntry = {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly isPacked?: boolean;
  /** What the zip says of it, where that is not the truth. */
  readonly claimedSize?: number;
  readonly mode?: number;
  readonly flags?: number;
  /** Where its data are said to lie; the header of entry number n. */
  readonly sharesDataOf?: number;
};

export function rawZip(entries: readonly RawEntry[], claimedCount = entries.length): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const { name, bytes = new Uint8Array(), isPacked = false, claimedSize, mode = 0o100600, flags = 0x800, sharesDataOf } of entries) {
    const nameBytes = Buffer.from(name);
    const data = isPacked ? deflateRawSync(bytes) : Buffer.from(bytes);
    const fields = (packed: number): Buffer => {
      const buffer = Buffer.alloc(22);
      buffer.writeUInt16LE(flags, 0);
      buffer.writeUInt16LE(isPacked ? 8 : 0, 2);
      buffer.writeUInt32LE(crc32(bytes), 8);
      buffer.writeUInt32LE(packed, 12);
      buffer.writeUInt32LE(claimedSize ?? bytes.length, 16);
      return buffer;
    };
    const nameLength = Buffer.alloc(4);
    nameLength.writeUInt16LE(nameBytes.length, 0);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004\u0014\u0000', 'latin1'), fields(data.length).subarray(0, 20), nameLength, nameBytes, data]);
    // The last two bytes of the fixed fields belong to the name's length.
    offsets.push(sharesDataOf === undefined ? offset : (offsets[sharesDataOf] ?? 0));
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((mode << 16) >>> 0), 6);
    rest.writeUInt32LE(offsets.at(-1) ?? 0, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0003\u0014\u0000', 'latin1'), fields(data.length).subarray(0, 20), nameLength.subarray(0, 2), Buffer.alloc(2), rest, nameBytes]));
    if (sharesDataOf === undefined) {
      parts.push(local);
      offset += local.length;
    }
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(Math.min(claimedCount, 0xffff), 8);
  end.writeUInt16LE(Math.min(claimedCount, 0xffff), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}
