// What a confirmed leak is known by in the journal. The journal outlives notes and goes to others: it must hold no word of what was
// found, and nobody without this vault's secret may try words out on it.
import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { CaseId } from '#shared/domain/ids.ts';
import type { VaultSession } from './session.ts';

export const leakSecretSetting = 'leak-secret';
const secretSchema = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);

/** Of a vault that takes no change: it is only here. */
const fresh = new WeakMap<VaultSession, string>();

/** The same for the same hit, as long as the vault lives: the secret is a setting, and outlives a new data key and a restored backup. */
export const leakKeyOf = (session: VaultSession, caseId: CaseId, hitKey: string): string =>
  createHmac('sha256', Buffer.from(secretOf(session), 'base64')).update(`${caseId}\n${hitKey}`).digest('hex');

function secretOf(session: VaultSession): string {
  const stored = secretSchema.safeParse(session.store.setting(leakSecretSetting));
  if (stored.success) return stored.data;
  const made = fresh.get(session) ?? randomBytes(32).toString('base64');
  // At once: a lock may come between the question and its answer, and the answer is kept by these keys.
  if (!fresh.has(session)) session.change((writer) => writer.putSetting(leakSecretSetting, made));
  fresh.set(session, made);
  return made;
}
