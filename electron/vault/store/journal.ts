// The journal's chains (FORMAT §6.4): each entry is bound to the one before it by a hash; its content stands apart, salted, so that
// it can be erased and the chain still verifies.
import { randomBytes } from 'node:crypto';
import type { Clock, JournalEntry } from '../ports.ts';
import { hashFields } from '../integrity/row-hash.ts';
import type { Sodium } from '../keys/sodium.ts';
import type { RootedRows } from './rooted-rows.ts';
import { fromJson, toJson } from './rows.ts';
import type { Statements } from './statements.ts';

export const saltLength = 32;
export const firstPrevious = Buffer.alloc(32);

export type JournalLink = {
  readonly chain: string;
  readonly number: number;
  readonly at: number;
  readonly kind: string;
  readonly previous: Uint8Array;
  readonly contentHash: Uint8Array;
};

export type JournalDependencies = { readonly sodium: Sodium; readonly clock: Clock; readonly rows: RootedRows; readonly statement: Statements };

export type Journal = {
  readonly entries: (chain: string) => JournalEntry[];
  readonly lastAt: (chain: string) => number;
  readonly add: (chain: string, kind: string, content: unknown) => JournalEntry;
  readonly erase: (chain: string, number: number) => void;
};

export function createJournal({ sodium, clock, rows, statement }: JournalDependencies): Journal {
  const headOf = (chain: string): { count: number; head: Uint8Array; lastAt: number } => {
    const row = rows.get('journal_head', [chain]);
    if (!row) return { count: 0, head: firstPrevious, lastAt: 0 };
    return { count: row['count'] as number, head: row['head'] as Uint8Array, lastAt: row['last_at'] as number };
  };

  const add = (chain: string, kind: string, content: unknown): JournalEntry => {
    const { count, head, lastAt } = headOf(chain);
    const number = count + 1;
    // A clock set back never puts an entry before its predecessor.
    const at = Math.max(clock.now(), lastAt);
    const text = toJson(content);
    const salt = randomBytes(saltLength);
    const contentHash = Buffer.from(hashContent(sodium, salt, text));
    const link: JournalLink = { chain, number, at, kind, previous: head, contentHash };
    statement('INSERT INTO journal (chain, number, at, kind, previous, content_hash) VALUES (?, ?, ?, ?, ?, ?)').run(
      chain, number, at, kind, head, contentHash,
    );
    rows.put('journal_content', { chain, number, salt, content: text });
    rows.put('journal_head', { chain, count: number, head: Buffer.from(hashLink(sodium, link)), last_at: at });
    return { chain, number, at, kind, content: fromJson(text) };
  };

  const entries = (chain: string): JournalEntry[] => {
    const sql = `SELECT journal.number AS number, at, kind, content FROM journal
      LEFT JOIN journal_content ON journal_content.chain = journal.chain AND journal_content.number = journal.number
      WHERE journal.chain = ? ORDER BY journal.number`;
    const found = statement(sql).all(chain) as { number: number; at: number; kind: string; content: string | null }[];
    return found.map(({ number, at, kind, content }) => ({ chain, number, at, kind, content: content === null ? null : fromJson(content) }));
  };

  return { add, erase: (chain, number) => rows.remove('journal_content', [chain, number]), entries, lastAt: (chain) => headOf(chain).lastAt };
}

/** Neither hash is keyed: whoever holds a printed journal with its salts can check it. */
export function hashContent(sodium: Sodium, salt: Uint8Array, text: string): Uint8Array {
  return hashFields(sodium, ['bitim journal content 1', salt, text], null);
}

export function hashLink(sodium: Sodium, { chain, number, at, kind, previous, contentHash }: JournalLink): Uint8Array {
  return hashFields(sodium, ['bitim journal 1', chain, number, at, kind, previous, contentHash], null);
}
