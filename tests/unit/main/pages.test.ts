// Which viewer a window is, when it is replaced, and what reaches it: on the real vault.
import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { requestChannels, type RequestChannel } from '#shared/ipc/channels.ts';
import { isVaultChannel } from '#electron/vault/messages.ts';
import type { FakeElectron } from './fake-electron.ts';
import { lawfulInputs } from './lawful-inputs.ts';
import { connectRealVault, createPractice, playPage } from './real-vault.ts';
import { settle, startMain } from './start-main.ts';

const status = async (electron: FakeElectron) => ((await electron.test.request('app:status', {})) as { value: Record<string, unknown> }).value;

async function setupCase() {
  const electron = await startMain();
  connectRealVault(electron);
  await createPractice(electron);
  const [caseId, partyId, meetingId] = [randomUUID(), randomUUID(), randomUUID()];
  const lawful = lawfulInputs();
  await electron.test.request('case:create', { caseId, workingName: 'Well', matter: '', openedOn: '2026-11-22' });
  expect(await electron.test.request('party:save', { ...lawful['party:save'], caseId, partyId })).toMatchObject({ ok: true });
  const details = { ...lawful['meeting:save'].details, parties: [partyId], participants: [] };
  expect(await electron.test.request('meeting:save', { caseId, meetingId, revision: 0, details })).toMatchObject({ ok: true });
  return { electron, caseId, partyId, meetingId };
}

describe('a window', () => {
  test('asks for another page and gets it in the same place and size, with the same viewer; the old one is destroyed', async () => {
    const electron = await startMain();
    const [before] = electron.test.windows;
    if (before) before.bounds = { x: 40, y: 50, width: 1_000, height: 700 };
    expect(await electron.test.request('page:go', { path: '/case/1' })).toEqual({ ok: true, value: null });
    expect(before?.isGone).toBe(false);
    await settle();
    expect(before?.isGone).toBe(true);
    expect(electron.test.windows).toHaveLength(1);
    expect(electron.test.windows[0]?.options).toMatchObject({ x: 40, y: 50, width: 1_000, height: 700, show: false, backgroundColor: '#faf6ee' });
    expect(electron.test.windows[0]?.isShown).toBe(true);
  });

  test('is hidden until its page can be seen, and only then takes the place of the one before', async () => {
    const electron = await startMain();
    const [before] = electron.test.windows;
    await electron.test.request('page:go', { path: '/cases' });
    await new Promise((resolve) => setImmediate(resolve));
    const after = electron.test.windows.at(-1);
    expect(after).not.toBe(before);
    expect(after?.isShown).toBe(false);
    expect(before?.isGone).toBe(false);
    await settle();
    expect(after?.isShown).toBe(true);
  });

  test('that is being replaced opens nothing any more: its late wish would take the place of the lock page', async () => {
    const { electron } = await setupCase();
    const [before] = electron.test.windows;
    const late: Promise<unknown>[] = [];
    playPage(electron);
    electron.app.once('web-contents-created', () => {
      queueMicrotask(() => late.push(electron.test.request('page:go', { path: '/case/1' }, before ? { contents: before.webContents } : {})));
    });
    await electron.test.request('lock:now', {});
    await vi.waitFor(() => expect(before?.isGone).toBe(true));
    await settle(10);
    expect(await Promise.all(late)).toEqual([{ ok: false, error: { type: 'not-allowed' } }]);
    expect(electron.test.windows.map((window) => window.lastCall('loadURL'))).toEqual([['app://bundle/index.html']]);
    expect(await status(electron)).toMatchObject({ state: 'locked', place: null });
  });

  test('gives back its remembered size, but not a place that lies on no screen', async () => {
    const electron = await startMain();
    const [window] = electron.test.windows;
    if (window) window.bounds = { x: 5_000, y: 4_000, width: 1_100, height: 720 };
    electron.app.quit();
    await settle();
    const { openSettingsFile, defaultSettings } = await import('#electron/platform/settings-file.ts');
    const settings = openSettingsFile(`${electron.test.home}/userData/settings.json`, defaultSettings('en', 'linux'));
    expect(settings.read().window).toEqual({ x: 5_000, y: 4_000, width: 1_100, height: 720, isMaximized: false });
  });

  test('that dies gets a new page of the same viewer, three times a minute at most', async () => {
    const electron = await startMain();
    for (let round = 0; round < 3; round += 1) {
      const before = electron.test.windows[0];
      before?.webContents.emit('render-process-gone');
      await settle(10);
      expect(before?.isGone).toBe(true);
      expect(electron.test.windows).toHaveLength(1);
    }
    electron.test.windows[0]?.webContents.emit('render-process-gone');
    await settle(10);
    expect(electron.app.hasQuit).toBe(true);
  });
});

describe('a room', () => {
  test('is a new page whose viewer comes from the vault, never from the page', async () => {
    const { electron, caseId, partyId, meetingId } = await setupCase();
    const [desk] = electron.test.windows;
    expect(await electron.test.request('meeting:enter', { caseId, meetingId, parties: [] })).toEqual({ ok: false, error: { type: 'bad-request' } });
    expect(await electron.test.request('meeting:enter', { caseId, meetingId })).toEqual({ ok: true, value: null });
    await settle(10);
    expect(desk?.isGone).toBe(true);
    expect(await status(electron)).toMatchObject({ viewer: { type: 'room', caseId, meetingId, parties: [partyId] }, place: { path: `/case/${caseId}/meeting/${meetingId}` } });
  });

  test('sees no case list, no recovery sheet and no record of the mediator', async () => {
    const { electron, caseId, meetingId } = await setupCase();
    await electron.test.request('meeting:enter', { caseId, meetingId });
    await settle(10);
    for (const channel of ['recovery:print', 'recovery:save-sheet']) expect(await electron.test.request(channel, {})).toEqual({ ok: false, error: { type: 'not-allowed' } });
    expect(JSON.stringify(await electron.test.request('case:open', { caseId }))).not.toContain('Well');
    expect(JSON.stringify(await electron.test.request('case:list', {}))).not.toContain('Well');
  });

  test('names no vault and no folder, and opens nothing of the system', async () => {
    const { electron, caseId, meetingId } = await setupCase();
    expect((await status(electron)).vaults).toHaveLength(1);
    await electron.test.request('meeting:enter', { caseId, meetingId });
    await settle(10);
    expect(await status(electron)).toMatchObject({ vaults: [], proposedVaultFolder: '' });
    const lawful = lawfulInputs();
    const open: readonly RequestChannel[] = ['app:status', 'app:quit', 'page:go', 'lock:now', 'lock:stay', 'lock:blanked', 'lock:flush', 'meeting:leave', 'joint:show', 'joint:arrange', 'joint:close', 'clipboard:write', 'names:hide', 'backup:answer-quit'];
    for (const channel of requestChannels.filter((each) => !isVaultChannel(each) && !open.includes(each))) {
      expect(await electron.test.request(channel, lawful[channel]), channel).toEqual({ ok: false, error: { type: 'not-allowed' } });
    }
  });

  test('that does not exist opens nothing', async () => {
    const { electron, caseId } = await setupCase();
    expect(await electron.test.request('meeting:enter', { caseId, meetingId: randomUUID() })).toEqual({ ok: false, error: { type: 'not-found' } });
    await settle();
    expect(await status(electron)).toMatchObject({ viewer: { type: 'desk' } });
  });

  test('is left for the desk, over the card at its door', async () => {
    const { electron, caseId, meetingId } = await setupCase();
    await electron.test.request('meeting:enter', { caseId, meetingId });
    await settle(10);
    expect(await electron.test.request('meeting:leave', {})).toEqual({ ok: true, value: null });
    await settle(10);
    expect(await status(electron)).toMatchObject({ viewer: { type: 'desk' }, place: { path: `/case/${caseId}/doorway/${meetingId}/out` } });
    expect(await electron.test.request('meeting:leave', {})).toEqual({ ok: false, error: { type: 'not-allowed' } });
  });

  test('gets no event that is meant for the desk', async () => {
    const { electron, caseId, meetingId } = await setupCase();
    const [desk] = electron.test.windows;
    await electron.test.request('meeting:enter', { caseId, meetingId });
    await settle(10);
    const [room] = electron.test.windows;
    electron.test.children[0]?.say({ type: 'event', viewerKey: 'desk', channel: 'records:changed', payload: { caseId, records: [], gone: [] } });
    await settle();
    expect(room?.webContents.sent.some(({ channel }) => channel === 'records:changed')).toBe(false);
    expect(desk?.isGone).toBe(true);
  });
});

describe('the vault process', () => {
  test('is told of each window that opens and each that goes', async () => {
    const { electron, caseId, partyId, meetingId } = await setupCase();
    const told: unknown[] = [];
    const child = electron.test.children[0];
    const answer = child?.answer;
    if (child && answer) {
      child.answer = (message) => {
        if (message.type === 'set-viewers') told.push((message.input as { viewers: unknown }).viewers);
        answer(message);
      };
    }
    await electron.test.request('meeting:enter', { caseId, meetingId });
    await settle(10);
    const room = { type: 'room', caseId, meetingId, parties: [partyId] };
    expect(told).toEqual([[{ type: 'desk' }, room], [room]]);
  });
});

describe('settings', () => {
  test('are saved, told to every page, and change the menu at once', async () => {
    const electron = await startMain({ languages: ['kk-KZ', 'ru'] });
    const labels = (): string => JSON.stringify(electron.test.menus.at(-1));
    expect(labels()).toContain('Құлыптау');
    const next = { language: 'ru', theme: 'dark', idleMinutes: 7, contentProtection: false };
    expect(await electron.test.request('app:save-settings', next)).toEqual({ ok: true, value: next });
    expect(labels()).toContain('Заблокировать');
    expect(electron.nativeTheme.themeSource).toBe('dark');
    expect(electron.test.windows[0]?.webContents.sent).toEqual([{ channel: 'app:settings', payload: next }]);
    expect(electron.test.windows[0]?.lastCall('setBackgroundColor')).toEqual(['#1c1916']);
    expect(await status(electron)).toMatchObject({ settings: next });
  });

  test.each([[['de-DE', 'kk-KZ'], 'kk'], [['ru_RU'], 'ru'], [['en-US', 'ru'], 'en'], [['de'], 'en'], [[], 'en']] as const)('of a system that speaks %j begin in %s', async (languages, expected) => {
    expect(await status(await startMain({ languages }))).toMatchObject({ settings: { language: expected } });
  });
});

describe('vaults this computer knows', () => {
  test('are listed with what lies there, last used first, and can be forgotten without being touched', async () => {
    const electron = await startMain();
    expect(await status(electron)).toMatchObject({ state: 'no-vault', vaults: [] });
    connectRealVault(electron);
    const made = await createPractice(electron);
    expect(await status(electron)).toMatchObject({ state: 'unlocked', vaults: [{ folder: made.value.folder, name: 'Practice', found: true }] });
    expect(await electron.test.request('app:forget-vault', { folder: made.value.folder })).toEqual({ ok: true, value: null });
    expect(await status(electron)).toMatchObject({ vaults: [] });
    const { existsSync } = await import('node:fs');
    expect(existsSync(`${made.value.folder}/keys.json`)).toBe(true);
  });

  test('cannot be two at once: a second is neither made nor opened', async () => {
    const electron = await startMain();
    connectRealVault(electron);
    await createPractice(electron);
    const passphrase = new TextEncoder().encode('another long passphrase');
    expect(await electron.test.request('vault:create', { name: 'Other', folder: electron.test.home, passphrase })).toEqual({ ok: false, error: { type: 'not-allowed' } });
    expect(electron.test.forks).toHaveLength(1);
  });

  test('are chosen from folders that hold a vault', async () => {
    const electron = await startMain();
    electron.dialog.folder = Promise.resolve({ canceled: false, filePaths: [electron.test.home] });
    expect(await electron.test.request('app:choose-folder', { for: 'vault' })).toEqual({ ok: false, error: { type: 'not-a-vault' } });
    expect(await electron.test.request('app:choose-folder', { for: 'parent' })).toEqual({ ok: true, value: { folder: electron.test.home } });
    electron.dialog.folder = Promise.resolve({ canceled: true, filePaths: [] });
    expect(await electron.test.request('app:choose-folder', { for: 'vault' })).toEqual({ ok: true, value: null });
  });
});

describe('a passphrase', () => {
  test('is wiped in main as soon as the vault process has it', async () => {
    const electron = await startMain();
    connectRealVault(electron);
    const passphrase = new TextEncoder().encode('a passphrase that has served');
    await electron.test.request('vault:create', { name: 'Practice', folder: electron.test.home, passphrase });
    expect([...passphrase].every((byte) => byte === 0)).toBe(true);
    const bytes = new TextEncoder().encode('wrong');
    await electron.test.request('vault:unlock', { folder: '/nowhere.bitim', secret: { type: 'passphrase', bytes } });
    expect([...bytes].every((byte) => byte === 0)).toBe(true);
  });
});
