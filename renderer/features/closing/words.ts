// Words of grounds, kinds and roles by their names in the vault.
import type { CaseResult, KeepClass } from '#shared/domain/case-lifecycle.ts';
import type { ConflictRole } from '#shared/domain/conflict-entry.ts';

export const resultWords = {
  settled: 'closing:resultSettled', 'settled-in-part': 'closing:resultSettledInPart', 'not-possible': 'closing:resultNotPossible', 'parties-refused': 'closing:resultPartiesRefused',
  'one-party-refused': 'closing:resultOnePartyRefused', 'term-expired': 'closing:resultTermExpired', 'not-begun': 'closing:resultNotBegun', other: 'closing:resultOther',
} as const satisfies Readonly<Record<CaseResult, string>>;

export const keepWords = { notes: 'closing:keepNotes', files: 'closing:keepFiles', papers: 'closing:keepPapers', case: 'closing:keepCase' } as const satisfies Readonly<Record<KeepClass, string>>;

export const roleWords = {
  party: 'closing:roleParty', representative: 'closing:roleRepresentative', interpreter: 'closing:roleInterpreter', other: 'closing:roleOther',
} as const satisfies Readonly<Record<ConflictRole, string>>;
