// The way out for a case, or for everything: to open files, which are no longer locked. In the journal before the first byte leaves.
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJsonSchema, exportManifestName, type ExportedAttachment, type ExportManifest } from '#shared/domain/export-format.ts';
import type { CaseId, RecordId, VaultId } from '#shared/domain/ids.ts';
import type { PaperDocument } from '#shared/domain/paper.ts';
import { isRecordOf, type RecordOf } from '#shared/domain/record-kinds.ts';
import type { SettlementBody } from '#shared/domain/settlement.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { ExportDone, ExportScope, ExportWay } from '#shared/ipc/contract-exchange.ts';
import type { NotFound, WriteError } from '#shared/ipc/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { caseMarkdown } from '#electron/documents/case-markdown.ts';
import { exportWords } from '#electron/documents/case-words.ts';
import { partiesCsv } from '#electron/documents/parties-csv.ts';
import { createNameKeeper, toSafeName } from '../exchange/export-names.ts';
import { StoppedError, type ExportSink, type WrittenFile } from '../exchange/export-sink.ts';
import { createFolderSink } from '../exchange/folder-sink.ts';
import { exportedCase, exportedLine, gatherCase, gatherRecords, type GatheredCase } from '../exchange/gather-case.ts';
import { jsonLines, toPieces } from '../exchange/json-pieces.ts';
import { createZipSink } from '../exchange/zip-sink.ts';
import { pieceCount } from '../files/attachment-file.ts';
import type { StoredFile } from '../files/file-ports.ts';
import type { VaultCalls } from '../messages.ts';
import type { StoreWriter } from '../ports.ts';
import { toWriteFailure } from '../store/write-failure.ts';
import { notAllowed, notFound } from './records.ts';
import { paperOf } from './release-papers.ts';
import type { Service, ServiceCall, VaultSession } from './session.ts';
import type { TaskSteps } from './tasks.ts';
import { mayNote } from './wholeness.ts';

type ReleaseExport = VaultCalls['release-export'];
/** So that a case without files moves the bar, too. */
const caseWeightBytes = 256 * 1024;
const listNames: ReadonlySet<string> = new Set(['records', 'unreadable', 'drafts', 'permissions', 'unreadablePermissions', 'attachments', 'journal', 'files', 'cases']);
const isList = (name: string): boolean => listNames.has(name);

export const sizeOfExport: Service<'export:size'> = ({ session }, { scope }) => {
  const cases = casesOf(session, scope);
  if (!cases) return notFound;
  const files = cases.flatMap((caseId) => session.store.attachments(caseId));
  const inScope = new Set(cases);
  const counts = scope.type === 'case' ? session.store.countLive(scope.caseId) : session.store.countLive();
  const records = counts.reduce((sum, { caseId, count }) => sum + (caseId === null || inScope.has(caseId) ? count : 0), 0);
  return ok({ cases: cases.length, records, files: files.length, fileBytes: sizeOf(files) });
};

export async function releaseExport(call: ServiceCall, input: Omit<ReleaseExport['input'], 'viewer'>): Promise<ReleaseExport['result']> {
  const { session, viewer } = call;
  if (viewer.type !== 'desk') return notAllowed;
  const cases = casesOf(session, input.scope);
  if (!cases) return notFound;
  return session.tasks.run({ taskId: input.taskId, kind: 'export', viewer }, (steps) => writeExport(session, input, cases, steps));
}

/** A case in the trash leaves with everything, not alone. null: there is no such case. */
function casesOf(session: VaultSession, scope: ExportScope): CaseId[] | null {
  if (scope.type === 'case') {
    const found = session.store.record(scope.caseId as string as RecordId);
    return found?.kind === 'case' && found.deletedAt === null ? [scope.caseId] : null;
  }
  const known = session.store.records({ kinds: ['case'], state: 'all' }).flatMap(({ caseId }) => caseId ?? []);
  // Of a damaged vault there may be records whose case is lost.
  return [...new Set([...known, ...session.store.countLive().flatMap(({ caseId }) => caseId ?? [])])];
}

type Wanted = { readonly scope: ExportScope; readonly way: ExportWay; readonly path: string; readonly language: Language; readonly appVersion: string };
type Failure = NotFound | { readonly type: 'cancelled' } | WriteError;
type Progress = { readonly steps: TaskSteps; done: number; readonly total: number };

async function writeExport(session: VaultSession, wanted: Wanted, cases: readonly CaseId[], steps: TaskSteps): Promise<Result<ExportDone, Failure>> {
  const fileBytes = cases.reduce((sum, caseId) => sum + sizeOf(session.store.attachments(caseId)), 0);
  if (hasNoRoom(wanted.path, fileBytes)) return err({ type: 'disk-full' });
  const madeAt = session.now(null);
  const noted = note(session, wanted.scope, cases, (writer, chain) => writer.addJournalEntry(chain, 'own-file', { artefact: 'export', scope: wanted.scope.type, way: wanted.way }));
  if (!noted.ok) return noted;
  let sink: ExportSink | null = null;
  try {
    sink = wanted.way === 'zip' ? await createZipSink(wanted.path, madeAt) : await createFolderSink(wanted.path);
    const written = await writeAll({ session, sink, wanted, madeAt, progress: { steps, done: 0, total: fileBytes * 2 + cases.length * caseWeightBytes } }, cases);
    // What its manifest was, so that this export can be told from any other.
    const finished = note(session, wanted.scope, [], (writer, chain) => writer.addJournalEntry(chain, 'export-finished', { manifest: written.manifest.sha256 }));
    if (!finished.ok) throw new RefusedError(finished.error);
    await sink.finish();
    return ok(written.done);
  } catch (error) {
    await sink?.discard().catch(() => undefined);
    note(session, wanted.scope, [], (writer, chain) => writer.addJournalEntry(chain, 'export-stopped', {}));
    if (error instanceof StoppedError) return err({ type: 'cancelled' });
    if (error instanceof RefusedError) return err(error.failure);
    const failure = toWriteFailure(error);
    if (!failure) throw error;
    return err(failure);
  }
}

/** The medium, in the middle of what leaves. */
export class RefusedError extends Error {
  readonly failure: WriteError;
  constructor(failure: WriteError) {
    super(failure.type);
    this.failure = failure;
  }
}

/** In the chain of each case that leaves, or of the vault. Of what was rescued it cannot be noted, and may leave all the same; from another vault that is read-only nothing leaves unnoted. */
function note(session: VaultSession, scope: ExportScope, cases: readonly CaseId[], add: (writer: StoreWriter, chain: string) => void): Result<null, WriteError> {
  if (!mayNote(session)) return ok(null);
  const saved = session.change((writer) => {
    const chains = scope.type === 'case' ? [scope.caseId] : ['vault', ...cases];
    for (const chain of chains) add(writer, chain);
  });
  return saved.ok ? ok(null) : saved;
}

type Writing = { readonly session: VaultSession; readonly sink: ExportSink; readonly wanted: Wanted; readonly madeAt: number; readonly progress: Progress };

async function writeAll(writing: Writing, cases: readonly CaseId[]): Promise<{ readonly done: ExportDone; readonly manifest: WrittenFile }> {
  const { session, wanted, madeAt } = writing;
  const { language, scope, appVersion } = wanted;
  const files: WrittenFile[] = [];
  const keep = (file: WrittenFile): void => void files.push(file);
  const say = (text: string, name: string) => writeTexts(writing, name, [text]).then(keep);
  await say(`${exportWords.notLocked[language]}\r\n\r\n${exportWords.contents[language]}\r\n`, 'READ-ME.txt');
  await say(`${JSON.stringify(exportJsonSchema(), null, 1)}\n`, 'schema/bitim-export.schema.json');
  const nameOnce = createNameKeeper();
  const manifestCases: ExportManifest['cases'] = [];
  const lackingFiles: string[] = [];
  const size = { cases: cases.length, records: 0, files: 0, fileBytes: 0 };
  for (const caseId of cases) {
    const gathered = gatherCase(session.store, session.bodies, caseId);
    const folder = `cases/${nameOnce(`${toSafeName(caseName(gathered), 'case')} ${caseId.slice(0, 8)}`)}`;
    const attachments = await writeFiles(writing, gathered, folder, keep, lackingFiles);
    const file = `${folder}/case.json`;
    keep(await writeTexts(writing, file, jsonLines(exportedCase(gathered, attachments), isList)));
    await say(markdownOf(writing, gathered, attachments, folder), `${folder}/case.md`);
    await say(partiesCsv(gathered.readable.flatMap((record) => (isRecordOf(record, 'party') && record.deletedAt === null ? [record.body] : [])), language), `${folder}/parties.csv`);
    manifestCases.push({ caseId, file });
    size.records += gathered.readable.length + gathered.unreadable.length;
    size.files += attachments.length;
    size.fileBytes += attachments.reduce((sum, one) => sum + one.size, 0);
    writing.progress.done += caseWeightBytes;
  }
  const vaultFile = scope.type === 'everything' ? 'vault.json' : null;
  if (vaultFile) keep(await writeVaultPart(writing, vaultFile));
  const { vaultId, name } = session.vault;
  const manifest: ExportManifest = { format: 'bitim-export', version: 1, madeAt, appVersion, language, scope: scope.type, vault: { id: vaultId as VaultId, name }, cases: manifestCases, vaultFile, files };
  return { manifest: await writeTexts(writing, exportManifestName, jsonLines(manifest, isList)), done: { ...size, lackingFiles } };
}

const step = async ({ steps, done, total }: Progress): Promise<void> => {
  if (!(await steps.step(Math.min(done, total), total))) throw new StoppedError();
};

const writeTexts = ({ sink, progress }: Writing, path: string, texts: Iterable<string>): Promise<WrittenFile> => sink.write(path, toPieces(texts, () => step(progress)), true);

function writeVaultPart(writing: Writing, path: string): Promise<WrittenFile> {
  const { store, bodies } = writing.session;
  const gathered = gatherRecords(store, bodies, store.records({ caseId: null, state: 'all' }));
  const part = { format: 'bitim-export-vault', version: 1, records: gathered.withHistory(gathered.readable), unreadable: gathered.withHistory(gathered.unreadable), journal: store.journalLines('vault').map(exportedLine) };
  return writeTexts(writing, path, jsonLines(part, isList));
}

/** Each as it was, under its own name. One that cannot be read any more is named, and does not hold up the rest. */
async function writeFiles(writing: Writing, gathered: GatheredCase, folder: string, keep: (file: WrittenFile) => void, lacking: string[]): Promise<ExportedAttachment[]> {
  const { session, sink, progress } = writing;
  const nameOnce = createNameKeeper();
  const written: ExportedAttachment[] = [];
  for (const file of gathered.files) {
    const record = gathered.readable.find(({ id }) => id === file.id) as RecordOf<'attachment'>;
    // Before a byte of it leaves: a file half written could not be taken back out of a zip.
    const checked = await session.vault.files.check(file, progress.steps.isCancelled);
    if (!checked.ok) {
      if (checked.error.type === 'medium-gone') throw new RefusedError({ type: 'medium-gone' });
      lacking.push(record.body.fileName);
      progress.done += file.size * 2;
      continue;
    }
    progress.done += file.size;
    const path = `${folder}/files/${nameOnce(toSafeName(record.body.fileName, 'file'))}`;
    const { size, sha256 } = await sink.write(path, readFile(writing, file), false);
    keep({ path, size, sha256 });
    written.push({ recordId: file.id, file: path, size, sha256 });
  }
  return written;
}

export async function* readFile({ session, progress }: Pick<Writing, 'session' | 'progress'>, file: StoredFile): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < pieceCount(file.size); index += 1) {
    await step(progress);
    const piece = await session.vault.files.read(file, index);
    // It was whole a moment ago.
    if (!piece.ok) throw new RefusedError({ type: 'medium-gone' });
    progress.done += piece.value.length;
    yield piece.value;
  }
}

function markdownOf({ session, wanted, madeAt }: Writing, { readable, unreadable, unreadablePermissions, drafts, journal, caseId }: GatheredCase, attachments: readonly ExportedAttachment[], folder: string): string {
  const textOf = (body: unknown): string => {
    const content = typeof body === 'object' && body !== null && 'content' in body ? body.content : null;
    return typeof content === 'object' && content !== null && 'text' in content && typeof content.text === 'string' ? content.text : '';
  };
  return caseMarkdown({
    language: wanted.language,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    madeAt,
    records: readable,
    drafts: drafts.map(({ audience, body }) => ({ audience, text: textOf(body) })).filter(({ text }) => text.trim() !== ''),
    journal,
    papers: papersOf(readable),
    files: attachments.map(({ recordId, file }) => ({ recordId, path: file.slice(folder.length + 1) })),
    hasUnreadable: unreadable.length + unreadablePermissions.length > 0 || session.store.record(caseId as string as RecordId) === null,
  });
}

/** As they were signed, or as they would be printed now; one that cannot be built is in the data all the same. */
export function papersOf(records: readonly VaultRecord[]): Map<string, PaperDocument> {
  const papers = new Map<string, PaperDocument>();
  for (const record of records) {
    const built = isRecordOf(record, 'settlement') && record.deletedAt === null ? paperOrNothing(record.body) : null;
    if (built) papers.set(record.id, built);
  }
  return papers;
}

function paperOrNothing(body: SettlementBody): PaperDocument | null {
  try {
    return paperOf(body, 'draft')?.paper ?? null;
  } catch {
    // A signed paper that came in from elsewhere and is none.
    return null;
  }
}

const caseName = ({ readable }: GatheredCase): string => readable.find((record) => isRecordOf(record, 'case'))?.body.workingName ?? '';
const sizeOf = (files: readonly { readonly size: number }[]): number => files.reduce((sum, { size }) => sum + size, 0);

function hasNoRoom(path: string, neededBytes: number): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < neededBytes;
  } catch {
    return false;
  }
}

