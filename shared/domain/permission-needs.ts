// Whose permission is still missing before a record may be told: what several sources gave needs all of them.
// Law on mediation, Art. 8 (wording of 20.12.2021): the permission of the party that gave the information.
import type { Source } from './audience.ts';
import { mayTell } from './carry.ts';
import { mayShowRecord, type Because } from './confidentiality.ts';
import type { PartyId, RecordId } from './ids.ts';
import { sourceKey, type Recipient } from './permission.ts';
import type { World, WorldRecord } from './world.ts';

export type Need = { readonly source: Source; readonly recordId: RecordId; readonly because: Because };

/** Of the record itself and of everything it was made from; where that was confirmed to hold nothing of its origins, of itself alone. */
export function missingPermissions(record: WorldRecord, party: PartyId, world: World, now: number): readonly Need[] {
  const gaps = gapsOf<Because>(record, world, (alone) => mayShowRecord(alone, { type: 'screen', caseId: world.caseId, parties: [party] }, 'as-said', world, now));
  return gaps.map((gap) => ({
    source: gap.record.source,
    recordId: gap.record.id,
    because: gap.type === 'closed' ? gap.because : gap.type === 'other-words' ? { type: 'no-permission', party } : { type: 'origin-missing', origin: gap.origin },
  }));
}

/** What one source has to allow before a record may be told: the record itself, and what it was made from. */
export type Ask = { readonly by: Source; readonly records: readonly RecordId[] };

/** Of each source once, so that nobody is asked twice for the same words. Empty where no permission would open it: own eyes, a body, words of the mediator, an origin that is gone. */
export function asksFor(record: WorldRecord, to: Recipient, world: World, now: number): readonly Ask[] {
  const bySource = new Map<string, { readonly by: Source; readonly records: RecordId[] }>();
  for (const gap of gapsOf<unknown>(record, world, (alone) => mayTell(alone, to, world, now))) {
    const { source, audience, id } = gap.record;
    if (gap.type === 'origin-missing' || audience.type !== 'parties' || source.type === 'mediator' || source.type === 'body') return [];
    const ask = bySource.get(sourceKey(source)) ?? { by: source, records: [] };
    ask.records.push(id);
    bySource.set(sourceKey(source), ask);
  }
  return [...bySource.values()];
}

type Verdict<Own> = { readonly allowed: 'as-said' } | { readonly allowed: 'wording'; readonly wording: string } | { readonly allowed: 'no'; readonly because: Own };

/** `other-words`: an origin of which only words are let go, and not those of the record that is asked about. */
type Gap<Own> = { readonly record: WorldRecord } & (
  | { readonly type: 'closed'; readonly because: Own }
  | { readonly type: 'other-words' }
  | { readonly type: 'origin-missing'; readonly origin: RecordId }
);

/** `judge` is asked of each record alone, without its origins. */
function gapsOf<Own>(record: WorldRecord, world: World, judge: (alone: WorldRecord) => Verdict<Own>): readonly Gap<Own>[] {
  const gaps: Gap<Own>[] = [];
  const seen = new Set<RecordId>();
  let words: string | null = null;
  const waiting: { readonly record: WorldRecord; readonly isOrigin: boolean }[] = [{ record, isOrigin: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { record: each, isOrigin } = next;
    if (seen.has(each.id)) continue;
    seen.add(each.id);
    const verdict = judge({ ...each, origins: [] });
    if (verdict.allowed === 'no') gaps.push({ type: 'closed', record: each, because: verdict.because });
    // Released words stand for the record; of what it was made from these very words have to be let go as well.
    else if (verdict.allowed === 'wording' && !isOrigin) words = verdict.wording;
    else if (verdict.allowed === 'wording' && verdict.wording !== words) gaps.push({ type: 'other-words', record: each });
    if (world.confirmedRevision.get(each.id)?.has(each.revision)) continue;
    for (const id of [...each.origins].reverse()) {
      const origin = world.records.get(id);
      if (origin) waiting.push({ record: origin, isOrigin: true });
      else gaps.push({ type: 'origin-missing', record: each, origin: id });
    }
  }
  return gaps;
}
