// Quitting before parties, on the real main and the real vault: the backup is made, and what stands before them hears of nothing else.
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { displayAt, type FakeElectron } from './fake-electron.ts';
import { lawfulInputs } from './lawful-inputs.ts';
import { connectRealVault, createPractice } from './real-vault.ts';
import { settle, startMain } from './start-main.ts';

const done = { ok: true, value: null };
const notAllowed = { ok: false, error: { type: 'not-allowed' } };
type Words = { readonly drafts?: readonly unknown[] };

async function setupCase(displays = 1) {
  const electron = await startMain();
  electron.screen.displays = Array.from({ length: displays }, (_unused, index) => displayAt(index + 1, index * 1_920));
  connectRealVault(electron);
  await createPractice(electron);
  const [caseId, partyA, partyB, meetingId] = Array.from({ length: 4 }, () => randomUUID() as string).sort() as [string, string, string, string];
  const lawful = lawfulInputs();
  await electron.test.request('case:create', { caseId, workingName: 'Well', matter: '', openedOn: '2026-11-22' });
  for (const partyId of [partyA, partyB]) expect(await electron.test.request('party:save', { ...lawful['party:save'], caseId, partyId })).toMatchObject({ ok: true });
  const parties = [partyA, partyB].sort();
  expect(await electron.test.request('meeting:save', { caseId, meetingId, revision: 0, details: { ...lawful['meeting:save'].details, parties, participants: [] } })).toMatchObject({ ok: true });
  const show = { caseId, parties, meetingId, language: 'kk', display: 'here' } as const;
  const enter = async (): Promise<void> => {
    expect(await electron.test.request('meeting:enter', { caseId, meetingId })).toEqual(done);
    await settle(10);
  };
  return { electron, caseId, meetingId, show, enter };
}

const vaultFolder = (electron: FakeElectron): string => join(electron.test.home, 'Practice.bitim');
const backupsOf = (electron: FakeElectron, folder = join(vaultFolder(electron), 'backups')): string[] =>
  readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith('manifest.json'));
const toldOf = (electron: FakeElectron, at = 0) => electron.test.windows[at]?.webContents.sent.filter(({ channel }) => channel === 'backup:quitting').map(({ payload }) => payload) ?? [];

/** The page in front keeps what it has when it is asked, and speaks its last words. */
function playPage(electron: FakeElectron, { drafts = [] }: Words = {}): void {
  const contents = electron.test.windows[0]?.webContents;
  contents?.on('test-sent', (channel: string, payload: { readonly stage?: string } | null) => {
    if (channel === 'backup:quitting' && payload?.stage === 'keeping') void keep();
    if (channel !== 'lock:blank') return;
    void electron.test.request('lock:blanked', {}, { contents });
    void electron.test.request('lock:flush', { drafts: [], saves: [], place: null }, { contents });
  });
  const keep = async (): Promise<void> => {
    for (const draft of drafts) expect(await electron.test.request('note:draft', draft, { contents: contents as never })).toMatchObject({ ok: true });
    expect(await electron.test.request('backup:answer-quit', { answer: 'kept' }, { contents: contents as never })).toEqual(done);
  };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let round = 0; round < 600 && !isSo(); round += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isSo()).toBe(true);
}

/** What a page before parties may hear, to the letter. */
const neutral = /^(?:null|\{"stage":"(?:keeping|backup)","percent":(?:null|\d{1,3}),"failure":(?:null|"not-made")\})$/;

describe('quitting from a room', () => {
  test.each(['menu', 'window'] as const)('by the %s makes the backup first, tells the room only that, and ends', async (way) => {
    const { electron, caseId, meetingId, enter } = await setupCase();
    await enter();
    const room = electron.test.windows[0];
    const content = { noteKind: 'note', speaker: '', text: 'said at the very end', rich: null };
    playPage(electron, { drafts: [{ caseId, recordId: randomUUID(), meetingId, baseRevision: 0, content, source: null, ownEyes: false, saidAt: 1, call: null }] });
    if (way === 'menu') {
      const items = electron.test.menus.at(-1)?.template.flatMap((item) => item['submenu'] as Record<string, unknown>[]) ?? [];
      const click = items.find((item) => item['accelerator'] === 'CmdOrCtrl+Q')?.['click'] as (() => void) | undefined;
      click?.();
    } else room?.close();
    await until(() => electron.app.hasQuit);
    expect(backupsOf(electron)).toHaveLength(1);
    const told = room?.webContents.sent.filter(({ channel }) => channel === 'backup:quitting').map(({ payload }) => JSON.stringify(payload)) ?? [];
    expect(told[0]).toContain('keeping');
    expect(told.some((each) => each.includes('"backup"'))).toBe(true);
    for (const each of told) expect(each).toMatch(neutral);
    // Neither its progress in bytes nor where it lies.
    expect(room?.webContents.sent.some(({ channel }) => channel === 'task:progress' || channel === 'backup:changed')).toBe(false);
  });

  test('one that cannot be made is asked about without a reason; staying leaves the room as it is', async () => {
    const { electron, enter } = await setupCase();
    const place = join(electron.test.home, 'STICK');
    mkdirSync(place);
    expect(await electron.test.request('backup:set-place', { folder: place })).toMatchObject({ ok: true });
    // Something lies there, and it takes no backup.
    rmSync(place, { recursive: true });
    writeFileSync(place, 'no folder');
    await enter();
    const room = electron.test.windows[0];
    playPage(electron);
    electron.app.quit();
    await until(() => JSON.stringify(toldOf(electron)).includes('not-made'));
    for (const each of toldOf(electron)) expect(JSON.stringify(each)).toMatch(neutral);
    expect(electron.app.hasQuit).toBe(false);
    expect(await electron.test.request('backup:answer-quit', { answer: 'stay' })).toEqual(done);
    await until(() => toldOf(electron).at(-1) === null);
    expect([electron.app.hasQuit, room?.isGone, electron.test.windows.length]).toEqual([false, false, 1]);
    electron.app.quit();
    await until(() => JSON.stringify(toldOf(electron).at(-1)).includes('not-made'));
    await electron.test.request('backup:answer-quit', { answer: 'quit' });
    await until(() => electron.app.hasQuit);
  });

  test('with the place of backups gone ends at once', async () => {
    const { electron, enter } = await setupCase();
    const place = join(electron.test.home, 'STICK');
    mkdirSync(place);
    await electron.test.request('backup:set-place', { folder: place });
    rmSync(place, { recursive: true });
    await enter();
    playPage(electron);
    const room = electron.test.windows[0];
    electron.app.quit();
    await until(() => electron.app.hasQuit);
    expect(JSON.stringify(room?.webContents.sent)).toContain('"keeping"');
    expect(JSON.stringify(room?.webContents.sent)).not.toContain('"stage":"backup"');
  });

  test('with nothing that the last one does not have ends at once', async () => {
    const { electron, enter } = await setupCase();
    expect(await electron.test.request('backup:make', { taskId: randomUUID() })).toMatchObject({ ok: true });
    await enter();
    const room = electron.test.windows[0];
    playPage(electron);
    electron.app.quit();
    await until(() => electron.app.hasQuit);
    const told = room?.webContents.sent.filter(({ channel }) => channel === 'backup:quitting').map(({ payload }) => payload);
    expect(told).toMatchObject([{ stage: 'keeping' }, null]);
    expect(backupsOf(electron)).toHaveLength(1);
  });

  test('waits for a file that is on its way, and has it in the backup', async () => {
    const { electron, caseId, meetingId, enter } = await setupCase();
    await enter();
    const contents = electron.test.windows[0]?.webContents;
    const recordId = randomUUID();
    const ask = (channel: string, input: unknown) => electron.test.request(channel, input, { contents: contents as never });
    expect(await ask('file:begin', { ...lawfulInputs()['file:begin'], caseId, recordId, belongsTo: meetingId, ownEyes: false, fileName: 'plan.txt', size: 3 })).toEqual(done);
    electron.app.quit();
    await until(() => toldOf(electron).length === 1);
    await ask('backup:answer-quit', { answer: 'busy' });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect([toldOf(electron).length, electron.app.hasQuit]).toEqual([1, false]);
    expect(await ask('file:chunk', { caseId, recordId, offset: 0, bytes: new Uint8Array([1, 2, 3]) })).toMatchObject({ ok: true });
    expect(await ask('file:finish', { caseId, recordId })).toMatchObject({ ok: true });
    contents?.on('test-sent', (channel: string) => {
      if (channel === 'lock:blank') void ask('lock:flush', { drafts: [], saves: [], place: null });
    });
    await ask('backup:answer-quit', { answer: 'kept' });
    await until(() => electron.app.hasQuit);
    const [manifest = ''] = backupsOf(electron);
    expect(manifest).not.toBe('');
    expect(readdirSync(join(vaultFolder(electron), 'backups'), { recursive: true }).some((name) => /files[/\\]../.test(String(name)))).toBe(true);
  });
});

describe('quitting while the parties look', () => {
  test('on the only display: they hear that a backup is made, and it is', async () => {
    const { electron, show } = await setupCase();
    await electron.test.request('joint:show', show);
    await settle(10);
    const screen = electron.test.windows[0];
    screen?.close();
    await until(() => electron.app.hasQuit);
    const told = screen?.webContents.sent.filter(({ channel }) => channel === 'backup:quitting').map(({ payload }) => JSON.stringify(payload)) ?? [];
    expect(told[0]).toContain('"stage":"backup"');
    for (const each of told) expect(each).toMatch(neutral);
    expect(screen?.webContents.sent.some(({ channel }) => channel === 'task:progress' || channel === 'backup:changed')).toBe(false);
    expect(backupsOf(electron)).toHaveLength(1);
  });

  test('on another display they hear nothing, decide nothing, and their screen goes with the app', async () => {
    const { electron, show } = await setupCase(2);
    expect(await electron.test.request('joint:show', { ...show, display: 'other' })).toEqual(done);
    await settle(10);
    const [desk, screen] = electron.test.windows;
    electron.app.quit();
    await until(() => toldOf(electron).length > 0);
    for (const answer of ['quit', 'stay', 'kept', 'busy']) {
      expect(await electron.test.request('backup:answer-quit', { answer }, { contents: screen?.webContents as never })).toEqual(notAllowed);
    }
    const contents = desk?.webContents;
    contents?.on('test-sent', (channel: string) => {
      if (channel === 'lock:blank') void electron.test.request('lock:flush', { drafts: [], saves: [], place: null }, { contents });
    });
    await electron.test.request('backup:answer-quit', { answer: 'kept' }, { contents: contents as never });
    await until(() => electron.app.hasQuit);
    expect(screen?.webContents.sent.some(({ channel }) => channel === 'backup:quitting')).toBe(false);
    expect(backupsOf(electron)).toHaveLength(1);
  });
});
