import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBackups } from '#electron/vault/backups/find-backups.ts';
import { manifestName, parseManifest } from '#electron/vault/backups/manifest.ts';
import { lookInto } from '#electron/vault/backups/open-backup.ts';
import { restoreBackup, type RestoreInput } from '#electron/vault/backups/restore-backup.ts';
import { newCaseId, newRecordId, noteRecord, passphrase, recovery, setupHome, setupVault, type VaultFixture } from '#tests/support/vault-fixture.ts';

const steps = { step: async () => true };

type Prepared = VaultFixture & { readonly backup: string; readonly filePath: string };

async function prepare(): Promise<Prepared> {
  const fixture = await setupVault({ privateFolder: join(setupHome(), 'private') });
  const { vault } = fixture;
  const caseId = newCaseId();
  vault.store.transact((writer) => {
    writer.putRecord(noteRecord({ id: caseId as never, caseId, kind: 'case', body: { workingName: 'Garden wall' } }));
    writer.putRecord(noteRecord({ caseId, body: { text: 'the wall leans' } }));
    writer.putRecord(noteRecord({ caseId, kind: 'note', audience: { type: 'screening' }, body: { text: 'kept apart' } }));
    writer.addJournalEntry('vault', 'vault-made', {});
  });
  const added = await vault.files.add(70_000, [randomBytes(70_000)]);
  if (!added.ok) throw new Error(added.error.type);
  const id = newRecordId();
  vault.store.transact((writer) => writer.putAttachment({ ...added.value.file, id, caseId, recordId: id, createdAt: 1 }));
  added.value.keep();
  const made = await vault.backups.makeBackup(steps);
  if (!made.ok) throw new Error(made.error.type);
  return { ...fixture, backup: made.value.folder, filePath: added.value.file.path };
}

const workOf = ({ dependencies }: Prepared) => ({ dependencies, steps });
const inputOf = ({ backup, home }: Prepared, changes: Partial<RestoreInput> = {}): RestoreInput => {
  mkdirSync(join(home, 'restored'), { recursive: true });
  return { folder: backup, secret: passphrase(), newPassphrase: null, parent: join(home, 'restored'), name: 'Brought back', ...changes };
};

describe('looking into a backup', () => {
  test('says what is in it, leaves it as it is and leaves no copy behind', async () => {
    const prepared = await prepare();
    const before = readdirSync(prepared.backup).map((name) => readFileSync(join(prepared.backup, name)).toString('hex'));
    const seen = await lookInto(prepared.backup, passphrase(), 'bytes', workOf(prepared));
    // What is kept for screening is counted nowhere.
    expect(seen).toMatchObject({ ok: true, value: { vaultName: 'Practice', cases: [{ workingName: 'Garden wall', notes: 1 }], notes: 1, files: 1, missingFiles: 0, isWhole: true } });
    expect(readdirSync(prepared.backup).map((name) => readFileSync(join(prepared.backup, name)).toString('hex'))).toEqual(before);
    expect(readdirSync(prepared.dependencies.privateFolder ?? '')).toEqual([]);
  });

  test('opens by the recovery key, and by nothing else', async () => {
    const prepared = await prepare();
    expect((await lookInto(prepared.backup, recovery(prepared.recoveryKey), 'sizes', workOf(prepared))).ok).toBe(true);
    expect(await lookInto(prepared.backup, passphrase('something else'), 'sizes', workOf(prepared))).toEqual({ ok: false, error: { type: 'cannot-unlock' } });
  });

  test('names what is missing, and an altered database', async () => {
    const prepared = await prepare();
    rmSync(join(dirname(prepared.backup), 'files', prepared.filePath));
    expect(await lookInto(prepared.backup, passphrase(), 'sizes', workOf(prepared))).toMatchObject({ ok: true, value: { missingFiles: 1, isWhole: true } });
    const database = join(prepared.backup, 'cases.db');
    const bytes = readFileSync(database);
    bytes.fill(0, bytes.length - 4_096);
    writeFileSync(database, bytes);
    const seen = await lookInto(prepared.backup, passphrase(), 'sizes', workOf(prepared));
    expect(seen.ok ? seen.value.isWhole : seen.error.type).not.toBe(true);
  });

  test('is found by its folder, its shelf, its place and its vault', async () => {
    const prepared = await prepare();
    for (const folder of [prepared.backup, dirname(prepared.backup), dirname(dirname(prepared.backup)), prepared.folder]) {
      expect((await findBackups(folder)).map((found) => found.folder)).toEqual([prepared.backup]);
    }
    expect(await findBackups(join(prepared.home, 'nowhere'))).toEqual([]);
  });

  test('a drill with the vault open is remembered', async () => {
    const { vault, recoveryKey } = await prepare();
    expect((await vault.backups.state()).drill).toEqual({ drilledAt: null, isOffered: true });
    expect((await vault.backups.drill(passphrase('something else'), steps)).ok).toBe(false);
    expect(vault.backups.putOffDrill().ok).toBe(true);
    expect((await vault.backups.state()).drill).toEqual({ drilledAt: null, isOffered: false });
    expect(await vault.backups.drill(recovery(recoveryKey), steps)).toMatchObject({ ok: true, value: { notes: 1, isWhole: true, missingFiles: 0 } });
    expect((await vault.backups.state()).drill).toMatchObject({ drilledAt: expect.any(Number), isOffered: false });
  });
});

describe('restoring', () => {
  test('makes a new vault with all that was in it, and an id, a recovery key and a witness of its own', async () => {
    const prepared = await prepare();
    const restored = await restoreBackup(inputOf(prepared), workOf(prepared));
    if (!restored.ok) throw new Error(restored.error.type);
    expect(restored.value).toMatchObject({ missingFiles: 0, oldVaultId: prepared.vault.vaultId });
    expect(readdirSync(restored.value.folder).sort()).toEqual(['backups', 'cases.db', 'files', 'keys.json', 'keys.json.bak']);
    const vault = await prepared.reopen(passphrase(), restored.value.folder);
    expect(vault.vaultId).not.toBe(prepared.vault.vaultId);
    expect(vault.name).toBe('Brought back');
    // Never seen on this computer before: whoever opens it knows that.
    expect(vault.notices).toEqual([{ type: 'witness-missing' }]);
    expect(vault.recoveryProven()).toBe(false);
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
    expect(vault.store.records({ state: 'all' })).toEqual(prepared.vault.store.records({ state: 'all' }));
    expect(vault.store.journal('vault').map(({ kind }) => kind)).toEqual(['vault-made']);
    // It knows nothing of the other one's backups.
    expect(await vault.backups.list()).toEqual([]);
    vault.close();
    expect((await prepared.open(recovery(prepared.recoveryKey), restored.value.folder)).ok).toBe(false);
    await prepared.reopen(recovery(restored.value.recoveryKey), restored.value.folder);
  });

  test('with a recovery key it needs a new passphrase', async () => {
    const prepared = await prepare();
    const secret = recovery(prepared.recoveryKey);
    expect(await restoreBackup(inputOf(prepared, { secret }), workOf(prepared))).toEqual({ ok: false, error: { type: 'weak-passphrase' } });
    const newPassphrase = new TextEncoder().encode('nine other words that nobody has typed');
    const restored = await restoreBackup(inputOf(prepared, { secret, newPassphrase }), workOf(prepared));
    if (!restored.ok) throw new Error(restored.error.type);
    expect((await prepared.open(passphrase(), restored.value.folder)).ok).toBe(false);
    await prepared.reopen(passphrase('nine other words that nobody has typed'), restored.value.folder);
  });

  test('a file that is missing beside the backup is counted; all else comes', async () => {
    const prepared = await prepare();
    rmSync(join(dirname(prepared.backup), 'files', prepared.filePath));
    const restored = await restoreBackup(inputOf(prepared), workOf(prepared));
    expect(restored).toMatchObject({ ok: true, value: { missingFiles: 1 } });
  });

  test.each(['cases.db', 'keys.json and its copy', manifestName])('a damaged %s is refused, and nothing is left', async (what) => {
    const prepared = await prepare();
    for (const name of what.startsWith('keys') ? ['keys.json', 'keys.json.bak'] : [what]) {
      const path = join(prepared.backup, name);
      const bytes = readFileSync(path);
      bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 4;
      writeFileSync(path, bytes);
    }
    const restored = await restoreBackup(inputOf(prepared), workOf(prepared));
    expect(restored.ok ? 'restored' : restored.error.type).toMatch(/^(backup-damaged|cannot-unlock|limit-exceeded)$/);
    expect(readdirSync(join(prepared.home, 'restored'))).toEqual([]);
  });

  test('stopped half-way, or into a name that is taken, it leaves nothing', async () => {
    const prepared = await prepare();
    let left = 2;
    const stopping = { ...workOf(prepared), steps: { step: async () => (left -= 1) > 0 } };
    expect(await restoreBackup(inputOf(prepared), stopping)).toEqual({ ok: false, error: { type: 'cancelled' } });
    expect(readdirSync(join(prepared.home, 'restored'))).toEqual([]);
    mkdirSync(join(prepared.home, 'restored', 'Brought back.bitim'));
    expect(await restoreBackup(inputOf(prepared), workOf(prepared))).toEqual({ ok: false, error: { type: 'folder-exists' } });
    expect(await restoreBackup(inputOf(prepared, { name: '../up' }), workOf(prepared))).toEqual({ ok: false, error: { type: 'bad-name' } });
  });

  test('the backup is not touched, and restores again', async () => {
    const prepared = await prepare();
    const copy = join(prepared.home, 'copy');
    cpSync(dirname(prepared.backup), copy, { recursive: true });
    await restoreBackup(inputOf(prepared), workOf(prepared));
    for (const name of readdirSync(copy, { recursive: true, withFileTypes: true })) {
      if (!name.isFile()) continue;
      const path = join(name.parentPath, name.name);
      expect(readFileSync(path).equals(readFileSync(path.replace(copy, dirname(prepared.backup))))).toBe(true);
    }
    expect((await restoreBackup(inputOf(prepared, { name: 'Once more' }), workOf(prepared))).ok).toBe(true);
    expect(existsSync(join(prepared.home, 'restored', 'Once more.bitim'))).toBe(true);
  });
});

describe('a manifest made to do harm', () => {
  const lawful = () => ({
    format: 'bitim-backup', version: 1, id: '00000000-0000-4000-8000-000000000001', vaultId: '00000000-0000-4000-8000-000000000002', vaultName: 'A', keyName: 'ab'.repeat(16), madeAt: 1,
    sequence: 1, root: 'ab'.repeat(32), keysSequence: 1, passphrasePeriod: 'ab'.repeat(16), isAltered: false, database: { bytes: 1, hash: 'ab'.repeat(32) }, files: [] as unknown[], missing: [], mac: 'ab'.repeat(32),
  });
  const parse = (content: unknown) => parseManifest(new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)));

  test('a lawful one parses', () => expect(parse(lawful()).ok).toBe(true));
  test.each(['../../etc/passwd', 'ab/../../x', '/ab/abababababababababababababababab', 'ab\\abababababababababababababababab', 'AB/abababababababababababababababab', ''])('a path that leaves the folder: %s', (path) => {
    expect(parse({ ...lawful(), files: [{ path, bytes: 1, hash: 'ab'.repeat(32) }] })).toEqual({ ok: false, error: 'backup-damaged' });
  });
  test('another format, a newer version, no JSON, a member too many, a negative size', () => {
    expect(parse({ ...lawful(), format: 'other' })).toEqual({ ok: false, error: 'not-a-backup' });
    expect(parse({ ...lawful(), version: 2 })).toEqual({ ok: false, error: 'too-new' });
    expect(parse('{')).toEqual({ ok: false, error: 'backup-damaged' });
    expect(parse({ ...lawful(), more: 1 })).toEqual({ ok: false, error: 'backup-damaged' });
    expect(parse({ ...lawful(), database: { bytes: -1, hash: 'ab'.repeat(32) } })).toEqual({ ok: false, error: 'backup-damaged' });
  });
});
