// What is made from other records goes no further than all of them, whoever asks: the one walk through origins, for parties and for outsiders.
import type { RecordId } from './ids.ts';
import type { World, WorldRecord } from './world.ts';

export type OriginBecause<Own> =
  | { readonly type: 'origin-missing' | 'origin-circle'; readonly origin: RecordId }
  | { readonly type: 'origin-refused'; readonly origin: RecordId; readonly because: Own | OriginBecause<Own> };

/** A chain of origins longer than this is refused rather than followed. */
const deepestOrigin = 200;

/** The first origin that `judge` closes by itself or through its own origins; null where all are open, or this very revision was confirmed to hold nothing of them. */
export function findRefusedOrigin<Own>(record: WorldRecord, world: World, judge: (origin: WorldRecord) => Own | null): OriginBecause<Own> | null {
  return refusedOriginOf(record, { world, judge, path: new Set([record.id]), passed: new Set() });
}

/** `passed` keeps what was found open, so that shared origins are judged once. */
type OriginWalk<Own> = { readonly world: World; readonly judge: (origin: WorldRecord) => Own | null; readonly path: Set<RecordId>; readonly passed: Set<RecordId> };

function refusedOriginOf<Own>(record: WorldRecord, walk: OriginWalk<Own>): OriginBecause<Own> | null {
  if (walk.world.confirmedRevision.get(record.id)?.has(record.revision)) return null;
  for (const origin of record.origins) {
    if (walk.passed.has(origin)) continue;
    const because = judgeOrigin(origin, walk);
    if (because) return because;
    walk.passed.add(origin);
  }
  return null;
}

function judgeOrigin<Own>(id: RecordId, walk: OriginWalk<Own>): OriginBecause<Own> | null {
  if (walk.path.has(id) || walk.path.size > deepestOrigin) return { type: 'origin-circle', origin: id };
  const origin = walk.world.records.get(id);
  if (!origin || origin.caseId !== walk.world.caseId) return { type: 'origin-missing', origin: id };
  const own = walk.judge(origin);
  if (own) return { type: 'origin-refused', origin: id, because: own };
  walk.path.add(id);
  const deeper = refusedOriginOf(origin, walk);
  walk.path.delete(id);
  return deeper && { type: 'origin-refused', origin: id, because: deeper };
}
