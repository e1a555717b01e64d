// From what a record says to the key of the word for it.
export const languagesWords = { 'kk-ru': 'documents:languagesKkRu', kk: 'documents:kazakh', ru: 'documents:russian', en: 'documents:english' } as const;
export const penaltyWords = { none: 'documents:penaltyNone', 'percent-per-day': 'documents:penaltyPercent', fixed: 'documents:penaltyFixed', 'in-words': 'documents:penaltyInWords' } as const;
export const pathWords = { 'court-order': 'documents:pathCourtOrder', lawsuit: 'documents:pathLawsuit', notary: 'documents:pathNotary', writ: 'documents:pathWrit' } as const;
export const costWords = {
  'settled-mutually': 'documents:costsMutual', 'each-own': 'documents:costsEachOwn', equal: 'documents:costsEqual', 'one-party': 'documents:costsOneParty', 'in-words': 'documents:costsOwnWords',
} as const;
export const formWords = { paper: 'documents:formPaper', exchange: 'documents:formExchange', both: 'documents:formBoth' } as const;
export const prevailingWords = { equal: 'documents:prevailingEqual', kk: 'documents:prevailingKk', ru: 'documents:prevailingRu' } as const;
export const standingWords = { law: 'documents:standingLaw', sheet: 'documents:standingSheet', ours: 'documents:standingOurs' } as const;
