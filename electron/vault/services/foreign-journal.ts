// Another vault's journal of a case, as it came: a chain of its own, kept inside entries of ours and followed by itself.
import { z } from 'zod';
import { exportedCaseSchema, type ExportedJournalLine } from '#shared/domain/export-format.ts';
import { caseIdSchema, vaultIdSchema, type CaseId } from '#shared/domain/ids.ts';
import { packageJournalKinds } from '#shared/domain/package.ts';
import type { Sodium } from '../keys/sodium.ts';
import type { JournalLine, StoreReader, StoreWriter } from '../ports.ts';
import { followChain } from '../store/journal.ts';
import type { VaultSession } from './session.ts';

/** Longest part of a foreign journal in one entry of ours. */
const pieceLines = 1_000;
const pieceSchema = z.strictObject({
  from: vaultIdSchema,
  name: z.string().max(600),
  /** The name that its hashes were made under: the case's id over there. */
  chain: caseIdSchema,
  /** 1: it begins anew, since what came is not what had come before. */
  first: z.int().min(1),
  lines: exportedCaseSchema.shape.journal,
});

export type ForeignJournal = { readonly from: string; readonly name: string; readonly chain: string; readonly lines: readonly ExportedJournalLine[] };

/** The newest state of each journal that came into a case. */
export function foreignJournals(store: StoreReader, caseId: CaseId): ForeignJournal[] {
  const byVault = new Map<string, ForeignJournal>();
  for (const { kind, content } of store.journal(caseId)) {
    const piece = kind === packageJournalKinds.chain ? pieceSchema.safeParse(content) : null;
    if (!piece?.success) continue;
    const { from, name, chain, first, lines } = piece.data;
    const before = first === 1 ? [] : (byVault.get(from)?.lines ?? []);
    byVault.set(from, { from, name, chain, lines: [...before, ...lines] });
  }
  return [...byVault.values()];
}

/** Number of the first entry that does not follow; null: the chain holds. */
export const foreignChainBreak = (sodium: Sodium, { chain, lines }: ForeignJournal): number | null => followChain(sodium, chain, lines.map(toLine)).brokenAt;

type Coming = { readonly caseId: CaseId; readonly chain: CaseId; readonly from: string; readonly name: string; readonly lines: readonly ExportedJournalLine[] };

/** Only what is new, where it goes on from what came before; all of it where it does not. */
export function addForeignJournal(session: VaultSession, writer: StoreWriter, { caseId, chain, from, name, lines }: Coming): void {
  if (lines.length === 0) return;
  const before = foreignJournals(session.store, caseId).find((one) => one.from === from && one.chain === chain)?.lines ?? [];
  const goesOn = before.length <= lines.length && before.every((line, index) => JSON.stringify(line) === JSON.stringify(lines[index]));
  const start = goesOn ? before.length : 0;
  for (let first = start; first < lines.length; first += pieceLines) {
    writer.addJournalEntry(caseId, packageJournalKinds.chain, { from, name, chain, first: first + 1, lines: lines.slice(first, first + pieceLines) });
  }
}

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const toLine = ({ salt, contentHash, previous, ...line }: ExportedJournalLine): JournalLine => ({ ...line, salt: salt === null ? null : bytesOf(salt), contentHash: bytesOf(contentHash), previous: bytesOf(previous) });
