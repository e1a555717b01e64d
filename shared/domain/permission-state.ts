// The five answers a source gives about what it said, and how a permission stands at a moment.
// Law on mediation, Art. 8 (wording of 20.12.2021): without the permission of whoever gave the information it stays closed.
import { z } from 'zod';
import type { CaseId, RecordId } from './ids.ts';
import { disclosureWays, purposeText, sourceKey, type Coverage, type Permission, type Recipient } from './permission.ts';
import type { Source } from './audience.ts';
import { lineText, longText } from './text-limits.ts';

/** In the order of the keys 1 to 5. */
export const permissionAnswerTypes = ['closed', 'ask-me', 'yes', 'yes-after', 'only-words'] as const;
export type PermissionAnswerType = (typeof permissionAnswerTypes)[number];

export const permissionAnswerSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('closed') }),
  z.strictObject({ type: z.literal('ask-me') }),
  z.strictObject({ type: z.literal('yes') }),
  z.strictObject({ type: z.literal('yes-after'), event: lineText.min(1) }),
  z.strictObject({ type: z.literal('only-words'), text: longText.min(1) }),
]);
export type PermissionAnswer = z.output<typeof permissionAnswerSchema>;

/** What the answer is given with: how, until when, to what end. */
export const permissionTermsSchema = z.strictObject({
  /** The day of the signed paper; null: said and noted, still to be signed. */
  signedOn: z.iso.date().nullable(),
  /** The last moment at which it holds; null: until it is revoked. */
  validUntil: z.int().nonnegative().nullable(),
  purpose: purposeText,
  way: z.enum(disclosureWays),
});
export type PermissionTerms = z.output<typeof permissionTermsSchema>;
export const plainTerms: PermissionTerms = { signedOn: null, validUntil: null, purpose: '', way: 'spoken' };

export type NewPermission = {
  readonly id: RecordId;
  readonly caseId: CaseId;
  readonly by: Source;
  readonly covers: Coverage;
  readonly to: Recipient;
  readonly answer: PermissionAnswer;
  readonly terms: PermissionTerms;
  readonly now: number;
};

/** null: closed is no permission at all. */
export function toPermission({ id, caseId, by, covers, to, answer, terms, now }: NewPermission): Permission | null {
  if (answer.type === 'closed') return null;
  return {
    type: 'permission', id, caseId, by, covers, to,
    form: answer.type === 'only-words' ? { type: 'wording', text: answer.text } : { type: 'as-said' },
    from:
      answer.type === 'ask-me' ? { type: 'ask-first', askedAt: null } : answer.type === 'yes-after' ? { type: 'after-event', event: answer.event, occurredAt: null } : { type: 'now' },
    given: terms.signedOn === null ? { type: 'said-and-noted', signedOn: null } : { type: 'signed-paper', signedOn: terms.signedOn },
    givenAt: now, validUntil: terms.validUntil, revokedAt: null, endedBy: null, purpose: terms.purpose, way: terms.way, scanId: null,
  };
}

/** The answer a permission was made of. */
export function answerOf({ form, from }: Permission): Exclude<PermissionAnswer, { type: 'closed' }> {
  if (form.type === 'wording') return { type: 'only-words', text: form.text };
  if (from.type === 'ask-first') return { type: 'ask-me' };
  return from.type === 'after-event' ? { type: 'yes-after', event: from.event } : { type: 'yes' };
}

/** Something may be told under it only while it is in force. */
export type PermissionState = 'in-force' | 'revoked' | 'words-changed' | 'expired' | 'not-yet-given' | 'ask-first' | 'awaiting-event';

/** `now` never earlier than the newest entry of the case's journal, as everywhere in the wall. */
export function permissionStateOf({ revokedAt, endedBy, validUntil, givenAt, from }: Permission, now: number): PermissionState {
  if (revokedAt !== null) return endedBy ?? 'revoked';
  if (validUntil !== null && now > validUntil) return 'expired';
  if (givenAt > now) return 'not-yet-given';
  switch (from.type) {
    case 'now':
      return 'in-force';
    case 'after-event':
      return from.occurredAt !== null && from.occurredAt <= now ? 'in-force' : 'awaiting-event';
    case 'ask-first':
      return from.askedAt !== null && from.askedAt <= now ? 'in-force' : 'ask-first';
  }
}

/** Whether it can still come to be used: neither revoked nor run out. */
export const isLiving = (permission: Permission, now: number): boolean => !['revoked', 'words-changed', 'expired'].includes(permissionStateOf(permission, now));

/** Of those that do not open it now, what it lacks: the one that still waits for something, else the one that ended last. */
export function nearestClosed(permissions: readonly Permission[], now: number): Permission | null {
  const moment = ({ revokedAt, validUntil, givenAt }: Permission): number => revokedAt ?? validUntil ?? givenAt;
  const order = (one: Permission, other: Permission): number =>
    Number(isLiving(other, now)) - Number(isLiving(one, now)) || (isLiving(one, now) ? 0 : moment(other) - moment(one)) || other.givenAt - one.givenAt || (one.id < other.id ? -1 : 1);
  return permissions.toSorted(order)[0] ?? null;
}

/** One text per recipient, so that an answer replaces the earlier one to the same recipient. */
export function recipientKey(to: Recipient): string {
  return to.type === 'parties' ? `set:${to.parties.join(',')}` : `${to.role}:${to.name.trim().toLowerCase()}`;
}

export const sameSource = (one: Source, other: Source): boolean => sourceKey(one) === sourceKey(other);
