// Whose permission is still missing before a record may be told to a party: what several sources gave needs all of them.
// Law on mediation, Art. 8 (wording of 20.12.2021): the permission of the party that gave the information.
import type { Source } from './audience.ts';
import { mayShowRecord, type Because } from './confidentiality.ts';
import type { PartyId, RecordId } from './ids.ts';
import type { World, WorldRecord } from './world.ts';

export type Need = { readonly source: Source; readonly recordId: RecordId; readonly because: Because };

/** Of the record itself and of everything it was made from; where that was confirmed to hold nothing of its origins, of itself alone. */
export function missingPermissions(record: WorldRecord, party: PartyId, world: World, now: number): readonly Need[] {
  const needs: Need[] = [];
  const seen = new Set<RecordId>();
  let words: string | null = null;
  const waiting: { readonly record: WorldRecord; readonly isOrigin: boolean }[] = [{ record, isOrigin: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next.record.id)) continue;
    seen.add(next.record.id);
    const verdict = mayShowRecord({ ...next.record, origins: [] }, { type: 'screen', caseId: world.caseId, parties: [party] }, 'as-said', world, now);
    if (verdict.allowed === 'wording' && !next.isOrigin) words = verdict.wording;
    // Released words stand for the record; of what it was made from these very words have to be let go as well.
    const isOtherwise = verdict.allowed === 'wording' && next.isOrigin && verdict.wording !== words;
    if (verdict.allowed === 'no' || isOtherwise) needs.push({ source: next.record.source, recordId: next.record.id, because: isOtherwise ? { type: 'no-permission', party } : verdict.because });
    if (world.confirmedRevision.get(next.record.id)?.has(next.record.revision)) continue;
    for (const id of [...next.record.origins].reverse()) {
      const origin = world.records.get(id);
      if (origin) waiting.push({ record: origin, isOrigin: true });
      else needs.push({ source: next.record.source, recordId: next.record.id, because: { type: 'origin-missing', origin: id } });
    }
  }
  return needs;
}
