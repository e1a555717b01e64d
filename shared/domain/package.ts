// A package for a co-mediator: chosen audiences of one case, signed by the vault that made it. What may be in it is decided here. Law on
// mediation, Art. 8 (wording of 20.12.2021): who co-mediates is bound by the same secrecy, and still gets only what was chosen.
import { z } from 'zod';
import { audienceSchema, type Audience } from './audience.ts';
import { caseIdSchema, recordIdSchema, vaultIdSchema, type RecordId } from './ids.ts';
import { nameText } from './text-limits.ts';
import type { World, WorldRecord } from './world.ts';

const packageFormatVersion = 1;
/** Sealed; opened in memory, because no plain byte of it is to lie on a disk. */
export const packageLimitBytes = 256 * 1024 * 1024;

/** What was given for safety alone is in no package. */
const packageAudienceSchema = audienceSchema.refine(({ type }) => type !== 'screening', 'screening is in no package');
export const packageAudiencesSchema = z.array(packageAudienceSchema).min(1).max(500).refine((list) => new Set(list.map(audienceKey)).size === list.length, 'each once');

export const audienceKey = (audience: Audience): string => (audience.type === 'parties' ? audience.parties.join(',') : audience.type);

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** `bitim-package.json`: the signature stands over its bytes, and it names all other files by their hash. */
export const packageHeaderSchema = z.strictObject({
  format: z.literal('bitim-package'),
  version: z.literal(packageFormatVersion),
  packageId: z.uuid(),
  madeAt: z.int().min(0).max(253_402_300_799_999),
  appVersion: z.string().max(50),
  sender: z.strictObject({
    vaultId: vaultIdSchema,
    vaultName: z.string().max(100),
    mediatorName: z.string().max(600),
    /** Ed25519, 32 bytes in Base64. */
    signKey: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
    /** To which an answer can be sealed. */
    ageRecipient: z.string().max(100),
  }),
  caseId: caseIdSchema,
  rule: z.enum(['closed', 'open-unless-asked']),
  audiences: packageAudiencesSchema,
  files: z.array(z.strictObject({ path: z.string().min(1).max(400), size: z.int().min(0), sha256 })).max(100_000),
});
export type PackageHeader = z.output<typeof packageHeaderSchema>;

/**
 * What a package of these audiences holds: records of exactly these sets, and of what was made from others only what goes no further than
 * they, unless this very revision was confirmed to hold nothing of them.
 */
export function choosePacked(world: World, audiences: readonly Audience[]): ReadonlySet<RecordId> {
  const chosen = new Set(audiences.map(audienceKey));
  const verdicts = new Map<RecordId, boolean>();
  const goes = (record: WorldRecord, path: ReadonlySet<RecordId>): boolean => {
    const known = verdicts.get(record.id);
    if (known !== undefined) return known;
    const isChosen = record.audience.type !== 'screening' && chosen.has(audienceKey(record.audience));
    const isConfirmed = world.confirmedRevision.get(record.id)?.has(record.revision) ?? false;
    const isFree = isConfirmed || record.origins.every((id) => {
      const origin = world.records.get(id);
      return origin !== undefined && !path.has(id) && path.size <= deepestOrigin && goes(origin, new Set([...path, id]));
    });
    const verdict = isChosen && isFree;
    // Inside a circle a "no" holds for the path alone; outside it is final.
    if (verdict || path.size === 1) verdicts.set(record.id, verdict);
    return verdict;
  };
  const packed = [...world.records.values()].filter((record) => record.deletedAt === null && record.caseId === world.caseId && goes(record, new Set([record.id])));
  return new Set(packed.map(({ id }) => id));
}

const deepestOrigin = 200;

/** A co-mediator whose fingerprint was compared once. */
export const knownSenderSchema = z.strictObject({
  vaultId: vaultIdSchema,
  name: z.string().max(600),
  signKey: packageHeaderSchema.shape.sender.shape.signKey,
  ageRecipient: z.string().max(100),
  comparedAt: z.int().min(0),
});
export type KnownSender = z.output<typeof knownSenderSchema>;

/** Who vouches for what was opened. `new`: nobody has compared its fingerprint here yet. `changed`: the same vault was known by another key. */
export type SenderState = 'own' | 'known' | 'new' | 'changed';
/** `altered`: something in it is not what was signed. `unsigned`: nobody signed it, or the signature is none. */
export type PackageSeal = 'signed' | 'altered' | 'unsigned';

/** Only what is signed by somebody compared may be taken in; all else can be read, and no more. */
export const mayTakeIn = (seal: PackageSeal, sender: SenderState | null): boolean => seal === 'signed' && (sender === 'known' || sender === 'own');

/** Digits that two people can read to each other: 80 bits, in six groups of four. */
export function fingerprintDigits(hash: Uint8Array): string {
  const number = hash.subarray(0, 16).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) % 10n ** 24n;
  return (number.toString().padStart(24, '0').match(/\d{4}/g) ?? []).join(' ');
}

export const packageJournalKinds = { made: 'package-made', finished: 'package-finished', stopped: 'package-stopped', taken: 'package-taken', chain: 'foreign-journal', decided: 'foreign-permission-looked-at', compared: 'sender-compared', forgotten: 'sender-forgotten' } as const;

const idPair = z.tuple([recordIdSchema, z.int().min(1)]);
/** Content of `package-taken`: which records came, as which; what the mediator has to look at. Read back for marks and for what came before. */
export const packageTakenSchema = z.strictObject({
  packageId: z.uuid(),
  from: vaultIdSchema,
  name: nameText,
  madeAt: z.int().min(0),
  as: z.enum(['new', 'beside', 'copy']),
  rule: packageHeaderSchema.shape.rule,
  /** Id here and revision there. */
  added: z.array(idPair).max(500_000),
  /** Ours went on differently: the other one stands beside it under an id of its own. `of`: the record it is another state of. */
  copied: z.array(z.strictObject({ id: recordIdSchema, of: recordIdSchema, hash: sha256 })).max(500_000),
  /** Not taken: of another case or kind, or a file without its content. */
  left: z.array(recordIdSchema).max(500_000),
  /** As they came: permissionEntrySchema; keep requests count at once. */
  permissions: z.array(z.unknown()).max(100_000),
});
export type PackageTaken = z.output<typeof packageTakenSchema>;
export const permissionDecidedSchema = z.strictObject({ permissionId: recordIdSchema, /** `ended`, `kept`: of one that was taken back over there. */
  decision: z.enum(['taken', 'refused', 'ended', 'kept']), from: vaultIdSchema });
