// Small files of the kinds that people bring, made from nothing: a picture, a PDF, a recording. For journeys, walks and pictures of screens.

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const big32 = (value: number): number[] => [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
const little = (value: number, bytes: number): number[] => Array.from({ length: bytes }, (_, index) => (value >>> (8 * index)) & 0xff);

type Colour = readonly [red: number, green: number, blue: number];

/** A PNG, each point coloured by its place. */
export function samplePng(width: number, height: number, colourAt: (x: number, y: number) => Colour): Uint8Array<ArrayBuffer> {
  const raw = new Uint8Array(height * (1 + width * 3));
  for (let y = 0, at = 0; y < height; y += 1) {
    at += 1;
    for (let x = 0; x < width; x += 1, at += 3) raw.set(colourAt(x, y), at);
  }
  const chunk = (type: string, data: readonly number[] | Uint8Array): Uint8Array => {
    const named = new Uint8Array([...ascii(type), ...data]);
    return new Uint8Array([...big32(data.length), ...named, ...big32(crc32(named))]);
  };
  return join([
    new Uint8Array([0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a]),
    chunk('IHDR', [...big32(width), ...big32(height), 8, 2, 0, 0, 0]),
    chunk('IDAT', storedZlib(raw)),
    chunk('IEND', []),
  ]);
}

/** zlib without compression: blocks as they are. */
function storedZlib(raw: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = [new Uint8Array([0x78, 0x01])];
  const most = 65_535;
  for (let at = 0; at < raw.length; at += most) {
    const part = raw.subarray(at, at + most);
    blocks.push(new Uint8Array([at + most >= raw.length ? 1 : 0, ...little(part.length, 2), ...little(~part.length, 2)]), part);
  }
  let low = 1;
  let high = 0;
  for (const byte of raw) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return join([...blocks, new Uint8Array(big32(((high << 16) | low) >>> 0))]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * A PDF with one line of text per page and, under it, a black square as a scanner would send it by fax coding (CCITT group 4), which
 * asks the reader for one of its rarer decoders. Latin letters only.
 */
export function samplePdf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  // 16 by 8 points: one black row by its run, seven "as above", end of block.
  const fax = [0x26, 0xa0, 0xbf, 0xff, 0xe0, 0x02, 0x00, 0x20];
  const pageIds = lines.map((_, index) => 5 + index * 2);
  const objects: number[][] = [
    ascii('<< /Type /Catalog /Pages 2 0 R >>'),
    ascii(`<< /Type /Pages /Count ${lines.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] >>`),
    ascii('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
    [
      ...ascii(`<< /Type /XObject /Subtype /Image /Width 16 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 16 /Rows 8 >> /Length ${fax.length} >>\nstream\n`),
      ...fax,
      ...ascii('\nendstream'),
    ],
    ...lines.flatMap((line, index) => {
      const content = `BT /F1 24 Tf 72 720 Td (${line.replaceAll(/[()\\]/g, ' ')}) Tj ET q 144 0 0 72 72 600 cm /Fax Do Q`;
      return [
        ascii(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> /XObject << /Fax 4 0 R >> >> /Contents ${6 + index * 2} 0 R >>`),
        ascii(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`),
      ];
    }),
  ];
  const bytes: number[] = ascii('%PDF-1.4\n');
  const offsets = objects.map((object, index) => {
    const offset = bytes.length;
    bytes.push(...ascii(`${index + 1} 0 obj\n`), ...object, ...ascii('\nendobj\n'));
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${bytes.length}\n%%EOF\n`;
  return new Uint8Array([...bytes, ...ascii(end)]);
}

/** A WAV: one tone, 8 bits, 8 kHz. */
export function sampleWav(seconds: number): Uint8Array<ArrayBuffer> {
  const rate = 8_000;
  const count = Math.round(seconds * rate);
  const head = [...ascii('RIFF'), ...little(36 + count, 4), ...ascii('WAVEfmt '), ...little(16, 4), ...little(1, 2), ...little(1, 2), ...little(rate, 4), ...little(rate, 4), ...little(1, 2), ...little(8, 2), ...ascii('data'), ...little(count, 4)];
  return join([new Uint8Array(head), Uint8Array.from({ length: count }, (_, index) => 128 + Math.round(60 * Math.sin((index / rate) * 440 * 2 * Math.PI)))]);
}

/** What Word makes begins as every zip does. */
export const sampleDocx = (): Uint8Array<ArrayBuffer> => new Uint8Array([...ascii('PK'), 3, 4, 20, 0, 0, 0, 0, 0, ...Array.from({ length: 20 }, () => 0), ...ascii('word/document.xml')]);

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
