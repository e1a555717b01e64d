// What was let go and then did not leave: a print dialog that was cancelled, a disk that took no file. The entry from before stays, and a
// second one in the same chain says that nothing came of it. Where the process ends in between, the first stands alone, as it must: the
// journal may say once too often that something left, never once too seldom.
import type { RecordId } from '#shared/domain/ids.ts';
import { readContent } from '#shared/domain/journal-content.ts';
import { ok } from '#shared/result.ts';
import type { VaultCalls } from '../messages.ts';
import type { JournalEntry, StoreWriter } from '../ports.ts';
import { notAllowed, notFound } from './records.ts';
import type { ServiceCall, VaultSession } from './session.ts';

type Stopped = VaultCalls['release-stopped'];
/** Where the entry of something let go stands. */
type Place = Pick<JournalEntry, 'chain' | 'number'>;

const placesBySession = new WeakMap<VaultSession, Map<RecordId, Place>>();

/** A name for what is let go now, for main alone: as long as this vault is open, and good for once. */
export function nameRelease(session: VaultSession, { chain, number }: Place): RecordId {
  const places = placesBySession.get(session) ?? new Map<RecordId, Place>();
  placesBySession.set(session, places);
  const releaseId = session.newId();
  places.set(releaseId, { chain, number });
  return releaseId;
}

export function noteReleaseStopped({ session, viewer }: ServiceCall, { releaseId }: Omit<Stopped['input'], 'viewer'>): Stopped['result'] {
  if (viewer.type !== 'desk') return notAllowed;
  const place = placesBySession.get(session)?.get(releaseId);
  const entry = place && session.store.journal(place.chain).find(({ number }) => number === place.number);
  // Erased meanwhile, it says nothing any more that would have to be put right.
  if (!entry || entry.content === null) return notFound;
  const saved = session.change((writer) => addStopped(writer, entry));
  if (!saved.ok) return saved;
  placesBySession.get(session)?.delete(releaseId);
  return ok(null);
}

/** Of what, how and to whom, so that it concerns whom the first entry concerns; never the words, which stand there alone. */
export function addStopped(writer: StoreWriter, { chain, number, kind, content }: JournalEntry): void {
  const said = content as Readonly<Record<string, unknown>>;
  const of = { of: number, artefact: said['artefact'], way: said['way'] };
  if (kind === 'own-file') writer.addJournalEntry(chain, 'own-file-stopped', of);
  else writer.addJournalEntry(chain, 'disclosure-stopped', { ...of, to: said['to'], records: said['records'] ?? [] });
}

/** Of a case's journal: the numbers of the disclosures that did not leave after all. */
export function stoppedDisclosures(journal: readonly JournalEntry[]): ReadonlySet<number> {
  return new Set(journal.flatMap(({ kind, content }) => (kind === 'disclosure-stopped' ? (readContent(content).number('of') ?? []) : [])));
}
