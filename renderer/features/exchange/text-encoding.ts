// Bytes of a table to text. Spreadsheets here still write Windows-1251, and its Kazakh sister KZ-1048, which has the same Russian letters.

export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'kz-1048'] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** Bytes 80 to BF of Windows-1251; C0 to FF are А to я. */
const upper1251 =
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї';
const kazakhAt: Readonly<Record<number, string>> = {
  0x8d: 'Қ', 0x8e: 'Һ', 0x9d: 'қ', 0x9e: 'һ', 0xa1: 'Ұ', 0xa2: 'ұ', 0xa3: 'Ә', 0xa5: 'Ө', 0xaa: 'Ғ', 0xaf: 'Ү', 0xb4: 'ө', 0xba: 'ғ', 0xbc: 'ә', 0xbd: 'Ң', 0xbe: 'ң', 0xbf: 'ү',
};

/** By its mark, by what it can be, and at last by what it is most likely here. */
export function guessEncoding(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Latin signs, digits, separators and line ends have a zero byte on one side.
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 4_096);
  for (let index = 0; index < looked; index += 1) if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd > looked / 50) return odd >= even ? 'utf-16le' : 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  return bytes.some((byte) => byte in kazakhAt) ? 'kz-1048' : 'windows-1251';
}

export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  const text = encoding === 'utf-8' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : encoding === 'utf-16le' || encoding === 'utf-16be' ? decode16(bytes, encoding === 'utf-16le') : decode8(bytes, encoding === 'kz-1048');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decode16(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units: string[] = [];
  for (let index = 0; index + 1 < bytes.length; index += 2) units.push(String.fromCharCode(view.getUint16(index, isLittle)));
  return units.join('').toWellFormed();
}

function decode8(bytes: Uint8Array, isKazakh: boolean): string {
  const signs: string[] = [];
  for (const byte of bytes) {
    if (byte < 0x80) signs.push(String.fromCharCode(byte));
    else signs.push((isKazakh ? kazakhAt[byte] : undefined) ?? (byte >= 0xc0 ? String.fromCharCode(0x410 + byte - 0xc0) : (upper1251[byte - 0x80] ?? '\uFFFD')));
  }
  return signs.join('');
}
