// Whatever someone who can write to the disk does to a file of the vault: it is noticed and named, or shown to change nothing; and noticing loses nothing that was acknowledged. Here a
// sample of the places; `npm run faults -- --integrity` takes every byte of keys.json and every 61st of the rest.
import { randomBytes } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pieceBytes } from '#electron/vault/files/attachment-file.ts';
import type { OpenedVault, VaultSecret } from '#electron/vault/ports.ts';
import { openVault } from '#electron/vault/vault.ts';
import { bytesOf, newCaseId, newRecordId, noteDraft, noteRecord, passphrase, passphraseText, setupVault, type VaultFixture } from '#tests/support/vault-fixture.ts';
import { withRawDatabase } from '#tests/unit/vault/vault-insides.ts';

const takesAll = process.env['BITIM_INTEGRITY'] === 'all';
/** Every n-th byte; a prime, so that each field and each page is met at other places. */
const everyByte = takesAll ? 61 : 1_847;
const everyKeysByte = takesAll ? 1 : 13;
const timeoutMs = takesAll ? 1_800_000 : 120_000;

const caseId = newCaseId();
const note = noteRecord({ caseId, body: { text: 'first' } });

/** Something in every table of the root. */
function fill({ store }: OpenedVault): void {
  store.transact((writer) => {
    writer.putRecord(note);
    writer.putRecord({ ...note, revision: 2, body: { text: 'second' } });
    for (let number = 0; number < 12; number += 1) writer.putRecord(noteRecord({ caseId, body: { text: `a note of some length, number ${number} `.repeat(30) } }));
    writer.putDraft(noteDraft({ caseId }));
    writer.putPermission({ id: 'permission', caseId, body: { wording: 'as said' } });
    writer.putSetting('setting', 1);
    for (const content of ['consent', 'disclosure']) writer.addJournalEntry(caseId, 'event', { content });
  });
}

const fileIds = [newRecordId(), newRecordId()] as const;

/** Two files with their rows; the larger has two pieces. */
async function attach({ store, files }: OpenedVault): Promise<void> {
  for (const [index, id] of fileIds.entries()) {
    const bytes = randomBytes(index === 0 ? pieceBytes + 3_000 : 900);
    const added = await files.add(bytes.length, [bytes]);
    if (!added.ok) throw new Error(added.error.type);
    store.transact((writer) => writer.putAttachment({ ...added.value.file, id, caseId, recordId: id, createdAt: 1 }));
    added.value.keep();
  }
}

/** The next state of the same rows: every table of the root changes. */
function goOn({ store }: OpenedVault): void {
  store.transact((writer) => {
    const present = writer.record(note.id);
    if (!present) throw new Error('the note is there');
    writer.putRecord({ ...present, revision: present.revision + 1, body: { text: 'newer' } });
    writer.putDraft({ ...(writer.drafts(caseId)[0] as ReturnType<typeof noteDraft>), body: { text: 'typed on' } });
    writer.putPermission({ id: 'permission', caseId, body: { wording: 'only these words' } });
    writer.putSetting('setting', 2);
    writer.addJournalEntry(caseId, 'event', { content: 'later' });
  });
}

/** All that the vault can be asked for. */
function read({ store }: OpenedVault): string {
  const records = store.records({ state: 'all' });
  return JSON.stringify([records, records.map(({ id }) => store.history(id)), store.drafts(caseId), store.permissions(caseId), store.journal(caseId), store.journal('vault'), store.setting('setting')]);
}

const filesIn = (folder: string): Map<string, Buffer> =>
  new Map(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name))]));

/** A vault that lies closed (or as a crash left it), to be spoilt again and again. */
type Lying = { readonly folder: string; readonly expected: string; readonly fixture: VaultFixture; putBack(): void };

function lay(fixture: VaultFixture, folder: string, expected: string): Lying {
  const whole = [...filesIn(folder), ...filesIn(fixture.dependencies.witnessFolder)];
  return {
    folder, expected, fixture,
    putBack: () => {
      for (const place of [folder, fixture.dependencies.witnessFolder]) for (const path of filesIn(place).keys()) if (!whole.some(([known]) => known === path)) rmSync(path);
      for (const [path, bytes] of whole) {
        mkdirSync(join(path, '..'), { recursive: true });
        if (!existsSync(path) || !readFileSync(path).equals(bytes)) writeFileSync(path, bytes);
      }
    },
  };
}

/** What was noticed, in words; null when nothing was, and then nothing may be changed: anything else is a silent loss. */
async function noticed(lying: Lying, secret: VaultSecret = passphrase()): Promise<readonly string[] | null | 'silent'> {
  const opened = await openVault({ folder: lying.folder, secret }, lying.fixture.dependencies);
  if (!opened.ok) return [opened.error.type];
  const vault = opened.value;
  try {
    const state = await vault.verify();
    const names = [...vault.notices.map(({ type }) => type as string), ...(state.type === 'altered' ? state.what : [])];
    if (names.length > 0) return names;
    return read(vault) === lying.expected ? null : 'silent';
  } finally {
    vault.close();
  }
}

async function setupFilled(): Promise<VaultFixture> {
  const fixture = await setupVault();
  fill(fixture.vault);
  return fixture;
}

async function setupClosed(): Promise<Lying> {
  const fixture = await setupFilled();
  const expected = read(fixture.vault);
  fixture.vault.close();
  return lay(fixture, fixture.folder, expected);
}

function flip(path: string, offset: number): void {
  const bytes = readFileSync(path);
  bytes[offset] = (bytes[offset] ?? 0) ^ (1 << (offset % 8));
  writeFileSync(path, bytes);
}

/** Flips a bit at every n-th byte, one at a time, and gives the places at which nobody noticed a loss. */
async function flipThrough(lying: Lying, paths: readonly string[], every: number): Promise<{ readonly silent: number[]; readonly names: Set<string>; readonly harmless: number; readonly places: number }> {
  const silent: number[] = [];
  const names = new Set<string>();
  let harmless = 0;
  let places = 0;
  const [size = 0] = paths.map((path) => readFileSync(path).length);
  for (let offset = 0; offset < size; offset += every) {
    places += 1;
    for (const path of paths) flip(path, offset);
    const found = await noticed(lying);
    if (found === 'silent') silent.push(offset);
    else if (found === null) harmless += 1;
    else for (const name of found) names.add(name);
    lying.putBack();
  }
  // Looking at it so often has changed nothing.
  expect(await noticed(lying)).toBeNull();
  return { silent, names, harmless, places };
}

describe('a byte', () => {
  test.each([[['keys.json', 'keys.json.bak']], [['keys.json']], [['keys.json.bak']]])('of %j', async (names) => {
    const lying = await setupClosed();
    const found = await flipThrough(lying, names.map((name) => join(lying.folder, name)), everyKeysByte);
    expect([found.silent, found.harmless]).toEqual([[], 0]);
    if (names.length === 1) expect([...found.names]).toEqual(['keys-copy-repaired']);
    else expect([...found.names].every((name) => ['keys-damaged', 'cannot-unlock', 'limit-exceeded', 'too-new'].includes(name))).toBe(true);
  }, timeoutMs);

  test('of cases.db', async () => {
    const lying = await setupClosed();
    const found = await flipThrough(lying, [join(lying.folder, 'cases.db')], everyByte);
    expect(found.silent).toEqual([]);
    // Pages that hold nothing, and the random bytes where SQLite's mark would be.
    expect(found.harmless / found.places).toBeLessThan(0.4);
  }, timeoutMs);

  test('of the log that a crash left', async () => {
    const fixture = await setupFilled();
    goOn(fixture.vault);
    const crashed = fixture.copy('crashed');
    const expected = read(fixture.vault);
    copyWitnessAside(fixture);
    fixture.vault.close();
    const lying = lay(fixture, crashed, expected);
    const found = await flipThrough(lying, [join(crashed, 'cases.db-wal')], everyByte);
    expect(found.silent).toEqual([]);
    expect(found.names.has('older-than-witness')).toBe(true);
  }, timeoutMs);
});

/** Closing writes no witness of its own, so what stands there is of the last change. */
function copyWitnessAside({ dependencies }: VaultFixture): void {
  expect(readdirSync(dependencies.witnessFolder)).toHaveLength(1);
}

describe('an attachment', () => {
  async function setupAttached(): Promise<{ readonly lying: Lying; readonly paths: readonly [string, string] }> {
    const fixture = await setupFilled();
    await attach(fixture.vault);
    const paths = fileIds.map((id) => join(fixture.folder, 'files', fixture.vault.store.attachment(id)?.path ?? ''));
    const expected = read(fixture.vault);
    fixture.vault.close();
    return { lying: lay(fixture, fixture.folder, expected), paths: paths as [string, string] };
  }

  test('with a byte changed is named', async () => {
    const { lying, paths } = await setupAttached();
    // Every byte counts: none is without meaning.
    const found = await flipThrough(lying, [paths[0]], takesAll ? 61 * 16 : 61 * 700);
    expect([found.silent, found.harmless, [...found.names]]).toEqual([[], 0, [`file-changed ${fileIds[0]}`]]);
    const small = await flipThrough(lying, [paths[1]], takesAll ? 1 : 61);
    expect([small.silent, small.harmless, [...small.names]]).toEqual([[], 0, [`file-changed ${fileIds[1]}`]]);
  }, timeoutMs);

  test('cut, gone, exchanged for another, or an old file in its place is named, and nothing else is lost', async () => {
    const { lying, paths } = await setupAttached();
    const [large, small] = paths.map((path) => readFileSync(path)) as [Buffer, Buffer];
    const trials: readonly (readonly [() => void, readonly string[]])[] = [
      [() => writeFileSync(paths[0], large.subarray(0, large.length - 1)), [`file-cut ${fileIds[0]}`]],
      [() => writeFileSync(paths[0], Buffer.concat([large, Buffer.of(0)])), [`file-changed ${fileIds[0]}`]],
      [() => rmSync(paths[0]), [`file-missing ${fileIds[0]}`]],
      [() => rmSync(join(lying.folder, 'files'), { recursive: true }), fileIds.map((id) => `file-missing ${id}`).sort()],
      [() => { writeFileSync(paths[0], small); writeFileSync(paths[1], large); }, [`file-changed ${fileIds[1]}`, `file-cut ${fileIds[0]}`]],
      [() => writeFileSync(paths[1], randomBytes(small.length)), [`file-changed ${fileIds[1]}`]],
    ];
    for (const [spoil, names] of trials) {
      spoil();
      expect(await noticed(lying)).toEqual(names);
      lying.putBack();
      expect(await noticed(lying)).toBeNull();
    }
  }, timeoutMs);
});

describe('a file', () => {
  const half = (path: string): void => writeFileSync(path, readFileSync(path).subarray(0, Math.floor(readFileSync(path).length / 8192) * 4096));
  const swap = (one: string, other: string): void => {
    const [left, right] = [readFileSync(one), readFileSync(other)];
    writeFileSync(one, right);
    writeFileSync(other, left);
  };

  const spoils: readonly (readonly [string, (folder: string) => void, readonly string[] | null])[] = [
    ['keys.json gone', (folder) => rmSync(join(folder, 'keys.json')), ['keys-copy-repaired']],
    ['keys.json.bak gone', (folder) => rmSync(join(folder, 'keys.json.bak')), ['keys-copy-repaired']],
    ['keys.json cut', (folder) => half(join(folder, 'keys.json')), ['keys-copy-repaired']],
    ['both copies gone', (folder) => ['keys.json', 'keys.json.bak'].forEach((name) => rmSync(join(folder, name))), ['keys-damaged']],
    ['the two copies swapped: they are the same', (folder) => swap(join(folder, 'keys.json'), join(folder, 'keys.json.bak')), null],
    ['keys.json and cases.db swapped', (folder) => swap(join(folder, 'keys.json'), join(folder, 'cases.db')), ['database-damaged']],
    ['cases.db gone', (folder) => rmSync(join(folder, 'cases.db')), ['database-damaged']],
    ['cases.db empty', (folder) => writeFileSync(join(folder, 'cases.db'), ''), ['database-damaged']],
    ['cases.db cut', (folder) => half(join(folder, 'cases.db')), ['database-damaged']],
    ['a foreign log beside it', (folder) => writeFileSync(join(folder, 'cases.db-wal'), Buffer.alloc(8_192, 7)), null],
  ];
  test.each(spoils)('%s', async (_name, spoil, expected) => {
    const lying = await setupClosed();
    const others = filesIn(lying.folder);
    spoil(lying.folder);
    const spoilt = filesIn(lying.folder);
    expect(await noticed(lying)).toEqual(expected);
    const afterwards = filesIn(lying.folder);
    // Refused: left as it was found.
    if (expected?.some((name) => name.endsWith('-damaged'))) expect([...afterwards.keys()].every((path) => spoilt.get(path)?.equals(afterwards.get(path) as Buffer))).toBe(true);
    for (const [path, bytes] of others) if (!afterwards.get(path)?.equals(bytes)) writeFileSync(path, bytes);
    // Nothing was lost by noticing.
    expect(await noticed(lying)).toBeNull();
  });
});

describe('something old, put back', () => {
  /** Two states of one vault, both closed, and this computer's memory of the second. */
  async function setupTwoStates(): Promise<{ readonly lying: Lying; readonly old: Map<string, Buffer>; readonly oldWitness: Map<string, Buffer> }> {
    const fixture = await setupFilled();
    fixture.vault.close();
    const old = filesIn(fixture.folder);
    const oldWitness = filesIn(fixture.dependencies.witnessFolder);
    const vault = await fixture.reopen();
    goOn(vault);
    await vault.changePassphrase(bytesOf(passphraseText), bytesOf('next'));
    const expected = read(vault);
    vault.close();
    return { lying: lay(fixture, fixture.folder, expected), old, oldWitness };
  }
  const next = passphrase('next');

  test('a page, of each table: named, or it changes nothing; and of every table of the root it is named', async () => {
    const { lying, old } = await setupTwoStates();
    const path = join(lying.folder, 'cases.db');
    const present = readFileSync(path);
    const before = old.get(path) as Buffer;
    const owners = await withRawDatabase(lying.folder, (connection) => pageOwners(connection), next);
    lying.putBack();
    const tables = new Map<string, string[]>();
    for (let page = 0; page * 4096 < Math.min(before.length, present.length); page += 1) {
      const bytes = before.subarray(page * 4096, (page + 1) * 4096);
      if (bytes.equals(present.subarray(page * 4096, (page + 1) * 4096))) continue;
      const mixed = Buffer.from(present);
      mixed.set(bytes, page * 4096);
      writeFileSync(path, mixed);
      const found = await noticed(lying, next);
      const owner = owners.get(page + 1) ?? 'free';
      expect([owner, found === 'silent']).toEqual([owner, false]);
      tables.set(owner, [...(tables.get(owner) ?? []), ...(Array.isArray(found) ? (found as string[]) : [])]);
      lying.putBack();
    }
    for (const table of ['meta', 'record', 'revision', 'draft', 'journal', 'journal_content', 'journal_head', 'permission', 'setting', 'root', 'state']) {
      expect([table, (tables.get(table) ?? []).length > 0]).toEqual([table, true]);
    }
  }, timeoutMs);

  test('the database alone, the keys alone, all of it, with this computer\'s memory and without', async () => {
    const { lying, old, oldWitness } = await setupTwoStates();
    const putOld = (...names: readonly string[]): void => {
      for (const [path, bytes] of old) if (names.some((name) => path.endsWith(name))) writeFileSync(path, bytes);
    };
    const forget = (): void => rmSync(lying.fixture.dependencies.witnessFolder, { recursive: true });
    const both = ['keys.json', 'keys.json.bak'];
    const trials: readonly (readonly [string, () => void, VaultSecret, readonly string[]])[] = [
      ['database', () => putOld('cases.db'), next, ['older-than-witness']],
      ['keys.json', () => putOld('keys.json'), next, ['keys-file-older']],
      ['both copies of the keys', () => putOld(...both), passphrase(), ['keys-file-older']],
      ['the whole vault', () => putOld('cases.db', ...both), passphrase(), ['older-than-witness', 'keys-file-older']],
      ['the whole vault, the memory lost', () => { putOld('cases.db', ...both); forget(); }, passphrase(), ['witness-missing']],
    ];
    for (const [name, putBackOld, secret, expected] of trials) {
      putBackOld();
      expect([name, await noticed(lying, secret)]).toEqual([name, expected]);
      // Noticing lost nothing: what was there before is there when it comes back.
      lying.putBack();
      expect([name, await noticed(lying, next)]).toEqual([name, null]);
      lying.putBack();
    }
    // Told in SECURITY.md: this is not noticed.
    putOld('cases.db', ...both);
    for (const [path, bytes] of oldWitness) writeFileSync(path, bytes);
    const found = await openVault({ folder: lying.folder, secret: passphrase() }, lying.fixture.dependencies);
    expect(found.ok && found.value.notices).toEqual([]);
    if (found.ok) found.value.close();
  });

  test('a log of an earlier crash, beside a database that went on', async () => {
    const fixture = await setupFilled();
    goOn(fixture.vault);
    const oldLog = join(fixture.home, 'old-log');
    copyFileSync(join(fixture.folder, 'cases.db-wal'), oldLog);
    for (let time = 0; time < 3; time += 1) goOn(fixture.vault);
    const expected = read(fixture.vault);
    fixture.vault.close();
    const lying = lay(fixture, fixture.folder, expected);
    copyFileSync(oldLog, join(fixture.folder, 'cases.db-wal'));
    const found = await noticed(lying);
    expect(found).not.toBe('silent');
    lying.putBack();
    expect(await noticed(lying)).toBeNull();
  });

  test('the vault of another, in its place', async () => {
    const lying = await setupClosed();
    const stranger = await setupClosed();
    for (const name of ['cases.db', 'keys.json', 'keys.json.bak']) {
      copyFileSync(join(stranger.folder, name), join(lying.folder, name));
      expect([name, await noticed(lying)]).toEqual([name, name === 'cases.db' ? ['database-damaged'] : expect.not.stringContaining('silent')]);
      lying.putBack();
    }
    cpSync(stranger.folder, lying.folder, { recursive: true });
    // Another vault altogether: this computer has never seen it under this folder's memory, but knows it by its own.
    expect(await noticed({ ...lying, expected: stranger.expected, fixture: { ...lying.fixture, dependencies: stranger.fixture.dependencies } })).toBeNull();
    expect(await noticed(lying)).toEqual(['witness-missing']);
  });
});

type Pages = { prepare(sql: string): { all(): unknown[] } };

/** Which table each page belongs to; overflow and inner pages too. */
function pageOwners(connection: Pages): Map<number, string> {
  const rows = connection.prepare('SELECT pageno, s.tbl_name AS name FROM dbstat AS d JOIN sqlite_schema AS s ON s.name = d.name').all() as { pageno: number; name: string }[];
  return new Map(rows.map(({ pageno, name }) => [pageno, name]));
}
