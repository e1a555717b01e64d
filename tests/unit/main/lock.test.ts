// Locking on the real main and the real vault: what is seen, what is kept, and that nothing can hold it up.
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FakeElectron } from './fake-electron.ts';
import { connectRealVault, createPractice, playPage, unlockPractice } from './real-vault.ts';
import { openedAnswer, playVault, settle, startMain } from './start-main.ts';

afterEach(() => {
  vi.useRealTimers();
});

async function setupOpenVault(): Promise<FakeElectron> {
  const electron = await startMain();
  connectRealVault(electron);
  const made = await createPractice(electron);
  expect(made).toMatchObject({ ok: true });
  return electron;
}

const isLocked = (electron: FakeElectron): boolean => electron.test.children.every((child) => child.hasEnded);
const status = async (electron: FakeElectron) => ((await electron.test.request('app:status', {})) as { value: Record<string, unknown> }).value;
const draft = (caseId: string, text: string) => ({
  caseId, recordId: randomUUID(), meetingId: null, baseRevision: 0, content: { noteKind: 'note', speaker: '', text, rich: null }, source: null, ownEyes: true, saidAt: 1, call: null,
});

async function until(isSo: () => boolean): Promise<void> {
  for (let round = 0; round < 400 && !isSo(); round += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isSo()).toBe(true);
}

describe('the lock', () => {
  test('blanks the page first, hears its last words, ends the vault process and opens a new page', async () => {
    const electron = await setupOpenVault();
    const before = electron.test.windows[0];
    playPage(electron);
    await electron.test.request('lock:now', {});
    await until(() => before?.isGone === true);
    expect(before?.webContents.sent.at(-1)).toEqual({ channel: 'lock:blank', payload: null });
    expect(isLocked(electron)).toBe(true);
    expect(electron.test.windows).toHaveLength(1);
    expect(electron.test.windows[0]?.isShown).toBe(true);
    expect(await status(electron)).toMatchObject({ state: 'locked', lockReason: 'asked', place: null });
  });

  test('asked for in order to rescue what can be read, says so to the lock page, once', async () => {
    const electron = await setupOpenVault();
    playPage(electron);
    await electron.test.request('lock:now', { to: 'rescue' });
    await until(() => isLocked(electron));
    expect(await status(electron)).toMatchObject({ state: 'locked', lockReason: 'to-rescue' });
  });

  test('comes from the menu key, too', async () => {
    const electron = await setupOpenVault();
    playPage(electron);
    const items = electron.test.menus.at(-1)?.template.flatMap((item) => item['submenu'] as Record<string, unknown>[]) ?? [];
    const lockItem = items.find((item) => item['accelerator'] === 'CmdOrCtrl+L');
    const click = lockItem?.['click'] as (() => void) | undefined;
    click?.();
    await until(() => isLocked(electron));
  });

  test('gives the same place, words and viewer back after the unlock', async () => {
    const electron = await setupOpenVault();
    const caseId = randomUUID();
    await electron.test.request('case:create', { caseId, workingName: 'Well', matter: 'water', openedOn: '2026-11-22' });
    const place = { path: `/case/${caseId}/overview`, recordId: null, scrollTop: 120, selection: { from: 3, to: 5 }, unsaved: { reason: 'half a se' } };
    const words = draft(caseId, 'what was being ty');
    playPage(electron, { drafts: [words], place });
    await electron.test.request('lock:now', {});
    await until(() => isLocked(electron));
    await settle(10);

    expect(await unlockPractice(electron)).toEqual({ ok: true, value: null });
    await settle(10);
    expect(await status(electron)).toMatchObject({ state: 'unlocked', viewer: { type: 'desk' }, place });
    const opened = (await electron.test.request('case:open', { caseId })) as { value: { drafts: { recordId: string; content: { text: string } }[] } };
    expect(opened.value.drafts).toMatchObject([{ recordId: words.recordId, content: { text: 'what was being ty' } }]);
  });

  test('keeps half-typed words of a form in main for one answer only', async () => {
    const electron = await setupOpenVault();
    playPage(electron, { place: { path: '/cases', recordId: null, scrollTop: 0, selection: null, unsaved: { workingName: 'Wel' } } });
    await electron.test.request('lock:now', {});
    await until(() => isLocked(electron));
    await settle(10);
    await unlockPractice(electron);
    await settle(10);
    expect(await status(electron)).toMatchObject({ place: { unsaved: { workingName: 'Wel' } } });
    expect(await status(electron)).toMatchObject({ place: { path: '/cases', unsaved: {} } });
  });

  test('asked for twice happens once', async () => {
    const electron = await setupOpenVault();
    const page = electron.test.windows[0];
    await electron.test.request('lock:now', {});
    electron.powerMonitor.emit('suspend');
    expect(page?.webContents.sent.filter(({ channel }) => channel === 'lock:blank')).toHaveLength(1);
    await electron.test.request('lock:flush', { drafts: [], saves: [], place: null });
    await until(() => page?.isGone === true);
    expect(electron.test.windows).toHaveLength(1);
    expect(await status(electron)).toMatchObject({ lockReason: 'asked' });
  });

  test('refuses every other request from the moment it begins', async () => {
    const electron = await setupOpenVault();
    await electron.test.request('lock:now', {});
    expect(await electron.test.request('case:list', {})).toEqual({ ok: false, error: { type: 'locked' } });
    expect(await electron.test.request('recovery:save-sheet', {})).toEqual({ ok: false, error: { type: 'locked' } });
    await electron.test.request('lock:flush', { drafts: [], saves: [], place: null });
  });

  test('hides a page that has not blanked itself within 200 ms, and waits for its words no longer than 2 s', async () => {
    const electron = await setupOpenVault();
    const page = electron.test.windows[0];
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await electron.test.request('lock:now', {});
    await vi.advanceTimersByTimeAsync(199);
    expect(page?.isShown).toBe(true);
    await vi.advanceTimersByTimeAsync(2);
    expect(page?.isShown).toBe(false);
    expect(isLocked(electron)).toBe(false);
    await vi.advanceTimersByTimeAsync(1_800);
    await settle(10);
    expect(isLocked(electron)).toBe(true);
    await vi.advanceTimersByTimeAsync(3_500);
    await settle(10);
    expect(page?.isGone).toBe(true);
  });

  test('hides a page that spoke its last words without blanking itself', async () => {
    const electron = await setupOpenVault();
    const page = electron.test.windows[0];
    await electron.test.request('lock:now', {});
    await electron.test.request('lock:flush', { drafts: [], saves: [], place: null });
    await settle(2);
    expect(page?.calls.some((call) => call.name === 'hide')).toBe(true);
  });

  test('is not held up by a vault that is busy: its process is killed', async () => {
    const electron = await startMain();
    playVault(electron, { create: () => ({ ok: true, value: { ...openedAnswer, sealPublicKey: new Uint8Array(32).fill(9), recoveryKey: 'key', folder: `${electron.test.home}/a.bitim` } }) });
    await electron.test.request('vault:create', { name: 'a', folder: electron.test.home, passphrase: new Uint8Array([1]) });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    playPage(electron);
    await electron.test.request('lock:now', {});
    await vi.advanceTimersByTimeAsync(2_000);
    await settle(20);
    await vi.advanceTimersByTimeAsync(600);
    await settle(20);
    expect(isLocked(electron)).toBe(true);
  });

  test('comes to its end though what was typed last cannot be sealed', async () => {
    const electron = await startMain();
    const create = () => ({ ok: true, value: { ...openedAnswer, sealPublicKey: new Uint8Array(3), recoveryKey: 'key', folder: `${electron.test.home}/a.bitim` } });
    playVault(electron, { create, flush: () => ({ ok: true, value: null }), close: () => ({ ok: true, value: null }) });
    await electron.test.request('vault:create', { name: 'a', folder: electron.test.home, passphrase: new Uint8Array([1]) });
    const page = electron.test.windows[0];
    playPage(electron);
    void electron.test.request('note:draft', draft(randomUUID(), 'never answered'));
    await settle();
    await electron.test.request('lock:now', {});
    await until(() => page?.isGone === true);
    expect(isLocked(electron)).toBe(true);
    expect(await status(electron)).toMatchObject({ state: 'locked' });
  });

  test.each(['folder', 'file'] as const)('is not held up by an open %s dialog, whose late answer changes nothing', async (kind) => {
    const electron = await setupOpenVault();
    playPage(electron);
    let answer: (value: never) => void = () => undefined;
    electron.dialog[kind] = new Promise<never>((resolve) => (answer = resolve));
    const asked = electron.test.request(kind === 'file' ? 'recovery:save-sheet' : 'app:choose-folder', kind === 'file' ? {} : { for: 'parent' });
    await settle();
    const page = electron.test.windows[0];
    await electron.test.request('lock:now', {});
    await until(() => page?.isGone === true);
    answer({ canceled: false, filePath: `${electron.test.home}/sheet.pdf`, filePaths: [electron.test.home] } as never);
    const late = await asked;
    if (kind === 'file') expect(late).toEqual({ ok: false, error: { type: 'locked' } });
    expect(page?.webContents.calls.some((call) => call.name === 'printToPDF')).toBe(false);
  });

  test('comes when the vault process ends by itself, and says so', async () => {
    const electron = await setupOpenVault();
    playPage(electron);
    const page = electron.test.windows[0];
    electron.test.children[0]?.end();
    await until(() => page?.isGone === true);
    expect(await status(electron)).toMatchObject({ state: 'locked', lockReason: 'vault-ended' });
  });
});

describe('an unlock after a lock in a room', () => {
  const [caseId, meetingId, partyId, otherId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const room = { type: 'room', caseId, meetingId, parties: [partyId] };
  const place = { path: `/case/${caseId}/meeting/${meetingId}`, recordId: null, scrollTop: 0, selection: null, unsaved: {} };

  const unlockInto = async (lastPlace: unknown, foundRoom: unknown): Promise<Record<string, unknown>> => {
    const electron = await startMain();
    playVault(electron, { open: () => ({ ok: true, value: { ...openedAnswer, sealPublicKey: new Uint8Array(32), lastPlace } }), room: () => foundRoom });
    const folder = `${electron.test.home}/Practice.bitim`;
    mkdirSync(folder);
    writeFileSync(`${folder}/keys.json`, '{}');
    expect(await unlockPractice(electron)).toEqual({ ok: true, value: null });
    await settle(10);
    return status(electron);
  };

  test('goes on in that room', async () => {
    expect(await unlockInto({ viewer: room, place }, { ok: true, value: { parties: [partyId] } })).toMatchObject({ viewer: room, place });
  });

  test.each([
    ['is for other parties now', { ok: true, value: { parties: [partyId, otherId].sort() } }],
    ['is gone', { ok: false, error: { type: 'not-found' } }],
  ])('begins at the desk, without that place, when the room %s', async (_name, foundRoom) => {
    expect(await unlockInto({ viewer: room, place }, foundRoom)).toMatchObject({ viewer: { type: 'desk' }, place: null });
  });

  test('never goes on at a screen turned towards the parties', async () => {
    expect(await unlockInto({ viewer: { type: 'screen', caseId, parties: [partyId] }, place }, undefined)).toMatchObject({ viewer: { type: 'desk' }, place: null });
  });
});

describe('what the vault could not acknowledge', () => {
  test('is written at the next unlock, and its place is where the page goes on', async () => {
    const electron = await setupOpenVault();
    const caseId = randomUUID();
    await electron.test.request('case:create', { caseId, workingName: 'Well', matter: '', openedOn: '2026-11-22' });
    const words = draft(caseId, 'typed as the vault died');
    const place = { path: `/case/${caseId}/overview`, recordId: null, scrollTop: 7, selection: null, unsaved: {} };
    playPage(electron, { drafts: [words], place });
    electron.test.children[0]?.end();
    await until(() => electron.test.windows.length === 1 && electron.test.windows[0]?.isShown === true && isLocked(electron));
    await settle(20);

    expect(await unlockPractice(electron)).toEqual({ ok: true, value: null });
    await settle(10);
    expect(await status(electron)).toMatchObject({ state: 'unlocked', place });
    const opened = (await electron.test.request('case:open', { caseId })) as { value: { drafts: { content: { text: string } }[] } };
    expect(opened.value.drafts.map((found) => found.content.text)).toEqual(['typed as the vault died']);
  });

  test('is asked about at quitting, and staying is what Escape means', async () => {
    const electron = await setupOpenVault();
    playPage(electron, { drafts: [draft(randomUUID(), 'lost otherwise')] });
    electron.test.children[0]?.end();
    await until(() => electron.test.windows.length === 1 && electron.test.windows[0]?.isShown === true && isLocked(electron));
    await settle(20);
    electron.app.quit();
    await until(() => electron.dialog.calls.length === 1);
    await settle();
    expect(electron.dialog.lastCall('showMessageBox')?.[1]).toMatchObject({ cancelId: 0, defaultId: 0, buttons: ['Stay', 'Quit and lose it'] });
    expect(electron.app.hasQuit).toBe(false);
    electron.dialog.response = 1;
    electron.app.quit();
    await until(() => electron.app.hasQuit);
  });
});

describe('quitting', () => {
  test('by closing the window hears the last words and closes the vault first, without a question', async () => {
    const electron = await setupOpenVault();
    const caseId = randomUUID();
    await electron.test.request('case:create', { caseId, workingName: 'Well', matter: '', openedOn: '2026-11-22' });
    playPage(electron, { drafts: [draft(caseId, 'typed at the end')] });
    const closed = vi.fn();
    const child = electron.test.children[0];
    const answer = child?.answer;
    if (child && answer) child.answer = (message) => (closed(message.type), answer(message));
    electron.test.windows[0]?.close();
    await until(() => electron.app.hasQuit);
    expect(closed.mock.calls.map(([type]) => type as string).slice(-2)).toEqual(['flush', 'close']);
    expect(electron.dialog.calls).toEqual([]);
    expect(isLocked(electron)).toBe(true);
  });

  test('while locked ends at once', async () => {
    const electron = await startMain();
    electron.app.quit();
    await until(() => electron.app.hasQuit);
  });
});

describe('wrong passphrases', () => {
  test('make each next try wait longer, and a right one forgets them', async () => {
    const electron = await setupOpenVault();
    playPage(electron);
    await electron.test.request('lock:now', {});
    await until(() => isLocked(electron));
    await settle(20);
    vi.useFakeTimers({ toFake: ['performance'] });
    const waits: unknown[] = [];
    for (let round = 0; round < 5; round += 1) {
      waits.push(((await unlockPractice(electron, 'wrong')) as { error: unknown }).error);
      vi.advanceTimersByTime(60_000);
    }
    expect(waits).toEqual([0, 0, 1_000, 2_000, 4_000].map((waitMs) => ({ type: 'cannot-unlock', waitMs })));
    await unlockPractice(electron, 'wrong');
    expect(await unlockPractice(electron)).toEqual({ ok: false, error: { type: 'wait', waitMs: 8_000 } });
    expect(electron.test.children.every((child) => child.hasEnded)).toBe(true);
    vi.advanceTimersByTime(8_000);
    expect(await unlockPractice(electron)).toEqual({ ok: true, value: null });
    expect(await status(electron)).toMatchObject({ waitMs: 0 });
  });
});
