// What opening noticed and what is answered, over the real vault: kept until answered, noted in the journal, never asked twice.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { RecordId } from '#shared/domain/ids.ts';
import type { RequestAnswer, VaultStatus } from '#shared/ipc/contract.ts';
import type { OpenedAnswer, OpenInput, VaultCall, VaultCalls, VaultChannel } from '#electron/vault/messages.ts';
import { createVaultServer } from '#electron/vault/server.ts';
import { differencesOf } from '#electron/vault/services/vault-differences.ts';
import type { OpenedVault, RecordHead } from '#electron/vault/ports.ts';
import { createVault, openVault } from '#electron/vault/vault.ts';
import { buildDraftInput, caseOne } from '#tests/support/case-builder.ts';
import { floorCost, quickKdf } from '#tests/support/quick-kdf.ts';
import { changeRawDatabase } from '#tests/support/raw-database.ts';
import { desk, toRecordId } from '#tests/support/service-harness.ts';

const passphrase = 'five invented words for tests';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const homes: string[] = [];
const processes: { readonly call: (type: 'close', input: null) => Promise<unknown> }[] = [];
afterEach(async () => {
  for (const process of processes.splice(0)) await process.call('close', null);
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

function setupHome() {
  const home = mkdtempSync(join(tmpdir(), 'bitim-wholeness-'));
  homes.push(home);
  const folder = join(home, 'Practice.bitim');
  const start = () => startProcess(home);
  const open = async (input: Partial<OpenInput> = {}) => {
    const process = start();
    const opened = await process.call('open', { folder, secret: { type: 'passphrase', bytes: bytesOf(passphrase) }, ...input });
    if (!opened.ok) throw new Error(opened.error.type);
    return { ...process, opened: opened.value };
  };
  const create = async () => {
    const process = start();
    const made = await process.call('create', { folder: home, name: 'Practice', passphrase: bytesOf(passphrase) });
    if (!made.ok) throw new Error(made.error.type);
    return process;
  };
  const copy = (name: string): string => {
    cpSync(folder, join(home, name), { recursive: true });
    return join(home, name);
  };
  const putBack = (from: string): void => {
    rmSync(folder, { recursive: true });
    cpSync(from, folder, { recursive: true });
  };
  return { home, folder, open, create, copy, putBack };
}

function startProcess(home: string) {
  const clock = { now: () => Date.now() };
  let vault: OpenedVault | null = null;
  const server = createVaultServer({
    createVault,
    openVault: async (input, dependencies) => {
      const result = await openVault(input, dependencies);
      if (result.ok) vault = result.value;
      return result;
    },
    clock,
    vaultDependencies: { clock, deriveKey: quickKdf, witnessFolder: join(home, 'witness'), privateFolder: join(home, 'private') },
    newId: () => randomUUID() as string as RecordId,
    chooseCost: async () => floorCost,
    emit: (message) => {
      if (message.type === 'report') throw new Error(`${message.where}: ${message.what}`);
    },
  });
  const call = async <Call extends VaultCall>(type: Call, input: VaultCalls[Call]['input']): Promise<VaultCalls[Call]['result']> =>
    (await server.handle({ id: 1, type, input } as Parameters<typeof server.handle>[0])).result as VaultCalls[Call]['result'];
  const ask = async (channel: VaultChannel, input: unknown = {}) => call('request', { channel, viewer: desk, input });
  const status = async (): Promise<VaultStatus> => ((await ask('vault:status')) as unknown as { readonly value: VaultStatus }).value;
  const process = { call, ask, status, journal: () => vault?.store.journal('vault').map(({ kind }) => kind) ?? [], vault: () => vault as unknown as OpenedVault };
  processes.push(process);
  return process;
}

const newCase = (workingName: string) => ({ caseId: caseOne, workingName, matter: '', openedOn: '2026-11-02' });

describe('what opening noticed', () => {
  it('is asked at every unlock until it is answered, and is then in the journal', async () => {
    const home = setupHome();
    await (await home.create()).call('close', null);
    const old = home.copy('old');
    const later = await home.open();
    await later.ask('case:create', newCase('Later'));
    await later.call('close', null);
    home.putBack(old);

    const first = await home.open();
    const [noticed] = first.opened.status.notices;
    expect(first.opened.status.awaitsAnswer).toBe(true);
    expect(noticed?.type).toBe('older-than-witness');
    // Going on without an answer does not make it forgotten, though the vault has come as far as before meanwhile.
    for (let index = 0; index < 3; index++) await first.ask('quick-code:set', { code: `123${index}` });
    await first.call('close', null);
    const second = await home.open();
    expect(second.opened.status).toMatchObject({ awaitsAnswer: true, notices: [noticed] });
    expect(await second.ask('vault:go-on')).toEqual({ ok: true, value: null });
    expect(await second.status()).toMatchObject({ awaitsAnswer: false, notices: [] });
    expect(second.journal()).toContain('noticed-and-went-on');
    await second.call('close', null);
    expect((await home.open()).opened.status).toMatchObject({ awaitsAnswer: false, notices: [] });
  });

  it('of a vault that is new to this computer asks nothing', async () => {
    const home = setupHome();
    await (await home.create()).call('close', null);
    rmSync(join(home.home, 'witness'), { recursive: true });
    expect((await home.open({ isNewHere: true })).opened.status).toMatchObject({ awaitsAnswer: false, notices: [{ type: 'new-here' }] });
  });

  it('of a lost memory is asked where the vault was known', async () => {
    const home = setupHome();
    await (await home.create()).call('close', null);
    rmSync(join(home.home, 'witness'), { recursive: true });
    expect((await home.open()).opened.status).toMatchObject({ awaitsAnswer: true, notices: [{ type: 'witness-missing' }] });
  });

  it('of older keys is settled by going on: they hold from then on', async () => {
    const home = setupHome();
    const made = await home.create();
    const old = home.copy('old');
    expect(await made.ask('vault:change-passphrase', { current: bytesOf(passphrase), next: bytesOf('another five invented words') })).toMatchObject({ ok: true });
    await made.call('close', null);
    for (const name of ['keys.json', 'keys.json.bak']) cpSync(join(old, name), join(home.folder, name));
    const opened = await home.open();
    expect(opened.opened.status).toMatchObject({ awaitsAnswer: true, notices: [{ type: 'keys-file-older' }] });
    expect(await opened.ask('vault:go-on')).toMatchObject({ ok: true });
    await opened.call('close', null);
    expect((await home.open()).opened.status).toMatchObject({ awaitsAnswer: false, notices: [] });
  });

  it('can be answered by only looking: nothing is written, and it is asked again', async () => {
    const home = setupHome();
    await (await home.create()).call('close', null);
    rmSync(join(home.home, 'witness'), { recursive: true });
    const opened = await home.open();
    expect(await opened.ask('vault:turn-read-only')).toEqual({ ok: true, value: null });
    expect(await opened.status()).toMatchObject({ readOnly: 'chosen', awaitsAnswer: false });
    expect(await opened.ask('case:create', newCase('Refused'))).toEqual({ ok: false, error: { type: 'read-only' } });
    expect(await opened.ask('vault:go-on')).toEqual({ ok: false, error: { type: 'read-only' } });
    await opened.call('close', null);
    expect((await home.open()).opened.status.awaitsAnswer).toBe(true);
  });
});

describe('a vault opened read-only', () => {
  it('keeps what was typed: drafts are refused, the place is not asked for', async () => {
    const home = setupHome();
    const made = await home.create();
    await made.ask('case:create', newCase('Kept'));
    await made.call('close', null);
    const before = readdirSync(home.folder);
    const opened = await home.open({ mode: 'read-only' });
    expect(opened.opened.status.readOnly).toBe('chosen');
    const place = { path: '/cases', recordId: null, scrollTop: 0, selection: null, unsaved: {} };
    expect(await opened.call('flush', { viewer: desk, input: { drafts: [], saves: [], place } })).toEqual({ ok: true, value: null });
    const draft = buildDraftInput({ caseId: caseOne, recordId: toRecordId(1), text: 'half a wor' });
    expect(await opened.call('flush', { viewer: desk, input: { drafts: [draft], saves: [], place } })).toEqual({ ok: false, error: { type: 'read-only' } });
    await opened.call('close', null);
    expect(readdirSync(home.folder)).toEqual(before);
  });
});

describe('what an alteration touches', () => {
  it('is named by case and kind where the rows tell: put back, taken away, a journal that does not hold', async () => {
    const home = setupHome();
    const made = await home.create();
    await made.ask('case:create', newCase('Garden wall'));
    const note = (text: string, number: number, baseRevision = 0) => made.ask('note:save', buildDraftInput({ caseId: caseOne, recordId: toRecordId(number), text, baseRevision }));
    for (const number of [1, 2]) for (const [index, text] of ['first words', 'other words'].entries()) expect(await note(text, number, index)).toMatchObject({ ok: true });
    await made.call('close', null);
    const none = (await (await home.open()).ask('vault:affected-cases')) as unknown;
    expect(none).toEqual({ ok: true, value: [] });
    await processes.pop()?.call('close', null);
    await changeRawDatabase(home.folder, { type: 'passphrase', bytes: bytesOf(passphrase) }, (connection) => {
      connection.prepare('UPDATE record SET revision = 1 WHERE id = ?').run(toRecordId(1));
      connection.prepare('DELETE FROM record WHERE id = ?').run(toRecordId(2));
      connection.prepare('DELETE FROM journal WHERE chain = ?').run(caseOne);
    });
    const opened = await home.open();
    while ((await opened.status()).integrity.type === 'checking') await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await opened.ask('vault:affected-cases')).toEqual({
      ok: true,
      value: [{ caseId: caseOne, name: 'Garden wall', hasJournal: true, kinds: [{ kind: 'note', older: 1, gone: 1, unreadable: 0 }] }],
    });
  });
});

describe('how a vault and its backup differ', () => {
  const head = (number: number, revision: number, changes: Partial<RecordHead> = {}): RecordHead =>
    ({ id: toRecordId(number), caseId: caseOne, kind: 'note', revision, updatedAt: revision, name: null, digest: '', ...changes });
  const theCase = head(100, 1, { kind: 'case', name: 'Garden wall' });

  it('is counted case by case', () => {
    const here = [theCase, head(1, 1), head(2, 3), head(3, 1), head(5, 1), head(6, 2, { digest: 'other' })];
    const there = [theCase, head(1, 1), head(2, 2), head(3, 2), head(4, 1), head(6, 2)];
    expect(differencesOf(here, there)).toEqual([{ caseId: caseOne, name: 'Garden wall', kinds: [{ kind: 'note', onlyThere: 1, newerThere: 1, onlyHere: 1, newerHere: 1, altered: 1 }] }]);
    expect(differencesOf(here, here)).toEqual([]);
  });

  it('is read from the newest backup that can be reached, also where the vault does not know it', async () => {
    const home = setupHome();
    const made = await home.create();
    await made.call('close', null);
    const old = home.copy('old');
    const later = await home.open();
    await later.ask('case:create', newCase('Only in the backup'));
    const taskId = randomUUID();
    expect(await later.ask('backup:make' as VaultChannel, { taskId })).toMatchObject({ ok: true });
    await later.call('close', null);
    cpSync(join(home.folder, 'backups'), join(old, 'backups'), { recursive: true });
    home.putBack(old);
    const opened = await home.open();
    const answer = (await opened.ask('vault:differences', { taskId })) as unknown as { readonly value: RequestAnswer<'vault:differences'> };
    expect(answer).toMatchObject({ ok: true, value: { cases: [{ caseId: caseOne, name: 'Only in the backup', kinds: [{ kind: 'case', onlyThere: 1, onlyHere: 0 }] }] } });
    expect(readdirSync(join(home.home, 'private'))).toEqual([]);
  });

  it('names the case and the kind of a record that was altered under its own version', async () => {
    const home = setupHome();
    const made = await home.create();
    await made.ask('case:create', newCase('Garden wall'));
    expect(await made.ask('backup:make' as VaultChannel, { taskId: randomUUID() })).toMatchObject({ ok: true });
    await made.call('close', null);
    await changeRawDatabase(home.folder, { type: 'passphrase', bytes: bytesOf(passphrase) }, (connection) =>
      connection.prepare("UPDATE record SET body = replace(body, 'Garden wall', 'Garden gate') WHERE kind = 'case'").run());
    const opened = await home.open();
    const answer = (await opened.ask('vault:differences', { taskId: randomUUID() })) as unknown as { readonly value: RequestAnswer<'vault:differences'> };
    expect(answer.value.cases).toEqual([{ caseId: caseOne, name: 'Garden gate', kinds: [{ kind: 'case', onlyThere: 0, newerThere: 0, onlyHere: 0, newerHere: 0, altered: 1 }] }]);
  });

  it('is not known without a backup', async () => {
    const home = setupHome();
    await (await home.create()).call('close', null);
    expect(await (await home.open()).ask('vault:differences', { taskId: randomUUID() })).toEqual({ ok: false, error: { type: 'not-found' } });
  });
});

describe('a damaged vault', () => {
  it('opens for rescue, says what is missing, and refuses every change', async () => {
    const home = setupHome();
    const made = await home.create();
    await made.ask('case:create', newCase('Rescued'));
    await made.call('close', null);
    writeFileSync(join(home.folder, 'cases.db'), Buffer.alloc(4096), { flag: 'r+' });
    const process = startProcess(home.home);
    const secret = { type: 'passphrase', bytes: bytesOf(passphrase) } as const;
    expect(await process.call('open', { folder: home.folder, secret: { ...secret, bytes: bytesOf(passphrase) } })).toEqual({ ok: false, error: { type: 'database-damaged' } });
    const opened = (await process.call('open', { folder: home.folder, secret, mode: 'rescue' })) as { readonly value: OpenedAnswer };
    expect(opened.value.status).toMatchObject({ readOnly: 'rescue', rescue: { unreadablePages: 1 } });
    expect(await process.ask('case:list')).toMatchObject({ ok: true, value: [{ workingName: 'Rescued' }] });
    expect(await process.ask('quick-code:set', { code: '1234' })).toEqual({ ok: false, error: { type: 'read-only' } });
    const leaving = { viewer: desk, scope: { type: 'everything' }, way: 'folder', path: join(home.home, 'taken-along'), language: 'en', appVersion: '0.1.0', taskId: randomUUID() } as const;
    expect(await process.call('release-export', leaving)).toMatchObject({ ok: true, value: { cases: 1, lackingFiles: [] } });
    expect(readdirSync(leaving.path)).not.toEqual([]);
  });

  it('goes on as a new vault of what could be read, with a passphrase and a recovery key of its own', async () => {
    const home = setupHome();
    const made = await home.create();
    await made.ask('case:create', newCase('Rescued'));
    await made.call('close', null);
    // Pages of the journal and of indexes, so that its chains have to be made anew.
    const path = join(home.folder, 'cases.db');
    const spoilt = readFileSync(path);
    for (const page of [0, 12, 13]) spoilt.fill(0, page * 4_096, (page + 1) * 4_096);
    writeFileSync(path, spoilt);
    const process = await home.open({ mode: 'rescue' });
    expect(process.opened.status.rescue).toMatchObject({ isComplete: false, tables: [{ name: 'journal' }] });
    const wanted = { viewer: desk, parent: home.home, taskId: randomUUID() } as const;
    const next = 'six other invented words for tests';
    expect(await process.call('make-from-rescue', { ...wanted, name: 'Practice', passphrase: bytesOf(next) })).toEqual({ ok: false, error: { type: 'folder-exists' } });
    expect(await process.call('make-from-rescue', { ...wanted, name: 'Rescued', passphrase: bytesOf('short') })).toEqual({ ok: false, error: { type: 'weak-passphrase' } });
    const anew = await process.call('make-from-rescue', { ...wanted, name: 'Rescued', passphrase: bytesOf(next) });
    if (!anew.ok) throw new Error(anew.error.type);
    const { folder, missingFiles, recoveryKey, vaultId } = anew.value;
    expect({ folder, missingFiles }).toEqual({ folder: join(home.home, 'Rescued.bitim'), missingFiles: 0 });
    expect(vaultId).not.toBe(process.opened.vaultId);
    expect(anew.value.status).toMatchObject({ name: 'Rescued', readOnly: null, awaitsAnswer: false, rescue: null });
    expect(await process.ask('case:list')).toMatchObject({ ok: true, value: [{ workingName: 'Rescued' }] });
    expect(await process.ask('quick-code:set', { code: '1234' })).toMatchObject({ ok: true });
    expect(await process.vault().verify()).toMatchObject({ type: 'whole' });
    // What was lost of the journal has left its places; the new one says where the vault comes from.
    expect(process.journal()).toEqual(expect.arrayContaining(['entry-lost', 'vault-rescued']));
    expect(await process.ask('vault:prove-recovery-key', { typed: recoveryKey })).toEqual({ ok: true, value: { proven: true } });
    await process.call('close', null);
    // The damaged one lies as it lay, and no copy of it is left.
    expect(readFileSync(path).equals(spoilt)).toBe(true);
    expect(readdirSync(join(home.home, 'private'))).toEqual([]);
    expect(readdirSync(home.home).filter((name) => name.includes('.new-'))).toEqual([]);
    const again = startProcess(home.home);
    expect(await again.call('open', { folder, secret: { type: 'passphrase', bytes: bytesOf(next) } })).toMatchObject({ ok: true });
  });

  it('is made anew only of a rescue', async () => {
    const made = await setupHome().create();
    expect(await made.call('make-from-rescue', { viewer: desk, parent: tmpdir(), taskId: randomUUID(), name: 'Rescued', passphrase: bytesOf(passphrase) })).toEqual({ ok: false, error: { type: 'not-allowed' } });
  });

  it('lets nothing leave unnoted where it is only read', async () => {
    const home = setupHome();
    const made = await home.create();
    await made.ask('case:create', newCase('Stays'));
    await made.call('close', null);
    const opened = await home.open({ mode: 'read-only' });
    const leaving = { viewer: desk, scope: { type: 'everything' }, way: 'folder', path: join(home.home, 'taken-along'), language: 'en', appVersion: '0.1.0', taskId: randomUUID() } as const;
    expect(await opened.call('release-export', leaving)).toEqual({ ok: false, error: { type: 'read-only' } });
    expect(existsSync(leaving.path)).toBe(false);
  });
});
