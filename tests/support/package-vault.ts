// Two mediators with a vault each, a case between two sides, and packages that go between them.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { writeFile } from 'node:fs/promises';
import { toPartySet, type Audience, type Viewer } from '#shared/domain/audience.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { ParsedInput } from '#shared/ipc/contract.ts';
import type { OpenStep, PackagePreview } from '#shared/ipc/contract-packages.ts';
import type { VaultCalls } from '#electron/vault/messages.ts';
import { loadSodium } from '#electron/vault/keys/sodium.ts';
import { openSealed, sealStream } from '#electron/vault/packages/age-file.ts';
import { passphraseIdentity, passphraseRecipient } from '#electron/vault/packages/age-stanzas.ts';
import { buildContent, buildDraftInput, buildMeetingDetails, buildPartyDetails, roomOf } from './case-builder.ts';
import { setupExchangeVault, setupFolder, unwrap, type ExchangeVault } from './exchange-vault.ts';
import { desk } from './service-harness.ts';

export const phrase = 'seven invented words for a package';
export const phraseBytes = (): Uint8Array<ArrayBuffer> => new TextEncoder().encode(phrase);
const newId = (): RecordId => randomUUID() as string as RecordId;

export type PackageCase = {
  readonly caseId: CaseId;
  readonly a: PartyId;
  readonly b: PartyId;
  readonly rooms: { readonly a: Viewer; readonly b: Viewer; readonly joint: Viewer };
  readonly notes: { readonly a: RecordId; readonly b: RecordId; readonly joint: RecordId; readonly own: RecordId };
  readonly audiences: { readonly a: Audience; readonly b: Audience; readonly joint: Audience; readonly own: Audience };
};

export const askAs = (vault: ExchangeVault, viewer: Viewer, channel: VaultCalls['request']['input']['channel'], input: unknown) => vault.call('request', { channel, viewer, input });

export async function saveNote(vault: ExchangeVault, viewer: Viewer, caseId: CaseId, change: { readonly recordId?: RecordId; readonly meetingId?: RecordId | null; readonly baseRevision?: number; readonly ownEyes?: boolean; readonly text: string }): Promise<RecordId> {
  const { text, recordId = newId(), ...rest } = change;
  unwrap(await askAs(vault, viewer, 'note:save', buildDraftInput({ caseId, recordId, content: buildContent(text), saidAt: Date.now(), ...rest })) as never);
  return recordId;
}

/** Parties Alpha and Beta, a meeting alone with each and a joint one, one note in each and one for own eyes. */
export async function layPackageCase(vault: ExchangeVault): Promise<PackageCase> {
  const caseId = newId() as string as CaseId;
  const [a, b] = [newId() as string as PartyId, newId() as string as PartyId];
  await vault.get('case:create', { caseId, workingName: 'Well between two yards', matter: 'water', openedOn: '2026-11-02' });
  await vault.get('party:save', { caseId, partyId: a, revision: 0, details: buildPartyDetails('Alpha', { email: 'alpha@example.org' }), left: false });
  await vault.get('party:save', { caseId, partyId: b, revision: 0, details: buildPartyDetails('Beta', { remarks: 'beta keeps goats' }), left: false });
  const meet = async (...parties: PartyId[]): Promise<{ readonly viewer: Viewer; readonly meetingId: RecordId }> => {
    const meetingId = newId();
    await vault.get('meeting:save', { caseId, meetingId, revision: 0, details: buildMeetingDetails(parties, { startsAt: Date.now() }) });
    return { viewer: roomOf(caseId, meetingId, ...parties), meetingId };
  };
  const [withA, withB, joint] = [await meet(a), await meet(b), await meet(a, b)];
  const note = (place: typeof withA, text: string): Promise<RecordId> => saveNote(vault, place.viewer, caseId, { meetingId: place.meetingId, text });
  return {
    caseId, a, b,
    rooms: { a: withA.viewer, b: withB.viewer, joint: joint.viewer },
    notes: { a: await note(withA, 'alpha would leave the upper yard'), b: await note(withB, 'beta fears the winter'), joint: await note(joint, 'both want water by spring'), own: await saveNote(vault, desk, caseId, { ownEyes: true, text: 'slow down tomorrow' }) },
    audiences: { a: { type: 'parties', parties: [a] }, b: { type: 'parties', parties: [b] }, joint: { type: 'parties', parties: toPartySet([a, b]) }, own: { type: 'mediator' } },
  };
}

/** `for`: sealed to the key of this vault, which takes no time; else to the phrase. */
type Making = Partial<Omit<VaultCalls['release-package']['input'], 'caseId' | 'audiences'>> & { readonly for?: ExchangeVault };

export async function makePackage(vault: ExchangeVault, caseId: CaseId, audiences: readonly Audience[], { for: reader, ...change }: Making = {}) {
  const to = reader ? { type: 'key' as const, recipient: (await reader.get('package:card', {})).ageRecipient } : { type: 'passphrase' as const, bytes: phraseBytes() };
  const path = change.path ?? join(setupFolder(), 'package.age');
  const input = { viewer: desk, caseId, audiences: [...audiences], withFiles: true, to, language: 'ru' as const, confirmed: [], appVersion: '0.0.0', taskId: randomUUID(), ...change, path };
  return { path, result: await vault.call('release-package', input) };
}

export const choose = async (vault: ExchangeVault, path: string): Promise<OpenStep> => unwrap(await vault.call('open-package', { viewer: desk, path, taskId: randomUUID() }));

export async function openWith(vault: ExchangeVault, path: string, secret: ParsedInput<'package:unseal'>['secret'] = phraseBytes()): Promise<PackagePreview> {
  let step = await choose(vault, path);
  if (step.type === 'needs-secret') step = await vault.get('package:unseal', { handle: step.handle, secret, taskId: randomUUID() });
  if (step.type !== 'opened') throw new Error('still sealed');
  return step.preview;
}

export async function trustAndTake(vault: ExchangeVault, path: string) {
  const { handle, sender } = await openWith(vault, path);
  if (sender?.state !== 'known') await vault.get('package:trust', { handle, fingerprint: sender?.fingerprint ?? '' });
  return vault.get('package:take', { handle, language: 'ru', taskId: randomUUID() });
}

export const setupPair = async (): Promise<{ readonly from: ExchangeVault; readonly to: ExchangeVault }> => ({ from: await setupExchangeVault('Aigul'), to: await setupExchangeVault('Berik') });

/** What a viewer of a vault sees of a case, by id. */
export async function seenBy(vault: ExchangeVault, viewer: Viewer, caseId: CaseId): Promise<ReadonlyMap<RecordId, VaultRecord>> {
  const opened = unwrap(await askAs(vault, viewer, 'case:open', { caseId }) as never) as { readonly records: readonly VaultRecord[] };
  return new Map(opened.records.map((record) => [record.id, record]));
}

/** The zip inside, to be spoiled. */
export async function plainOf(path: string): Promise<Buffer> {
  const sodium = await loadSodium();
  const plain = await openSealed(path, passphraseIdentity(sodium, phraseBytes(), () => undefined), () => true, async () => true);
  if (!plain) throw new Error('not opened');
  return plain;
}

export async function sealAgain(zip: Uint8Array, workFactor = 10): Promise<string> {
  const path = join(setupFolder(), 'again.age');
  const sealed = await sealStream(Readable.from([Buffer.from(zip)], { objectMode: false }), passphraseRecipient(await loadSodium(), phraseBytes(), workFactor));
  await writeFile(path, sealed);
  return path;
}
