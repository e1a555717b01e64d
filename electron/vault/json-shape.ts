// The shape of a JSON text before any parser sees it: a parser builds what it reads, and a few bytes a value are enough to fill a memory.

export type JsonLimits = {
  /** Brackets within brackets. */
  readonly depth: number;
  /** Brackets, commas and colons outside of texts. */
  readonly signs: number;
};

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

export function isWithinJsonLimits(bytes: Uint8Array, limits: JsonLimits): boolean {
  let depth = 0;
  let signs = 0;
  let isInText = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (isInText) {
      if (byte === backslash) index += 1;
      else if (byte === quote) isInText = false;
      continue;
    }
    if (byte === quote) isInText = true;
    else if (byte === openBrace || byte === openBracket) depth += 1;
    else if (byte === closeBrace || byte === closeBracket) depth -= 1;
    else if (byte !== comma && byte !== colon) continue;
    if (!isInText) signs += 1;
    if (depth > limits.depth || signs > limits.signs) return false;
  }
  return true;
}
