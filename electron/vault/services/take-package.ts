// Taking a package in: as a new case with its ids and walls, or beside what is here. Nothing here is overwritten: where ours went on
// differently, theirs comes as a record of its own. What would open something waits for the mediator's look; what closes counts at once.
import { createHash } from 'node:crypto';
import type { ExportedCase } from '#shared/domain/export-format.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { mayTakeIn, packageJournalKinds, type PackageHeader, type PackageTaken } from '#shared/domain/package.ts';
import { mostParties, partyMarkAt } from '#shared/domain/party-mark.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { RecordKind, VaultRecord } from '#shared/domain/vault-record.ts';
import type { TakeDone, TakeError } from '#shared/ipc/contract-packages.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { copyOfCase } from '../exchange/copy-case.ts';
import type { StoreWriter } from '../ports.ts';
import { packageFailure } from '../packages/package-error.ts';
import { toWriteFailure } from '../store/write-failure.ts';
import { caseRecordId } from './cases.ts';
import { addForeignJournal } from './foreign-journal.ts';
import { bringFiles } from './import-files.ts';
import { nameOf, ownKeys, stateOf } from './package-senders.ts';
import { findOpened, placeOf, takenPackages, titleOf } from './packages.ts';
import { nextRevision, notFound } from './records.ts';
import { remakeRoster } from './rosters.ts';
import type { Service, VaultSession } from './session.ts';

export const takePackage: Service<'package:take'> = async ({ session, viewer }, { handle, taskId }) => {
  const opened = findOpened(session, handle);
  if (!opened?.read) return notFound;
  const { header, seal, part, source } = opened.read;
  const keys = await ownKeys(session);
  if (!header || !mayTakeIn(seal, stateOf(session, header.sender, keys.ok ? keys.value : null))) return err({ type: 'not-trusted' });
  const place = placeOf(session, part);
  if (place === 'trash') return err({ type: 'case-in-trash' });
  return session.tasks.run({ taskId, kind: 'package', viewer }, async (steps): Promise<Result<TakeDone, TakeError>> => {
    try {
      const plan = place === 'here' ? planBeside(session, part) : planNew(session, part, place);
      const total = plan.part.attachments.reduce((sum, { size }) => sum + size, 0) + 1;
      const files = await bringFiles(session.vault.files, source, plan.part, (bytes) => steps.step(Math.min(bytes, total), total));
      if (!files.ok) return files;
      // Others were served while the files came in.
      if (placeOf(session, part) !== place) {
        await files.value.discard();
        return notFound;
      }
      const saved = session.change((writer) => {
        for (const file of files.value.stored) writer.putAttachment(file);
        return write(session, writer, plan, header);
      });
      if (!saved.ok) {
        await files.value.discard();
        return saved;
      }
      files.value.keep();
      return ok(saved.value);
    } catch (error) {
      const known = packageFailure(error);
      if (known) return err(known);
      const failure = toWriteFailure(error);
      if (!failure) throw error;
      return err(failure);
    }
  });
};

type Plan = {
  readonly as: TakeDone['as'];
  /** Attachments: only those that come in. */
  readonly part: ExportedCase;
  readonly added: readonly VaultRecord[];
  readonly copied: readonly { readonly record: VaultRecord; readonly of: RecordId; readonly hash: string }[];
  readonly left: readonly VaultRecord[];
  readonly known: number;
};

/** Nothing of it is here. One that was here before comes under other ids, as another case. */
function planNew(session: VaultSession, given: ExportedCase, place: 'new' | 'gone'): Plan {
  const part = place === 'new' ? given : copyOfCase(given, session.newId);
  // Whatever rule it was kept under there, here it begins closed: an open one is a permission, too.
  const added = part.records.map(({ record }) => (isRecordOf(record, 'case') ? { ...record, body: { ...record.body, rule: 'closed' as const } } : record));
  return { as: place === 'new' ? 'new' : 'copy', part, added, copied: [], left: [], known: 0 };
}

/** Kinds of which two states can stand beside each other. */
const copyable: ReadonlySet<RecordKind> = new Set(['note', 'agenda-point', 'ground-rule', 'issue', 'option', 'offer', 'frame', 'accepted-term']);
/** Made anew here from the parties that are here. */
const remade: ReadonlySet<RecordKind> = new Set(['roster']);

function planBeside(session: VaultSession, part: ExportedCase): Plan {
  const { store } = session;
  const broughtBefore = new Set(takenPackages(session, part.caseId).flatMap(({ taken }) => taken.copied.map(({ of, hash }) => `${of} ${hash}`)));
  const plan = { added: [] as VaultRecord[], copied: [] as Plan['copied'][number][], left: [] as VaultRecord[], known: 0 };
  for (const { record } of part.records) {
    const here = store.record(record.id);
    if (remade.has(record.kind)) continue;
    if (!here) plan.added.push(record);
    else if (record.kind === 'case' || isSameState(here, record) || store.history(record.id).some((version) => isSameState(version, record))) plan.known += 1;
    else {
      const hash = hashOf(record);
      if (here.caseId !== part.caseId || here.kind !== record.kind || !copyable.has(record.kind)) plan.left.push(record);
      else if (broughtBefore.has(`${record.id} ${hash}`)) plan.known += 1;
      else plan.copied.push({ record: copyOf(session, record), of: record.id, hash });
    }
  }
  const wanted = new Set(plan.added.map(({ id }) => id));
  return { as: 'beside', part: { ...part, attachments: part.attachments.filter(({ recordId }) => wanted.has(recordId)) }, ...plan };
}

/** A state is known by its number and its moment: bodies are cut to what a package holds. */
const isSameState = (one: VaultRecord, other: VaultRecord): boolean => one.revision === other.revision && one.updatedAt === other.updatedAt && one.kind === other.kind && one.caseId === other.caseId;

/** No freer than ours: made from it, so that it goes no further than both. */
const copyOf = (session: VaultSession, record: VaultRecord): VaultRecord => ({ ...record, id: session.newId(), revision: 1, origins: [...new Set([...record.origins, record.id])] });

const hashOf = ({ kind, audience, source, body }: VaultRecord): string => createHash('sha256').update(JSON.stringify([kind, audience, source, body])).digest('hex');

function write(session: VaultSession, writer: StoreWriter, plan: Plan, header: PackageHeader): TakeDone {
  const { part, as } = plan;
  const { caseId } = part;
  const left = [...plan.left];
  const added = as === 'beside' ? withNewMarks(session, writer, caseId, plan.added, left) : plan.added;
  for (const record of added) writer.bringRecord(record, []);
  for (const { record } of plan.copied) writer.bringRecord(record, []);
  const waiting = bringPermissions(session, writer, part);
  const taken: PackageTaken = {
    packageId: header.packageId, from: header.sender.vaultId, name: nameOf(header.sender), madeAt: header.madeAt, as, rule: header.rule,
    added: added.map(({ id, revision }) => [id, revision]),
    copied: plan.copied.map(({ record, of, hash }) => ({ id: record.id, of, hash })),
    left: left.map(({ id }) => id),
    permissions: waiting,
  };
  writer.addJournalEntry(caseId, packageJournalKinds.taken, taken);
  addForeignJournal(session, writer, { caseId, chain: header.caseId, from: header.sender.vaultId, name: taken.name, lines: part.journal });
  // Names and marks for those who take part here: the roster of over there may be for sets that did not come.
  if (added.some(({ kind }) => kind === 'party')) remakeRoster(session, writer, caseId, session.now(caseId));
  return {
    caseId, as, added: added.filter(({ kind }) => kind !== 'case' && kind !== 'roster').length, copied: plan.copied.length, known: plan.known,
    left: left.map((record) => ({ kind: record.kind, title: titleOf(record) })), files: part.attachments.length, permissions: waiting.length,
  };
}

/** A party that joined over there gets the next mark that is free here. */
function withNewMarks(session: VaultSession, writer: StoreWriter, caseId: CaseId, added: readonly VaultRecord[], left: VaultRecord[]): VaultRecord[] {
  const stored = writer.record(caseRecordId(caseId));
  const present = stored && session.bodies.readAs(stored, 'case');
  let next = present?.body.nextPartyLetter ?? mostParties;
  const kept: VaultRecord[] = [];
  for (const record of added) {
    if (!isRecordOf(record, 'party')) kept.push(record);
    else if (next >= mostParties) left.push(record);
    else {
      kept.push({ ...record, body: { ...record.body, mark: partyMarkAt(next) } });
      writer.addJournalEntry(caseId, 'party-joined', { party: record.id as string as PartyId, from: 'package' });
      next += 1;
    }
  }
  if (present && next !== present.body.nextPartyLetter) writer.putRecord(nextRevision(present, { body: { ...present.body, nextPartyLetter: next } }, session.now(caseId)));
  return kept;
}

/** Requests to keep count at once. Permissions wait, unless they are known here: given here, or looked at before. */
function bringPermissions(session: VaultSession, writer: StoreWriter, part: ExportedCase): unknown[] {
  const { caseId } = part;
  const before = takenPackages(session, caseId).flatMap(({ taken }) => taken.permissions.map((permission) => (permission as { readonly id?: unknown }).id));
  const known = new Set<unknown>([...writer.permissions(caseId).map(({ id }) => id), ...before]);
  for (const entry of part.permissions) if (entry.type === 'keep-request' && !known.has(entry.id)) writer.putPermission({ id: entry.id, caseId, body: entry });
  return part.permissions.filter(({ type, id }) => type === 'permission' && !known.has(id));
}
