// The leak check of what is about to leave: a net under the wall. It lets it go only when the mediator has looked at each hit and said why
// it is harmless.
import { assert } from '#shared/assert.ts';
import { sameRecipient } from '#shared/domain/carry.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { findLeaks } from '#shared/domain/leaks/find-leaks.ts';
import type { LeakHit } from '#shared/domain/leaks/leak-hit.ts';
import { createLeakIndex } from '#shared/domain/leaks/leak-index.ts';
import { createReadings, type Readings } from '#shared/domain/leaks/readings.ts';
import { leakEntrySchema, type LeakConfirmation, type LeakEntry } from '#shared/domain/leaks/leak-confirmation.ts';
import type { Leaks } from '#shared/ipc/errors.ts';
import { shownLeaks, type LeakPlace, type LeakReport } from '#shared/ipc/leak-report.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { leakKeyOf } from './leak-keys.ts';
import { gatherSecrets, type Gathered, type NamedSecret, type Outgoing } from './release-secrets.ts';
import type { VaultSession } from './session.ts';

/** What goes into the journal beside the disclosure; null: there was nothing to confirm. */
export function checkLeaks(session: VaultSession, outgoing: Outgoing, confirmed: readonly LeakConfirmation[]): Result<LeakEntry | null, Leaks> {
  const gathered = gatherSecrets(session, outgoing);
  const index = createLeakIndex(gathered.secrets, [...gathered.known, ...outgoing.known], readingsOf(session));
  const hits = ofRecords(findLeaks(index, outgoing.pieces), gathered.named).map((hit) => ({ ...hit, formerKey: hit.key, key: leakKeyOf(session, outgoing.caseId, hit.key) }));
  const reasons = new Map(confirmed.map(({ key, reason }) => [key, reason]));
  const before = confirmedBefore(session, outgoing);
  const open = hits.filter(({ key, formerKey }) => !reasons.has(key) && !before.has(key) && !before.has(formerKey));
  const pieces = new Map(outgoing.pieces.map(({ id, text }) => [id, text]));
  const unread = unreadOf(session, outgoing, gathered.unread);
  const isUnreadOpen = unread !== null && !reasons.has(unread.key) && !before.has(unread.key);
  if (open.length > 0 || isUnreadOpen) return err({ type: 'leaks', hits: open.slice(0, shownLeaks).map((hit) => reportOf(hit, pieces, gathered.named)), left: Math.max(0, open.length - shownLeaks), unread: isUnreadOpen ? unread : null });
  const answered = hits.flatMap(({ key, reason: found, record }) => {
    const reason = reasons.get(key);
    return reason === undefined ? [] : [{ key, reason, found, recordId: record.recordId }];
  });
  const reason = unread ? reasons.get(unread.key) : undefined;
  if (answered.length === 0 && reason === undefined) return ok(null);
  return ok({ to: outgoing.to, hits: answered, ...(unread && reason !== undefined ? { unread: { ...unread, reason } } : {}) });
}

const readings = new WeakMap<VaultSession, ReturnType<typeof createReadings>>();

function readingsOf(session: VaultSession): Readings {
  const all = readings.get(session) ?? createReadings();
  readings.set(session, all);
  all.nextCheck();
  return all;
}

/** Earlier words that were not compared: the mediator is told, and lets these words go all the same or not. */
function unreadOf(session: VaultSession, { caseId, pieces }: Outgoing, records: ReadonlySet<RecordId>): Leaks['unread'] {
  if (records.size === 0) return null;
  return { key: leakKeyOf(session, caseId, JSON.stringify(['unread', ...[...records].toSorted(), ...pieces.map(({ text }) => text)])), count: records.size };
}

/** The same words, found in the same record, for the same readers, were looked at before. */
function confirmedBefore(session: VaultSession, { caseId, to }: Outgoing): ReadonlySet<string> {
  return new Set(
    session.store.journal(caseId).flatMap(({ kind, content }) => {
      const parsed = kind === 'leak-confirmed' ? leakEntrySchema.safeParse(content) : null;
      return parsed?.success && sameRecipient(parsed.data.to, to) ? [...parsed.data.hits.map(({ key }) => key), ...(parsed.data.unread ? [parsed.data.unread.key] : [])] : [];
    }),
  );
}

type RecordHit = LeakHit & { readonly record: NamedSecret };

/** A hit of an earlier version is the record's, and is none where the record as it stands says the same. */
function ofRecords(hits: readonly LeakHit[], named: Gathered['named']): RecordHit[] {
  const found = hits.map((hit): RecordHit => {
    const record = named.get(hit.secret.recordId);
    assert(record, 'a hit is in a record that was given');
    return { ...hit, record, key: hit.key.replaceAll(hit.secret.recordId, record.recordId) };
  });
  const present = new Map<RecordId, RecordHit[]>();
  for (const hit of found) if (hit.record.parts.length === 0) present.set(hit.record.recordId, [...(present.get(hit.record.recordId) ?? []), hit]);
  return found.filter(({ record, knownFrom, reason, outgoing }) => {
    if (record.parts.length === 0) return true;
    const isSaidNow = present.get(record.recordId)?.some((hit) => hit.reason === reason && hit.outgoing.pieceId === outgoing.pieceId && hit.outgoing.from < outgoing.to && outgoing.from < hit.outgoing.to) ?? false;
    return knownFrom !== record.recordId && !isSaidNow;
  });
}

function reportOf({ key, reason, outgoing, secret, knownFrom, record }: RecordHit, pieces: ReadonlyMap<string, string>, named: Gathered['named']): LeakReport {
  const known = knownFrom === null ? undefined : named.get(knownFrom);
  const { text, parts, ...name } = record;
  const version = parts.findLast(({ from }) => from <= secret.from);
  return {
    key, reason,
    outgoing: placeIn(pieces.get(outgoing.pieceId) ?? '', outgoing),
    secret: { ...name, place: placeIn(text, secret), version: version ? { type: version.type, at: version.at } : null },
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
