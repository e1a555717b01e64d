// What of the library is used here. Its own declarations are not reachable through its package exports.
declare module 'better-sqlite3-multiple-ciphers' {
  class SqliteError extends Error {
    constructor(message: string, code: string);
    code: string;
  }

  class Database {
    constructor(path: string, options?: { readonly fileMustExist?: boolean; readonly timeout?: number; readonly readonly?: boolean });
    static SqliteError: typeof SqliteError;
    readonly open: boolean;
    readonly inTransaction: boolean;
    key(key: Buffer): number;
    pragma(source: string, options?: { readonly simple?: boolean }): unknown;
    exec(sql: string): this;
    prepare(sql: string): Database.Statement;
    close(): this;
  }

  namespace Database {
    type Statement = {
      run(...parameters: unknown[]): { changes: number; lastInsertRowid: number };
      get(...parameters: unknown[]): unknown;
      all(...parameters: unknown[]): unknown[];
      iterate(...parameters: unknown[]): IterableIterator<unknown>;
      pluck(): Statement;
    };
  }

  export default Database;
}
