// A destruction on the real vault, from the folder as it was to the folder as it is: nothing of the case in the database, its log, its
// files or its backups; the rest is whole, opens by its passphrase and its new recovery key, and no longer by the old one.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { RequestAnswer } from '#shared/ipc/contract.ts';
import type { VaultCall, VaultCalls, VaultChannel } from '#electron/vault/messages.ts';
import { createVaultServer, type VaultServer } from '#electron/vault/server.ts';
import { createVault, openVault } from '#electron/vault/vault.ts';
import { buildDraftInput, buildMeetingDetails, buildPartyDetails } from '#tests/support/case-builder.ts';
import { countIn, readPlainPages } from '#tests/support/plain-pages.ts';
import { floorCost, quickKdf } from '#tests/support/quick-kdf.ts';
import { readDataKey } from '#tests/support/raw-database.ts';
import { desk, toCaseId, toPartyId, toRecordId } from '#tests/support/service-harness.ts';

const passphraseText = 'five invented words for tests';
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
/** Small letters, as the search tables have them. */
const canary = 'zqdoomedkanareika';
const bystander = 'bystanderword';
const [doomed, other] = [toCaseId(1), toCaseId(2)];
const homes: string[] = [];
afterEach(() => {
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

type Running = {
  readonly call: <Call extends VaultCall>(type: Call, input: VaultCalls[Call]['input']) => Promise<VaultCalls[Call]['result']>;
  readonly get: <Channel extends VaultChannel>(channel: Channel, input: unknown) => Promise<RequestAnswer<Channel>>;
  readonly ask: (channel: VaultChannel, input: unknown) => Promise<VaultCalls['request']['result']>;
};

function startProcess(home: string): Running {
  const clock = { now: () => Date.now() };
  const server: VaultServer = createVaultServer({
    createVault, openVault, clock,
    vaultDependencies: { clock, deriveKey: quickKdf, witnessFolder: join(home, 'witness'), privateFolder: join(home, 'private') },
    newId: () => randomUUID() as string as RecordId,
    chooseCost: async () => floorCost,
    emit: (message) => {
      if (message.type === 'report') throw new Error(`${message.where}: ${message.what}`);
    },
  });
  const call: Running['call'] = async (type, input) => (await server.handle({ id: 1, type, input } as Parameters<VaultServer['handle']>[0])).result as never;
  const ask: Running['ask'] = (channel, input) => call('request', { channel, viewer: desk, input });
  return {
    call,
    ask,
    get: async (channel, input) => {
      const result = await ask(channel, input);
      if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`);
      return result.value as never;
    },
  };
}

async function fillCase({ get }: Running, caseId: CaseId, words: string, seed: number): Promise<void> {
  const [party, meeting, note, file] = [toPartyId(seed), toRecordId(seed + 1), toRecordId(seed + 2), toRecordId(seed + 3)];
  await get('case:create', { caseId, workingName: `${words} name`, matter: `${words} matter`, openedOn: '2026-11-02' });
  await get('party:save', { caseId, partyId: party, revision: 0, details: buildPartyDetails(words, { remarks: `${words} remarks` }), left: false });
  await get('meeting:save', { caseId, meetingId: meeting, revision: 0, details: buildMeetingDetails([party], { title: `${words} meeting` }) });
  for (const baseRevision of [0, 1, 2]) await get('note:save', buildDraftInput({ caseId, recordId: note, baseRevision, text: `${words} ${'said again '.repeat(200 * baseRevision)}` }));
  await get('note:draft', buildDraftInput({ caseId, recordId: note, baseRevision: 3, text: `${words} being typed` }));
  const bytes = bytesOf(`${words} in a file`);
  await get('file:begin', { caseId, recordId: file, fileName: `${words}.txt`, size: bytes.length, belongsTo: null, source: null, ownEyes: true });
  await get('file:chunk', { caseId, recordId: file, offset: 0, bytes });
  await get('file:finish', { caseId, recordId: file });
  await get('case:hold', { caseId, reason: `${words} reason` });
  await get('case:hold', { caseId, reason: null });
}

const filesUnder = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)) : [];
const databasesUnder = (folder: string): string[] => filesUnder(folder).filter((path) => path.endsWith('cases.db')).map((path) => join(path, '..'));

async function countWords(folder: string, words: string): Promise<number> {
  const dataKey = await readDataKey(folder, { type: 'passphrase', bytes: bytesOf(passphraseText) });
  const { database, log } = await readPlainPages(folder, dataKey);
  dataKey.wipe();
  return countIn(database, words) + countIn(log, words);
}

async function setup() {
  const home = mkdtempSync(join(tmpdir(), 'bitim-destroy-'));
  homes.push(home);
  const running = startProcess(home);
  const made = await running.call('create', { folder: home, name: 'Practice', passphrase: bytesOf(passphraseText) });
  if (!made.ok) throw new Error(made.error.type);
  await fillCase(running, doomed, canary, 0x100);
  await fillCase(running, other, bystander, 0x200);
  await running.get('backup:make', { taskId: randomUUID() });
  return { home, running, folder: made.value.folder, oldKey: made.value.recoveryKey };
}
const run = (scope: 'case' | 'notes-and-files') => ({ taskId: randomUUID(), caseId: doomed, scope, reference: '26/7', names: scope === 'case' ? [{ name: 'Kept Name', role: 'party' }] : [], passphrase: bytesOf(passphraseText) });

it('a whole case is nowhere: database, log, files, backups', { timeout: 60_000 }, async () => {
  const { home, running, folder, oldKey } = await setup();
  const backups = join(folder, 'backups');
  // The hunt finds what is there: in the vault, and in its backup.
  expect(await countWords(folder, canary)).toBeGreaterThan(10);
  const [earlier] = databasesUnder(backups);
  expect(await countWords(earlier as string, canary)).toBeGreaterThan(10);
  const sealedBefore = filesUnder(join(folder, 'files')).length;
  expect(sealedBefore).toBe(2);

  const done = await running.get('destroy:run', run('case'));
  expect(done.certificate).toMatchObject({ entry: { scope: 'case', counts: { notes: 1, files: 1, parties: 1, meetings: 1, drafts: 1 } }, ended: { keyRenewed: true, deletedBackups: [{}], unreachableBackups: [] } });
  expect(done.certificate.ended?.newBackup?.place).toBe(backups);
  await running.call('close', null);

  expect(await countWords(folder, canary)).toBe(0);
  expect(await countWords(folder, bystander)).toBeGreaterThan(10);
  expect(filesUnder(join(folder, 'files'))).toHaveLength(1);
  const left = databasesUnder(backups);
  expect(left).toHaveLength(1);
  expect(left).not.toContain(earlier);
  expect(await countWords(left[0] as string, canary)).toBe(0);
  expect(await countWords(left[0] as string, bystander)).toBeGreaterThan(10);
  for (const path of filesUnder(home)) if (statSync(path).size < 50_000_000) expect(readFileSync(path).includes(canary), path).toBe(false);

  const again = startProcess(home);
  expect(await again.call('open', { folder, secret: { type: 'recovery', typed: oldKey } })).toMatchObject({ ok: false, error: { type: 'cannot-unlock' } });
  expect(await again.call('open', { folder, secret: { type: 'recovery', typed: done.recoveryKey } })).toMatchObject({ ok: true });
  await again.call('close', null);
  const last = startProcess(home);
  expect(await last.call('open', { folder, secret: { type: 'passphrase', bytes: bytesOf(passphraseText) } })).toMatchObject({ ok: true });
  await expect.poll(async () => (await last.get('vault:status', {})).integrity.type, { timeout: 20_000 }).toBe('whole');
  expect((await last.get('case:list', {})).map(({ workingName }) => workingName)).toEqual([`${bystander} name`]);
  expect((await last.get('conflict:list', {})).map(({ body }) => body.name)).toEqual(['Kept Name']);
  expect(await last.get('destroy:list', {})).toEqual([done.certificate]);
  await last.call('close', null);
});

it('only notes and files: their words are nowhere, the sheets stay', { timeout: 60_000 }, async () => {
  const { home, running, folder } = await setup();
  await running.get('destroy:run', run('notes-and-files'));
  await running.call('close', null);
  expect(await countWords(folder, `${canary} being typed`)).toBe(0);
  expect(await countWords(folder, `${canary} said again`)).toBe(0);
  expect(await countWords(folder, `${canary}.txt`)).toBe(0);
  expect(await countWords(folder, `${canary} remarks`)).toBeGreaterThan(0);
  expect(filesUnder(join(folder, 'files'))).toHaveLength(1);
  const last = startProcess(home);
  expect(await last.call('open', { folder, secret: { type: 'passphrase', bytes: bytesOf(passphraseText) } })).toMatchObject({ ok: true });
  await expect.poll(async () => (await last.get('vault:status', {})).integrity.type, { timeout: 20_000 }).toBe('whole');
  await last.call('close', null);
});

it('what was interrupted is finished later, without a second renewal', { timeout: 60_000 }, async () => {
  const { home, running, folder } = await setup();
  // The place for backups goes away: the rows are gone and the key is new, the rest waits.
  const place = join(home, 'stick');
  rmSync(join(home, 'none'), { recursive: true, force: true });
  const { mkdirSync, renameSync } = await import('node:fs');
  mkdirSync(place);
  await running.get('backup:set-place', { folder: place });
  renameSync(place, `${place}-pulled`);
  const unfinished = await running.ask('destroy:run', run('case'));
  expect(unfinished).toMatchObject({ ok: false, error: { type: 'unfinished', because: 'place-absent' } });
  const shown = unfinished.ok ? '' : String(unfinished.error['recoveryKey']);
  expect(shown).not.toBe('');
  expect(databasesUnder(join(folder, 'backups'))).toHaveLength(1);
  await running.call('close', null);
  expect(await countWords(folder, canary)).toBe(0);

  const again = startProcess(home);
  expect(await again.call('open', { folder, secret: { type: 'recovery', typed: shown } })).toMatchObject({ ok: true });
  expect((await again.get('destroy:list', {})).map(({ ended }) => ended)).toEqual([null]);
  renameSync(`${place}-pulled`, place);
  const done = await again.get('destroy:finish', { taskId: randomUUID(), passphrase: bytesOf(passphraseText) });
  expect(done).toMatchObject({ recoveryKey: '', certificate: { ended: { newBackup: { place }, deletedBackups: [{}] } } });
  expect(databasesUnder(join(folder, 'backups'))).toEqual([]);
  await again.call('close', null);
});
