// What the vault remembers of its backups (FORMAT §6.3, `backups` and `backup-place`): also of those on a disk that is not connected now.
import { z } from 'zod';
import { timestampSchema } from '#shared/domain/vault-record.ts';
import type { Store, StoreWriter, WriteFailure } from '../ports.ts';
import type { Result } from '#shared/result.ts';

export const backupsSetting = 'backups';
export const backupPlaceSetting = 'backup-place';

/** More than 7 days, 4 weeks and 12 months in several places; the oldest beyond it are forgotten. */
const knownMax = 500;

const path = z.string().min(1).max(4_096);
const hex = (length: number) => z.string().regex(/^[0-9a-f]*$/).length(length);

const knownBackupSchema = z.strictObject({
  id: z.uuid(),
  place: path,
  folder: path,
  keyName: hex(32),
  madeAt: timestampSchema,
  sizeBytes: z.int().min(0),
  files: z.int().min(0),
  missingFiles: z.int().min(0),
  /** Sequence of the keys.json that lies in it now. */
  keysSequence: z.int().min(0),
  isAltered: z.boolean(),
  verifiedAt: timestampSchema,
  /** When all attachments on its shelf were last read. */
  filesReadAt: timestampSchema,
  damagedAt: timestampSchema.nullable(),
  /** What the records came to: the same again means that nothing has changed since. */
  contents: hex(64),
});
export type KnownBackup = z.output<typeof knownBackupSchema>;

const memorySchema = z.strictObject({
  known: z.array(knownBackupSchema).max(knownMax),
  failure: z.strictObject({ at: timestampSchema, type: z.enum(['place-absent', 'backup-damaged', 'no-room', 'disk-full', 'read-only', 'medium-gone']) }).nullable(),
  drilledAt: timestampSchema.nullable(),
  drillPutOffUntil: timestampSchema.nullable(),
});
export type BackupMemory = z.output<typeof memorySchema>;

const nothingKnown: BackupMemory = { known: [], failure: null, drilledAt: null, drillPutOffUntil: null };

/** Newest first. */
export function readMemory(store: Pick<Store, 'setting'>): BackupMemory {
  const parsed = memorySchema.safeParse(store.setting(backupsSetting));
  return parsed.success ? parsed.data : nothingKnown;
}

export function changeMemory(store: Store, change: (memory: BackupMemory) => BackupMemory): Result<null, WriteFailure> {
  return store.transact((writer: StoreWriter) => {
    const next = change(readMemory(writer));
    const known = next.known.toSorted((left, right) => right.madeAt - left.madeAt).slice(0, knownMax);
    writer.putSetting(backupsSetting, { ...next, known } satisfies BackupMemory);
    return null;
  });
}

/** null: the vault's own folder. */
export function readPlace(store: Pick<Store, 'setting'>): string | null {
  const parsed = path.safeParse(store.setting(backupPlaceSetting));
  return parsed.success ? parsed.data : null;
}
