// Finds cases by words as people type them: Kazakh letters may be typed as their Russian neighbours, case and ё do not matter.
import { foldKazakhLetters } from '#shared/domain/kazakh-letters.ts';
import type { CaseSummary } from '#shared/ipc/contract.ts';

/** What two spellings of one word have in common. */
export function foldText(text: string): string {
  // A Latin i is what many keyboards give for the Kazakh і.
  return foldKazakhLetters(text.normalize('NFKC').toLowerCase()).replaceAll('i', 'и');
}

const foldWords = (text: string): readonly string[] => foldText(text).split(/\s+/).filter((word) => word !== '');

export type SearchableCase = { readonly summary: CaseSummary; readonly folded: string };

export function toSearchableCase(summary: CaseSummary): SearchableCase {
  const names = summary.parties.map((party) => party.displayName);
  return { summary, folded: foldText([summary.workingName, summary.matter, summary.courtCaseNumber, ...names].join('\n')) };
}

/** Every word must occur somewhere, in any order, whole or in part. */
export function filterCases(cases: readonly SearchableCase[], query: string): readonly CaseSummary[] {
  const words = foldWords(query);
  return cases.filter((searchable) => words.every((word) => searchable.folded.includes(word))).map((searchable) => searchable.summary);
}
