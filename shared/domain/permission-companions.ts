// What belongs to the words a source answers for: what they were made from, and what was made from them. One answer may hold for all that the
// same source gave; what others gave of it needs theirs. Law on mediation, Art. 8 (wording of 20.12.2021).
import type { Source } from './audience.ts';
import type { RecordId } from './ids.ts';
import { isItemKind } from './negotiation.ts';
import { answerOf, isLiving, recipientKey, sameSource, type PermissionAnswer } from './permission-state.ts';
import { sourceKey, type Permission, type Recipient } from './permission.ts';
import type { WorldRecord } from './world.ts';

export type Linked = Pick<WorldRecord, 'id' | 'kind' | 'source' | 'audience' | 'origins' | 'deletedAt'>;
export type Companions = {
  /** Of the sources that answer. */
  readonly own: readonly RecordId[];
  /** Of everyone else whose words are in it, source by source. */
  readonly others: readonly { readonly by: Source; readonly records: readonly RecordId[] }[];
};

/** Own eyes, the mediator's own words and what a body gave are nobody's to allow, and are left out. */
export function companionsOf(chosen: readonly RecordId[], records: ReadonlyMap<RecordId, Linked>): Companions {
  const sources = new Set(chosen.flatMap((id) => records.get(id) ?? []).map(({ source }) => sourceKey(source)));
  const known = new Set(chosen);
  const own: RecordId[] = [];
  const others = new Map<string, { readonly by: Source; readonly records: RecordId[] }>();
  const waiting = [...chosen];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    for (const origin of records.get(id)?.origins ?? []) {
      const record = records.get(origin);
      if (!record || known.has(origin)) continue;
      known.add(origin);
      waiting.push(origin);
      if (record.audience.type !== 'parties' || record.deletedAt !== null) continue;
      const key = sourceKey(record.source);
      if (sources.has(key)) own.push(origin);
      else if (record.source.type === 'party' || record.source.type === 'third-person') others.set(key, { by: record.source, records: [...(others.get(key)?.records ?? []), origin] });
    }
  }
  const answered = new Set([...chosen, ...own]);
  for (let before = -1; before !== answered.size; ) {
    before = answered.size;
    for (const { id, kind, source, audience, origins, deletedAt } of records.values()) {
      if (answered.has(id) || !isItemKind(kind) || deletedAt !== null || audience.type !== 'parties' || !sources.has(sourceKey(source)) || !origins.some((origin) => answered.has(origin))) continue;
      answered.add(id);
      own.push(id);
    }
  }
  return { own, others: [...others.values()] };
}

/** Whether its source has said exactly this of it already, to all of them; nothing stands for "closed". */
export function isAnswered({ id, kind, source }: Pick<Linked, 'id' | 'kind' | 'source'>, to: Recipient, answer: PermissionAnswer, permissions: readonly Permission[], now: number): boolean {
  const about = permissions.filter((each) => isLiving(each, now) && sameSource(each.by, source) && (each.covers.type === 'records' ? each.covers.records.includes(id) : kind === 'note'));
  return about.some((each) => reaches(each.to, to) && JSON.stringify(answerOf(each)) === JSON.stringify(answer));
}

function reaches(given: Recipient, to: Recipient): boolean {
  if (given.type !== 'parties' || to.type !== 'parties') return recipientKey(given) === recipientKey(to);
  return to.parties.every((party) => given.parties.includes(party));
}

/** Nobody needs a permission to be told what was said in front of it, or by it. */
export const isNewsTo = ({ audience, source }: Pick<Linked, 'audience' | 'source'>, to: Recipient): boolean =>
  to.type === 'outside' || (audience.type === 'parties' && to.parties.some((party) => !audience.parties.includes(party) && !(source.type === 'party' && source.party === party)));
