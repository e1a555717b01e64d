// The sections of a case at the desk, in the order of the tabs. The word after the case's id in a path is the section.
export const caseSections = ['overview', 'parties', 'meetings', 'notes', 'issues', 'offers', 'sharing', 'documents', 'files', 'journal', 'trash', 'closing'] as const;
export type CaseSection = (typeof caseSections)[number];

export const toCaseSection = (word: string | undefined): CaseSection => caseSections.find((section) => section === word) ?? 'overview';
