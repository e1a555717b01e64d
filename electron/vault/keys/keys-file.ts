// keys.json: parsed and written in one canonical form, so that an accepted file has exactly one spelling (FORMAT §3).
// Everything here comes from a file that anyone may have written: limits come before work.
import { isUuid } from '#shared/domain/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { KdfCost } from '../ports.ts';
import { nonceLength, saltLength, slotTypes, wrappedLength, type Slot } from './slot.ts';
import type { Secret } from './secret.ts';
import type { Sodium } from './sodium.ts';
import { deriveSubKey } from './sub-keys.ts';

const keysFormatName = 'bitim-vault';
const keysFormatVersion = 1;

/** FORMAT §3.2. */
export const keysLimits = {
  fileBytes: 65_536,
  depth: 4,
  slots: 8,
  memoryBytes: { min: 64 * 1024 * 1024, max: 1024 * 1024 * 1024 },
  passes: { min: 3, max: 16 },
} as const;

export type KeysContent = { readonly vaultId: string; readonly sequence: number; readonly slots: readonly Slot[] };
export type KeysFile = { readonly content: KeysContent; readonly mac: Uint8Array };
export type KeysFileFault = 'keys-damaged' | 'too-new' | 'limit-exceeded';

export function isAllowedCost({ memoryBytes, passes }: KdfCost): boolean {
  const { memoryBytes: memory, passes: times } = keysLimits;
  return memoryBytes % 1024 === 0 && memoryBytes >= memory.min && memoryBytes <= memory.max && passes >= times.min && passes <= times.max;
}

/** With the MAC key made from the data key, and gone again. */
export function encodeKeys(sodium: Sodium, dataKey: Secret, content: KeysContent): Uint8Array {
  const macKey = deriveSubKey(sodium, dataKey, 'keysFile');
  const bytes = encodeWithMac(content, macOf(sodium, content, macKey));
  macKey.wipe();
  return bytes;
}

export const hashKeysFile = (sodium: Sodium, bytes: Uint8Array): string => sodium.crypto_generichash(32, bytes, null, 'hex');

export function isMacValid(sodium: Sodium, file: KeysFile, macKey: Secret): boolean {
  return sodium.memcmp(macOf(sodium, file.content, macKey), file.mac);
}

export function parseKeysFile(bytes: Uint8Array): Result<KeysFile, KeysFileFault> {
  if (bytes.length > keysLimits.fileBytes) return err('limit-exceeded');
  const text = Buffer.from(bytes).toString('utf8');
  if (depthOf(text) > keysLimits.depth) return err('limit-exceeded');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err('keys-damaged');
  }
  if (!isObject(value) || value['format'] !== keysFormatName || !isCount(value['version'])) return err('keys-damaged');
  if (value['version'] > keysFormatVersion) return err('too-new');
  const file = readFile(value);
  if (!file.ok) return file;
  // Only the canonical spelling is accepted: no byte of the file is without meaning.
  if (!Buffer.from(encodeWithMac(file.value.content, file.value.mac)).equals(bytes)) return err('keys-damaged');
  return file;
}

function readFile(value: Record<string, unknown>): Result<KeysFile, KeysFileFault> {
  const { vaultId, sequence, slots: rawSlots } = value;
  const mac = readBytes(value['mac'], 32);
  if (typeof vaultId !== 'string' || !isUuid(vaultId) || !isCount(sequence) || !Array.isArray(rawSlots) || !mac) return err('keys-damaged');
  if (rawSlots.length > keysLimits.slots) return err('limit-exceeded');
  const slots: Slot[] = [];
  for (const raw of rawSlots) {
    const slot = readSlot(raw);
    if (!slot) return err('keys-damaged');
    // The ceiling keeps a hostile file from freezing the app; the floor keeps one from weakening the next passphrase.
    if (slot.cost && !isAllowedCost(slot.cost)) return err('limit-exceeded');
    slots.push(slot);
  }
  return ok({ content: { vaultId, sequence, slots }, mac });
}

function readSlot(raw: unknown): Slot | null {
  if (!isObject(raw)) return null;
  const type = slotTypes.find((known) => known === raw['type']);
  if (!type) return null;
  const salt = readBytes(raw['salt'], saltLength);
  const commitment = readBytes(raw['commitment'], 32);
  const nonce = readBytes(raw['nonce'], nonceLength);
  const wrapped = readBytes(raw['wrapped'], wrappedLength);
  const cost = type === 'passphrase' ? readCost(raw['cost']) : null;
  if (!salt || !commitment || !nonce || !wrapped || (type === 'passphrase' && !cost)) return null;
  return { type, salt, cost, commitment, nonce, wrapped };
}

function readCost(raw: unknown): KdfCost | null {
  if (!isObject(raw) || raw['algorithm'] !== 'argon2id13') return null;
  const { memoryBytes, passes } = raw;
  return isCount(memoryBytes) && isCount(passes) ? { memoryBytes, passes } : null;
}

function encodeWithMac(content: KeysContent, mac: Uint8Array): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ ...plainContent(content), mac: toHex(mac) }, null, 2)}\n`);
}

/** FORMAT §3.6: the MAC covers the canonical text of everything but itself. */
function macOf(sodium: Sodium, content: KeysContent, macKey: Secret): Uint8Array {
  const message = `bitim keys 1\n${JSON.stringify(plainContent(content))}`;
  return sodium.crypto_generichash(32, message, macKey.reveal());
}

function plainContent({ vaultId, sequence, slots }: KeysContent): object {
  return { format: keysFormatName, version: keysFormatVersion, vaultId, sequence, slots: slots.map(plainSlot) };
}

function plainSlot({ type, salt, cost, commitment, nonce, wrapped }: Slot): object {
  const kdf = cost ? { cost: { algorithm: 'argon2id13', memoryBytes: cost.memoryBytes, passes: cost.passes } } : {};
  return { type, salt: toHex(salt), ...kdf, commitment: toHex(commitment), nonce: toHex(nonce), wrapped: toHex(wrapped) };
}

/** Deepest nesting of brackets outside strings, counted without building anything. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}

const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;

function readBytes(raw: unknown, length: number): Uint8Array | null {
  if (typeof raw !== 'string' || raw.length !== length * 2 || !/^[0-9a-f]*$/.test(raw)) return null;
  return Uint8Array.from(Buffer.from(raw, 'hex'));
}
