// Runs of words that what leaves shares with a record its readers may not see.
import type { CreateLeakIndex, FindLeaks, KnownText, LeakHit, SecretText } from '#shared/domain/leaks/leak-hit.ts';

type Word = { readonly word: string; readonly from: number; readonly to: number };
type Index = { readonly runs: ReadonlyMap<string, { readonly secret: SecretText; readonly from: number; readonly to: number }>; readonly known: ReadonlyMap<string, KnownText> };
const runLength = 4;

const wordsOf = (text: string): Word[] => [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({ word: match[0].toLowerCase(), from: match.index, to: match.index + match[0].length }));

function runsOf(text: string): { readonly run: string; readonly from: number; readonly to: number }[] {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - runLength + 1)).map(({ from }, index) => {
    const run = words.slice(index, index + runLength);
    return { run: run.map(({ word }) => word).join(' '), from, to: run.at(-1)?.to ?? from };
  });
}

export const createLeakIndex: CreateLeakIndex<Index> = (secrets, known) => ({
  runs: new Map(secrets.flatMap((secret) => runsOf(secret.text).map(({ run, from, to }) => [run, { secret, from, to }] as const))),
  known: new Map(known.flatMap((each) => runsOf(each.text).map(({ run }) => [run, each] as const))),
});

export const findLeaks: FindLeaks<Index> = ({ runs, known }, pieces) =>
  pieces.flatMap(({ id, text }) =>
    runsOf(text).flatMap(({ run, from, to }): LeakHit[] => {
      const found = runs.get(run);
      const knownText = known.get(run);
      if (!found || knownText?.recordId === null) return [];
      return [{ key: `words:${id}:${found.secret.recordId}:${run}`, reason: 'words', outgoing: { pieceId: id, from, to }, secret: { recordId: found.secret.recordId, from: found.from, to: found.to }, knownFrom: knownText?.recordId ?? null }];
    }),
  );
