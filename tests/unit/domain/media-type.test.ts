import { describe, expect, it } from 'vitest';
import { fileViewOf, mediaTypes } from '#shared/domain/attachment.ts';
import { mediaTypeOf } from '#shared/domain/media-type.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** "Договор" as Windows-1251. */
const cyrillic1251 = Uint8Array.of(0xc4, 0xee, 0xe3, 0xee, 0xe2, 0xee, 0xf0);

describe('mediaTypeOf', () => {
  const cases: readonly (readonly [name: string, bytes: Uint8Array, type: string])[] = [
    ['a.png', bytesOf('\x89PNG\r\n\x1a\n\0\0'), 'image/png'],
    ['photo', bytesOf('\xff\xd8\xff\xe0'), 'image/jpeg'],
    ['a.txt', bytesOf('GIF89a'), 'image/gif'],
    ['a.webp', bytesOf('RIFF\0\0\0\0WEBPVP8 '), 'image/webp'],
    ['a.wav', bytesOf('RIFF\0\0\0\0WAVEfmt '), 'audio/wav'],
    ['a.webp', bytesOf('text\0\0\0\0WEBP'), 'application/octet-stream'],
    ['a.tif', bytesOf('II*\0'), 'image/tiff'],
    ['a.bmp', bytesOf('BM\x36\0\0\0'), 'image/bmp'],
    ['a.heic', bytesOf('\0\0\0\x18ftypheic'), 'image/heic'],
    ['a.pdf', bytesOf('%PDF-1.7\n'), 'application/pdf'],
    ['a.pdf', bytesOf('MZ\x90\0\x03'), 'application/octet-stream'],
    ['a.m4a', bytesOf('\0\0\0\x18ftypM4A '), 'audio/mp4'],
    ['a.m4a', bytesOf('\0\0\0\x18ftypmp42'), 'audio/mp4'],
    ['a.mp4', bytesOf('\0\0\0\x18ftypisom'), 'video/mp4'],
    ['a.mov', bytesOf('\0\0\0\x14ftypqt  '), 'video/quicktime'],
    ['a.mp3', bytesOf('ID3\x03\0'), 'audio/mpeg'],
    ['a.mp3', bytesOf('\xff\xfb\x90\x64'), 'audio/mpeg'],
    ['a.aac', bytesOf('\xff\xf1\x50\x80'), 'audio/aac'],
    ['a.ogg', bytesOf('OggS\0'), 'audio/ogg'],
    ['a.flac', bytesOf('fLaC\0'), 'audio/flac'],
    ['a.weba', bytesOf('\x1a\x45\xdf\xa3'), 'audio/webm'],
    ['a.docx', bytesOf('PK\x03\x04\x14\0'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.zip', bytesOf('PK\x03\x04\x14\0'), 'application/zip'],
    ['a.doc', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1'), 'application/msword'],
    ['a.rtf', bytesOf('{\\rtf1'), 'application/rtf'],
    ['a.txt', utf8('Қарыз шарты'), 'text/plain'],
    ['a.docx', utf8('not a zip at all'), 'text/plain'],
    ['a.txt', cyrillic1251, 'text/plain'],
    ['a.txt', bytesOf('\xff\xfeA\0'), 'text/plain'],
    ['a.svg', utf8('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'],
    ['a.eml', utf8('From: a\n'), 'message/rfc822'],
    ['a.txt', bytesOf('with\0zero'), 'application/octet-stream'],
    ['empty', new Uint8Array(), 'text/plain'],
  ];
  it.each(cases)('%s', (name, bytes, type) => expect(mediaTypeOf(name, bytes, true)).toBe(type));

  it('forgives a character that was cut at the end of what is looked at, and only there', () => {
    expect(mediaTypeOf('a.txt', Uint8Array.of(...utf8('abc abc abc abc'), 0xd1), false)).toBe('text/plain');
    expect(mediaTypeOf('a.txt', Uint8Array.of(...utf8('abc abc abc abc'), 0xd1), true)).toBe('application/octet-stream');
  });
});

describe('fileViewOf', () => {
  it('shows pictures, PDF, sound and text, and no picture that may carry script', () => {
    const views = Object.fromEntries(mediaTypes.map((type) => [type, fileViewOf(type)]));
    expect(views).toMatchObject({ 'image/png': 'image', 'application/pdf': 'pdf', 'audio/mp4': 'audio', 'text/plain': 'text' });
    expect(views).toMatchObject({ 'image/svg+xml': 'export-only', 'image/heic': 'export-only', 'application/msword': 'export-only', 'video/mp4': 'export-only' });
  });
});
