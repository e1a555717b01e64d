// The services on the real vault: a folder on disk, made, filled, locked, opened again.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Viewer } from '#shared/domain/audience.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import type { RequestAnswer } from '#shared/ipc/contract.ts';
import { createThreadKdf } from '#electron/vault/keys/thread-kdf.ts';
import type { EventFromVault, OpenedAnswer, SealedItem, VaultCall, VaultCalls, VaultChannel } from '#electron/vault/messages.ts';
import type { VaultDependencies } from '#electron/vault/ports.ts';
import { sealItem } from '#electron/vault/seal-item.ts';
import { createVaultServer } from '#electron/vault/server.ts';
import { createVault, openVault } from '#electron/vault/vault.ts';
import { addMeeting, addParty, buildDraftInput, caseOne, meetingA, meetingAB, partyA, partyB, roomA, roomAB } from '#tests/support/case-builder.ts';
import { floorCost, quickKdf } from '#tests/support/quick-kdf.ts';
import { desk, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';

const passphrase = 'five invented words for tests';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

type Process = Pick<ServiceHarness, 'ask' | 'get' | 'call' | 'time'> & { readonly events: EventFromVault[] };

function setupFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bitim-services-'));
  folders.push(folder);
  return folder;
}

/** As one vault process would be: nothing of it outlives `close`. */
function startProcess(folder: string, deriveKey: VaultDependencies['deriveKey'] = quickKdf): Process {
  const events: EventFromVault[] = [];
  const clock = { now: () => Date.now() };
  const server = createVaultServer({
    createVault, openVault, clock,
    vaultDependencies: { clock, deriveKey, witnessFolder: join(folder, 'witness') },
    newId: () => randomUUID() as string as RecordId,
    chooseCost: async () => floorCost,
    emit: (message) => {
      if (message.type === 'report') throw new Error(`${message.where}: ${message.what}`);
      if (message.type === 'event') events.push(structuredClone(message));
    },
  });
  const call = async <Call extends VaultCall>(type: Call, input: VaultCalls[Call]['input']): Promise<VaultCalls[Call]['result']> =>
    (await server.handle({ id: 1, type, input } as Parameters<typeof server.handle>[0])).result as VaultCalls[Call]['result'];
  const ask = async (viewer: Viewer, channel: VaultChannel, input: unknown) => call('request', { channel, viewer, input });
  return {
    events, call, time: { now: Date.now() },
    ask: ask as Process['ask'],
    get: async (viewer, channel, input) => {
      const result = await ask(viewer, channel, input);
      if (!result.ok) throw new Error(`${channel}: ${result.error.type}`);
      return result.value as RequestAnswer<typeof channel>;
    },
  };
}

async function create(process: Process, folder: string): Promise<OpenedAnswer & { readonly folder: string; readonly recoveryKey: string }> {
  const made = await process.call('create', { folder, name: 'Practice', passphrase: bytesOf(passphrase) });
  if (!made.ok) throw new Error(made.error.type);
  return made.value;
}

async function open(process: Process, folder: string): Promise<OpenedAnswer> {
  const opened = await process.call('open', { folder: join(folder, 'Practice.bitim'), secret: { type: 'passphrase', bytes: bytesOf(passphrase) } });
  if (!opened.ok) throw new Error(opened.error.type);
  return opened.value;
}

async function fill(process: Process): Promise<void> {
  await process.get(desk, 'case:create', { caseId: caseOne, workingName: 'Sample case', matter: 'rent', openedOn: '2026-11-02' });
  await addParty(process as ServiceHarness, partyA, 'Alpha');
  await addParty(process as ServiceHarness, partyB, 'Beta');
  await addMeeting(process as ServiceHarness, meetingA, [partyA]);
  await addMeeting(process as ServiceHarness, meetingAB, [partyA, partyB]);
  await process.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: toRecordId(1), meetingId: meetingA, text: 'said by A alone' }));
  await process.get(roomAB, 'note:save', buildDraftInput({ caseId: caseOne, recordId: toRecordId(2), meetingId: meetingAB, text: 'said by all' }));
}

const place = { path: `/case/${caseOne}`, recordId: toRecordId(3), scrollTop: 120, selection: { from: 2, to: 2 }, unsaved: {} };

describe('the services on the real vault', () => {
  it('make, fill, lock and open it again with everything there', async () => {
    const folder = setupFolder();
    const first = startProcess(folder);
    await create(first, folder);
    await fill(first);
    const draft = buildDraftInput({ caseId: caseOne, recordId: toRecordId(3), meetingId: meetingA, text: 'half a wor' });
    expect(await first.call('flush', { viewer: roomA, input: { drafts: [draft], saves: [], place } })).toEqual({ ok: true, value: null });
    await first.call('close', null);
    expect(await first.ask(desk, 'case:list', {})).toEqual({ ok: false, error: { type: 'locked' } });

    const second = startProcess(folder);
    const opened = await open(second, folder);
    expect(opened.lastPlace).toEqual({ viewer: roomA, place });
    expect(await second.get(desk, 'case:list', {})).toMatchObject([{ workingName: 'Sample case', meetings: 2, notes: 2, parties: [{ displayName: 'Alpha Sample' }, { displayName: 'Beta Sample' }] }]);
    const inRoom = await second.get(roomA, 'case:open', { caseId: caseOne });
    expect(inRoom.drafts.map((each) => each.content.text)).toEqual(['half a wor']);
    const joint = await second.get(roomAB, 'case:open', { caseId: caseOne });
    expect(JSON.stringify(joint)).toContain('said by all');
    expect(JSON.stringify(joint)).not.toContain('said by A alone');
    expect(JSON.stringify(joint)).not.toContain('half a wor');
    await second.call('close', null);
  });

  it('write after the unlock what stayed sealed at the lock, in order, and only once', async () => {
    const folder = setupFolder();
    const first = startProcess(folder);
    const { sealPublicKey } = await create(first, folder);
    await fill(first);
    await first.call('close', null);
    const input = (text: string, baseRevision: number) => buildDraftInput({ caseId: caseOne, recordId: toRecordId(1), meetingId: meetingA, baseRevision, text });
    const items: SealedItem[] = [
      { channel: 'note:save', viewer: roomA, at: 1, input: input('said by A alone, and more', 1) },
      { channel: 'lock:flush', viewer: roomA, at: 2, input: { drafts: [input('said by A alone, and more, and mo', 2)], saves: [], place } },
    ];
    const boxes = await Promise.all(items.map((item) => sealItem(item, sealPublicKey)));
    expect(Buffer.concat(boxes).includes('said by A')).toBe(false);

    const second = startProcess(folder);
    await open(second, folder);
    expect(await second.call('sealed', { boxes: [...boxes, new Uint8Array(80)] })).toMatchObject({ ok: true, value: { written: [true, true, false], lastPlace: { viewer: roomA, place } } });
    await second.call('sealed', { boxes });
    const { records, drafts } = await second.get(desk, 'case:open', { caseId: caseOne });
    expect(records.find((record) => record.id === toRecordId(1))).toMatchObject({ revision: 2, body: { text: 'said by A alone, and more' } });
    expect(drafts.map((draft) => draft.content.text)).toEqual(['said by A alone, and more, and mo']);
    await second.call('close', null);
  });

  it('leave no word of a case readable in any file', async () => {
    const folder = setupFolder();
    const process = startProcess(folder);
    await create(process, folder);
    await fill(process);
    const search = () => filesIn(folder).filter((file) => readFileSync(file).includes('said by'));
    expect(search()).toEqual([]);
    await process.call('close', null);
    expect(search()).toEqual([]);
    expect(filesIn(folder).length).toBeGreaterThan(3);
  });

  it('tell when the whole vault has been checked', async () => {
    const folder = setupFolder();
    const process = startProcess(folder);
    await create(process, folder);
    await process.call('set-viewers', { viewers: [desk] });
    await expect.poll(() => process.events.filter((event) => event.channel === 'vault:status').map((event) => (event.payload as { integrity: { type: string } }).integrity.type)).toContain('whole');
    await process.call('close', null);
  });

  it('change the passphrase, prove and replace the recovery key, and open by it', async () => {
    const folder = setupFolder();
    const first = startProcess(folder);
    const { recoveryKey } = await create(first, folder);
    expect(await first.get(desk, 'vault:prove-recovery-key', { typed: recoveryKey.slice(0, -3) })).toEqual({ proven: false });
    expect(await first.get(desk, 'vault:prove-recovery-key', { typed: recoveryKey })).toEqual({ proven: true });
    const current = bytesOf(passphrase);
    const next = bytesOf('another five invented words');
    expect(await first.ask(desk, 'vault:change-passphrase', { current, next: bytesOf('short') })).toEqual({ ok: false, error: { type: 'weak-passphrase' } });
    expect(current.every((byte) => byte === 0)).toBe(true);
    expect(await first.ask(desk, 'vault:change-passphrase', { current: bytesOf(passphrase), next })).toEqual({ ok: true, value: null });
    expect(next.every((byte) => byte === 0)).toBe(true);
    const renewed = await first.get(desk, 'vault:new-recovery-key', { passphrase: bytesOf('another five invented words') });
    await first.call('close', null);

    const vaultFolder = join(folder, 'Practice.bitim');
    for (const secret of [{ type: 'passphrase', bytes: bytesOf(passphrase) }, { type: 'recovery', typed: recoveryKey }] as const) {
      expect(await startProcess(folder).call('open', { folder: vaultFolder, secret })).toEqual({ ok: false, error: { type: 'cannot-unlock', waitMs: 0 } });
    }
    const second = startProcess(folder);
    const opened = await second.call('open', { folder: vaultFolder, secret: { type: 'recovery', typed: renewed.recoveryKey } });
    expect(opened).toMatchObject({ ok: true, value: { openedBy: 'recovery' } });
    expect(await second.ask(desk, 'vault:set-passphrase', { next: bytesOf(passphrase) })).toEqual({ ok: true, value: null });
    expect(await second.get(desk, 'vault:status', {})).toMatchObject({ openedBy: 'passphrase' });
    expect(await second.ask(desk, 'vault:set-passphrase', { next: bytesOf('once more, five words') })).toEqual({ ok: false, error: { type: 'not-allowed' } });
    await second.call('close', null);
    const third = startProcess(folder);
    await open(third, folder);
    await third.call('close', null);
  });

  it.each([
    [true, 'new-here'],
    [false, 'witness-missing'],
  ])('says of a vault without its witness, new on this computer: %s, that it is %s', async (isNewHere, type) => {
    const folder = setupFolder();
    const first = startProcess(folder);
    await create(first, folder);
    await first.call('close', null);
    rmSync(join(folder, 'witness'), { recursive: true });

    const second = startProcess(folder);
    await second.call('open', { folder: join(folder, 'Practice.bitim'), secret: { type: 'passphrase', bytes: bytesOf(passphrase) }, isNewHere });
    expect((await second.get(desk, 'vault:status', {})).notices).toEqual([{ type }]);
    await second.call('close', null);
  });

  it('derive in a thread of its own, at the floor of cost', async () => {
    const folder = setupFolder();
    const kdf = createThreadKdf(new URL('../../../electron/vault/kdf-thread.ts', import.meta.url));
    const first = startProcess(folder, kdf);
    await create(first, folder);
    await first.call('close', null);
    const second = startProcess(folder, kdf);
    await open(second, folder);
    await second.call('close', null);
  });

  it('refuse a bad name, a short passphrase and a second vault in one process', async () => {
    const folder = setupFolder();
    const process = startProcess(folder);
    expect(await process.call('create', { folder, name: '../x', passphrase: bytesOf(passphrase) })).toEqual({ ok: false, error: { type: 'bad-name' } });
    expect(await process.call('create', { folder, name: 'Practice', passphrase: bytesOf('short') })).toEqual({ ok: false, error: { type: 'weak-passphrase' } });
    const given = bytesOf(passphrase);
    expect((await process.call('create', { folder, name: 'Practice', passphrase: given })).ok).toBe(true);
    expect(given.every((byte) => byte === 0)).toBe(true);
    expect(await process.call('open', { folder, secret: { type: 'passphrase', bytes: bytesOf(passphrase) } })).toEqual({ ok: false, error: { type: 'already-open' } });
    expect(await process.call('create', { folder, name: 'Second', passphrase: bytesOf(passphrase) })).toEqual({ ok: false, error: { type: 'not-allowed' } });
    await process.call('close', null);
    expect(await startProcess(folder).call('create', { folder, name: 'Practice', passphrase: bytesOf(passphrase) })).toEqual({ ok: false, error: { type: 'folder-exists' } });
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}
