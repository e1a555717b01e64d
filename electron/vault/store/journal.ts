// The journal's chains (FORMAT §6.4): each entry is bound to the one before it by a hash; its content stands apart, salted, so that
// it can be erased and the chain still verifies.
import { randomBytes } from 'node:crypto';
import { assert } from '#shared/assert.ts';
import type { Clock, JournalEntry, JournalLine } from '../ports.ts';
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
  readonly head: (chain: string) => { readonly count: number; readonly head: string };
  readonly add: (chain: string, kind: string, content: unknown) => JournalEntry;
  readonly erase: (chain: string, number: number) => void;
  readonly lines: (chain: string) => JournalLine[];
  readonly bring: (chain: string, lines: readonly JournalLine[]) => boolean;
  readonly bringAnew: (chain: string, lines: readonly Pick<JournalLine, 'at' | 'kind' | 'content'>[]) => void;
};

export function createJournal({ sodium, clock, rows, statement }: JournalDependencies): Journal {
  const headOf = (chain: string): { count: number; head: Uint8Array; lastAt: number } => {
    const row = rows.get('journal_head', [chain]);
    if (!row) return { count: 0, head: firstPrevious, lastAt: 0 };
    return { count: row['count'] as number, head: row['head'] as Uint8Array, lastAt: row['last_at'] as number };
  };

  const add = (chain: string, kind: string, content: unknown): JournalEntry => addAt(chain, { at: clock.now(), kind, content });

  const addAt = (chain: string, { at: asked, kind, content }: Pick<JournalLine, 'at' | 'kind' | 'content'>): JournalEntry => {
    const { count, head, lastAt } = headOf(chain);
    const number = count + 1;
    // A clock set back never puts an entry before its predecessor.
    const at = Math.max(asked, lastAt);
    const text = toJson(content);
    const salt = randomBytes(saltLength);
    const contentHash = Buffer.from(hashContent(sodium, salt, text));
    write({ chain, number, at, kind, previous: head, contentHash }, { salt, text });
    return { chain, number, at, kind, content: fromJson(text) };
  };

  const write = (link: JournalLink, said: { readonly salt: Uint8Array; readonly text: string } | null): void => {
    const { chain, number, at, kind } = link;
    statement('INSERT INTO journal (chain, number, at, kind, previous, content_hash) VALUES (?, ?, ?, ?, ?, ?)').run(
      chain, number, at, kind, Buffer.from(link.previous), Buffer.from(link.contentHash),
    );
    if (said) rows.put('journal_content', { chain, number, salt: Buffer.from(said.salt), content: said.text });
    rows.put('journal_head', { chain, count: number, head: Buffer.from(hashLink(sodium, link)), last_at: at });
  };

  const bring = (chain: string, lines: readonly JournalLine[]): boolean => {
    assert(headOf(chain).count === 0, 'a chain that comes from elsewhere has not begun here');
    if (!isChain(sodium, chain, lines)) return false;
    for (const { number, at, kind, previous, contentHash, salt, content } of lines) {
      write({ chain, number, at, kind, previous, contentHash }, salt && { salt, text: toJson(content) });
    }
    return true;
  };

  const bringAnew: Journal['bringAnew'] = (chain, lines) => {
    assert(headOf(chain).count === 0, 'a chain that comes from elsewhere has not begun here');
    for (const line of lines) addAt(chain, line);
  };

  const entries = (chain: string): JournalEntry[] => {
    const sql = `SELECT journal.number AS number, at, kind, content FROM journal
      LEFT JOIN journal_content ON journal_content.chain = journal.chain AND journal_content.number = journal.number
      WHERE journal.chain = ? ORDER BY journal.number`;
    const found = statement(sql).all(chain) as { number: number; at: number; kind: string; content: string | null }[];
    return found.map(({ number, at, kind, content }) => ({ chain, number, at, kind, content: content === null ? null : fromJson(content) }));
  };

  const lines = (chain: string): JournalLine[] => {
    const sql = `SELECT journal.number AS number, at, kind, previous, content_hash AS contentHash, salt, content FROM journal
      LEFT JOIN journal_content ON journal_content.chain = journal.chain AND journal_content.number = journal.number
      WHERE journal.chain = ? ORDER BY journal.number`;
    const found = statement(sql).all(chain) as (Omit<JournalLine, 'content'> & { readonly content: string | null })[];
    return found.map(({ content, ...line }) => ({ ...line, content: content === null ? null : fromJson(content) }));
  };

  const head: Journal['head'] = (chain) => {
    const { count, head: hash } = headOf(chain);
    return { count, head: count === 0 ? '' : Buffer.from(hash).toString('hex') };
  };

  return { add, head, lines, bring, bringAnew, erase: (chain, number) => rows.remove('journal_content', [chain, number]), entries, lastAt: (chain) => headOf(chain).lastAt };
}

/** Neither hash is keyed: whoever holds a printed journal with its salts can check it. */
export function hashContent(sodium: Sodium, salt: Uint8Array, text: string): Uint8Array {
  return hashFields(sodium, ['bitim journal content 1', salt, text], null);
}

export function hashLink(sodium: Sodium, { chain, number, at, kind, previous, contentHash }: JournalLink): Uint8Array {
  return hashFields(sodium, ['bitim journal 1', chain, number, at, kind, previous, contentHash], null);
}

/** Numbers from 1, times that never fall, each entry bound to the one before, each content to its hash. */
const isChain = (sodium: Sodium, chain: string, lines: readonly JournalLine[]): boolean => followChain(sodium, chain, lines).brokenAt === null;

/** `head`: hash of the last entry as the entries make it. `brokenAt`: number of the first place where they do not follow. */
export function followChain(sodium: Sodium, chain: string, lines: readonly JournalLine[]): { readonly head: Uint8Array; readonly brokenAt: number | null } {
  let previous: Uint8Array = firstPrevious;
  let lastAt = 0;
  let brokenAt: number | null = null;
  for (const [index, line] of lines.entries()) {
    const isNext = line.number === index + 1 && line.at >= lastAt && Buffer.compare(line.previous, previous) === 0;
    const isSaid = line.salt === null ? line.content === null : Buffer.compare(hashContent(sodium, line.salt, toJson(line.content)), line.contentHash) === 0;
    if (!isNext || !isSaid) brokenAt ??= index + 1;
    previous = hashLink(sodium, { ...line, chain });
    lastAt = line.at;
  }
  return { head: previous, brokenAt };
}
