// Text as files of this country come: with or without a mark of their encoding, in UTF-8, or in the old code page of Windows.

/** Bytes of a text that are shown; the rest is for the export. */
export const shownTextBytes = 2 * 1024 * 1024;

export function textOfBytes(bytes: Uint8Array<ArrayBuffer>): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes);
  try {
    // `stream`: a letter that is cut in two at the end is no mistake.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return decode('windows-1251', bytes);
  }
}

const decode = (encoding: string, bytes: Uint8Array<ArrayBuffer>): string => new TextDecoder(encoding).decode(bytes);
