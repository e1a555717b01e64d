// The wall towards those who are no party: a body, a third person. Law on mediation, Art. 8 (wording of 20.12.2021): nothing passes to
// them without the permission of the party that gave it, not even what all parties know.
import { permissionsFor } from './confidentiality.ts';
import type { RecordId } from './ids.ts';
import { nearestClosed, permissionStateOf, recipientKey } from './permission-state.ts';
import { findRefusedOrigin } from './origin-walk.ts';
import type { Permission, Recipient } from './permission.ts';
import type { World, WorldRecord } from './world.ts';

export type Outsider = Extract<Recipient, { readonly type: 'outside' }>;

export type OutsideBecause =
  | { readonly type: 'permitted'; readonly permissionIds: readonly RecordId[] }
  | { readonly type: 'own-eyes' | 'screening' | 'given-by-body' | 'other-case' | 'outside-no-permission' }
  | { readonly type: 'outside-revoked' | 'outside-words-changed' | 'outside-expired' | 'outside-not-yet-given' | 'outside-ask-first'; readonly permissionId: RecordId }
  | { readonly type: 'outside-awaiting-event'; readonly permissionId: RecordId; readonly event: string }
  | { readonly type: 'origin-missing' | 'origin-circle'; readonly origin: RecordId }
  | { readonly type: 'origin-refused'; readonly origin: RecordId; readonly because: OutsideBecause };

export type OutsideVerdict =
  | { readonly allowed: 'as-said'; readonly because: OutsideBecause & { readonly type: 'permitted' } }
  | { readonly allowed: 'wording'; readonly wording: string; readonly because: OutsideBecause & { readonly type: 'permitted' } }
  | { readonly allowed: 'no'; readonly because: OutsideBecause };

const no = (because: OutsideBecause): OutsideVerdict => ({ allowed: 'no', because });

export function mayTellOutside(record: WorldRecord, to: Outsider, world: World, now: number): OutsideVerdict {
  const moment = Math.max(now, world.newestJournalAt);
  if (record.caseId !== world.caseId) return no({ type: 'other-case' });
  const own = judgeAlone(record, to, world, moment);
  if (own.allowed === 'no') return own;
  if (own.allowed === 'as-said') {
    const refused = refusedOrigin(record, to, world, moment, null);
    return refused ? no(refused) : { allowed: 'as-said', because: { type: 'permitted', permissionIds: own.permissions.map(({ id }) => id) } };
  }
  let refused: OutsideBecause | null = null;
  for (const { id, form } of own.permissions) {
    const wording = form.type === 'wording' ? form.text : '';
    const because = refusedOrigin(record, to, world, moment, wording);
    if (!because) return { allowed: 'wording', wording, because: { type: 'permitted', permissionIds: [id] } };
    refused ??= because;
  }
  return no(refused ?? { type: 'outside-no-permission' });
}

/** As among parties: of what it was made from, the same words at least. */
const refusedOrigin = (record: WorldRecord, to: Outsider, world: World, now: number, wording: string | null): OutsideBecause | null =>
  findRefusedOrigin<OutsideBecause>(record, world, (origin) => {
    const alone = judgeAlone(origin, to, world, now);
    if (alone.allowed === 'no') return alone.because;
    const isOpen = alone.allowed === 'as-said' || alone.permissions.some(({ form }) => form.type === 'wording' && form.text === wording);
    return isOpen ? null : { type: 'outside-no-permission' };
  });

/** `permissions`: all that open it, of words the newest first. */
type AloneVerdict = { readonly allowed: 'as-said' | 'wording'; readonly permissions: readonly Permission[] } | { readonly allowed: 'no'; readonly because: OutsideBecause };
const closed = (because: OutsideBecause): AloneVerdict => ({ allowed: 'no', because });

function judgeAlone(record: WorldRecord, to: Outsider, world: World, now: number): AloneVerdict {
  switch (record.audience.type) {
    case 'mediator':
      return closed({ type: 'own-eyes' });
    case 'screening':
      return closed({ type: 'screening' });
    case 'body':
      return closed({ type: 'given-by-body' });
    case 'parties':
      return judgeByPermissions(record, to, world, now);
  }
}

function judgeByPermissions(record: WorldRecord, to: Outsider, world: World, now: number): AloneVerdict {
  const given = permissionsFor(record, world).filter((permission) => recipientKey(permission.to) === recipientKey(to));
  const open = given.filter((permission) => permissionStateOf(permission, now) === 'in-force');
  const whole = open.filter(({ form }) => form.type === 'as-said');
  if (whole.length > 0) return { allowed: 'as-said', permissions: whole };
  if (open.length === 0) {
    const nearest = nearestClosed(given, now);
    return closed((nearest && whatIsMissing(nearest, now)) ?? { type: 'outside-no-permission' });
  }
  return { allowed: 'wording', permissions: open.sort((one, other) => other.givenAt - one.givenAt || (one.id < other.id ? -1 : 1)) };
}

function whatIsMissing(permission: Permission, now: number): OutsideBecause | null {
  const state = permissionStateOf(permission, now);
  if (state === 'in-force') return null;
  const permissionId = permission.id;
  return state === 'awaiting-event' ? { type: 'outside-awaiting-event', permissionId, event: permission.from.type === 'after-event' ? permission.from.event : '' } : { type: `outside-${state}`, permissionId };
}
