// manifest.json of a backup (FORMAT §12.2): what belongs to it, bound by a MAC under a sub-key of its data key. Plain text, so that backups
// can be listed and cleared away without a key; it says nothing that the folder does not show.
import { z } from 'zod';
import { err, ok, type Result } from '#shared/result.ts';
import { isWithinJsonLimits } from '../json-shape.ts';
import type { Secret } from '../keys/secret.ts';
import type { Sodium } from '../keys/sodium.ts';
import { deriveSubKey } from '../keys/sub-keys.ts';

export const manifestName = 'manifest.json';
const formatName = 'bitim-backup';
const formatVersion = 1;

/** Checked before anything else is looked at. */
export const manifestLimits = { bytes: 64 * 1024 * 1024, files: 200_000, json: { depth: 4, signs: 2_000_000 } } as const;

const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** Inside `files/`; no other path is ever read or made. */
const attachmentPath = z.string().regex(/^([0-9a-f]{2})\/\1[0-9a-f]{30}$/);
const fileSchema = z.strictObject({ path: attachmentPath, bytes: count, hash });

const contentSchema = z.strictObject({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  id: z.uuid(),
  vaultId: z.uuid(),
  vaultName: z.string().min(1).max(200),
  /** Name of the data key that everything in it is under (§4.2). */
  keyName: z.string().regex(/^[0-9a-f]{32}$/),
  madeAt: count,
  /** State of the vault then, as a witness has it (§8). */
  sequence: count,
  root: hash,
  keysSequence: count,
  /** Salt of the passphrase slot then: backups with the same one belong to the same passphrase. */
  passphrasePeriod: z.string().regex(/^[0-9a-f]{32}$/),
  isAltered: z.boolean(),
  database: z.strictObject({ bytes: count, hash }),
  files: z.array(fileSchema).max(manifestLimits.files),
  /** Attachments that the vault itself could not give. */
  missing: z.array(attachmentPath).max(manifestLimits.files),
});
const manifestSchema = contentSchema.extend({ mac: hash });

export type ManifestFile = Readonly<z.output<typeof fileSchema>>;
type Fields = z.output<typeof contentSchema>;
export type ManifestContent = Readonly<Omit<Fields, 'format' | 'version' | 'files' | 'missing'>> & { readonly files: readonly ManifestFile[]; readonly missing: readonly string[] };
export type Manifest = { readonly content: ManifestContent; readonly mac: string };
export type ManifestFault = 'not-a-backup' | 'backup-damaged' | 'too-new' | 'limit-exceeded';

export function encodeManifest(sodium: Sodium, dataKey: Secret, content: ManifestContent): Uint8Array {
  const plain = plainContent(content);
  return new TextEncoder().encode(`${JSON.stringify({ ...plain, mac: macOf(sodium, dataKey, content) }, null, 1)}\n`);
}

export function parseManifest(bytes: Uint8Array): Result<Manifest, ManifestFault> {
  if (bytes.length > manifestLimits.bytes || !isWithinJsonLimits(bytes, manifestLimits.json)) return err('limit-exceeded');
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err('backup-damaged');
  }
  const { format, version } = (typeof raw === 'object' && raw !== null ? raw : {}) as { readonly format?: unknown; readonly version?: unknown };
  if (format !== formatName || !Number.isSafeInteger(version)) return err('not-a-backup');
  if ((version as number) > formatVersion) return err('too-new');
  const parsed = manifestSchema.safeParse(raw);
  if (!parsed.success) return err('backup-damaged');
  const { mac, format: _format, version: _version, ...content } = parsed.data;
  return ok({ content, mac });
}

export function isManifestWhole(sodium: Sodium, dataKey: Secret, { content, mac }: Manifest): boolean {
  return sodium.memcmp(Buffer.from(macOf(sodium, dataKey, content), 'hex'), Buffer.from(mac, 'hex'));
}

function macOf(sodium: Sodium, dataKey: Secret, content: ManifestContent): string {
  const macKey = deriveSubKey(sodium, dataKey, 'backups');
  const mac = sodium.crypto_generichash(32, `bitim backup 1\n${JSON.stringify(plainContent(content))}`, macKey.reveal(), 'hex');
  macKey.wipe();
  return mac;
}

/** Members in the order that the MAC is made over. */
function plainContent(content: ManifestContent): object {
  const { id, vaultId, vaultName, keyName, madeAt, sequence, root, keysSequence, passphrasePeriod, isAltered, database, files, missing } = content;
  return {
    format: formatName, version: formatVersion, id, vaultId, vaultName, keyName, madeAt, sequence, root, keysSequence, passphrasePeriod, isAltered,
    database: { bytes: database.bytes, hash: database.hash },
    files: files.map((file) => ({ path: file.path, bytes: file.bytes, hash: file.hash })),
    missing,
  };
}
