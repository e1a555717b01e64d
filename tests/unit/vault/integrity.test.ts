// Someone who can write to the disk, and even someone who has the key, against the root, the chains, the witness and keys.json.
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OpenedVault } from '#electron/vault/ports.ts';
import { bytesOf, newCaseId, noteDraft, noteRecord, passphrase, passphraseText, recovery, setupVault, type VaultFixture } from '#tests/support/vault-fixture.ts';
import { withRawDatabase } from './vault-insides.ts';

const caseId = newCaseId();

/** Something in every table of the root but the attachments, which no screen makes yet. */
function fill({ store }: OpenedVault): void {
  store.transact((writer) => {
    const note = noteRecord({ caseId, body: { text: 'first' } });
    writer.putRecord(note);
    writer.putRecord({ ...note, revision: 2, body: { text: 'second' } });
    writer.putRecord(noteRecord({ caseId, body: { text: 'third' } }));
    writer.putDraft(noteDraft({ caseId }));
    writer.putPermission({ id: 'permission', caseId, body: { wording: 'as said' } });
    writer.putSetting('setting', 1);
    for (const content of ['consent', 'disclosure']) writer.addJournalEntry(caseId, 'event', { content });
  });
}

async function setupFilled(): Promise<VaultFixture> {
  const fixture = await setupVault();
  fill(fixture.vault);
  return fixture;
}

async function whatIsAltered(fixture: VaultFixture): Promise<readonly string[]> {
  const vault = await fixture.reopen();
  const state = await vault.verify();
  vault.close();
  return state.type === 'altered' ? state.what : [];
}

describe('the check of the whole vault', () => {
  test.each([
    ['UPDATE record SET body = \'{"text":"forged"}\' WHERE revision = 1', ['record']],
    ["UPDATE record SET audience = '{\"type\":\"body\"}'", ['record']],
    ['DELETE FROM record WHERE revision = 2', ['record']],
    ["INSERT INTO record SELECT 'another', case_id, kind, audience, source, origins, version, revision, created_at, updated_at, deleted_at, body FROM record LIMIT 1", ['record']],
    ['DELETE FROM revision', ['revision']],
    ["UPDATE draft SET body = '{}'", ['draft']],
    ['DELETE FROM draft', ['draft']],
    ["UPDATE permission SET body = '{}'", ['permission']],
    ['DELETE FROM permission', ['permission']],
    ["UPDATE setting SET value = '2'", ['setting']],
    ["UPDATE meta SET value = 'true' WHERE key = 'recovery-proven'", ['meta']],
    ["INSERT INTO attachment VALUES ('a', 'c', 'r', 'p', x'00', 1, x'00', 1)", ['attachment', 'file-changed a']],
    ['DELETE FROM journal_content WHERE number = 1', ['journal_content']],
    [`UPDATE journal_content SET content = '"forged"' WHERE number = 1`, ['journal CASE', 'journal_content']],
    ["UPDATE journal SET kind = 'other' WHERE number = 2", ['journal CASE']],
    ['UPDATE journal SET at = at + 1 WHERE number = 1', ['journal CASE']],
    ['DELETE FROM journal WHERE number = 2', ['journal CASE']],
    ['DELETE FROM journal_head', ['journal CASE', 'journal_head']],
    ['UPDATE state SET sequence = sequence + 1', ['root']],
    ['UPDATE root SET count = count + 1 WHERE name = \'draft\'', ['draft', 'root']],
  ])('names what changed behind its back: %s', async (sql, what) => {
    const fixture = await setupFilled();
    fixture.vault.close();
    await withRawDatabase(fixture.folder, (connection) => connection.exec(sql));
    expect(await whatIsAltered(fixture)).toEqual(what.map((name) => name.replace('CASE', caseId)));
  });

  test('goes on noticing after more was saved', async () => {
    const fixture = await setupFilled();
    fixture.vault.close();
    await withRawDatabase(fixture.folder, (connection) => connection.exec('DELETE FROM record WHERE revision = 2'));
    const vault = await fixture.reopen();
    vault.store.transact((writer) => writer.putRecord(noteRecord()));
    vault.close();
    expect(await whatIsAltered(fixture)).toEqual(['record']);
  });

  test('notices an old row put back in place of a newer one', async () => {
    const fixture = await setupFilled();
    fixture.vault.close();
    const [old] = await withRawDatabase(fixture.folder, (connection) => connection.prepare('SELECT * FROM record WHERE revision = 1').all() as { id: string; body: string }[]);
    if (!old) throw new Error('no row');
    const vault = await fixture.reopen();
    const record = vault.store.record(old.id as never);
    if (!record) throw new Error('no record');
    vault.store.transact((writer) => writer.putRecord({ ...record, revision: 2, body: { text: 'newer' } }));
    vault.close();
    await withRawDatabase(fixture.folder, (connection) => connection.prepare('UPDATE record SET body = ?, revision = 1 WHERE id = ?').run(old.body, old.id));
    expect(await whatIsAltered(fixture)).toEqual(['record']);
  });

  test('lets the content of an entry be erased through the store, and the chain still verifies', async () => {
    const { vault } = await setupFilled();
    vault.store.transact((writer) => writer.eraseJournalContent(caseId, 1));
    expect(vault.store.journal(caseId).map(({ number, content }) => [number, content])).toEqual([[1, null], [2, { content: 'disclosure' }]]);
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
    vault.store.transact((writer) => writer.addJournalEntry(caseId, 'event', { content: 'after' }));
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
  });

  test('serves requests between its steps, and ends while someone types', async () => {
    const { vault } = await setupVault();
    vault.store.transact((writer) => {
      for (let index = 0; index < 3000; index++) writer.putRecord(noteRecord({ body: { text: `note ${index}` } }));
    });
    let turns = 0;
    const typing = setInterval(() => {
      turns++;
      vault.store.transact((writer) => writer.putSetting('typing', turns));
    }, 5);
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
    clearInterval(typing);
    expect(turns).toBeGreaterThan(2);
  });

  test('ends without a finding when the vault closes under it', async () => {
    const { vault } = await setupVault();
    vault.store.transact((writer) => {
      for (let index = 0; index < 1000; index++) writer.putRecord(noteRecord());
    });
    const check = vault.verify();
    vault.close();
    expect(await check).toEqual({ type: 'checking' });
  });
});

describe('the witness', () => {
  test('notices an older copy of the vault, and says by how many changes', async () => {
    const fixture = await setupFilled();
    fixture.vault.close();
    const old = fixture.copy('old.bitim');
    const vault = await fixture.reopen();
    for (let index = 0; index < 3; index++) vault.store.transact((writer) => writer.putSetting('change', index));
    vault.close();
    rmSync(fixture.folder, { recursive: true });
    cpSync(old, fixture.folder, { recursive: true });
    const again = await fixture.reopen();
    expect(again.notices).toMatchObject([{ type: 'older-than-witness', missingChanges: 3 }]);
    expect(await again.verify()).toMatchObject({ type: 'whole' });
  });

  test('notices a copy that came as far by another way', async () => {
    const fixture = await setupFilled();
    fixture.vault.close();
    const other = fixture.copy('other.bitim');
    const vault = await fixture.reopen();
    vault.store.transact((writer) => writer.putSetting('way', 'here'));
    vault.close();
    const elsewhere = await setupElsewhere(fixture, other);
    elsewhere.store.transact((writer) => writer.putSetting('way', 'there'));
    elsewhere.close();
    expect((await fixture.reopen(passphrase(), other)).notices).toMatchObject([{ type: 'older-than-witness', missingChanges: 1 }]);
  });

  test('says once that it is missing or unreadable, and is silent when the vault went on elsewhere', async () => {
    const fixture = await setupFilled();
    fixture.vault.close();
    const [name] = readdirSync(fixture.dependencies.witnessFolder);
    const path = join(fixture.dependencies.witnessFolder, name as string);
    for (const spoil of [() => rmSync(path), () => writeFileSync(path, 'x'), () => flip(path, 30)]) {
      spoil();
      const vault = await fixture.reopen();
      expect(vault.notices).toEqual([{ type: 'witness-missing' }]);
      vault.close();
      const again = await fixture.reopen();
      expect(again.notices).toEqual([]);
      again.close();
    }
    const elsewhere = await setupElsewhere(fixture, fixture.folder);
    elsewhere.store.transact((writer) => writer.putSetting('far', 'away'));
    elsewhere.close();
    expect((await fixture.reopen()).notices).toEqual([]);
  });

  test('that cannot be written never refuses a save', async () => {
    const fixture = await setupVault({ witnessFolder: '/dev/null/nowhere' });
    expect(fixture.vault.store.transact((writer) => writer.putSetting('a', 1))).toEqual({ ok: true, value: undefined });
  });

  test('names no vault and holds no plain text', async () => {
    const { dependencies, vault } = await setupVault();
    const [name] = readdirSync(dependencies.witnessFolder);
    expect(name).toMatch(/^[0-9a-f]{32}\.witness$/);
    expect(readFileSync(join(dependencies.witnessFolder, name as string)).includes(vault.vaultId)).toBe(false);
  });

  async function setupElsewhere(fixture: VaultFixture, folder: string): Promise<OpenedVault> {
    const { openVault } = await import('#electron/vault/vault.ts');
    const opened = await openVault({ folder, secret: passphrase() }, { ...fixture.dependencies, witnessFolder: join(fixture.home, 'elsewhere') });
    if (!opened.ok) throw new Error(opened.error.type);
    return opened.value;
  }
});

describe('keys.json', () => {
  test('put back from before a change of passphrase is noticed, and mended from the other copy', async () => {
    const fixture = await setupVault();
    const path = join(fixture.folder, 'keys.json');
    copyFileSync(path, join(fixture.home, 'old-keys'));
    await fixture.vault.changePassphrase(bytesOf(passphraseText), bytesOf('next'));
    fixture.vault.close();
    copyFileSync(join(fixture.home, 'old-keys'), path);
    const byNew = await fixture.reopen(passphrase('next'));
    expect(byNew.notices).toEqual([{ type: 'keys-file-older' }]);
    byNew.close();
    expect((await fixture.open()).ok).toBe(false);

    for (const name of ['keys.json', 'keys.json.bak']) copyFileSync(join(fixture.home, 'old-keys'), join(fixture.folder, name));
    for (let time = 0; time < 2; time++) {
      const byOld = await fixture.reopen();
      expect(byOld.notices).toEqual([{ type: 'keys-file-older' }]);
      byOld.close();
    }
  });

  test.each(['keys.json', 'keys.json.bak'])('missing, cut or foreign in one copy (%s) is mended from the other', async (name) => {
    const fixture = await setupVault();
    fixture.vault.close();
    const path = join(fixture.folder, name);
    const whole = readFileSync(path);
    for (const spoil of [() => rmSync(path), () => truncateSync(path, 0), () => truncateSync(path, 300), () => writeFileSync(path, '{}'), () => truncateSync(path, 10_000_000)]) {
      spoil();
      const vault = await fixture.reopen();
      expect(vault.notices).toEqual([{ type: 'keys-copy-repaired' }]);
      vault.close();
      expect(readFileSync(path)).toEqual(whole);
    }
  });

  test('an interrupted change of passphrase leaves a vault that opens without a word, either way', async () => {
    const fixture = await setupVault();
    fixture.vault.close();
    const before = fixture.copy('before');
    const vault = await fixture.reopen();
    await vault.changePassphrase(bytesOf(passphraseText), bytesOf('next'));
    vault.close();
    for (const secret of [passphrase(), passphrase('next')]) {
      // The first copy was replaced, then the power went: the second copy and the database are from before.
      const cut = join(fixture.home, `cut ${String(secret.type)} ${Math.random()}`);
      cpSync(before, cut, { recursive: true });
      copyFileSync(join(fixture.folder, 'keys.json'), join(cut, 'keys.json'));
      rmSync(fixture.dependencies.witnessFolder, { recursive: true });
      const opened = await fixture.reopen(secret, cut);
      expect(opened.notices).toEqual([{ type: 'witness-missing' }]);
      opened.close();
      expect(readFileSync(join(cut, 'keys.json'))).toEqual(readFileSync(join(cut, 'keys.json.bak')));
      expect((await fixture.reopen(secret, cut)).notices).toEqual([]);
    }
  });

  test('with any byte changed in both copies does not open, and in one copy opens from the other and says so', async () => {
    const fixture = await setupVault();
    fixture.vault.close();
    const paths = ['keys.json', 'keys.json.bak'].map((name) => join(fixture.folder, name));
    const whole = readFileSync(paths[0] as string);
    const silent: string[] = [];
    for (let offset = 0; offset < whole.length; offset++) {
      for (const path of paths) flip(path, offset);
      const both = await fixture.open();
      if (both.ok) silent.push(`both copies, ${offset}`);
      for (const path of paths) writeFileSync(path, whole);
      // A full opening takes longer, so of these one in seven: the step meets every field.
      if (offset % 7 !== 0) continue;
      const path = paths[offset % 2] as string;
      flip(path, offset);
      const vault = await fixture.reopen();
      if (vault.notices[0]?.type !== 'keys-copy-repaired') silent.push(`one copy, ${offset}`);
      vault.close();
      if (!readFileSync(path).equals(whole)) silent.push(`not mended, ${offset}`);
    }
    expect(silent).toEqual([]);
  });
});

describe('cases.db', () => {
  test('with a byte changed or a page swapped or cut is refused, named, or shown to change nothing', async () => {
    const fixture = await setupFilled();
    const { store } = fixture.vault;
    store.transact((writer) => {
      for (let index = 0; index < 40; index++) writer.putRecord(noteRecord({ caseId, body: { text: `a note of some length, number ${index}`.repeat(20) } }));
    });
    const expected = store.records({ state: 'all' });
    fixture.vault.close();
    const path = join(fixture.folder, 'cases.db');
    const whole = readFileSync(path);
    const pages = whole.length / 4096;
    const page = (number: number) => whole.subarray(number * 4096, (number + 1) * 4096);
    const spoils: [string, () => void][] = [
      ['first pages swapped', () => writeFileSync(path, Buffer.concat([whole.subarray(0, 4096), page(2), page(1), whole.subarray(3 * 4096)]))],
      ['last page cut', () => truncateSync(path, whole.length - 4096)],
      ['half a page cut', () => truncateSync(path, whole.length - 2048)],
      ['half of it cut', () => truncateSync(path, Math.floor(pages / 2) * 4096)],
    ];
    for (let number = 0; number < pages; number++) {
      const offset = number * 4096 + ((number * 997) % 4096);
      spoils.push([`page ${number}, byte ${offset % 4096}`, () => flip(path, offset)]);
    }
    for (const offset of [0, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 100, 4031, 4032, 4064, 4095]) spoils.push([`first page, byte ${offset}`, () => flip(path, offset)]);
    const silent: string[] = [];
    for (const [name, spoil] of spoils) {
      spoil();
      const opened = await fixture.open();
      if (opened.ok) {
        const state = await opened.value.verify();
        if (state.type === 'whole' && !sameRecords(opened.value, expected)) silent.push(name);
        opened.value.close();
      } else if (opened.error.type !== 'database-damaged') silent.push(`${name}: ${opened.error.type}`);
      writeFileSync(path, whole);
    }
    expect(silent).toEqual([]);
  });

  test('with its log changed, cut or gone is noticed by the witness', async () => {
    const fixture = await setupFilled();
    const note = noteRecord({ body: { text: 'only in the log' } });
    fixture.vault.store.transact((writer) => writer.putRecord(note));
    const crashed = fixture.copy('crashed');
    const log = join(crashed, 'cases.db-wal');
    const whole = readFileSync(log);
    fixture.vault.close();
    const keep = new Map(readdirSync(crashed).filter((name) => statSync(join(crashed, name)).isFile()).map((name) => [name, readFileSync(join(crashed, name))]));
    const restore = () => keep.forEach((bytes, name) => writeFileSync(join(crashed, name), bytes));
    const untouched = await fixture.reopen(passphrase(), crashed);
    expect([untouched.notices, untouched.store.record(note.id)]).toEqual([[], note]);
    untouched.close();
    const spoils: (() => void)[] = [() => rmSync(log), () => truncateSync(log, 0), () => truncateSync(log, whole.length - 10)];
    for (let step = 0; step < 40; step++) spoils.push(() => flip(log, Math.floor((step * whole.length) / 40) + (step % 29)));
    const silent: number[] = [];
    for (const [index, spoil] of spoils.entries()) {
      restore();
      spoil();
      const opened = await fixture.open(passphrase(), crashed);
      if (!opened.ok) continue;
      const state = await opened.value.verify();
      const noticed = opened.value.notices.some(({ type }) => type === 'older-than-witness') || state.type === 'altered';
      if (!noticed && opened.value.store.record(note.id) === null) silent.push(index);
      opened.value.close();
      if (existsSync(log)) rmSync(log);
    }
    expect(silent).toEqual([]);
  });

  function sameRecords(vault: OpenedVault, expected: unknown): boolean {
    try {
      return JSON.stringify(vault.store.records({ state: 'all' })) === JSON.stringify(expected);
    } catch {
      return false;
    }
  }
});

describe('opening by recovery key', () => {
  test('works with one copy of keys.json spoilt', async () => {
    const fixture = await setupVault();
    fixture.vault.close();
    writeFileSync(join(fixture.folder, 'keys.json'), 'spoilt');
    expect((await fixture.reopen(recovery(fixture.recoveryKey))).notices).toEqual([{ type: 'keys-copy-repaired' }]);
  });
});

function flip(path: string, offset: number): void {
  const bytes = readFileSync(path);
  bytes[offset] = (bytes[offset] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
