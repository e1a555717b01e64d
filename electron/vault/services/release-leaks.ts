// The leak check of what is about to leave: a net under the wall. It compares with every record that its readers may not see, in the
// trash as well, and lets it go only when the mediator has looked at each hit and said why it is harmless.
import { assert } from '#shared/assert.ts';
import { mayTell, sameRecipient } from '#shared/domain/carry.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { findLeaks } from '#shared/domain/leaks/find-leaks.ts';
import type { KnownText, LeakHit, OutgoingPiece, SecretText } from '#shared/domain/leaks/leak-hit.ts';
import { createLeakIndex } from '#shared/domain/leaks/leak-index.ts';
import { leakEntrySchema, type LeakConfirmation, type LeakEntry } from '#shared/domain/leaks/leak-confirmation.ts';
import type { Recipient } from '#shared/domain/permission.ts';
import type { RecordKind, VaultRecord } from '#shared/domain/vault-record.ts';
import type { WorldRecord } from '#shared/domain/world.ts';
import type { Leaks } from '#shared/ipc/errors.ts';
import { shownLeaks, type LeakPlace, type LeakReport } from '#shared/ipc/leak-report.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Draft } from '../ports.ts';
import { recordText } from '../record-text.ts';
import { readTold } from './carry.ts';
import type { VaultSession } from './session.ts';

export type Outgoing = {
  readonly caseId: CaseId;
  readonly to: Recipient;
  readonly pieces: readonly OutgoingPiece[];
  /** What its readers are to read anyway: a template's sentences, details that were confirmed for them, words a source released. */
  readonly known: readonly KnownText[];
  /** The record that it is made of, which need not be compared with itself. */
  readonly made: ReadonlySet<RecordId>;
  /** Its readers get what it is made of, and nothing else is theirs: a package. */
  readonly isApart?: boolean;
};

/** What goes into the journal beside the disclosure; null: there was nothing to confirm. */
export function checkLeaks(session: VaultSession, outgoing: Outgoing, confirmed: readonly LeakConfirmation[]): Result<LeakEntry | null, Leaks> {
  const { secrets, known, records } = gather(session, outgoing);
  const index = createLeakIndex(secrets, [...known, ...outgoing.known]);
  const hits = findLeaks(index, outgoing.pieces);
  const reasons = new Map(confirmed.map(({ key, reason }) => [key, reason]));
  const before = confirmedBefore(session, outgoing);
  const open = hits.filter(({ key }) => !reasons.has(key) && !before.has(key));
  const shown = { pieces: new Map(outgoing.pieces.map(({ id, text }) => [id, text])), records };
  if (open.length > 0) return err({ type: 'leaks', hits: open.slice(0, shownLeaks).map((hit) => reportOf(hit, shown)), left: Math.max(0, open.length - shownLeaks) });
  const answered = hits.flatMap((hit) => {
    const reason = reasons.get(hit.key);
    return reason === undefined ? [] : [{ key: hit.key, reason, found: hit.reason, recordId: hit.secret.recordId }];
  });
  return ok(answered.length > 0 ? { to: outgoing.to, hits: answered } : null);
}

/** The same words, found in the same record, for the same readers, were looked at before. */
function confirmedBefore(session: VaultSession, { caseId, to }: Outgoing): ReadonlySet<string> {
  return new Set(
    session.store.journal(caseId).flatMap(({ kind, content }) => {
      const parsed = kind === 'leak-confirmed' ? leakEntrySchema.safeParse(content) : null;
      return parsed?.success && sameRecipient(parsed.data.to, to) ? parsed.data.hits.map(({ key }) => key) : [];
    }),
  );
}

/** A record as the report names it. */
type Known = Omit<LeakReport['secret'], 'recordId' | 'place'> & { readonly text: string };
type Gathered = { readonly secrets: SecretText[]; readonly known: KnownText[]; readonly records: Map<RecordId, Known> };

/** The case's own sheet and who takes part are nobody's confidence. */
const neverSecret: ReadonlySet<RecordKind> = new Set(['case', 'roster']);

function gather(session: VaultSession, { caseId, to, made, isApart = false }: Outgoing): Gathered {
  const gathered: Gathered = { secrets: [], known: [], records: new Map() };
  const world = session.worlds.get(caseId);
  if (!world) return gathered;
  const now = session.now(caseId);
  const told = readTold(session, caseId);
  for (const stored of session.store.records({ caseId, state: 'all' })) {
    const place = world.records.get(stored.id);
    if (!place || made.has(stored.id) || isPaperFor(session, stored, to)) continue;
    const text = recordText(stored);
    const isInTrash = stored.deletedAt !== null;
    // What is screened is read nowhere else, and not in this report either.
    gathered.records.set(stored.id, { kind: stored.kind, source: stored.source, at: stored.createdAt, isInTrash, text: stored.audience.type === 'screening' ? '' : text });
    const verdict = mayTell(place, to, world, now);
    const words = (told.get(stored.id) ?? []).flatMap((each) => (isToldToAll(each.to, to) ? [each.words] : []));
    if (verdict.allowed === 'wording') words.push(verdict.wording);
    if (!isApart) gathered.known.push(...words.map((each) => ({ recordId: stored.id, text: each })));
    const mayKnow = !isApart && (verdict.allowed === 'as-said' || (stored.kind === 'roster' && to.type === 'outside'));
    // Who takes part needs no mention: it is no record that one would be shown.
    if (mayKnow && !isInTrash) gathered.known.push({ recordId: stored.kind === 'roster' ? null : stored.id, text });
    if (!mayKnow && !neverSecret.has(stored.kind)) gathered.secrets.push({ recordId: stored.id, text });
  }
  for (const draft of session.store.drafts(caseId)) addDraft(gathered, draft, (place) => !isApart && mayTell(place, to, world, now).allowed === 'as-said');
  return gathered;
}

/** Words that are still being typed, of a note that does not exist yet. */
function addDraft({ records, secrets }: Gathered, { recordId, caseId, kind, audience, source, origins, updatedAt, body }: Draft, mayKnow: (place: WorldRecord) => boolean): void {
  const content: unknown = typeof body === 'object' && body !== null && 'content' in body ? body.content : null;
  const text = recordText({ kind: 'note', body: content });
  const place = { id: recordId, caseId, kind, audience, source, origins: [...origins], revision: 0, createdAt: updatedAt, updatedAt, deletedAt: null };
  if (text === '' || records.has(recordId) || mayKnow(place)) return;
  records.set(recordId, { kind, source, at: updatedAt, isInTrash: false, text });
  secrets.push({ recordId, text });
}

/** A draft or an earlier version of an agreement between the same readers. */
function isPaperFor({ bodies }: VaultSession, stored: VaultRecord, to: Recipient): boolean {
  const between = bodies.readAs(stored, 'settlement')?.body.parties.map(({ partyId }) => partyId);
  return between !== undefined && to.type === 'parties' && to.parties.every((party) => between.includes(party));
}

const isToldToAll = (earlier: Recipient, to: Recipient): boolean =>
  earlier.type === 'parties' && to.type === 'parties' ? to.parties.every((party) => earlier.parties.includes(party)) : sameRecipient(earlier, to);

type Shown = { readonly pieces: ReadonlyMap<string, string>; readonly records: ReadonlyMap<RecordId, Known> };

function reportOf({ key, reason, outgoing, secret, knownFrom }: LeakHit, { pieces, records }: Shown): LeakReport {
  const record = records.get(secret.recordId);
  const known = knownFrom === null ? undefined : records.get(knownFrom);
  assert(record, 'a hit is in a record that was given');
  const { text, ...named } = record;
  return {
    key, reason,
    outgoing: placeIn(pieces.get(outgoing.pieceId) ?? '', outgoing),
    secret: { recordId: secret.recordId, ...named, place: placeIn(text, secret) },
    known: known && knownFrom !== null ? { recordId: knownFrom, kind: known.kind, text: known.text.slice(0, aroundChars * 2) } : null,
  };
}

const aroundChars = 120;

/** Cut at spaces, so that no half word stands at the edge. */
function placeIn(text: string, { from, to }: { readonly from: number; readonly to: number }): LeakPlace {
  const before = text.slice(Math.max(0, from - aroundChars), from);
  const after = text.slice(to, to + aroundChars);
  return {
    before: from > aroundChars ? `… ${before.slice(before.indexOf(' ') + 1)}` : before,
    found: text.slice(from, to),
    after: to + aroundChars < text.length ? `${after.slice(0, Math.max(0, after.lastIndexOf(' ')))} …` : after,
  };
}
