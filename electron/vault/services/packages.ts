// A package on the way in: opened in memory, told about, compared. Nothing of it is in the vault until it is taken in, and only what is
// signed by somebody who was compared can be.
import { displayName } from '#shared/domain/names.ts';
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import { packageJournalKinds, packageTakenSchema, type PackageTaken } from '#shared/domain/package.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { readAgeIdentity } from '#shared/domain/age-recipient.ts';
import type { OpenStep, PackageLine, PackagePreview } from '#shared/ipc/contract-packages.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { idsOfCase, type ExportedCase } from '#shared/domain/export-format.ts';
import { loadSodium } from '../keys/sodium.ts';
import { normalisePassphrase } from '../keys/passphrase.ts';
import type { VaultCalls } from '../messages.ts';
import { openSealed, readSealing } from '../packages/age-file.ts';
import { keyIdentity, passphraseIdentity } from '../packages/age-stanzas.ts';
import { readPackage, type ReadPackage } from '../packages/open-package.ts';
import { packageFailure } from '../packages/package-error.ts';
import { fingerprintOf, type PackageKeys } from '../packages/package-keys.ts';
import { recordText } from '../record-text.ts';
import { foundAt, foundText } from '../search-text.ts';
import { toWriteFailure } from '../store/write-failure.ts';
import { caseRecordId } from './cases.ts';
import { knownSenders, ownKeys, remember, stateOf } from './package-senders.ts';
import { notAllowed, notFound } from './records.ts';
import type { Service, ServiceCall, VaultSession } from './session.ts';
import type { TaskSteps } from './tasks.ts';

type OpenPackage = VaultCalls['open-package'];
export type OpenedPackage = { readonly handle: string; readonly path: string; readonly sealing: 'passphrase' | 'key'; readonly read: ReadPackage | null };
/** One at a time; the next one, or the end of the process, forgets it. */
const openedBySession = new WeakMap<VaultSession, OpenedPackage>();

export const findOpened = (session: VaultSession, handle: string): OpenedPackage | null => {
  const opened = openedBySession.get(session);
  return opened?.handle === handle ? opened : null;
};

export const closePackage: Service<'package:close'> = ({ session }) => {
  forget(session);
  return ok(null);
};

function forget(session: VaultSession): void {
  openedBySession.get(session)?.read?.source.close();
  openedBySession.delete(session);
}

/** Reads how it is sealed, and opens it where it is sealed to this vault. */
export async function openPackage({ session, viewer }: ServiceCall, { path, taskId }: Omit<OpenPackage['input'], 'viewer'>): Promise<OpenPackage['result']> {
  if (viewer.type !== 'desk') return notAllowed;
  forget(session);
  return session.tasks.run({ taskId, kind: 'package', viewer }, (steps) => guarded(async () => {
    const sealing = await readSealing(path);
    const opened: OpenedPackage = { handle: session.newId(), path, sealing, read: null };
    openedBySession.set(session, opened);
    if (sealing === 'key') {
      const keys = await ownKeys(session);
      const step = keys.ok ? await unsealWith(session, opened, keys.value.ageSecret, steps) : null;
      if (step) return ok(step);
    }
    return ok({ type: 'needs-secret', handle: opened.handle, secret: sealing } as const);
  }));
}

export const unsealPackage: Service<'package:unseal'> = async ({ session, viewer }, { handle, secret, taskId }) => {
  const opened = findOpened(session, handle);
  if (!opened) return notFound;
  const run = await session.tasks.run({ taskId, kind: 'package', viewer }, (steps) => guarded(async () => {
    const typed = opened.sealing === 'passphrase' ? secret : readAgeIdentity(new TextDecoder().decode(secret));
    const step = typed && (await unsealWith(session, opened, typed, steps));
    return step ? ok(step) : err({ type: 'wrong-secret' } as const);
  }));
  secret.fill(0);
  return run;
};

/** null: this secret does not open it. */
async function unsealWith(session: VaultSession, opened: OpenedPackage, secret: Uint8Array, steps: TaskSteps): Promise<OpenStep | null> {
  const sodium = await loadSodium();
  let isOpened = false;
  const noteOpened = (): void => void (isOpened = true);
  const identity = opened.sealing === 'passphrase' ? passphraseIdentity(sodium, normalisePassphrase(secret), noteOpened) : keyIdentity(sodium, secret, noteOpened);
  const plain = await openSealed(opened.path, identity, () => isOpened, steps.step);
  if (!plain) return null;
  const read = await readPackage(sodium, plain);
  const whole = { ...opened, read };
  openedBySession.set(session, whole);
  return { type: 'opened', preview: await previewOf(session, whole, read) };
}

async function guarded<Value, Failure extends { readonly type: string }>(work: () => Promise<Result<Value, Failure>>) {
  try {
    return await work();
  } catch (error) {
    const known = packageFailure(error);
    if (known) return err(known as never);
    const failure = toWriteFailure(error);
    if (!failure) throw error;
    return err(failure as never);
  }
}

async function previewOf(session: VaultSession, { handle }: OpenedPackage, { header, seal, changedFiles, part }: ReadPackage): Promise<PackagePreview> {
  const sodium = await loadSodium();
  const keys = await ownKeys(session);
  const own: PackageKeys | null = keys.ok ? keys.value : null;
  const records = part.records.map(({ record }) => record);
  const count = (kind: string): number => records.filter((record) => record.kind === kind).length;
  const [parties, meetings, notes, files] = [count('party'), count('meeting'), count('note'), part.attachments.length];
  const sender = header && {
    state: stateOf(session, header.sender, own),
    vaultName: header.sender.vaultName,
    mediatorName: header.sender.mediatorName,
    fingerprint: fingerprintOf(sodium, Buffer.from(header.sender.signKey, 'base64')),
    knownAs: knownSenders(session).find(({ signKey }) => signKey === header.sender.signKey)?.name ?? null,
  };
  return {
    handle, seal, sender, changedFiles: changedFiles.slice(0, 100), madeAt: header?.madeAt ?? null, caseId: part.caseId,
    workingName: records.find((record) => isRecordOf(record, 'case'))?.body.workingName ?? '',
    audiences: header?.audiences ?? [],
    parties: records.flatMap((record) => (isRecordOf(record, 'party') ? [{ id: record.id as string as PartyId, name: displayName(record.body), mark: record.body.mark }] : [])),
    counts: {
      parties, meetings, notes, others: records.length - parties - meetings - notes - files - count('case') - count('roster'), files,
      fileBytes: part.attachments.reduce((sum, { size }) => sum + size, 0),
      permissions: part.permissions.filter((entry) => entry.type === 'permission' && entry.revokedAt === null).length,
    },
    place: placeOf(session, part),
    takenAt: header ? takenAt(session, part.caseId, header.packageId) : null,
  };
}

export function placeOf({ store }: VaultSession, part: ExportedCase): PackagePreview['place'] {
  const known = store.record(caseRecordId(part.caseId));
  if (known?.kind === 'case') return known.deletedAt === null ? 'here' : 'trash';
  return store.lastJournalAt(part.caseId) > 0 || idsOfCase(part).some((id) => store.record(id) !== null) ? 'gone' : 'new';
}

/** What came into a case before, oldest first. */
export function takenPackages(session: VaultSession, caseId: CaseId): readonly { readonly at: number; readonly taken: PackageTaken }[] {
  return session.store.journal(caseId).flatMap(({ kind, at, content }) => {
    const parsed = kind === packageJournalKinds.taken ? packageTakenSchema.safeParse(content) : null;
    return parsed?.success ? [{ at, taken: parsed.data }] : [];
  });
}

const takenAt = (session: VaultSession, caseId: CaseId, packageId: string): number | null => takenPackages(session, caseId).find(({ taken }) => taken.packageId === packageId)?.at ?? null;

const pageLines = 200;
const unlisted: ReadonlySet<VaultRecord['kind']> = new Set(['case', 'roster']);

export const lookIntoPackage: Service<'package:look'> = ({ session }, { handle, from }) => {
  const read = findOpened(session, handle)?.read;
  if (!read) return notFound;
  const records = read.part.records.map(({ record }) => record).filter(({ kind }) => !unlisted.has(kind)).toSorted((one, other) => foundAt(one) - foundAt(other));
  const lines = records.slice(from, from + pageLines).map((record): PackageLine => {
    const found = foundText(record);
    return { recordId: record.id, kind: record.kind, audience: record.audience, source: record.source, at: foundAt(record), title: found?.title ?? '', text: (found?.text ?? recordText(record)).slice(0, 5_000) };
  });
  return ok({ lines, next: from + lines.length < records.length ? from + lines.length : null });
};

export const trustSender: Service<'package:trust'> = async ({ session }, { handle, fingerprint }) => {
  const opened = findOpened(session, handle);
  if (!opened?.read) return notFound;
  const { header, seal } = opened.read;
  const sodium = await loadSodium();
  // What was compared is what was shown, of a package that is what it says.
  if (!header || seal !== 'signed' || fingerprintOf(sodium, Buffer.from(header.sender.signKey, 'base64')) !== fingerprint) return err({ type: 'not-trusted' });
  const saved = remember(session, header.sender, fingerprint);
  return saved.ok ? ok(await previewOf(session, opened, opened.read)) : saved;
};

export const titleOf = (record: VaultRecord): string => (foundText(record)?.title || foundText(record)?.text || recordText(record)).slice(0, 200);
