// Prepares each statement once per connection.
import type Database from 'better-sqlite3-multiple-ciphers';
import type { Connection } from './connection.ts';

export type Statements = (sql: string) => Database.Statement;

export function createStatements(connection: Connection): Statements {
  const prepared = new Map<string, Database.Statement>();
  return (sql) => {
    const known = prepared.get(sql);
    if (known) return known;
    const fresh = connection.prepare(sql);
    prepared.set(sql, fresh);
    return fresh;
  };
}
