// What the leak check compares with: every record that the readers may not see, in the trash as well, what its earlier versions said
// and it says no more, and words that are still being typed; beside it, what the readers know anyway.
import type { Source } from '#shared/domain/audience.ts';
import { mayTell, sameRecipient } from '#shared/domain/carry.ts';
import { mayShowVersion } from '#shared/domain/confidentiality.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { KnownText, OutgoingPiece, SecretText } from '#shared/domain/leaks/leak-hit.ts';
import type { Recipient } from '#shared/domain/permission.ts';
import type { RecordKind, VaultRecord } from '#shared/domain/vault-record.ts';
import type { World, WorldRecord } from '#shared/domain/world.ts';
import type { SecretVersion } from '#shared/ipc/leak-report.ts';
import type { Draft } from '../ports.ts';
import { recordText } from '../record-text.ts';
import { readTold } from './carry.ts';
import { contentOf, earlierWordsOf, type Recalled } from './earlier-words.ts';
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

/** A part of a secret's text that stood there in another version. */
export type VersionPart = SecretVersion & { readonly from: number };
/** A record as the report names it. `parts`: of a text of versions, by where they begin; empty: it is the record as it stands. */
export type NamedSecret = {
  readonly recordId: RecordId;
  readonly kind: RecordKind;
  readonly source: Source;
  readonly at: number;
  readonly isInTrash: boolean;
  readonly text: string;
  readonly parts: readonly VersionPart[];
};
/** `named`: by the id under which the text was given to the check. `unread`: records with more earlier words than are compared. */
export type Gathered = { readonly secrets: SecretText[]; readonly known: KnownText[]; readonly named: Map<RecordId, NamedSecret>; readonly unread: Set<RecordId> };

/** The case's own sheet and who takes part are nobody's confidence. */
const neverSecret: ReadonlySet<RecordKind> = new Set(['case', 'roster']);
/** Of one record's earlier versions: more is of one that is no note, and was compared as far as this. */
const mostVersionChars = 100_000;
/** Of all of them together: as much as five thousand notes say, so that a check takes no longer than a person waits. The newest words are compared first. */
const mostEarlierChars = 600_000;

/** What a record said before is a text of its own, under an id that no record has. */
const idOfVersions = (id: RecordId): RecordId => `${id} before` as RecordId;

export function gatherSecrets(session: VaultSession, outgoing: Outgoing): Gathered {
  const { caseId, to, made, isApart = false } = outgoing;
  const gathered: Gathered = { secrets: [], known: [], named: new Map(), unread: new Set() };
  const world = session.worlds.get(caseId);
  if (!world) return gathered;
  const now = session.now(caseId);
  const told = readTold(session, caseId);
  const drafts = new Map(session.store.drafts(caseId).map((draft) => [draft.recordId, draft]));
  const earlier: Earlier[] = [];
  for (const stored of session.store.records({ caseId, state: 'all' })) {
    const place = world.records.get(stored.id);
    if (!place || made.has(stored.id) || isPaperFor(session, stored, to)) continue;
    const text = recordText(stored);
    const isInTrash = stored.deletedAt !== null;
    // What is screened is read nowhere else, and not in this report either.
    const isScreened = stored.audience.type === 'screening';
    const name = { recordId: stored.id, kind: stored.kind, source: stored.source, at: stored.createdAt, isInTrash };
    gathered.named.set(stored.id, { ...name, text: isScreened ? '' : text, parts: [] });
    const verdict = mayTell(place, to, world, now);
    const words = (told.get(stored.id) ?? []).flatMap((each) => (isToldToAll(each.to, to) ? [each.words] : []));
    if (verdict.allowed === 'wording') words.push(verdict.wording);
    if (!isApart) gathered.known.push(...words.map((each) => ({ recordId: stored.id, text: each })));
    const mayKnow = !isApart && (verdict.allowed === 'as-said' || (stored.kind === 'roster' && to.type === 'outside'));
    // Who takes part needs no mention: it is no record that one would be shown.
    if (mayKnow && !isInTrash) gathered.known.push({ recordId: stored.kind === 'roster' ? null : stored.id, text });
    if (neverSecret.has(stored.kind)) continue;
    if (!mayKnow) gathered.secrets.push({ recordId: stored.id, text });
    const draft = drafts.get(stored.id);
    drafts.delete(stored.id);
    if (stored.revision > 1 || draft) earlier.push({ stored, text, name, isScreened, draft });
  }
  addEarlier(gathered, { session, world, outgoing, now }, earlier);
  for (const draft of drafts.values()) addDraft(gathered, draft, (place) => !isApart && mayTell(place, to, world, now).allowed === 'as-said');
  return gathered;
}

type Earlier = Recalled & { readonly name: Omit<NamedSecret, 'text' | 'parts'>; readonly isScreened: boolean };
type Readers = { readonly session: VaultSession; readonly world: World; readonly outgoing: Outgoing; readonly now: number };

/** The newest records first, in case there is more than is compared. */
function addEarlier({ secrets, known, named, unread }: Gathered, readers: Readers, earlier: readonly Earlier[]): void {
  let left = mostEarlierChars;
  const words = earlierWordsOf(readers.session, readers.outgoing.caseId, earlier);
  for (const { stored, name, isScreened } of earlier.toSorted((one, other) => other.stored.updatedAt - one.stored.updatedAt)) {
    const gone: { readonly part: VersionPart; readonly text: string }[] = [];
    let length = 0;
    for (const { type, version, said } of words.get(stored.id) ?? []) {
      // What its readers may look up in its history is no secret to them.
      if (mayReadVersion(version, readers)) {
        if (stored.deletedAt === null) known.push({ recordId: stored.id, text: said });
        continue;
      }
      if (left <= 0 || length > mostVersionChars) {
        unread.add(stored.id);
        break;
      }
      gone.push({ part: { type, at: version.updatedAt, from: length }, text: said });
      length += said.length + 1;
    }
    if (gone.length === 0) continue;
    const recordId = idOfVersions(stored.id);
    const whole = gone.map((each) => each.text).join('\n');
    named.set(recordId, { ...name, text: isScreened ? '' : whole, parts: gone.map(({ part }) => part) });
    secrets.push({ recordId, text: whole });
    left -= whole.length;
  }
}

function mayReadVersion(version: VaultRecord, { world, outgoing: { caseId, to, isApart = false }, now }: Readers): boolean {
  return !isApart && to.type === 'parties' && mayShowVersion(version, { type: 'screen', caseId, parties: to.parties }, world, now).allowed === 'as-said';
}

/** Words that are still being typed, of a note that does not exist yet. */
function addDraft({ named, secrets }: Gathered, { recordId, caseId, kind, audience, source, origins, updatedAt, body }: Draft, mayKnow: (place: WorldRecord) => boolean): void {
  const text = recordText({ kind: 'note', body: contentOf(body) });
  const place = { id: recordId, caseId, kind, audience, source, origins: [...origins], revision: 0, createdAt: updatedAt, updatedAt, deletedAt: null };
  if (text === '' || named.has(recordId) || mayKnow(place)) return;
  named.set(recordId, { recordId, kind, source, at: updatedAt, isInTrash: false, text, parts: [] });
  secrets.push({ recordId, text });
}

/** A draft or an earlier version of an agreement between the same readers. */
function isPaperFor({ bodies }: VaultSession, stored: VaultRecord, to: Recipient): boolean {
  const between = bodies.readAs(stored, 'settlement')?.body.parties.map(({ partyId }) => partyId);
  return between !== undefined && to.type === 'parties' && to.parties.every((party) => between.includes(party));
}

const isToldToAll = (earlier: Recipient, to: Recipient): boolean =>
  earlier.type === 'parties' && to.type === 'parties' ? to.parties.every((party) => earlier.parties.includes(party)) : sameRecipient(earlier, to);
