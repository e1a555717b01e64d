// What of a case goes into a package, and what came with one: marks of records, and permissions that wait for the mediator's look.
import type { Audience } from '#shared/domain/audience.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { audienceKey, choosePacked, packageJournalKinds, permissionDecidedSchema } from '#shared/domain/package.ts';
import { permissionSchema, type Permission } from '#shared/domain/permission.ts';
import type { FromOutside, PackageShare } from '#shared/ipc/contract-packages.ts';
import { ok } from '#shared/result.ts';
import { loadSodium } from '../keys/sodium.ts';
import { foreignChainBreak, foreignJournals } from './foreign-journal.ts';
import { takenPackages } from './packages.ts';
import { readEntries } from './permission-overview.ts';
import { notFound } from './records.ts';
import type { Service, VaultSession } from './session.ts';

export const listShares: Service<'package:shares'> = ({ session }, { caseId }) => {
  const world = session.worlds.get(caseId);
  if (!world) return notFound;
  const audiences = new Map<string, Audience>();
  for (const { audience, deletedAt } of world.records.values()) if (deletedAt === null && audience.type !== 'screening') audiences.set(audienceKey(audience), audience);
  // What was made from others goes only with them: counted here as if all were chosen.
  const packed = choosePacked(world, [...audiences.values()]);
  const sizes = new Map(session.store.attachments(caseId).map(({ id, size }) => [id, size]));
  const shares = [...audiences].map(([key, audience]): PackageShare => {
    const records = [...world.records.values()].filter((record) => packed.has(record.id) && audienceKey(record.audience) === key && record.kind !== 'roster' && record.kind !== 'case');
    const files = records.filter(({ kind }) => kind === 'attachment');
    return { audience, records: records.length - files.length, files: files.length, fileBytes: files.reduce((sum, { id }) => sum + (sizes.get(id) ?? 0), 0) };
  });
  const order = ({ audience }: PackageShare): string => (audience.type === 'parties' ? `0${100 - audience.parties.length}` : audience.type === 'mediator' ? '1' : '2');
  return ok(shares.toSorted((one, other) => (order(one) + audienceKey(one.audience) < order(other) + audienceKey(other.audience) ? -1 : 1)));
};

export const readOutside: Service<'package:outside'> = async ({ session }, { caseId }) => {
  if (!session.worlds.get(caseId)) return notFound;
  const sodium = await loadSodium();
  const journals = new Map(foreignJournals(session.store, caseId).map((journal) => [journal.from, { lines: journal.lines.length, isWhole: foreignChainBreak(sodium, journal) === null }]));
  const packages = takenPackages(session, caseId);
  const outside: FromOutside = {
    taken: packages.map(({ at, taken }) => ({
      packageId: taken.packageId, name: taken.name, madeAt: taken.madeAt, at, added: taken.added.length, copied: taken.copied.length,
      isJournalWhole: journals.get(taken.from)?.isWhole ?? null, journalLines: journals.get(taken.from)?.lines ?? 0,
    })),
    marks: packages.flatMap(({ taken }) => [...taken.added.map(([recordId]) => ({ recordId, name: taken.name, of: null })), ...taken.copied.map(({ id, of }) => ({ recordId: id, name: taken.name, of }))]),
    waiting: waitingPermissions(session, caseId).map(({ permission, name, over }) => ({ permission, name, over })),
  };
  return ok(outside);
};

type Waiting = { readonly permission: Permission; readonly name: string; readonly from: string; readonly over: boolean };

function waitingPermissions(session: VaultSession, caseId: CaseId): Waiting[] {
  const decided = new Map<string, 'opening' | 'ending'>();
  for (const { kind, content } of session.store.journal(caseId)) {
    const parsed = kind === packageJournalKinds.decided ? permissionDecidedSchema.safeParse(content) : null;
    if (parsed?.success) decided.set(parsed.data.permissionId, parsed.data.decision === 'ended' || parsed.data.decision === 'kept' ? 'ending' : 'opening');
  }
  const open = new Set(readEntries(session.store, caseId).flatMap((entry) => (entry.type === 'permission' && entry.revokedAt === null ? [entry.id] : [])));
  const waiting = takenPackages(session, caseId).flatMap(({ taken }) =>
    taken.permissions.flatMap((given): Waiting[] => {
      const parsed = permissionSchema.safeParse(given);
      return parsed.success ? [{ permission: parsed.data, name: taken.name, from: taken.from, over: parsed.data.revokedAt !== null }] : [];
    }),
  );
  // The newest word of each; one that is over has nothing to say where it never counted.
  const newest = [...new Map(waiting.map((one) => [one.permission.id, one])).values()];
  return newest.filter(({ permission: { id }, over }) => (over ? open.has(id) && decided.get(id) !== 'ending' : !decided.has(id) && !open.has(id)));
}

export const decidePermission: Service<'package:decide'> = ({ session }, { caseId, permissionId, decision }) => {
  const waiting = session.worlds.get(caseId) ? waitingPermissions(session, caseId).find(({ permission }) => permission.id === permissionId) : undefined;
  if (!waiting) return notFound;
  const { permission, from, over } = waiting;
  const isTaken = decision === 'taken';
  const here = readEntries(session.store, caseId).find(({ id }) => id === permissionId);
  const saved = session.change((writer) => {
    if (isTaken && !over) writer.putPermission({ id: permission.id, caseId, body: { ...permission, caseId } });
    if (isTaken && over && here?.type === 'permission') {
      writer.putPermission({ id: here.id, caseId, body: { ...here, revokedAt: session.now(caseId) } });
      writer.addJournalEntry(caseId, 'permission-revoked', { permissionId, by: here.by, covers: here.covers, to: here.to });
    }
    writer.addJournalEntry(caseId, packageJournalKinds.decided, { permissionId, decision: over ? (isTaken ? 'ended' : 'kept') : decision, from });
  });
  return saved.ok ? ok(null) : saved;
};
