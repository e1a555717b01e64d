// Taking a package in: as a new case with its ids and walls, or beside what is here. Nothing here is overwritten: where ours went on
// differently, theirs comes as a record of its own. What would open something waits for the mediator's look; what closes counts at once.
import { createHash } from 'node:crypto';
import type { ExportedCase } from '#shared/domain/export-format.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { mayTakeIn, packageJournalKinds, type PackageHeader, type PackageTaken } from '#shared/domain/package.ts';
import { permissionSchema, type Permission } from '#shared/domain/permission.ts';
import { mostParties, partyMarkAt } from '#shared/domain/party-mark.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { RecordKind, VaultRecord } from '#shared/domain/vault-record.ts';
import type { TakeDone, TakeError } from '#shared/ipc/contract-packages.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { copyOfCase } from '../exchange/copy-case.ts';
import type { StoreWriter } from '../ports.ts';
import { packageFailure } from '../packages/package-error.ts';
import { toWriteFailure } from '../store/write-failure.ts';
import { caseRecordId } from './cases.ts';
import { differingNote, isSheet } from './differing-note.ts';
import { addForeignJournal } from './foreign-journal.ts';
import { bringFiles } from './import-files.ts';
import { nameOf, ownKeys, stateOf } from './package-senders.ts';
import { findOpened, placeOf, takenPackages, titleOf } from './packages.ts';
import { nextRevision, notFound } from './records.ts';
import { remakeRoster } from './rosters.ts';
import type { Service, VaultSession } from './session.ts';

export const takePackage: Service<'package:take'> = async ({ session, viewer }, { handle, language, taskId }) => {
  const opened = findOpened(session, handle);
  if (!opened?.read) return notFound;
  const { header, seal, part, source } = opened.read;
  const keys = await ownKeys(session);
  if (!header || !mayTakeIn(seal, stateOf(session, header.sender, keys.ok ? keys.value : null))) return err({ type: 'not-trusted' });
  const place = placeOf(session, part);
  if (place === 'trash') return err({ type: 'case-in-trash' });
  return session.tasks.run({ taskId, kind: 'package', viewer }, async (steps): Promise<Result<TakeDone, TakeError>> => {
    try {
      const plan = place === 'here' ? planBeside(session, part, { header, language }) : planNew(session, part, place);
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
        return write(session, writer, plan, { header, language });
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
  /** Sheets that differ: laid beside as notes when they are written. */
  readonly sheets: readonly Differing[];
  readonly left: readonly VaultRecord[];
  readonly known: number;
};
type Differing = { readonly ours: VaultRecord | null; readonly theirs: VaultRecord; readonly hash: string };
type From = { readonly header: PackageHeader; readonly language: Language };

/** Nothing of it is here. One that was here before comes under other ids, as another case. */
function planNew(session: VaultSession, given: ExportedCase, place: 'new' | 'gone'): Plan {
  const part = place === 'new' ? given : copyOfCase(given, session.newId);
  // Whatever rule it was kept under there, here it begins closed: an open one is a permission, too.
  const added = part.records.map(({ record }) => (isRecordOf(record, 'case') ? { ...record, body: { ...record.body, rule: 'closed' as const } } : record));
  return { as: place === 'new' ? 'new' : 'copy', part, added, copied: [], sheets: [], left: [], known: 0 };
}

/** Kinds of which two states can stand beside each other. */
const copyable: ReadonlySet<RecordKind> = new Set(['note', 'agenda-point', 'ground-rule', 'issue', 'option', 'offer', 'frame', 'accepted-term', 'settlement', 'attachment']);
/** Made anew here from the parties that are here. */
const remade: ReadonlySet<RecordKind> = new Set(['roster']);

function planBeside(session: VaultSession, part: ExportedCase, from: From): Plan {
  const { store } = session;
  const broughtBefore = new Set(takenPackages(session, part.caseId).flatMap(({ taken }) => taken.copied.map(({ of, hash }) => `${of} ${hash}`)));
  const plan = { added: [] as VaultRecord[], copied: [] as Plan['copied'][number][], sheets: [] as Differing[], left: [] as VaultRecord[], known: 0 };
  const files = new Map(part.attachments.map((attachment) => [attachment.recordId, attachment]));
  for (const { record } of part.records) {
    const here = store.record(record.id);
    if (remade.has(record.kind)) continue;
    if (!here) plan.added.push(record);
    else if (isSameState(here, record) || store.history(record.id).some((version) => isSameState(version, record))) plan.known += 1;
    else {
      const hash = hashOf(record);
      if (broughtBefore.has(`${record.id} ${hash}`)) plan.known += 1;
      else if (here.caseId !== part.caseId || here.kind !== record.kind) plan.left.push(record);
      else if (isSheet(record)) {
        if (differingNote(session, { ours: here, theirs: record, from: nameOf(from.header.sender), ...from })) plan.sheets.push({ ours: here, theirs: record, hash });
        else plan.known += 1;
      } else if (!copyable.has(record.kind) || (record.kind === 'attachment' && !files.has(record.id))) plan.left.push(record);
      else plan.copied.push({ record: copyOf(session, record), of: record.id, hash });
    }
  }
  const wanted = new Set(plan.added.map(({ id }) => id));
  const copies = plan.copied.flatMap(({ record, of }) => {
    const file = record.kind === 'attachment' ? files.get(of) : undefined;
    return file ? [{ record, attachment: { ...file, recordId: record.id } }] : [];
  });
  const records = [...part.records, ...copies.map(({ record }) => ({ record, history: [] }))];
  const attachments = [...part.attachments.filter(({ recordId }) => wanted.has(recordId)), ...copies.map(({ attachment }) => attachment)];
  return { as: 'beside', part: { ...part, records, attachments }, ...plan };
}

/** A state is known by its number and its moment: bodies are cut to what a package holds. */
const isSameState = (one: VaultRecord, other: VaultRecord): boolean => one.revision === other.revision && one.updatedAt === other.updatedAt && one.kind === other.kind && one.caseId === other.caseId;

/** No freer than ours: made from it, so that it goes no further than both. */
const copyOf = (session: VaultSession, record: VaultRecord): VaultRecord => ({ ...record, id: session.newId(), revision: 1, origins: [...new Set([...record.origins, record.id])] });

const hashOf = ({ kind, audience, source, body }: VaultRecord): string => createHash('sha256').update(JSON.stringify([kind, audience, source, body])).digest('hex');

function write(session: VaultSession, writer: StoreWriter, plan: Plan, { header, language }: From): TakeDone {
  const { part, as } = plan;
  const { caseId } = part;
  const unmarked: VaultRecord[] = [];
  const added = as === 'beside' ? withNewMarks(session, writer, caseId, plan.added, unmarked) : plan.added;
  for (const record of added) writer.bringRecord(record, []);
  const sheets = [...plan.sheets, ...unmarked.map((theirs): Differing => ({ ours: null, theirs, hash: hashOf(theirs) }))];
  const notes = sheets.flatMap(({ ours, theirs, hash }) => {
    const record = differingNote(session, { ours, theirs, from: nameOf(header.sender), header, language });
    return record ? [{ record, of: theirs.id, hash }] : [];
  });
  const copied = [...plan.copied, ...notes];
  for (const { record } of copied) writer.bringRecord(record, []);
  const { waiting, revocations } = bringPermissions(session, writer, part);
  const { left } = plan;
  const taken: PackageTaken = {
    packageId: header.packageId, from: header.sender.vaultId, name: nameOf(header.sender), madeAt: header.madeAt, as, rule: header.rule,
    added: added.map(({ id, revision }) => [id, revision]),
    copied: copied.map(({ record, of, hash }) => ({ id: record.id, of, hash })),
    left: left.map(({ id }) => id),
    permissions: [...waiting],
  };
  writer.addJournalEntry(caseId, packageJournalKinds.taken, taken);
  addForeignJournal(session, writer, { caseId, chain: header.caseId, from: header.sender.vaultId, name: taken.name, lines: part.journal });
  // Names and marks for those who take part here: the roster of over there may be for sets that did not come.
  if (added.some(({ kind }) => kind === 'party')) remakeRoster(session, writer, caseId, session.now(caseId));
  return {
    caseId, as, added: added.filter(({ kind }) => kind !== 'case' && kind !== 'roster').length, copied: copied.length, sheets: notes.length, known: plan.known,
    left: left.map((record) => ({ kind: record.kind, title: titleOf(record) })), files: part.attachments.length, permissions: waiting.filter(({ revokedAt }) => revokedAt === null).length, revocations,
  };
}

/** A party that joined over there gets the next mark that is free here. */
function withNewMarks(session: VaultSession, writer: StoreWriter, caseId: CaseId, added: readonly VaultRecord[], unmarked: VaultRecord[]): VaultRecord[] {
  const stored = writer.record(caseRecordId(caseId));
  const present = stored && session.bodies.readAs(stored, 'case');
  let next = present?.body.nextPartyLetter ?? mostParties;
  const kept: VaultRecord[] = [];
  for (const record of added) {
    if (!isRecordOf(record, 'party')) kept.push(record);
    else if (next >= mostParties) unmarked.push(record);
    else {
      kept.push({ ...record, body: { ...record.body, mark: partyMarkAt(next) } });
      writer.addJournalEntry(caseId, 'party-joined', { party: record.id as string as PartyId, from: 'package' });
      next += 1;
    }
  }
  if (present && next !== present.body.nextPartyLetter) writer.putRecord(nextRevision(present, { body: { ...present.body, nextPartyLetter: next } }, session.now(caseId)));
  return kept;
}

/**
 * Requests to keep count at once. Permissions wait, unless they are known here: given here, or looked at before. One that is over there and
 * stands open here waits as well: what its source took back.
 */
function bringPermissions(session: VaultSession, writer: StoreWriter, part: ExportedCase): { readonly waiting: readonly Permission[]; readonly revocations: number } {
  const { caseId } = part;
  const before = takenPackages(session, caseId).flatMap(({ taken }) => taken.permissions.flatMap(readPermission));
  const here = writer.permissions(caseId);
  const known = new Set<string>([...here.map(({ id }) => id), ...before.map(({ id }) => id)]);
  const overBefore = new Set(before.flatMap(({ id, revokedAt }) => (revokedAt === null ? [] : [id])));
  const openHere = idsOfOpen(here.flatMap(({ body }) => readPermission(body)));
  const open = new Set([...openHere, ...idsOfOpen(before)]);
  for (const entry of part.permissions) if (entry.type === 'keep-request' && !known.has(entry.id)) writer.putPermission({ id: entry.id, caseId, body: entry });
  const waiting = part.permissions.flatMap((entry) => (entry.type === 'permission' && (!known.has(entry.id) || (entry.revokedAt !== null && open.has(entry.id) && !overBefore.has(entry.id))) ? [entry] : []));
  return { waiting, revocations: waiting.filter(({ id, revokedAt }) => revokedAt !== null && openHere.has(id)).length };
}

const idsOfOpen = (permissions: readonly Permission[]): Set<string> => new Set(permissions.flatMap(({ id, revokedAt }) => (revokedAt === null ? [id] : [])));

function readPermission(given: unknown): Permission[] {
  const parsed = permissionSchema.safeParse(given);
  return parsed.success ? [parsed.data] : [];
}
