// What a record said before and says no more, version by version. A form that saves itself has hundreds of versions, and the leak check is asked two or
// three times for one thing that leaves: what was found for a record is remembered until the record changes.
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { SecretVersion } from '#shared/ipc/leak-report.ts';
import type { Draft } from '../ports.ts';
import { recordText } from '../record-text.ts';
import type { VaultSession } from './session.ts';

/** `version`: the record as it was, without its body. `said`: what stands in it, and in none after it. */
export type EarlierWords = { readonly type: SecretVersion['type']; readonly version: VaultRecord; readonly said: string };
export type Recalled = { readonly stored: VaultRecord; readonly text: string; readonly draft: Draft | undefined };

type Remembered = { readonly revision: number; readonly words: readonly EarlierWords[] };
/** Of one case: what was destroyed, and what another case says, does not stay longer than the next check. */
const memories = new WeakMap<VaultSession, { readonly caseId: CaseId; readonly words: ReadonlyMap<RecordId, Remembered> }>();

/** The newest words first. A record's audience, also of its history, never changes without a new revision (changes.ts). */
export function earlierWordsOf(session: VaultSession, caseId: CaseId, recalled: readonly Recalled[]): ReadonlyMap<RecordId, readonly EarlierWords[]> {
  const memory = memories.get(session);
  const before = memory?.caseId === caseId ? memory.words : new Map<RecordId, Remembered>();
  const kept = new Map<RecordId, Remembered>();
  const all = new Map<RecordId, readonly EarlierWords[]>();
  for (const { stored, text, draft } of recalled) {
    const known = before.get(stored.id);
    if (draft) {
      all.set(stored.id, newWords(text, [typedVersion(draft, stored), ...history(session, stored.id)]));
      continue;
    }
    const words = known?.revision === stored.revision ? known.words : newWords(text, history(session, stored.id));
    kept.set(stored.id, { revision: stored.revision, words });
    all.set(stored.id, words);
  }
  memories.set(session, { caseId, words: kept });
  return all;
}

type Version = { readonly type: SecretVersion['type']; readonly record: VaultRecord };

const history = (session: VaultSession, id: RecordId): Version[] => session.store.history(id).map((record) => ({ type: 'earlier', record }));

/** Words typed into a record that has them not yet: their audience is the draft's. */
function typedVersion({ audience, source, origins, updatedAt, body }: Draft, stored: VaultRecord): Version {
  return { type: 'typed', record: { ...stored, audience, source, origins: [...origins], updatedAt, revision: 0, body: contentOf(body) } };
}

export const contentOf = (body: unknown): unknown => (typeof body === 'object' && body !== null && 'content' in body ? body.content : null);

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…;])\s+|\n+/).map((sentence) => sentence.trim());

/** Sentences of each version that stand in none read before, newest first: each saving of a form but the last is the beginning of the next. */
function newWords(present: string, versions: readonly Version[]): EarlierWords[] {
  const words: EarlierWords[] = [];
  const read = new Set(sentencesOf(present));
  let seen = plain(present);
  for (const { type, record } of versions) {
    const fresh = sentencesOf(recordText(record)).filter((sentence) => {
      // Most of a version stands in the next as it is.
      if (read.has(sentence)) return false;
      read.add(sentence);
      const bare = plain(sentence).replace(/[.!?…;,:\s]+$/, '');
      return bare !== '' && !seen.includes(bare);
    });
    if (fresh.length === 0) continue;
    const said = fresh.join('\n');
    seen = `${seen}\n${plain(said)}`;
    words.push({ type, version: { ...record, body: null }, said });
  }
  return words;
}
