// The tables of cases.db (FORMAT §6) as a new vault has them. Each later version is also a numbered step from the one before (migrations.ts).
import type { Connection } from './connection.ts';
import { liveCountTable } from './live-counts.ts';
import { latestVersion } from './migrations.ts';

/** 'BTIM' in ASCII, so that file(1) and a rescuer can tell. */
const applicationId = 0x4254494d;
const schemaVersion = latestVersion;

const recordColumns = `
  case_id TEXT,
  kind TEXT NOT NULL,
  audience TEXT NOT NULL,
  source TEXT NOT NULL,
  origins TEXT NOT NULL,
  version INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  body TEXT NOT NULL`;

const statements = `
CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
CREATE TABLE record (id TEXT PRIMARY KEY NOT NULL, ${recordColumns}) STRICT;
CREATE INDEX record_by_case ON record (case_id, kind);
CREATE INDEX record_by_kind ON record (kind);
CREATE TABLE revision (id TEXT NOT NULL, ${recordColumns}, PRIMARY KEY (id, revision)) STRICT;
CREATE TABLE draft (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  audience TEXT NOT NULL,
  source TEXT NOT NULL,
  origins TEXT NOT NULL,
  base_revision INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX draft_by_case ON draft (case_id);
CREATE TABLE journal (
  chain TEXT NOT NULL,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  previous BLOB NOT NULL,
  content_hash BLOB NOT NULL,
  PRIMARY KEY (chain, number)
) STRICT;
CREATE TABLE journal_content (
  chain TEXT NOT NULL,
  number INTEGER NOT NULL,
  salt BLOB NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (chain, number)
) STRICT;
CREATE TABLE journal_head (chain TEXT PRIMARY KEY NOT NULL, count INTEGER NOT NULL, head BLOB NOT NULL, last_at INTEGER NOT NULL) STRICT;
CREATE TABLE permission (id TEXT PRIMARY KEY NOT NULL, case_id TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX permission_by_case ON permission (case_id);
CREATE TABLE attachment (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  path TEXT NOT NULL,
  key BLOB NOT NULL,
  size INTEGER NOT NULL,
  hash BLOB NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX attachment_by_case ON attachment (case_id);
CREATE TABLE setting (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
CREATE TABLE root (name TEXT PRIMARY KEY NOT NULL, count INTEGER NOT NULL, sum BLOB NOT NULL) STRICT;
CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), sequence INTEGER NOT NULL, root BLOB NOT NULL) STRICT;
CREATE TABLE search_text (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, folded TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE search_words USING fts5(
  folded, content = 'search_text', content_rowid = 'number', detail = 'none', tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2'
);
CREATE VIRTUAL TABLE search_trigrams USING fts5(
  folded, content = 'search_text', content_rowid = 'number', detail = 'none', tokenize = 'trigram case_sensitive 1'
);
INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1);
INSERT INTO search_trigrams (search_trigrams, rank) VALUES ('secure-delete', 1);
${liveCountTable}`;

export function createSchema(connection: Connection): void {
  connection.exec(statements);
  connection.pragma(`application_id = ${applicationId}`);
  connection.pragma(`user_version = ${schemaVersion}`);
}

export function readSchemaVersion(connection: Connection): 'known' | 'older' | 'too-new' | 'foreign' {
  if (connection.pragma('application_id', { simple: true }) !== applicationId) return 'foreign';
  const version = connection.pragma('user_version', { simple: true }) as number;
  if (version > schemaVersion) return 'too-new';
  if (version < 1) return 'foreign';
  return version === schemaVersion ? 'known' : 'older';
}
