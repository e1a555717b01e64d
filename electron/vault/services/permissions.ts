// What becomes of a permission after it was given: asked, awaited, signed, revoked; and what a source asked to be kept.
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { isLiving } from '#shared/domain/permission-state.ts';
import type { KeepRequest, Permission } from '#shared/domain/permission.ts';
import type { PermissionOverview } from '#shared/ipc/contract-permissions.ts';
import type { NotFound, WriteError } from '#shared/ipc/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { groupsOf, isKeptAlready, newKeepRequest } from './permission-giving.ts';
import { overviewOf, readEntries } from './permission-overview.ts';
import { notFound } from './records.ts';
import type { Service, VaultSession } from './session.ts';

export const listPermissions: Service<'permission:list'> = ({ session }, { caseId }) => answer(session, caseId);

function answer(session: VaultSession, caseId: CaseId): Result<PermissionOverview, NotFound> {
  const overview = overviewOf(session, caseId);
  return overview ? ok(overview) : notFound;
}

type Changed = { readonly permission: Permission; readonly kind: 'permission-changed' | 'permission-revoked'; readonly content: object };

/** `change` answers null where there is nothing to do: the request came a second time. */
function changePermission(session: VaultSession, caseId: CaseId, id: RecordId, change: (permission: Permission, now: number) => Changed | null): Result<PermissionOverview, NotFound | WriteError> {
  const found = session.worlds.get(caseId) && readEntries(session.store, caseId).find((entry) => entry.id === id);
  if (found?.type !== 'permission') return notFound;
  const changed = change(found, session.now(caseId));
  if (changed) {
    const saved = session.change((writer) => {
      writer.putPermission({ id, caseId, body: changed.permission });
      writer.addJournalEntry(caseId, changed.kind, { permissionId: id, by: found.by, covers: found.covers, to: found.to, ...changed.content });
    });
    if (!saved.ok) return saved;
  }
  return answer(session, caseId);
}

export const revokePermission: Service<'permission:revoke'> = ({ session }, { caseId, permissionId, reason }) =>
  changePermission(session, caseId, permissionId, (permission, now) =>
    permission.revokedAt === null ? { permission: { ...permission, revokedAt: now }, kind: 'permission-revoked', content: { reason } } : null,
  );

export const noteAsked: Service<'permission:asked'> = ({ session }, { caseId, permissionId, said }) =>
  changePermission(session, caseId, permissionId, (permission, now) => {
    if (!isLiving(permission, now) || permission.from.type !== 'ask-first' || permission.from.askedAt !== null) return null;
    return said === 'yes'
      ? { permission: { ...permission, from: { type: 'ask-first', askedAt: now } }, kind: 'permission-changed', content: { change: 'asked', said } }
      : { permission: { ...permission, revokedAt: now }, kind: 'permission-revoked', content: { change: 'asked', said } };
  });

export const noteEvent: Service<'permission:event-happened'> = ({ session }, { caseId, permissionId }) =>
  changePermission(session, caseId, permissionId, (permission, now) => {
    const { from } = permission;
    if (!isLiving(permission, now) || from.type !== 'after-event' || from.occurredAt !== null) return null;
    return { permission: { ...permission, from: { ...from, occurredAt: now } }, kind: 'permission-changed', content: { change: 'event-happened', event: from.event } };
  });

export const attachScan: Service<'permission:attach-scan'> = ({ session }, { caseId, permissionId, signedOn, fileId }) => {
  const file = fileId === null ? null : session.store.record(fileId);
  if (fileId !== null && (file?.kind !== 'attachment' || file.caseId !== caseId || file.deletedAt !== null)) return notFound;
  return changePermission(session, caseId, permissionId, (permission) => {
    if (permission.scanId === fileId && permission.given.type === 'signed-paper' && permission.given.signedOn === signedOn) return null;
    return { permission: { ...permission, given: { type: 'signed-paper', signedOn }, scanId: fileId }, kind: 'permission-changed', content: { change: 'signed', signedOn, fileId } };
  });
};

export const keepRecords: Service<'permission:keep'> = ({ session }, { caseId, covers }) => {
  const world = session.worlds.get(caseId);
  if (!world) return notFound;
  const groups = groupsOf(world, covers);
  if (!groups.ok) return groups;
  const now = session.now(caseId);
  const requests = groups.value.filter(({ by, covers: wanted }) => !isKeptAlready(world, by, wanted)).map((group) => newKeepRequest(session, caseId, group, now));
  if (requests.length > 0) {
    const saved = session.change((writer) => {
      for (const request of requests) {
        writer.putPermission({ id: request.id, caseId, body: request });
        writer.addJournalEntry(caseId, 'keep-requested', { by: request.by, covers: request.covers, keepRequestId: request.id });
      }
    });
    if (!saved.ok) return saved;
  }
  return answer(session, caseId);
};

export const withdrawKeep: Service<'permission:withdraw-keep'> = ({ session }, { caseId, requestId }) => {
  const found = session.worlds.get(caseId) && readEntries(session.store, caseId).find((entry) => entry.id === requestId);
  if (found?.type !== 'keep-request') return notFound;
  if (found.withdrawnAt === null) {
    const withdrawn: KeepRequest = { ...found, withdrawnAt: session.now(caseId) };
    const saved = session.change((writer) => {
      writer.putPermission({ id: requestId, caseId, body: withdrawn });
      writer.addJournalEntry(caseId, 'keep-withdrawn', { by: found.by, covers: found.covers, keepRequestId: requestId });
    });
    if (!saved.ok) return saved;
  }
  return answer(session, caseId);
};
