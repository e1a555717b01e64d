// cases.db, its log, and the witness: damaged, cut, changed by someone who has the key, old.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { openConnection, setRequiredPragmas, type Connection } from '#electron/vault/store/connection.ts';
import { readKeysCopies } from '#electron/vault/keys/keys-copies.ts';
import { loadSodium } from '#electron/vault/keys/sodium.ts';
import { deriveSubKey } from '#electron/vault/keys/sub-keys.ts';
import { unlock, type ParsedCopy } from '#electron/vault/keys/unlock.ts';
import { basePassphrase, note, witnessFile } from './base.ts';
import { toVaultSecret, type Change } from '../vector.ts';
import type { MakeVectors, VectorTools } from './tools.ts';

const database = 'vault/cases.db';
const log = 'vault/cases.db-wal';

/** Plain SQL behind the store's back, with the key. */
export async function withSql(tools: VectorTools, name: string, work: (connection: Connection) => void): Promise<Change> {
  const varied = await tools.vary(name, async (home) => {
    const sodium = await loadSodium();
    const copies = readKeysCopies(join(home, 'vault')).filter((copy): copy is ParsedCopy => copy.type === 'parsed');
    const unlocked = await unlock({ sodium, deriveKey: tools.dependencies.deriveKey }, copies, toVaultSecret({ passphrase: basePassphrase }));
    if (!unlocked.ok) throw new Error(unlocked.error);
    const connection = openConnection(join(home, database), deriveSubKey(sodium, unlocked.value.dataKey, 'pages'), 'existing');
    setRequiredPragmas(connection);
    work(connection);
    connection.pragma('wal_checkpoint(TRUNCATE)');
    connection.close();
  });
  return tools.changedPages(varied);
}

export const sql = (text: string) => (connection: Connection) => void connection.exec(text);

/** Changes that the base does not have. */
async function goOn(tools: VectorTools, name: string): Promise<(file: string) => Buffer> {
  return tools.vary(name, async (home) => {
    const vault = await tools.open(home);
    for (const revision of [3, 4, 5]) vault.store.transact((writer) => writer.putRecord(note(`The well, looked at for the ${revision}. time.`, revision)));
    vault.close();
  });
}

/** One change that only the log has, as a crash leaves it; the log and the witness of that moment are kept in the base. */
async function crashOnce(tools: VectorTools): Promise<readonly Change[]> {
  await tools.vary('crashed', async (home) => {
    const vault = await tools.open(home);
    vault.store.transact((writer) => writer.putRecord(note('The well, looked at once more.', 3)));
    copyFileSync(join(home, log), join(tools.folder, 'log'));
    copyFileSync(join(home, witnessFile(tools)), join(tools.folder, 'log-witness'));
    vault.close();
  });
  return [
    { type: 'copy', file: log, from: 'log' },
    { type: 'copy', file: witnessFile(tools), from: 'log-witness' },
  ];
}

let crashed: Promise<readonly Change[]> | null = null;
const crash = (tools: VectorTools): Promise<readonly Change[]> => (crashed ??= crashOnce(tools));

export const databaseVectors: MakeVectors = {
  'database-gone': () => ({ comment: 'cases.db gone.', expect: 'database-damaged', changes: [{ type: 'remove', file: database }] }),
  'database-empty': () => ({ comment: 'cases.db of no length.', expect: 'database-damaged', changes: [{ type: 'truncate', file: database, size: 0 }] }),
  'database-first-page': () => ({ comment: 'A byte of the first page.', expect: 'database-damaged', changes: [{ type: 'flip', file: database, offset: 1000 }] }),
  'database-newer': async (tools) => ({ comment: 'Tables of a later version.', expect: 'too-new', changes: [await withSql(tools, 'newer', sql('PRAGMA user_version = 1000'))] }),
  'database-foreign': async (tools) => ({ comment: 'Another application\'s mark in the database.', expect: 'database-damaged', changes: [await withSql(tools, 'foreign', sql('PRAGMA application_id = 1'))] }),
  'database-meta-row': async (tools) => ({ comment: 'A row of meta missing.', expect: 'database-damaged', changes: [await withSql(tools, 'meta', sql("DELETE FROM meta WHERE key = 'vault-id'"))] }),
  'row-deleted': async (tools) => ({ comment: 'A record deleted with the key, past the store.', expect: 'altered', what: ['record'], changes: [await withSql(tools, 'deleted', sql('DELETE FROM record WHERE revision = 1'))] }),
  'row-replayed': async (tools) => ({
    comment: 'A record put back to its first revision, past the store.',
    expect: 'altered',
    what: ['record'],
    changes: [await withSql(tools, 'replayed', sql('UPDATE record SET (revision, body, updated_at) = (SELECT revision, body, updated_at FROM revision WHERE revision.id = record.id) WHERE revision = 2'))],
  }),
  'journal-forged': async (tools) => ({
    comment: 'The words of a journal entry changed, past the store.',
    expect: 'altered',
    what: ['journal c1f5c4de-51c4-4c5e-9d0e-0a6f3c1b2d3e', 'journal_content'],
    changes: [await withSql(tools, 'forged', sql(`UPDATE journal_content SET content = '{"words":"nobody agreed"}' WHERE number = 1`))],
  }),
  'permission-deleted': async (tools) => ({ comment: 'A permission deleted, past the store.', expect: 'altered', what: ['permission'], changes: [await withSql(tools, 'permission', sql('DELETE FROM permission'))] }),
  'page-replayed': async (tools) => {
    const changed = tools.changedPages(await goOn(tools, 'page-replayed'));
    if (changed.type !== 'pages') throw new Error('pages');
    const pageOfRoot = await pageOf(tools, 'root');
    // All that changed but the page of the sums: a page that was valid once, in a vault that has gone on.
    const pages = Object.fromEntries(Object.entries(changed.pages).filter(([number]) => Number(number) !== pageOfRoot));
    return { comment: 'An old page (the sums) put back among newer ones.', expect: 'altered', what: ['record', 'revision', 'root'], changes: [{ ...changed, pages }, { type: 'remove', file: witnessFile(tools) }] };
  },
  'log-whole': async (tools) => ({ comment: 'A change in the log, as a crash leaves it: it is there.', expect: 'success', changes: await crash(tools) }),
  'log-flipped': async (tools) => ({
    comment: 'A byte near the end of the log: SQLite drops the last change in silence, the witness does not.',
    expect: 'older-than-witness',
    changes: [...(await crash(tools)), { type: 'flip', file: log, offset: tools.read('log').length - 100 }],
  }),
  'log-gone': async (tools) => ({ comment: 'The log gone, and with it a change.', expect: 'older-than-witness', changes: (await crash(tools)).slice(1) }),
  'vault-put-back': async (tools) => ({ comment: 'The whole vault from before three changes.', expect: 'older-than-witness', changes: [tools.changedWitness(await goOn(tools, 'put-back-whole'))] }),
  'witness-gone': (tools) => ({ comment: 'This computer does not remember the vault.', expect: 'witness-missing', changes: [{ type: 'remove', file: witnessFile(tools) }] }),
  'witness-damaged': (tools) => ({ comment: 'A byte of the witness.', expect: 'witness-missing', changes: [{ type: 'flip', file: witnessFile(tools), offset: 50 }] }),
  'folder-empty': () => ({
    comment: 'A folder with nothing of a vault in it.',
    expect: 'not-a-vault',
    changes: ['vault/keys.json', 'vault/keys.json.bak', database].map((file) => ({ type: 'remove', file }) as const),
  }),
};

async function pageOf(tools: VectorTools, table: string): Promise<number> {
  let page = 0;
  await withSql(tools, 'page-of', (connection) => {
    page = connection.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table) as number;
  });
  return page - 1;
}
