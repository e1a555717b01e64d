// What the worlds of the wall lay into the store directly, because no channel makes it yet; and where a note belongs, in the plan's words.
import type { Source } from '#shared/domain/audience.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { buildContent } from './case-builder.ts';
import type { MemoryStore } from './memory-store.ts';
import type { ModelPermission, Reach } from './wall-model.ts';

/** `set`: of the meeting; null at the desk or for a call. */
export function bornReach(source: Source | null, ownEyes: boolean, set: readonly string[] | null): { reach: Reach; by: string } {
  const inRoom = set === null || source?.type !== 'party' || set.includes(source.party);
  const roomsBy = set?.length === 1 ? `party:${set[0]}` : 'mediator';
  const by = source === null || !inRoom ? roomsBy : source.type === 'party' ? `party:${source.party}` : source.type === 'mediator' ? 'mediator' : `${source.type}:${source.name}`;
  if (by.startsWith('body:')) return { reach: 'body', by };
  if (ownEyes) return { reach: 'own-eyes', by };
  if (set) return { reach: [...set], by };
  return { reach: by.startsWith('party:') ? [by.slice(6)] : 'own-eyes', by };
}

/** Nobody in particular, a party, somebody else, or the body. */
export function drawSource(seed: number, parties: readonly { readonly id: string }[]): Source | null {
  if (seed % 7 === 5) return { type: 'third-person', name: 'Witness' };
  if (seed % 7 === 6) return { type: 'body', name: 'Court' };
  const party = parties[(seed >> 3) % Math.max(1, parties.length)];
  return seed % 7 >= 2 && party ? { type: 'party', party: party.id as PartyId } : null;
}

export function expectSame(actual: boolean, expected: boolean, what: string): void {
  if (actual !== expected) throw new Error(`${what}: ${actual ? 'done' : 'refused'}, the model says otherwise`);
}

/** Half of those that wait, wait to be asked. */
export const asksFirst = (id: string): boolean => Number.parseInt(id.at(-1) ?? '0', 16) % 2 !== 0;

export function layPermission(store: MemoryStore, caseId: CaseId, permission: ModelPermission): void {
  const [kind, name] = permission.by.split(':') as [string, string | undefined];
  const by = kind === 'party' ? { type: kind, party: name } : { type: kind, name };
  const later = !permission.asksFirst ? { type: 'after-event', event: 'sample event', occurredAt: permission.since } : { type: 'ask-first', askedAt: permission.since };
  const body = {
    type: 'permission', id: permission.id, caseId, by,
    covers: permission.notes === 'all' ? { type: 'all-of-source' } : { type: 'records', records: permission.notes },
    to: { type: 'parties', parties: permission.to },
    form: permission.words === null ? { type: 'as-said' } : { type: 'wording', text: permission.words },
    from: permission.since === permission.givenAt ? { type: 'now' } : later,
    given: { type: 'said-and-noted', signedOn: null },
    givenAt: permission.givenAt,
    validUntil: permission.validUntil,
    revokedAt: permission.revoked ? permission.givenAt : null,
  };
  store.transact((writer) => writer.putPermission({ id: permission.id, caseId, body }));
}

type LaidNote = { readonly id: RecordId; readonly reach: 'screening' | readonly string[]; readonly text: string; readonly at: number; readonly madeFrom: readonly string[] };

export function layNote(store: MemoryStore, caseId: CaseId, { id, reach, text, at, madeFrom }: LaidNote): void {
  store.transact((writer) =>
    writer.putRecord({
      id, caseId, kind: 'note', version: 1, revision: 1, createdAt: at, updatedAt: at, deletedAt: null,
      source: { type: 'mediator' },
      audience: reach === 'screening' ? { type: 'screening' } : { type: 'parties', parties: reach as PartyId[] },
      origins: madeFrom as RecordId[],
      body: { ...buildContent(text), meetingId: null, saidAt: at, call: null, position: at },
    }),
  );
}

type LaidRequest = { readonly id: string; readonly party: string; readonly notes: 'all' | readonly string[]; readonly at: number };

/** A party asks that what it gave be kept, whatever was agreed for the case. */
export function layKeepRequest(store: MemoryStore, caseId: CaseId, { id, party, notes, at }: LaidRequest): void {
  const covers = notes === 'all' ? { type: 'all-of-source' } : { type: 'records', records: notes };
  const body = { type: 'keep-request', id, caseId, by: { type: 'party', party }, covers, askedAt: at, withdrawnAt: null };
  store.transact((writer) => writer.putPermission({ id, caseId, body }));
}
