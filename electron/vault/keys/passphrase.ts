// A passphrase as it enters the key derivation: UTF-8 of its NFKC form (FORMAT §3.3), so that the same letters typed on
// another system open the vault. Returns a copy, which the caller wipes.
export function normalisePassphrase(bytes: Uint8Array): Uint8Array {
  // Plain ASCII is its own NFKC form; a string, which cannot be wiped, is made only where it must be.
  if (bytes.every((byte) => byte < 0x80)) return Uint8Array.from(bytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return new TextEncoder().encode(text.normalize('NFKC'));
  } catch {
    return Uint8Array.from(bytes);
  }
}
