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
  const waiting: { readonly record: WorldRecord; readonly isOrigin: boolean }[] = [{ record, isOrigin: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next.record.id)) continue;
    seen.add(next.record.id);
    const { allowed, because } = mayShowRecord({ ...next.record, origins: [] }, { type: 'screen', caseId: world.caseId, parties: [party] }, 'as-said', world, now);
    // Released words stand for the record; for what was made from it they do not.
    if (allowed === 'no' || (allowed === 'wording' && next.isOrigin)) needs.push({ source: next.record.source, recordId: next.record.id, because: allowed === 'no' ? because : { type: 'no-permission', party } });
    if (world.confirmedRevision.get(next.record.id)?.has(next.record.revision)) continue;
    for (const id of [...next.record.origins].reverse()) {
      const origin = world.records.get(id);
      if (origin) waiting.push({ record: origin, isOrigin: true });
      else needs.push({ source: next.record.source, recordId: next.record.id, because: { type: 'origin-missing', origin: id } });
    }
  }
  return needs;
}
