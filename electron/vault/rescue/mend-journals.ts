// Chains of a rescued journal that no longer hold, made anew of what is left: each entry keeps its number, and where one is lost an entry says so.
import { isChainWhole } from '../integrity/verify.ts';
import type { Sodium } from '../keys/sodium.ts';
import type { Clock } from '../ports.ts';
import type { Connection } from '../store/connection.ts';
import { createJournal } from '../store/journal.ts';
import type { RootedRows } from '../store/rooted-rows.ts';
import { createStatements } from '../store/statements.ts';

/** More than any chain has; a number beyond it would make entries without end. */
const longestChain = 1_000_000;

/** Inside a transaction of the rows. */
export function mendJournals(connection: Connection, rows: RootedRows, { sodium, clock }: { readonly sodium: Sodium; readonly clock: Clock }): void {
  const statement = createStatements(connection);
  const journal = createJournal({ sodium, clock, rows, statement });
  const chains = statement('SELECT chain FROM journal_head UNION SELECT chain FROM journal UNION SELECT chain FROM journal_content').pluck().all() as string[];
  for (const chain of chains) {
    const words = statement('SELECT number FROM journal_content WHERE chain = ? ORDER BY number').pluck().all(chain) as number[];
    const left = journal.lines(chain);
    const numbers = new Set(left.map(({ number }) => number));
    if (words.every((number) => numbers.has(number)) && isChainWhole(connection, sodium, chain)) continue;
    const length = Math.min(longestChain, Math.max(journal.head(chain).count, left.at(-1)?.number ?? 0, words.at(-1) ?? 0));
    const byNumber = new Map(left.map((line) => [line.number, line]));
    for (const number of words) rows.remove('journal_content', [chain, number]);
    statement('DELETE FROM journal WHERE chain = ?').run(chain);
    rows.remove('journal_head', [chain]);
    const anew = Array.from({ length }, (_none, index) => byNumber.get(index + 1) ?? { at: 0, kind: 'entry-lost', content: {} });
    journal.bringAnew(chain, anew);
  }
}
