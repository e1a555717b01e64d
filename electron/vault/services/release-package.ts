// The way out for a package: chosen audiences of one case, signed, sealed as they are written. In the journal before the first byte leaves.
import { createHash, randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { exportJsonSchema, type ExportedAttachment } from '#shared/domain/export-format.ts';
import type { VaultId } from '#shared/domain/ids.ts';
import { fullName } from '#shared/domain/names.ts';
import { packageJournalKinds, packageLimitBytes, type PackageHeader } from '#shared/domain/package.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { LeakEntry } from '#shared/domain/leaks/leak-confirmation.ts';
import type { Leaks } from '#shared/ipc/errors.ts';
import type { PackageMade } from '#shared/ipc/contract-packages.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { caseMarkdown } from '#electron/documents/case-markdown.ts';
import { exportWords } from '#electron/documents/case-words.ts';
import { createNameKeeper, toSafeName } from '../exchange/export-names.ts';
import { StoppedError, type ExportSink, type WrittenFile } from '../exchange/export-sink.ts';
import { exportedLine, gatherCase } from '../exchange/gather-case.ts';
import { jsonLines, toPieces } from '../exchange/json-pieces.ts';
import { createZipSink } from '../exchange/zip-sink.ts';
import { loadSodium } from '../keys/sodium.ts';
import { normalisePassphrase } from '../keys/passphrase.ts';
import type { VaultCalls } from '../messages.ts';
import { sealStream } from '../packages/age-file.ts';
import { keyRecipient, passphraseRecipient, type SealRecipient } from '../packages/age-stanzas.ts';
import { caseFileLimitBytes, caseFileName } from '../packages/open-package.ts';
import { packCase, type PackedCase } from '../packages/pack-case.ts';
import type { PackageKeys } from '../packages/package-keys.ts';
import { PackageError } from '../packages/package-error.ts';
import { headerName, signatureName, signHeader } from '../packages/sign-header.ts';
import { recordText } from '../record-text.ts';
import { toWriteFailure } from '../store/write-failure.ts';
import { knownSenders, ownKeys } from './package-senders.ts';
import { notAllowed, notFound } from './records.ts';
import { checkLeaks } from './release-leaks.ts';
import { papersOf, readFile, RefusedError } from './release-export.ts';
import type { ServiceCall, VaultSession } from './session.ts';
import type { TaskSteps } from './tasks.ts';
import { isLongEnough } from './vault-status.ts';
import { hideTraces } from './wall.ts';

type ReleasePackage = VaultCalls['release-package'];
type Wanted = Omit<ReleasePackage['input'], 'viewer'>;
type Answer = ReleasePackage['result'];
const listNames: ReadonlySet<string> = new Set(['records', 'unreadable', 'drafts', 'permissions', 'unreadablePermissions', 'attachments', 'journal', 'files']);
const isList = (name: string): boolean => listNames.has(name);

export async function releasePackage(call: ServiceCall, wanted: Wanted, workFactor?: number): Promise<Answer> {
  const { session, viewer } = call;
  if (viewer.type !== 'desk') return notAllowed;
  const world = session.worlds.get(wanted.caseId);
  if (!world) return notFound;
  const recipient = await recipientOf(wanted.to, workFactor);
  if (!recipient.ok) return recipient;
  const packed = packCase(gatherCase(session.store, session.bodies, wanted.caseId), { world, audiences: wanted.audiences, withFiles: wanted.withFiles, hideTraces });
  if (packed.files.reduce((sum, { size }) => sum + size, 0) > packageLimitBytes) return err({ type: 'package-too-large' });
  const checked = checkPackage(session, wanted, packed);
  if (!checked.ok) return checked;
  const keys = await ownKeys(session);
  if (!keys.ok) return keys;
  return session.tasks.run({ taskId: wanted.taskId, kind: 'package', viewer }, (steps) => writePackage({ session, wanted, packed, keys: keys.value, steps, rule: world.rule, leaks: checked.value }, recipient.value));
}

/** What goes, compared with all of the case that stays: the same words, names or sums may stand in both. Names and marks go to everybody. */
function checkPackage(session: VaultSession, { caseId, to, confirmed }: Wanted, { records, chosen }: PackedCase): Result<LeakEntry | null, Leaks> {
  const frames = records.filter(({ id }) => !chosen.has(id)).map((record) => ({ recordId: null, text: recordText(record) }));
  const pieces = records.filter(({ id }) => chosen.has(id)).map((record) => ({ id: record.id, text: recordText(record) }));
  const name = to.type === 'key' ? (knownSenders(session).find(({ ageRecipient }) => ageRecipient === to.recipient.trim())?.name ?? to.recipient.trim()) : 'age';
  return checkLeaks(session, { caseId, to: { type: 'outside', role: 'third-person', name: name.slice(0, 200) }, pieces, known: frames, made: new Set(chosen), isApart: true }, confirmed);
}

async function recipientOf(to: Wanted['to'], workFactor?: number): Promise<Result<SealRecipient, { readonly type: 'bad-recipient' | 'weak-passphrase' }>> {
  const sodium = await loadSodium();
  if (to.type === 'passphrase') return isLongEnough(to.bytes) ? ok(passphraseRecipient(sodium, normalisePassphrase(to.bytes), workFactor)) : err({ type: 'weak-passphrase' });
  const recipient = keyRecipient(sodium, to.recipient);
  return recipient ? ok(recipient) : err({ type: 'bad-recipient' });
}

type Writing = { readonly session: VaultSession; readonly wanted: Wanted; readonly packed: PackedCase; readonly keys: PackageKeys; readonly steps: TaskSteps; readonly rule: PackageHeader['rule']; readonly leaks: LeakEntry | null };

async function writePackage(writing: Writing, recipient: SealRecipient): Promise<Answer> {
  const { session, wanted, packed } = writing;
  const { caseId, audiences, to } = wanted;
  const packageId = randomUUID();
  const madeAt = session.now(caseId);
  const forWhom = to.type === 'passphrase' ? { type: 'passphrase' } : { type: 'key', recipient: to.recipient.trim(), name: knownSenders(session).find(({ ageRecipient }) => ageRecipient === to.recipient.trim())?.name ?? '' };
  const noted = session.change((writer) => {
    if (writing.leaks) writer.addJournalEntry(caseId, 'leak-confirmed', writing.leaks);
    writer.addJournalEntry(caseId, packageJournalKinds.made, { packageId, audiences, to: forWhom, records: packed.records.length, files: packed.files.length });
  });
  if (!noted.ok) return noted;
  const teller = createSealTeller();
  let sink: ExportSink | null = null;
  try {
    sink = await createZipSink(wanted.path, madeAt, async (zip) => teller.watch(await sealStream(zip, recipient)));
    const { files, lackingFiles } = await writeAll(writing, sink, { packageId, madeAt });
    await sink.finish();
    const { sha256, sizeBytes } = teller.told();
    const finished = session.change((writer) => writer.addJournalEntry(caseId, packageJournalKinds.finished, { packageId, sha256 }));
    if (!finished.ok) return finished;
    return ok({ records: packed.records.length, files, permissions: packed.permissions.length, sizeBytes, lackingFiles });
  } catch (error) {
    await sink?.discard().catch(() => undefined);
    session.change((writer) => writer.addJournalEntry(caseId, packageJournalKinds.stopped, { packageId }));
    if (error instanceof StoppedError) return err({ type: 'cancelled' });
    if (error instanceof PackageError && error.type === 'package-too-large') return err({ type: error.type });
    if (error instanceof RefusedError) return err(error.failure);
    const failure = toWriteFailure(error);
    if (!failure) throw error;
    return err(failure);
  }
}

/** Counts and hashes what leaves, and stops what nobody could open. */
function createSealTeller() {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  return {
    watch: (sealed: Readable): Readable =>
      sealed.compose(async function* (pieces: AsyncIterable<Uint8Array>) {
        for await (const piece of pieces) {
          sizeBytes += piece.length;
          if (sizeBytes > packageLimitBytes) throw new PackageError('package-too-large');
          hash.update(piece);
          yield piece;
        }
      }) as unknown as Readable,
    told: () => ({ sha256: hash.digest('hex'), sizeBytes }),
  };
}

async function writeAll(writing: Writing, sink: ExportSink, made: { readonly packageId: string; readonly madeAt: number }): Promise<Pick<PackageMade, 'files' | 'lackingFiles'>> {
  const { session, wanted, packed, rule } = writing;
  const { language, caseId } = wanted;
  const total = packed.files.reduce((sum, { size }) => sum + size, 0) + 1;
  const progress = { steps: writing.steps, done: 0, total };
  const between = async (): Promise<void> => {
    if (!(await writing.steps.step(Math.min(progress.done, total), total))) throw new StoppedError();
  };
  const files: WrittenFile[] = [];
  const say = async (path: string, texts: Iterable<string>): Promise<WrittenFile> => sink.write(path, toPieces(texts, between), true);
  files.push(await say('READ-ME.txt', [`${exportWords.notLocked[language]}\r\n\r\n${exportWords.contents[language]}\r\n`]));
  files.push(await say('schema/bitim-export.schema.json', [`${JSON.stringify(exportJsonSchema(), null, 1)}\n`]));
  const nameOnce = createNameKeeper();
  const attachments: ExportedAttachment[] = [];
  const lackingFiles: string[] = [];
  const lacking = new Set<string>();
  for (const file of packed.files) {
    const record = packed.records.find(({ id }) => id === file.id);
    if (!record || !isRecordOf(record, 'attachment')) continue;
    const checked = await session.vault.files.check(file, writing.steps.isCancelled);
    if (!checked.ok) {
      if (checked.error.type === 'medium-gone') throw new RefusedError({ type: 'medium-gone' });
      lackingFiles.push(record.body.fileName);
      lacking.add(file.id);
      continue;
    }
    const written = await sink.write(`files/${nameOnce(toSafeName(record.body.fileName, 'file'))}`, readFile({ session, progress }, file), false);
    files.push(written);
    attachments.push({ recordId: file.id, file: written.path, size: written.size, sha256: written.sha256 });
  }
  // A file that could not be given takes its sheet along: over there it would be a name without anything behind it.
  const records = packed.records.filter(({ id }) => !lacking.has(id));
  const part = {
    format: 'bitim-export-case', version: 1, caseId,
    records: records.map((record) => ({ record, history: [] })), unreadable: [], drafts: [],
    permissions: packed.permissions, unreadablePermissions: [], attachments, journal: packed.journal.map(exportedLine),
  };
  const caseFile = await say(caseFileName, jsonLines(part, isList));
  if (caseFile.size > caseFileLimitBytes) throw new PackageError('package-too-large');
  files.push(caseFile);
  const markdown = caseMarkdown({
    language, timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone, madeAt: made.madeAt, records, drafts: [], journal: packed.journal, papers: papersOf(records),
    files: attachments.map(({ recordId, file }) => ({ recordId, path: file })), hasUnreadable: false,
  });
  files.push(await say('case.md', [markdown]));
  await sign(writing, say, { ...made, rule, files });
  progress.done = total;
  await between();
  return { files: attachments.length, lackingFiles };
}

/** Last, because it names all others. */
async function sign({ session, wanted, keys }: Writing, write: (path: string, texts: Iterable<string>) => Promise<WrittenFile>, made: Pick<PackageHeader, 'packageId' | 'madeAt' | 'rule' | 'files'>): Promise<void> {
  const { vaultId, name } = session.vault;
  const sender = { vaultId: vaultId as VaultId, vaultName: name.slice(0, 100), mediatorName: mediatorName(session).slice(0, 600), signKey: Buffer.from(keys.signPublic).toString('base64'), ageRecipient: keys.ageRecipient };
  const { packageId, madeAt, rule, files } = made;
  const header: PackageHeader = { format: 'bitim-package', version: 1, packageId, madeAt, appVersion: wanted.appVersion, sender, caseId: wanted.caseId, rule, audiences: [...wanted.audiences], files };
  const text = `${JSON.stringify(header, null, 1)}\n`;
  await write(headerName, [text]);
  await write(signatureName, [signHeader(await loadSodium(), Buffer.from(text), keys.signSecret)]);
}

function mediatorName(session: VaultSession): string {
  const [profile] = session.store.records({ caseId: null, kinds: ['profile'], state: 'live' });
  const name = profile && session.bodies.readAs(profile, 'profile')?.body.name;
  return name ? fullName(name) : '';
}
