// Scores the leak check: a file of pairs (recall, false alarms, by kind), or a folder of pages (planted found, false hits per page). See tests/vectors/leaks/README.md.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createLeakIndex } from '#shared/domain/leaks/leak-index.ts';
import { findLeaks } from '#shared/domain/leaks/find-leaks.ts';

/** @typedef {import('#shared/domain/leaks/leak-hit.ts').LeakHit} LeakHit */
/** @typedef {{ id: string, lang: string, kind: string, confidential: string, outgoing: string, public?: string | string[], leak: boolean }} Pair */
/** @typedef {{ id: string, lang: string, kind: string, text: string, leak: boolean, planted?: { noteId: string, kind: string, from: number, to: number } | null }} Page */

const secretId = '00000000-0000-4000-8000-000000000001';

/** @param {string} text @returns {any[]} */
const linesOf = (text) => text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [parse(line, at + 1)]));

/** @param {string} line @param {number} number */
function parse(line, number) {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`line ${number} is no JSON`);
  }
}

/** @param {string} id @returns {any} Ids of records are uuids; those of a labelled file need not be. */
const asId = (id) => id;

/** What is found in a pair that its public texts do not hold. @param {Pair} pair */
function reasonsOf(pair) {
  const known = [pair.public ?? []].flat().map((text, at) => ({ recordId: asId(`known-${at}`), text }));
  const hits = findLeaks(createLeakIndex([{ recordId: asId(secretId), text: pair.confidential }], known), [{ id: 'piece', text: pair.outgoing }]);
  return [...new Set(hits.filter(({ knownFrom }) => knownFrom === null).map(({ reason }) => reason))];
}

/** @param {Pair} pair */
export const isFlagged = (pair) => reasonsOf(pair).length > 0;

/** @param {string} text @param {(pair: Pair) => boolean} [judge] Another way of judging, to compare with. */
export function scorePairs(text, judge = isFlagged) {
  /** @type {Pair[]} */
  const pairs = linesOf(text);
  /** @type {Record<string, { n: number, right: number }>} */
  const kinds = {};
  /** @type {string[]} */
  const wrong = [];
  /** @type {Record<string, number>} A pair with two reasons counts for both. */
  const alarmsByReason = {};
  const counts = { leaks: 0, found: 0, harmless: 0, alarms: 0 };
  for (const pair of pairs) {
    if (typeof pair.confidential !== 'string' || typeof pair.outgoing !== 'string' || typeof pair.leak !== 'boolean') throw new Error(`${pair.id}: neither confidential, outgoing nor leak may be missing`);
    const flagged = judge(pair);
    const kind = (kinds[`${pair.kind}, ${pair.leak ? 'leak' : 'harmless'}`] ??= { n: 0, right: 0 });
    kind.n += 1;
    kind.right += flagged === pair.leak ? 1 : 0;
    if (flagged !== pair.leak) wrong.push(`${pair.leak ? 'missed' : 'false'} ${pair.id} (${pair.kind})`);
    if (pair.leak) counts.leaks += 1;
    else counts.harmless += 1;
    if (pair.leak && flagged) counts.found += 1;
    if (!pair.leak && flagged) {
      counts.alarms += 1;
      if (judge === isFlagged) for (const reason of reasonsOf(pair)) alarmsByReason[reason] = (alarmsByReason[reason] ?? 0) + 1;
    }
  }
  return { n: pairs.length, ...counts, recall: share(counts.found, counts.leaks), falseAlarms: share(counts.alarms, counts.harmless), alarmsByReason, kinds, wrong };
}

/** @param {number} part @param {number} whole */
const share = (part, whole) => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000);

/** Hits that mark the same words of a page are one to whoever reads them. @param {readonly LeakHit[]} hits */
export function distinctPlaces(hits) {
  /** @type {{ from: number, to: number }[]} */
  const places = [];
  for (const { outgoing } of hits.toSorted((one, other) => one.outgoing.from - other.outgoing.from)) {
    const last = places.at(-1);
    if (last && outgoing.from < last.to) last.to = Math.max(last.to, outgoing.to);
    else places.push({ from: outgoing.from, to: outgoing.to });
  }
  return places;
}

/** @param {string} folder With notes.jsonl, known.jsonl and pages.jsonl. */
export function scorePages(folder) {
  const read = (/** @type {string} */ name) => linesOf(readFileSync(join(folder, name), 'utf8'));
  const index = createLeakIndex(
    read('notes.jsonl').map(({ id, text }) => ({ recordId: asId(id), text })),
    read('known.jsonl').map(({ id, text }) => ({ recordId: asId(id), text })),
  );
  const counts = { harmless: 0, falseHits: 0, knownHits: 0, planted: 0, found: 0, foundElsewhere: 0 };
  /** @type {Record<string, number>} */
  const falseByReason = {};
  /** @type {Record<string, { n: number, right: number }>} */
  const kinds = {};
  /** @type {string[]} */
  const wrong = [];
  /** @type {Page[]} */
  const pages = read('pages.jsonl');
  for (const page of pages) {
    const all = findLeaks(index, [{ id: page.id, text: page.text }]);
    const hits = all.filter(({ knownFrom }) => knownFrom === null);
    const { planted } = page;
    if (!planted) {
      counts.harmless += 1;
      counts.falseHits += distinctPlaces(hits).length;
      counts.knownHits += all.length - hits.length;
      for (const { reason, outgoing, secret } of hits) {
        falseByReason[reason] = (falseByReason[reason] ?? 0) + 1;
        wrong.push(`false ${page.id}: ${reason} «${page.text.slice(outgoing.from, outgoing.to)}» ~ ${secret.recordId}`);
      }
      continue;
    }
    counts.planted += 1;
    const within = hits.filter(({ outgoing }) => outgoing.from >= planted.from && outgoing.to <= planted.to + 1);
    const isFound = within.some(({ secret }) => secret.recordId === planted.noteId);
    const kind = (kinds[planted.kind] ??= { n: 0, right: 0 });
    kind.n += 1;
    if (isFound) {
      counts.found += 1;
      kind.right += 1;
    } else {
      if (within.length > 0) counts.foundElsewhere += 1;
      wrong.push(`missed ${page.id} (${planted.kind}): «${page.text.slice(planted.from, planted.to)}» of ${planted.noteId}; there: ${within.map(({ reason, secret }) => `${reason} ${secret.recordId}`).join(', ')}`);
    }
  }
  return { pages: pages.length, ...counts, falseHitsPerPage: share(counts.falseHits, counts.harmless), plantedFound: share(counts.found, counts.planted), falseByReason, kinds, wrong };
}

/** @param {string} place A file of pairs or a folder of pages. */
export function scoreLeaks(place) {
  if (!existsSync(place)) throw new Error(`There is nothing at ${place}.`);
  return statSync(place).isDirectory() ? scorePages(place) : scorePairs(readFileSync(place, 'utf8'));
}
