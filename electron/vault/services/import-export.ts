// Bringing an export back in: first it is read through and told about, then each chosen case comes in as a whole or not at all.
// Ids, histories, times and walls stay as they were; what this vault already has or had comes beside it, as a copy with ids of its own.
import { idsOfCase, type ExportedCase, type ExportedJournalLine, type ExportedVault, type ExportManifest, type RecordWithHistory } from '#shared/domain/export-format.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { ImportCase, ImportDone, ImportPreview, ImportProblem } from '#shared/ipc/contract-exchange.ts';
import type { ExportUnreadable, WriteError } from '#shared/ipc/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { copyOfCase } from '../exchange/copy-case.ts';
import { SourceError, type ExportSource } from '../exchange/export-source.ts';
import { openFolderSource } from '../exchange/folder-source.ts';
import { readCase, readManifest, readVault, TooNewError, type ReadManifest } from '../exchange/parse-export.ts';
import { openZipSource } from '../exchange/zip-source.ts';
import type { VaultCalls } from '../messages.ts';
import type { JournalLine, StoreWriter } from '../ports.ts';
import { toWriteFailure } from '../store/write-failure.ts';
import { bringFiles, type BroughtFiles } from './import-files.ts';
import { notAllowed, notFound } from './records.ts';
import type { Service, ServiceCall, VaultSession } from './session.ts';
import type { TaskSteps } from './tasks.ts';

type OpenImport = VaultCalls['open-import'];
type Place = Pick<OpenImport['input'], 'way' | 'path'>;
/** What was read through, so that what comes in is what was shown. */
type Known = Place & { readonly preview: ImportPreview; readonly sha256ByFile: ReadonlyMap<string, string> };
const knownBySession = new WeakMap<VaultSession, Known>();

export async function openImport(call: ServiceCall, { way, path, taskId }: Omit<OpenImport['input'], 'viewer'>): Promise<OpenImport['result']> {
  const { session, viewer } = call;
  if (viewer.type !== 'desk') return notAllowed;
  knownBySession.delete(session);
  return session.tasks.run({ taskId, kind: 'import', viewer }, (steps) => withSource({ way, path }, async (source) => {
    const read = await readManifest(source);
    const cases: ImportCase[] = [];
    const sha256ByFile = new Map<string, string>();
    for (const [index, { caseId, file }] of read.manifest.cases.entries()) {
      if (!(await steps.step(index, read.manifest.cases.length))) return err({ type: 'cancelled' } as const);
      const { summary, sha256 } = await readThrough(session, source, read, caseId, file);
      cases.push(summary);
      if (sha256) sha256ByFile.set(file, sha256);
    }
    const { madeAt, vault } = read.manifest;
    const preview: ImportPreview = { importId: session.newId(), madeAt, vaultName: vault.name, cases, ...(await readVaultThrough(session, source, read, sha256ByFile)) };
    knownBySession.set(session, { way, path, preview, sha256ByFile });
    return ok(preview);
  }));
}

async function withSource<Value, Failure>({ way, path }: Place, work: (source: ExportSource) => Promise<Result<Value, Failure>>): Promise<Result<Value, Failure | ExportUnreadable | WriteError>> {
  let source: ExportSource | null = null;
  try {
    source = await (way === 'zip' ? openZipSource(path) : openFolderSource(path));
    return await work(source);
  } catch (error) {
    if (error instanceof TooNewError) return err({ type: 'too-new' });
    if (error instanceof SourceError) return err(error.failure);
    const failure = toWriteFailure(error);
    if (!failure) throw error;
    return err(failure);
  } finally {
    source?.close();
  }
}

async function readThrough(session: VaultSession, source: ExportSource, read: ReadManifest, caseId: CaseId, file: string): Promise<{ readonly summary: ImportCase; readonly sha256: string | null }> {
  const empty = { caseId, workingName: '', openedOn: '', parties: 0, meetings: 0, notes: 0, files: 0, fileBytes: 0, isChanged: false } as const;
  try {
    const { part, sha256 } = await readCase(source, file, caseId);
    const live = part.records.filter(({ record }) => record.deletedAt === null);
    const count = (kind: string): number => live.filter(({ record }) => record.kind === kind).length;
    const body = part.records.map(({ record }) => record).find((record) => isRecordOf(record, 'case'))?.body;
    const lacksFile = part.attachments.some((attachment) => source.sizeOf(attachment.file) !== attachment.size);
    const summary: ImportCase = {
      caseId,
      workingName: body?.workingName ?? '',
      openedOn: body?.openedOn ?? '',
      parties: count('party'),
      meetings: count('meeting'),
      notes: count('note'),
      files: part.attachments.length,
      fileBytes: part.attachments.reduce((sum, { size }) => sum + size, 0),
      state: isHere(session, part) ? 'present' : 'new',
      isChanged: read.fileByPath.get(file)?.sha256 !== sha256,
      problem: lacksFile ? 'export-damaged' : null,
    };
    return { summary, sha256 };
  } catch (error) {
    return { summary: { ...empty, state: 'new', problem: problemOf(error) }, sha256: null };
  }
}

/** It, or anything that goes by one of its ids; a case that was destroyed here has left its journal. */
function isHere({ store }: VaultSession, part: ExportedCase): boolean {
  return store.lastJournalAt(part.caseId) > 0 || idsOfCase(part).some((id) => store.record(id) !== null || store.draft(id) !== null);
}

function problemOf(error: unknown): ImportProblem {
  if (error instanceof TooNewError) return 'too-new';
  if (error instanceof SourceError) return error.failure.type === 'not-an-export' ? 'export-damaged' : error.failure.type;
  throw error;
}

async function readVaultThrough(session: VaultSession, source: ExportSource, { manifest }: ReadManifest, sha256ByFile: Map<string, string>): Promise<Pick<ImportPreview, 'profile' | 'names' | 'isVaultPartDamaged'>> {
  if (manifest.vaultFile === null) return { profile: 'none', names: 0, isVaultPartDamaged: false };
  try {
    const { part, sha256 } = await readVault(source, manifest.vaultFile);
    sha256ByFile.set(manifest.vaultFile, sha256);
    const hasOne = part.records.some(({ record }) => record.kind === 'profile' && record.deletedAt === null);
    return { profile: !hasOne ? 'none' : hasProfile(session) ? 'present' : 'new', names: newNames(session, part).length, isVaultPartDamaged: false };
  } catch (error) {
    problemOf(error);
    return { profile: 'none', names: 0, isVaultPartDamaged: true };
  }
}

/** Of the conflict register: what is not known here. */
const newNames = ({ store }: VaultSession, { records, unreadable }: ExportedVault): RecordWithHistory[] =>
  [...records, ...unreadable].filter(({ record }) => record.kind === 'conflict-entry' && store.record(record.id) === null);

const hasProfile = ({ store }: VaultSession): boolean => store.records({ caseId: null, kinds: ['profile'], state: 'live' }).length > 0;

export const runImport: Service<'import:run'> = async ({ session, viewer }, { importId, cases, withProfile, withNames, taskId }) => {
  const known = knownBySession.get(session);
  if (!known || known.preview.importId !== importId) return notFound;
  const wanted = cases.flatMap(({ caseId, as }) => {
    const summary = known.preview.cases.find((one) => one.caseId === caseId);
    return summary && summary.problem === null ? [{ summary, as }] : [];
  });
  if (wanted.length !== cases.length) return notFound;
  const run = await session.tasks.run({ taskId, kind: 'import', viewer }, (steps) => withSource(known, (source) => bringAll(session, source, known, wanted, { withProfile, withNames }, steps)));
  if (run.ok) return run;
  // Stopped in between, the work answers with the cases that were finished; this is a second task under one id.
  return run.error.type === 'cancelled' ? notFound : err(run.error);
};

type Wanted = { readonly summary: ImportCase; readonly as: 'same' | 'copy' };
/** What is taken of the part that belongs to no case. */
type OfVault = { readonly withProfile: boolean; readonly withNames: boolean };

async function bringAll(session: VaultSession, source: ExportSource, known: Known, wanted: readonly Wanted[], ofVault: OfVault, steps: TaskSteps): Promise<Result<ImportDone, WriteError>> {
  const { manifest } = await readManifest(source);
  const done = { cases: [] as CaseId[], records: 0, files: 0, names: 0, failed: [] as ImportDone['failed'][number][] };
  const total = wanted.reduce((sum, { summary }) => sum + weightOf(summary), 0);
  let before = 0;
  if (manifest.vaultFile !== null && !known.preview.isVaultPartDamaged) {
    const brought = await bringVaultPart(session, source, known, manifest, ofVault);
    if (!brought.ok) return brought;
    done.names = brought.value.names;
  }
  for (const { summary, as } of wanted) {
    const { caseId } = summary;
    if (!(await steps.step(before, total))) break;
    const file = manifest.cases.find((one) => one.caseId === caseId)?.file ?? '';
    const tell = (bytes: number): Promise<boolean> => steps.step(Math.min(before + bytes, total), total);
    try {
      const { part, sha256 } = await readCase(source, file, caseId);
      if (sha256 !== known.sha256ByFile.get(file)) throw new SourceError('export-damaged');
      const brought = await bringCase(session, source, { part, as, manifest, tell });
      if (!brought.ok) {
        const { type } = brought.error;
        if (type === 'cancelled') break;
        if (type !== 'already-here') return err({ type });
        done.failed.push({ caseId, because: 'already-here' });
      } else {
        done.cases.push(brought.value.caseId);
        done.records += part.records.length + part.unreadable.length;
        done.files += part.attachments.length;
      }
    } catch (error) {
      done.failed.push({ caseId, because: problemOf(error) });
    }
    before += weightOf(summary);
  }
  return ok(done);
}

const weightOf = ({ fileBytes, notes }: ImportCase): number => 100_000 + fileBytes + notes * 1_000;

type Bringing = { readonly part: ExportedCase; readonly as: 'same' | 'copy'; readonly manifest: ExportManifest; readonly tell: (bytes: number) => Promise<boolean> };

async function bringCase(session: VaultSession, source: ExportSource, { part: given, as, manifest, tell }: Bringing): Promise<Result<{ readonly caseId: CaseId }, { readonly type: 'already-here' | 'cancelled' } | WriteError>> {
  if (as === 'same' && isHere(session, given)) return err({ type: 'already-here' });
  const part = as === 'same' ? given : copyOfCase(given, session.newId);
  const files = await bringFiles(session.vault.files, source, part, tell);
  if (!files.ok) return files;
  try {
    // Not before here: others were served while the files came in.
    if (as === 'same' && isHere(session, given)) {
      await files.value.discard();
      return err({ type: 'already-here' });
    }
    const origin = { from: manifest.vault.id, madeAt: manifest.madeAt, caseId: given.caseId, as, head: given.journal.at(-1)?.contentHash ?? null };
    const saved = session.change((writer) => writeCase(writer, part, as, files.value, origin));
    if (!saved.ok) {
      await files.value.discard();
      return saved;
    }
    files.value.keep();
    return ok({ caseId: part.caseId });
  } catch (error) {
    await files.value.discard();
    throw error;
  }
}

function writeCase(writer: StoreWriter, part: ExportedCase, as: 'same' | 'copy', files: BroughtFiles, origin: object): void {
  const { caseId } = part;
  for (const { record, history } of [...part.records, ...part.unreadable]) writer.bringRecord(record, history);
  for (const draft of part.drafts) writer.putDraft({ ...draft, caseId });
  for (const { id, body } of [...part.permissions.map((permission) => ({ id: permission.id, body: permission as unknown })), ...part.unreadablePermissions]) writer.putPermission({ id, caseId, body });
  for (const file of files.stored) writer.putAttachment(file);
  const lines = part.journal.map(toLine);
  if (as === 'copy') writer.bringJournalAnew(caseId, lines);
  // Rolls back all of it: a chain that does not hold is no journal of this case.
  else if (!writer.bringJournal(caseId, lines)) throw new SourceError('export-damaged');
  writer.addJournalEntry(caseId, 'case-imported', origin);
}

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const toLine = ({ number, at, kind, content, salt, contentHash, previous }: ExportedJournalLine): JournalLine => ({
  number, at, kind, content, salt: salt === null ? null : bytesOf(salt), contentHash: bytesOf(contentHash), previous: bytesOf(previous),
});

/** Longest part of a foreign journal in one entry of ours. */
const journalPieceLines = 1_000;

/** What belongs to no case: the mediator's own sheet where there is none yet, names of the register that are not known here, and the other vault's journal as it was, inside ours. */
async function bringVaultPart(session: VaultSession, source: ExportSource, known: Known, { vaultFile, vault, madeAt }: ExportManifest, { withProfile, withNames }: OfVault): Promise<Result<{ readonly names: number }, WriteError>> {
  const { part, sha256 } = await readVault(source, vaultFile ?? '');
  if (sha256 !== known.sha256ByFile.get(vaultFile ?? '')) throw new SourceError('export-damaged');
  const names = withNames ? newNames(session, part) : [];
  const profiles = withProfile && !hasProfile(session) ? [...part.records, ...part.unreadable].filter(({ record }) => record.kind === 'profile' && session.store.record(record.id) === null) : [];
  const saved = session.change((writer) => {
    for (const { record, history } of [...profiles, ...names]) writer.bringRecord(record, history);
    for (let first = 0; first === 0 || first < part.journal.length; first += journalPieceLines) {
      writer.addJournalEntry('vault', 'vault-imported', { from: vault.id, name: vault.name, madeAt, journal: part.journal.slice(first, first + journalPieceLines) });
    }
  });
  return saved.ok ? ok({ names: names.length }) : saved;
}
