// A message on its way to its recipient: each record again under the wall, the words as its source allows them, then the leak check;
// what was told is in the journal before it is told.
import { createHash } from 'node:crypto';
import { mayTell, mayUseWords, type Carried, type CarriedWay } from '#shared/domain/carry.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import type { LeakConfirmation } from '#shared/domain/leaks/leak-confirmation.ts';
import type { KnownText, OutgoingPiece } from '#shared/domain/leaks/leak-hit.ts';
import { displayName, fullName } from '#shared/domain/names.ts';
import type { MessageArtefact } from '#shared/ipc/contract-papers.ts';
import type { DoorError, Leaks, NotFound, NotPermitted, WriteError } from '#shared/ipc/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { buildMessage } from '#electron/documents/build-message.ts';
import type { BuiltPaper } from '#electron/documents/built-paper.ts';
import type { RecordKind } from '#shared/domain/vault-record.ts';
import type { VaultCalls } from '../messages.ts';
import type { JournalEntry } from '../ports.ts';
import { carriedKinds, isRecipientOf } from './carry.ts';
import { findProfile } from './profile.ts';
import { notAllowed, notFound, readAll } from './records.ts';
import { checkLeaks } from './release-leaks.ts';
import type { Outgoing } from './release-secrets.ts';
import { nameRelease } from './release-stopped.ts';
import type { Service, ServiceCall, VaultSession } from './session.ts';

/** What a disclosure says before it is known how it left. */
export type Message = { readonly carried: Omit<Carried, 'way' | 'fingerprint' | 'hash'>; readonly outgoing: Outgoing };

export function messageOf({ session }: ServiceCall, { caseId, to, items }: MessageArtefact): Result<Message, NotFound | NotPermitted> {
  const world = session.worlds.get(caseId);
  if (!world || !isRecipientOf(session, caseId, to)) return notFound;
  const now = session.now(caseId);
  const pieces: OutgoingPiece[] = [];
  const known: KnownText[] = [];
  const told: Carried['items'] = [];
  for (const { recordId, words } of items) {
    const record = world.records.get(recordId);
    if (!record || record.deletedAt !== null || !(carriedKinds as readonly RecordKind[]).includes(record.kind)) return notFound;
    const verdict = mayTell(record, to, world, now);
    if (verdict.allowed === 'no' || !mayUseWords(verdict, words)) return err({ type: 'not-permitted' });
    told.push({ recordId, words, permissionIds: [...verdict.permissionIds] });
    // Words that a source released are its own business; the mediator's own words are looked at.
    if (verdict.allowed === 'wording') known.push({ recordId, text: words });
    else pieces.push({ id: recordId, text: words });
  }
  const records = told.map(({ recordId }) => recordId);
  const permissionIds = [...new Set(told.flatMap((item) => item.permissionIds))];
  const carried = { artefact: 'message' as const, id: session.newId(), caseId, records, to, permissionIds, words: wordsOf(items), at: now, items: told };
  return ok({ carried, outgoing: { caseId, to, pieces, known, made: new Set<RecordId>() } });
}

export const wordsOf = (items: MessageArtefact['items']): string => items.map(({ words }) => words).join('\n\n');

/** As a paper, for the printer or a file. */
export function messagePaper(session: VaultSession, { caseId, to, items, language }: MessageArtefact, at: number): BuiltPaper {
  const profile = findProfile(session);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const recipients = to.type === 'outside' ? [to.name] : readAll(session, caseId, 'party', 'all').flatMap(({ id, body }) => ((to.parties as readonly string[]).includes(id) ? [displayName(body)] : []));
  return buildMessage({ language, recipients, items: items.map(({ words }) => words), at, timeZone, mediatorName: profile.ok && profile.value ? fullName(profile.value.body.name) : '' });
}

type TellFailure = NotFound | NotPermitted | Leaks | WriteError | DoorError;

export const tell: Service<'carry:tell'> = (call, { message, confirmed }) => {
  const told = releaseWords(call, message, 'said', confirmed);
  return told.ok ? ok({ disclosureId: told.value.carried.id }) : told;
};

type Copy = VaultCalls['release-words'];

/** For main, which lays them on the clipboard. */
export function copyWords(call: ServiceCall, { message, confirmed }: Omit<Copy['input'], 'viewer'>): Copy['result'] {
  const released = releaseWords(call, message, 'copy', confirmed);
  return released.ok ? ok({ text: released.value.carried.words, releaseId: nameRelease(call.session, released.value.entry) }) : released;
}

/** The words alone: said by the mediator, or copied. */
function releaseWords(
  call: ServiceCall, message: MessageArtefact, way: Extract<CarriedWay, 'said' | 'copy'>, confirmed: readonly LeakConfirmation[],
): Result<{ readonly carried: Carried; readonly entry: JournalEntry }, TellFailure> {
  if (call.viewer.type !== 'desk') return notAllowed;
  const found = messageOf(call, message);
  if (!found.ok) return found;
  const { carried, outgoing } = found.value;
  const checked = checkLeaks(call.session, outgoing, confirmed);
  if (!checked.ok) return checked;
  const hash = createHash('sha256').update(carried.words).digest('hex');
  const content: Carried = { ...carried, way, fingerprint: '', hash };
  const saved = call.session.change((writer) => {
    if (checked.value) writer.addJournalEntry(message.caseId, 'leak-confirmed', checked.value);
    return writer.addJournalEntry(message.caseId, 'disclosure', content);
  });
  return saved.ok ? ok({ carried: content, entry: saved.value }) : saved;
}
