// The quick code: a few digits that bring the desk back from the joint screen while the vault is open. It opens nothing by itself, so it is
// no key slot: a salted hash among the vault's own settings, compared here and nowhere else.
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { ok } from '#shared/result.ts';
import type { Service, VaultSession } from './session.ts';

const quickCodeSetting = 'quick-code';
const storedCodeSchema = z.strictObject({ salt: z.base64(), hash: z.base64() });
const saltBytes = 16;
const hashBytes = 32;
/** Slow enough that a digest found somewhere is not tried out at a glance; the vault around it is what protects it. */
const cost = { N: 16_384, r: 8, p: 1 } as const;

export const setQuickCode: Service<'quick-code:set'> = ({ session }, { code }) => {
  const saved = session.change((writer) => {
    writer.putSetting(quickCodeSetting, code === null ? null : hashAnew(code));
    writer.addJournalEntry('vault', code === null ? 'quick-code-removed' : 'quick-code-set', {});
  });
  return saved.ok ? ok(null) : saved;
};

export const hasQuickCode = (session: VaultSession): boolean => readCode(session) !== null;

export function isQuickCode(session: VaultSession, code: string): boolean {
  const stored = readCode(session);
  return stored !== null && timingSafeEqual(scryptSync(code, stored.salt, hashBytes, cost), stored.hash);
}

function hashAnew(code: string): z.output<typeof storedCodeSchema> {
  const salt = randomBytes(saltBytes);
  return { salt: salt.toString('base64'), hash: scryptSync(code, salt, hashBytes, cost).toString('base64') };
}

function readCode(session: VaultSession): { readonly salt: Buffer; readonly hash: Buffer } | null {
  const parsed = storedCodeSchema.safeParse(session.store.setting(quickCodeSetting));
  if (!parsed.success) return null;
  const [salt, hash] = [Buffer.from(parsed.data.salt, 'base64'), Buffer.from(parsed.data.hash, 'base64')];
  return hash.length === hashBytes ? { salt, hash } : null;
}
