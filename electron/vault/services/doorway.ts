// The card at the door: what may be said in a room, what must not, what was promised to be asked; and what is new when one leaves it.
import { z } from 'zod';
import { leavingNotes, readDoorway, type Statement } from '#shared/domain/doorway.ts';
import { recordIdSchema, type CaseId, type RecordId } from '#shared/domain/ids.ts';
import { nearestText } from '#shared/domain/language-text.ts';
import { itemKinds, itemWords, type Item, type ItemKind } from '#shared/domain/negotiation.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { ok } from '#shared/result.ts';
import { readCarried } from './carry.ts';
import { findRecord, notFound, readAll } from './records.ts';
import type { Service, VaultSession } from './session.ts';

/** Entries of a case's chain. Only ids: what was said stays in its record. */
const doorPassedSchema = z.object({ meetingId: recordIdSchema, records: z.array(recordIdSchema) });
const questionSettledSchema = z.object({ recordId: recordIdSchema });

export const readDoor: Service<'door:read'> = (call, { caseId, meetingId, language }) => {
  const { session } = call;
  const meeting = findRecord(call, { caseId, id: meetingId, kind: 'meeting', state: 'live', for: 'see' });
  const world = session.worlds.get(caseId);
  if (!meeting.ok || !world) return notFound;
  const journal = session.store.journal(caseId);
  const of = <Content>(kind: string, schema: z.ZodType<Content>): Content[] =>
    journal.flatMap((entry) => {
      const parsed = entry.kind === kind ? schema.safeParse(entry.content) : null;
      return parsed?.success ? [parsed.data] : [];
    });
  const items = itemKinds.flatMap((kind) => readAll(session, caseId, kind));
  const statements = [...readAll(session, caseId, 'note').map(noteStatement), ...items.map((item) => itemStatement(item, language))];
  const now = session.now(caseId);
  const doorway = readDoorway({
    world,
    room: meeting.value.body.parties,
    statements,
    offers: items.flatMap((item) => (isOffer(item) ? [{ record: item, body: item.body }] : [])),
    disclosures: readCarried(session, caseId),
    settled: new Set(of('question-settled', questionSettledSchema).map(({ recordId }) => recordId)),
    now,
  });
  const passed = new Set(of('door-passed', doorPassedSchema).flatMap(({ records }) => records));
  return ok({ ...doorway, rule: world.rule, leaving: leavingNotes({ world, meetingId, statements, passed, now }) });
};

export const passDoor: Service<'door:pass'> = (call, { caseId, meetingId, records }) => {
  const { session } = call;
  const meeting = findRecord(call, { caseId, id: meetingId, kind: 'meeting', state: 'live', for: 'see' });
  if (!meeting.ok || !records.every((id) => isNoteOf(session, caseId, meetingId, id))) return notFound;
  const saved = session.change((writer) => writer.addJournalEntry(caseId, 'door-passed', { meetingId, records }));
  return saved.ok ? ok(null) : saved;
};

export const settleQuestion: Service<'door:settle-question'> = (call, { caseId, recordId }) => {
  const found = findRecord(call, { caseId, id: recordId, kind: 'note', state: 'live', for: 'see' });
  if (!found.ok || found.value.body.noteKind !== 'question') return notFound;
  const saved = call.session.change((writer) => writer.addJournalEntry(caseId, 'question-settled', { recordId }));
  return saved.ok ? ok(null) : saved;
};

function isNoteOf(session: VaultSession, caseId: CaseId, meetingId: RecordId, id: RecordId): boolean {
  const stored = session.store.record(id);
  return stored?.caseId === caseId && stored.kind === 'note' && session.bodies.readAs(stored, 'note')?.body.meetingId === meetingId;
}

const noteStatement = (record: RecordOf<'note'>): Statement => {
  const { noteKind, speaker, text, saidAt, meetingId } = record.body;
  return { record, noteKind, speaker, text, amount: null, at: saidAt, meetingId };
};

function itemStatement(record: RecordOf<ItemKind>, language: Language): Statement {
  const words = itemWords({ kind: record.kind, ...record.body } as Item);
  const amount = 'amount' in record.body ? record.body.amount : null;
  return { record, noteKind: null, speaker: '', text: typeof words === 'string' ? words : nearestText(words, language), amount, at: record.createdAt, meetingId: null };
}

const isOffer = (item: RecordOf<ItemKind>): item is RecordOf<'offer'> => item.kind === 'offer';
