// Looks in what is to leave for what stands in secrets: names, identifiers, sums, days, and so many words together that chance does not explain them.
import type { Finding } from './finding.ts';
import type { LeakHit, OutgoingPiece } from './leak-hit.ts';
import { findMatters } from './find-matters.ts';
import { findNames } from './find-names.ts';
import { findRareWords } from './find-rare-words.ts';
import { findValues } from './find-values.ts';
import { findWords } from './find-words.ts';
import type { LeakIndex } from './leak-index.ts';
import { readText } from './read-text.ts';

export function findLeaks(index: LeakIndex, pieces: readonly OutgoingPiece[]): readonly LeakHit[] {
  return pieces.flatMap((piece) => findInPiece(index, piece));
}

function findInPiece(index: LeakIndex, { id, text }: OutgoingPiece): LeakHit[] {
  const read = readText(text);
  const findings = [...findValues(index, read), ...findNames(index, read), ...findWords(index, read), ...findMatters(index, read), ...findRareWords(index, read)];
  const hits = new Map<string, LeakHit>();
  for (const finding of findings.toSorted((one, other) => one.outgoing.from - other.outgoing.from)) {
    const hit = hitOf(index, id, finding);
    if (hit && !hits.has(hit.key)) hits.set(hit.key, hit);
  }
  return [...hits.values()];
}

/** null where what is known is known from what was handed out anyway. */
function hitOf(index: LeakIndex, pieceId: string, { reason, outgoing, doc, secret, knownIn, shared }: Finding): LeakHit | null {
  const recordId = index.secrets[doc]?.recordId;
  const known = knownIn === null ? null : index.known[knownIn];
  if (recordId === undefined || (known && known.recordId === null)) return null;
  return { key: `${reason}:${recordId}:${pieceId}:${shared}`, reason, outgoing: { pieceId, ...outgoing }, secret: { recordId, ...secret }, knownFrom: known?.recordId ?? null };
}
