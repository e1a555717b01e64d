// Every kind of entry that Bitim writes into a journal. The list is closed: what is written is one of these, and each has its sentence
// in three languages (electron/vault/journal). Kinds are only ever added, since older vaults have them.

/** What a case's chain tells, by what one looks for. */
export const caseJournalGroups = {
  case: [
    'case-made', 'rule-changed', 'case-deleted', 'case-restored', 'case-closed', 'case-reopened', 'case-archived', 'case-unarchived', 'keep-until-set', 'hold-set', 'hold-lifted',
    'notes-destroyed', 'left-trash', 'history-erased', 'case-imported', 'entry-lost',
  ],
  parties: ['party-joined', 'party-left', 'party-returned', 'party-deleted', 'party-restored', 'identifier-kept'],
  sharing: [
    'permission-given', 'permission-changed', 'permission-revoked', 'keep-requested', 'keep-withdrawn', 'disclosure', 'disclosure-stopped', 'origins-confirmed', 'item-shown', 'leak-confirmed', 'room-corrected', 'details-taken', 'door-passed', 'question-settled',
    'sealed-begun', 'sealed-ended', 'sealed-stopped', 'within-begun', 'within-ended', 'within-stopped',
    'package-made', 'package-finished', 'package-stopped', 'package-taken', 'foreign-journal', 'foreign-permission-looked-at',
  ],
  papers: ['paper-frozen', 'own-file', 'own-file-stopped', 'export-finished', 'export-stopped'],
} as const;

/** What the vault's own chain tells. `own-file`, `own-file-stopped` and exports stand in both. */
export const vaultJournalGroups = {
  vault: ['vault-made', 'vault-restored', 'vault-rescued', 'vault-imported', 'case-left-trash', 'destroyed', 'destruction-ended', 'noticed-and-went-on', 'altered-and-went-on', 'files-brought-back', 'sender-compared', 'sender-forgotten'],
  keys: [
    'recovery-proven', 'passphrase-changed', 'passphrase-set-after-recovery', 'recovery-key-replaced', 'quick-code-set', 'quick-code-removed', 'computer-slot-added',
    'computer-slot-removed', 'data-key-renewed',
  ],
} as const;

type Groups = typeof caseJournalGroups & typeof vaultJournalGroups;
export type JournalGroup = keyof Groups;
export type JournalKind = Groups[JournalGroup][number];

const groupByKind: ReadonlyMap<string, JournalGroup> = new Map(
  (Object.entries({ ...caseJournalGroups, ...vaultJournalGroups }) as [JournalGroup, readonly string[]][]).flatMap(([group, kinds]) => kinds.map((kind) => [kind, group] as const)),
);
export const journalKinds = [...groupByKind.keys()] as readonly JournalKind[];
export const isJournalKind = (kind: string): kind is JournalKind => groupByKind.has(kind);
/** null: a kind of a newer Bitim. */
export const journalGroupOf = (kind: string): JournalGroup | null => groupByKind.get(kind) ?? null;
