// What kind of file it is, by its first bytes, and by its name only where bytes cannot tell: a name may say anything.
import type { MediaType } from './attachment.ts';
import { endingOf } from './file-name.ts';

/** As many first bytes as are looked at. */
export const sniffedBytes = 4_096;

type Sign = { readonly at: number; readonly bytes: readonly number[]; readonly type: MediaType };
const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));

const signs: readonly Sign[] = [
  { at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], type: 'image/png' },
  { at: 0, bytes: [0xff, 0xd8, 0xff], type: 'image/jpeg' },
  { at: 0, bytes: ascii('GIF87a'), type: 'image/gif' },
  { at: 0, bytes: ascii('GIF89a'), type: 'image/gif' },
  { at: 8, bytes: ascii('WEBP'), type: 'image/webp' },
  { at: 8, bytes: ascii('WAVE'), type: 'audio/wav' },
  { at: 0, bytes: [0x49, 0x49, 0x2a, 0x00], type: 'image/tiff' },
  { at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a], type: 'image/tiff' },
  { at: 0, bytes: ascii('%PDF-'), type: 'application/pdf' },
  { at: 0, bytes: ascii('{\\rtf'), type: 'application/rtf' },
  { at: 0, bytes: ascii('ID3'), type: 'audio/mpeg' },
  { at: 0, bytes: ascii('OggS'), type: 'audio/ogg' },
  { at: 0, bytes: ascii('fLaC'), type: 'audio/flac' },
  { at: 0, bytes: ascii('#!AMR'), type: 'audio/amr' },
];

/** The four letters after `ftyp` of the family of MPEG-4. */
const brands: readonly (readonly [RegExp, MediaType])[] = [
  [/^(?:heic|heix|hevc|hevx|heim|heis|mif1|msf1)/, 'image/heic'],
  [/^(?:M4A |M4B )/, 'audio/mp4'],
  [/^qt {2}/, 'video/quicktime'],
];

const zipTypes: Readonly<Record<string, MediaType>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
};
const oldOfficeTypes: Readonly<Record<string, MediaType>> = { doc: 'application/msword', xls: 'application/vnd.ms-excel' };
const textTypes: Readonly<Record<string, MediaType>> = { eml: 'message/rfc822', svg: 'image/svg+xml' };

/** `isWhole`: there are no more bytes than these. */
export function mediaTypeOf(fileName: string, first: Uint8Array, isWhole: boolean): MediaType {
  const ending = endingOf(fileName);
  const sign = signs.find(({ at, bytes }) => holds(first, at, bytes));
  if (sign && (sign.at === 0 || holds(first, 0, ascii('RIFF')))) return sign.type;
  if (holds(first, 4, ascii('ftyp'))) return brandType(first, ending);
  if (holds(first, 0, ascii('PK\u0003\u0004'))) return zipTypes[ending] ?? 'application/zip';
  if (holds(first, 0, [0xd0, 0xcf, 0x11, 0xe0])) return oldOfficeTypes[ending] ?? 'application/octet-stream';
  if (holds(first, 0, [0x1a, 0x45, 0xdf, 0xa3])) return ending === 'webm' || ending === 'weba' ? (ending === 'weba' ? 'audio/webm' : 'video/webm') : 'application/octet-stream';
  // Such a frame begins much like words in other codes: here the name has to say so too.
  if ((ending === 'mp3' || ending === 'aac') && isMpegAudio(first)) return ending === 'aac' ? 'audio/aac' : 'audio/mpeg';
  if (holds(first, 0, ascii('BM')) && ending === 'bmp') return 'image/bmp';
  return isText(first, isWhole) ? (textTypes[ending] ?? 'text/plain') : 'application/octet-stream';
}

function brandType(first: Uint8Array, ending: string): MediaType {
  const brand = String.fromCharCode(...first.subarray(8, 12));
  const known = brands.find(([pattern]) => pattern.test(brand))?.[1];
  // Recorders write sound under the brands of films.
  return known ?? (ending === 'm4a' ? 'audio/mp4' : 'video/mp4');
}

const holds = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean => wanted.every((byte, index) => bytes[at + index] === byte);

/** A frame without a tag before it: eleven bits set, then a layer and a rate that exist; ADTS has layer 0. */
function isMpegAudio([first, second, third]: Uint8Array): boolean {
  if (first !== 0xff || second === undefined || third === undefined || (second & 0xe0) !== 0xe0) return false;
  return (second & 0x18) !== 0x08 && (third & 0xf0) !== 0xf0 && (third & 0x0c) !== 0x0c;
}

/** UTF-8 or UTF-16 with its mark, or a one-byte code without control characters (Windows-1251 letters of older programs). */
function isText(bytes: Uint8Array, isWhole: boolean): boolean {
  if (holds(bytes, 0, [0xff, 0xfe]) || holds(bytes, 0, [0xfe, 0xff])) return true;
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b)) return false;
  return isUtf8(bytes, isWhole) || bytes.filter((byte) => byte >= 0xc0).length > bytes.length / 3;
}

/** Nearly: overlong forms pass, which a sniff need not catch. The last character may have been cut. */
function isUtf8(bytes: Uint8Array, isWhole: boolean): boolean {
  for (let index = 0; index < bytes.length; ) {
    const following = followingBytes(bytes[index] as number);
    if (following === null) return false;
    for (let step = 1; step <= following; step += 1) {
      const byte = bytes[index + step];
      if (byte === undefined) return !isWhole;
      if ((byte & 0xc0) !== 0x80) return false;
    }
    index += following + 1;
  }
  return true;
}

function followingBytes(first: number): number | null {
  if (first < 0x80) return 0;
  if (first >= 0xc2 && first < 0xe0) return 1;
  if (first >= 0xe0 && first < 0xf0) return 2;
  return first >= 0xf0 && first < 0xf5 ? 3 : null;
}
