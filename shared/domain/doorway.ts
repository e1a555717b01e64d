// What the mediator looks at before a room opens, and once more when it closes. For the desk alone: it names what others said.
// Law on mediation, Art. 8 (wording of 20.12.2021): nothing crosses without the permission of the party that gave the information.
import type { Audience, Source } from './audience.ts';
import { mayShowRecord, type Because, type Verdict } from './confidentiality.ts';
import type { PartyId, RecordId } from './ids.ts';
import { lastOffers, type Amount, type OfferBody } from './negotiation.ts';
import type { NoteKind } from './note.ts';
import { companionsOf } from './permission-companions.ts';
import type { Disclosure, Permission } from './permission.ts';
import type { RecordKind } from './vault-record.ts';
import type { World, WorldRecord } from './world.ts';

/** A record that says something, as the desk reads it. */
export type Statement = {
  readonly record: WorldRecord;
  readonly noteKind: NoteKind | null;
  readonly speaker: string;
  readonly text: string;
  /** Of an offer or an accepted term. */
  readonly amount: Amount | null;
  /** When it was said. */
  readonly at: number;
  readonly meetingId: RecordId | null;
};

export type DoorwayLine = {
  readonly recordId: RecordId;
  readonly kind: RecordKind;
  readonly noteKind: NoteKind | null;
  readonly source: Source;
  readonly audience: Audience;
  readonly speaker: string;
  readonly text: string;
  readonly amount: Amount | null;
  readonly at: number;
};

/** `words`: exactly what may be said. `given`: on signed paper, only noted so far, or by the case's rule. */
export type MayTell = DoorwayLine & {
  readonly words: string;
  readonly form: 'as-said' | 'wording';
  readonly given: 'signed' | 'noted' | 'rule';
  readonly validUntil: number | null;
  readonly toldAt: number | null;
};
export type MustNotTell = DoorwayLine & { readonly because: Because };
/** A permission that waits for something which those in the room can be asked about, alone. `lines` is empty where it covers all they said. */
export type ToAsk = { readonly permission: Permission; readonly lines: readonly DoorwayLine[] };
export type OpenQuestion = DoorwayLine & { readonly words: string };

/** An offer as a side knows it; `hasNewer`: the same side has made another since, which this one has not been told. */
export type KnownFigure = { readonly recordId: RecordId; readonly from: PartyId; readonly offer: OfferBody; readonly hasNewer: boolean };
export type SideFigures = { readonly party: PartyId; readonly known: readonly KnownFigure[] };

export type Doorway = {
  readonly mayTell: readonly MayTell[];
  readonly mustNotTell: readonly MustNotTell[];
  readonly toAsk: readonly ToAsk[];
  readonly questions: readonly OpenQuestion[];
  /** Of each side that takes part and knows one. */
  readonly figures: readonly SideFigures[];
};

export type OfferStatement = { readonly record: WorldRecord; readonly body: OfferBody };

export type DoorwayInput = {
  readonly world: World;
  readonly room: readonly PartyId[];
  /** Live ones. */
  readonly statements: readonly Statement[];
  readonly offers: readonly OfferStatement[];
  readonly disclosures: readonly Pick<Disclosure, 'records' | 'to' | 'at'>[];
  /** Questions that were put, or answered. */
  readonly settled: ReadonlySet<RecordId>;
  readonly now: number;
};

export function readDoorway({ world, room, statements, offers, disclosures, settled, now }: DoorwayInput): Doorway {
  const moment = Math.max(now, world.newestJournalAt);
  const mayTell: MayTell[] = [];
  const mustNotTell: MustNotTell[] = [];
  const questions: OpenQuestion[] = [];
  const permissions = allPermissions(world);
  const offersById = new Map(offers.map((offer) => [offer.record.id, offer]));
  /** An offer that was passed on is no secret to whom it went. */
  const knows = (id: RecordId, party: PartyId): boolean => {
    const offer = offersById.get(id);
    return offer !== undefined && knowsOffer(party, offer, disclosures);
  };
  for (const statement of statements) {
    const { record } = statement;
    if (record.audience.type === 'screening') continue;
    const line = toLine(statement);
    const verdict = judge(record, room, world, moment);
    if (statement.noteKind === 'question' && mayBePut(record, verdict, room)) {
      if (!settled.has(record.id)) questions.push({ ...line, words: wordsOf(verdict, statement.text) });
    } else if (verdict.allowed === 'no') {
      if (isConfidence(record, room) && !room.every((party) => knows(record.id, party))) mustNotTell.push({ ...line, because: verdict.because });
    } else if (verdict.because.type !== 'in-audience') {
      mayTell.push({ ...line, words: wordsOf(verdict, statement.text), form: verdict.allowed, ...standingOf(verdict.because, permissions), toldAt: lastTold(record.id, room, disclosures) });
    }
  }
  return {
    mayTell: withoutRepeats(mayTell, world).sort((one, other) => Number(one.toldAt !== null) - Number(other.toldAt !== null) || other.at - one.at),
    mustNotTell: withoutCopies(mustNotTell, world).sort((one, other) => weightOf(one) - weightOf(other) || other.at - one.at),
    toAsk: findToAsk(permissions, room, statements, moment),
    questions: questions.sort((one, other) => one.at - other.at),
    figures: findFigures(world, offers, disclosures),
  };
}

const toLine = ({ record: { id: recordId, kind, source, audience }, noteKind, speaker, text, amount, at }: Statement): DoorwayLine => ({ recordId, kind, noteKind, source, audience, speaker, text, amount, at });

/** An issue, an offer or the like that was made from lines which stand here as well says nothing new; a copy of a note has words of its own. */
function withoutCopies<Line extends DoorwayLine>(lines: readonly Line[], world: World): Line[] {
  const ids = new Set(lines.map(({ recordId }) => recordId));
  const isCopy = ({ recordId, kind }: Line): boolean => {
    const origins = world.records.get(recordId)?.origins ?? [];
    return kind !== 'note' && origins.length > 0 && origins.every((origin) => ids.has(origin));
  };
  return lines.filter((line) => !isCopy(line));
}

/** What was let go of an issue, an offer or the like was let go by name: it stands here beside what it was made from, unless both say the very same. */
function withoutRepeats(lines: readonly MayTell[], world: World): MayTell[] {
  const byId = new Map(lines.map((line) => [line.recordId, line]));
  const saysMore = ({ form, amount }: MayTell): boolean => form === 'as-said' && amount !== null;
  return lines.filter((line) => {
    const origins = line.kind === 'note' || saysMore(line) ? [] : (world.records.get(line.recordId)?.origins ?? []);
    return !origins.some((origin) => byId.get(origin)?.words.trim() === line.words.trim());
  });
}

const judge = (record: WorldRecord, parties: readonly PartyId[], world: World, now: number): Verdict =>
  mayShowRecord(record, { type: 'screen', caseId: world.caseId, parties: [...parties] }, 'as-said', world, now);

const wordsOf = (verdict: Verdict, text: string): string => (verdict.allowed === 'wording' ? verdict.wording : text);

/**
 * A question to be put or answered here: the mediator's own, one that these parties asked for themselves, or one of others that was let
 * go to them. What was asked before others as well was asked there and then.
 */
function mayBePut({ audience, source }: WorldRecord, verdict: Verdict, room: readonly PartyId[]): boolean {
  if (verdict.allowed === 'no') return audience.type === 'mediator' && source.type === 'mediator';
  if (verdict.because.type !== 'in-audience') return true;
  return source.type === 'party' && audience.type === 'parties' && audience.parties.every((party) => room.includes(party));
}

/** What somebody gave: the mediator's own thoughts are in no danger of being taken for news. What the only one in the room said is no secret there. */
function isConfidence({ audience, source }: WorldRecord, room: readonly PartyId[]): boolean {
  if (audience.type !== 'mediator') return true;
  return source.type !== 'mediator' && !(source.type === 'party' && room.every((party) => party === source.party));
}

/** What slips out most easily comes first: figures and positions. */
const kindWeights: Partial<Record<NoteKind, number>> = { offer: 0, position: 1, interest: 2, verbatim: 3, fact: 4 };
const weightOf = ({ kind, noteKind }: DoorwayLine): number => (kind === 'note' ? (kindWeights[noteKind ?? 'note'] ?? 5) : 0);

const allPermissions = (world: World): Permission[] => [...new Set([...world.permissionsByRecord.values(), ...world.permissionsOfAll.values()].flat())];

/** What it may be told on: as good as the weakest of its permissions. */
function standingOf(because: Because, permissions: readonly Permission[]): Pick<MayTell, 'given' | 'validUntil'> {
  if (because.type !== 'permitted') return { given: 'rule', validUntil: null };
  const under = permissions.filter(({ id }) => because.permissionIds.includes(id));
  const ends = under.flatMap(({ validUntil }) => validUntil ?? []);
  return { given: under.every(({ given }) => given.type === 'signed-paper') ? 'signed' : 'noted', validUntil: ends.length > 0 ? Math.min(...ends) : null };
}

type Told = DoorwayInput['disclosures'];

/** When the last of the room's parties was told; null while one of them was not. */
function lastTold(recordId: RecordId, room: readonly PartyId[], disclosures: Told): number | null {
  const moments = room.map((party) => Math.max(-1, ...disclosures.filter((told) => wasTold(told, recordId, party)).map(({ at }) => at)));
  return moments.includes(-1) ? null : Math.max(...moments);
}

const wasTold = ({ records, to }: Told[number], recordId: RecordId, party: PartyId): boolean => records.includes(recordId) && to.type === 'parties' && to.parties.includes(party);

/** A permission to tell is not yet the telling: a side knows what it made, heard in the room, or was told. */
function findFigures(world: World, offers: readonly OfferStatement[], disclosures: Told): SideFigures[] {
  const all = offers.map(({ record, body }) => ({ id: record.id, createdAt: record.createdAt, record, body }));
  const newest = lastOffers(all);
  return presentParties(world).flatMap((party) => {
    const known = [...lastOffers(all.filter((offer) => knowsOffer(party, offer, disclosures))).values()];
    const figures = known.map(({ id, body }) => ({ recordId: id, from: body.from as PartyId, offer: body, hasNewer: newest.get(body.from as PartyId)?.id !== id }));
    return figures.length > 0 ? [{ party, known: figures }] : [];
  });
}

const afterPassing: ReadonlySet<OfferBody['state']> = new Set(['passed-on', 'accepted', 'rejected']);

function knowsOffer(party: PartyId, { record, body }: OfferStatement, disclosures: Told): boolean {
  if (body.from === party || (record.audience.type === 'parties' && record.audience.parties.includes(party))) return true;
  if (afterPassing.has(body.state) && body.to.includes(party)) return true;
  return disclosures.some((told) => wasTold(told, record.id, party));
}

const presentParties = (world: World): PartyId[] => [...world.parties.values()].filter(({ leftAt }) => leftAt === null).map(({ id }) => id);

/** What waits for the asking, or for an event, and was given by those in the room; never in front of those who are not to know yet. */
function findToAsk(permissions: readonly Permission[], room: readonly PartyId[], statements: readonly Statement[], now: number): ToAsk[] {
  const byId = new Map(statements.map((statement) => [statement.record.id, statement]));
  return permissions
    .filter(({ by, to }) => by.type === 'party' && room.includes(by.party) && to.type === 'parties' && !to.parties.some((party) => room.includes(party)))
    .filter((permission) => isWaiting(permission, now))
    .map((permission) => ({ permission, lines: permission.covers.type === 'records' ? permission.covers.records.flatMap((id) => byId.get(id) ?? []).map(toLine) : [] }))
    .filter(({ permission, lines }) => permission.covers.type === 'all-of-source' || lines.length > 0)
    .sort((one, other) => one.permission.givenAt - other.permission.givenAt);
}

function isWaiting({ from, givenAt, revokedAt, validUntil }: Permission, now: number): boolean {
  if (revokedAt !== null || givenAt > now || (validUntil !== null && now > validUntil)) return false;
  return (from.type === 'ask-first' && from.askedAt === null) || (from.type === 'after-event' && from.occurredAt === null);
}

export type LeavingInput = {
  readonly world: World;
  readonly meetingId: RecordId;
  readonly statements: readonly Statement[];
  /** Those that were looked at on the way out before. */
  readonly passed: ReadonlySet<RecordId>;
  readonly now: number;
};
/**
 * `outside`: who takes part now and does not know it. `isOpen`: they may be told, unless it is asked that it be kept.
 * `made`: offers, issues and the like that hold the same source's words once more, and were not answered for.
 */
export type LeavingNote = DoorwayLine & { readonly outside: readonly PartyId[]; readonly isOpen: boolean; readonly made: readonly DoorwayLine[] };

/** On the way out each new note that somebody gave there is looked at once; what was answered for, or is known to all, is not asked again. */
export function leavingNotes({ world, meetingId, statements, passed, now }: LeavingInput): LeavingNote[] {
  const present = presentParties(world);
  const moment = Math.max(now, world.newestJournalAt);
  const byId = new Map(statements.map((statement) => [statement.record.id, statement]));
  const madeOf = ({ id }: WorldRecord, outside: readonly PartyId[]): DoorwayLine[] =>
    companionsOf([id], world.records).own.flatMap((companion) => {
      const statement = byId.get(companion);
      const isUnanswered = statement && statement.record.kind !== 'note' && outside.some((party) => ownVerdict(statement.record, party, world, moment) === 'no-permission');
      return isUnanswered ? [toLine(statement)] : [];
    });
  return statements
    .filter((statement) => statement.meetingId === meetingId && !passed.has(statement.record.id))
    .flatMap((statement) => {
      const { record } = statement;
      const { audience, source } = record;
      if (audience.type !== 'parties' || (source.type !== 'party' && source.type !== 'third-person')) return [];
      const unanswered = present
        .filter((party) => !audience.parties.includes(party))
        .map((party) => ({ party, because: judge(record, [party], world, moment).because.type }))
        .filter(({ because }) => because === 'no-permission' || because === 'open-rule');
      const isOpen = unanswered.some(({ because }) => because === 'open-rule');
      const outside = unanswered.map(({ party }) => party);
      return unanswered.length > 0 ? [{ ...toLine(statement), outside, isOpen, made: madeOf(record, outside) }] : [];
    })
    .sort((one, other) => one.at - other.at);
}

/** What its own source has said of it, whatever it was made from. */
const ownVerdict = (record: WorldRecord, party: PartyId, world: World, now: number): Because['type'] => judge({ ...record, origins: [] }, [party], world, now).because.type;

/**
 * In a room: a record of others that its source let go to the parties there. `shown` is the record as the wall gives it: released words
 * bear the room's own set and still name their source.
 */
export function isReleasedHere({ audience, source }: Pick<WorldRecord, 'audience' | 'source'>, room: readonly PartyId[]): boolean {
  if (audience.type !== 'parties') return false;
  if (!room.every((party) => audience.parties.includes(party))) return true;
  return source.type === 'party' && !audience.parties.includes(source.party);
}
