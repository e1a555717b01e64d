// The joint screen on the real main and the real vault: whose page stands when, what it may ask, and what brings the desk back.
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { displayAt, type FakeElectron } from './fake-electron.ts';
import { lawfulInputs } from './lawful-inputs.ts';
import { connectRealVault, createPractice, unlockPractice } from './real-vault.ts';
import { settle, startMain } from './start-main.ts';

const code = '25806';
const done = { ok: true, value: null };
const notAllowed = { ok: false, error: { type: 'not-allowed' } };
type Status = Record<string, unknown>;

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
  const details = { ...lawful['meeting:save'].details, parties, participants: [] };
  expect(await electron.test.request('meeting:save', { caseId, meetingId, revision: 0, details })).toMatchObject({ ok: true });
  const show = { caseId, parties, meetingId, language: 'kk', display: 'here' } as const;
  return { electron, caseId, parties, meetingId, show };
}

const urlsOf = (electron: FakeElectron): unknown[] => electron.test.windows.map((window) => window.lastCall('loadURL')?.[0]);
const status = async (electron: FakeElectron, at = -1) => ((await electron.test.request('app:status', {}, from(electron, at))) as { value: Status }).value;
const from = (electron: FakeElectron, at: number) => {
  const contents = electron.test.windows.at(at)?.webContents;
  return contents ? { contents } : {};
};
const isLocked = (electron: FakeElectron): boolean => electron.test.children.every((child) => child.hasEnded);
async function until(isSo: () => boolean): Promise<void> {
  for (let round = 0; round < 400 && !isSo(); round += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isSo()).toBe(true);
}

describe('on one display', () => {
  test('the desk is destroyed before anything shows', async () => {
    const { electron, show, parties, caseId, meetingId } = await setupCase();
    const [desk] = electron.test.windows;
    expect(await electron.test.request('joint:show', show)).toEqual(done);
    await new Promise((resolve) => setImmediate(resolve));
    const screen = electron.test.windows.at(-1);
    let wasDeskGone: boolean | null = null;
    if (screen) {
      screen.show = () => {
        wasDeskGone = desk?.isGone === true;
      };
    }
    await settle(10);
    expect(wasDeskGone).toBe(true);
    expect(urlsOf(electron)).toEqual(['app://bundle/joint.html']);
    expect(await status(electron)).toMatchObject({ viewer: { type: 'screen', caseId, parties }, vaults: [], proposedVaultFolder: '', place: null, joint: { display: 'here', language: 'kk', meetingId, isFed: true } });
  });

  test('its window is shut as the desk’s is', async () => {
    const { electron, show } = await setupCase();
    const desk = electron.test.windows[0]?.options.webPreferences;
    await electron.test.request('joint:show', show);
    await settle(10);
    const screen = electron.test.windows[0]?.options.webPreferences;
    expect(screen).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, disableDialogs: true });
    expect(screen).toEqual(desk);
  });

  test('it may be captured, the desk may not', async () => {
    const { electron, show } = await setupCase();
    expect(electron.test.windows[0]?.lastCall('setContentProtection')).toEqual([true]);
    await electron.test.request('joint:show', show);
    await settle(10);
    expect(electron.test.windows[0]?.lastCall('setContentProtection')).toEqual([false]);
  });

  test('it asks for nothing but its own records and the way back', async () => {
    const { electron, show, caseId } = await setupCase();
    await electron.test.request('joint:show', show);
    await settle(10);
    const lawful = lawfulInputs();
    for (const channel of ['app:save-settings', 'app:choose-folder', 'app:quit', 'page:go', 'lock:stay', 'lock:flush', 'vault:status', 'case:list', 'note:save', 'plan:save', 'meeting:enter', 'joint:show', 'joint:close', 'quick-code:set', 'recovery:print'] as const) {
      expect(await electron.test.request(channel, lawful[channel]), channel).toEqual(notAllowed);
    }
    const opened = JSON.stringify(await electron.test.request('case:open', { caseId }));
    expect(opened).toContain('"ok":true');
    expect(opened).not.toContain('Well');
  });

  test('a right code brings the desk back where it was', async () => {
    const { electron, show, caseId } = await setupCase();
    const place = { path: `/case/${caseId}/meetings`, recordId: null, scrollTop: 40, selection: null, unsaved: { reason: 'half a word' } };
    expect(await electron.test.request('quick-code:set', { code })).toEqual(done);
    await electron.test.request('lock:flush', { drafts: [], saves: [], place });
    await electron.test.request('joint:show', show);
    await settle(10);
    expect(await electron.test.request('joint:back', { code: '1111' })).toEqual({ ok: false, error: { type: 'wrong-code', triesLeft: 4 } });
    expect(await electron.test.request('joint:back', { code })).toEqual(done);
    await settle(10);
    expect(urlsOf(electron)).toEqual(['app://bundle/index.html']);
    expect(await status(electron)).toMatchObject({ state: 'unlocked', viewer: { type: 'desk' }, place, joint: null, hasQuickCode: true });
  });

  test('five wrong codes lock, also when they come at once', async () => {
    const { electron, show } = await setupCase();
    await electron.test.request('quick-code:set', { code });
    await electron.test.request('joint:show', show);
    await settle(10);
    const guesses = Array.from({ length: 40 }, (_unused, index) => electron.test.request('joint:back', { code: index === 20 ? code : String(1_000 + index) }));
    const answers = (await Promise.all(guesses)) as { readonly ok: boolean; readonly error?: { readonly type: string } }[];
    expect(answers.filter((answer) => answer.error?.type === 'wrong-code').length).toBeLessThanOrEqual(4);
    await until(() => isLocked(electron));
    await settle(10);
    expect(await status(electron)).toMatchObject({ state: 'locked', viewer: { type: 'desk' } });
  });

  test('without a code the way back is the lock', async () => {
    const { electron, show } = await setupCase();
    await electron.test.request('joint:show', show);
    await settle(10);
    expect(await electron.test.request('joint:back', { code })).toEqual(done);
    await until(() => isLocked(electron));
    await settle(10);
    expect(urlsOf(electron)).toEqual(['app://bundle/index.html']);
  });

  test('a removed code is no code; a code has four to eight digits', async () => {
    const { electron } = await setupCase();
    await electron.test.request('quick-code:set', { code });
    expect(await status(electron)).toMatchObject({ hasQuickCode: true });
    await electron.test.request('quick-code:set', { code: null });
    expect(await status(electron)).toMatchObject({ hasQuickCode: false });
    for (const bad of ['123', '123456789', '12a4', '']) expect(await electron.test.request('quick-code:set', { code: bad })).toEqual({ ok: false, error: { type: 'bad-request' } });
  });

  test('the idle clock closes the vault and leaves what the parties look at', async () => {
    const { electron, show } = await setupCase();
    await electron.test.request('joint:show', show);
    await settle(10);
    const [screen] = electron.test.windows;
    electron.powerMonitor.idleSeconds = 100_000;
    await until(() => isLocked(electron));
    electron.powerMonitor.idleSeconds = 0;
    await settle(10);
    expect(screen?.isGone).toBe(false);
    expect(screen?.isShown).toBe(true);
    expect(screen?.webContents.sent.some(({ channel }) => channel === 'lock:warning' || channel === 'lock:blank')).toBe(false);
    expect(await status(electron)).toMatchObject({ viewer: { type: 'screen' }, joint: { isFed: false } });
    expect(await electron.test.request('joint:back', { code })).toEqual(done);
    await settle(20);
    expect(screen?.isGone).toBe(true);
    expect(await status(electron)).toMatchObject({ state: 'locked', viewer: { type: 'desk' } });
  }, 20_000);

  test('quitting quits', async () => {
    const { electron, show } = await setupCase();
    await electron.test.request('joint:show', show);
    await settle(10);
    electron.app.quit();
    await until(() => electron.app.hasQuit);
  });
});

describe('from a room', () => {
  test('only its own set may look: fewer would see more', async () => {
    const { electron, show, caseId, meetingId, parties } = await setupCase();
    await electron.test.request('meeting:enter', { caseId, meetingId });
    await settle(10);
    expect(await electron.test.request('joint:show', { ...show, parties: parties.slice(0, 1) })).toEqual(notAllowed);
    expect(await electron.test.request('joint:show', show)).toEqual(done);
  });

  test('strangers, and meetings of others, are not shown', async () => {
    const { electron, show } = await setupCase();
    expect(await electron.test.request('joint:show', { ...show, parties: [randomUUID()] })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await electron.test.request('joint:show', { ...show, meetingId: randomUUID() })).toEqual({ ok: false, error: { type: 'not-found' } });
  });
});

describe('on two displays', () => {
  async function setupBeside(displays = 2) {
    const made = await setupCase(displays);
    expect(await made.electron.test.request('joint:show', { ...made.show, display: 'other' })).toEqual(done);
    await settle(10);
    const [desk, screen] = made.electron.test.windows;
    if (!desk || !screen) throw new Error('two windows');
    return { ...made, desk, screen };
  }

  test('the desk stays, the screen fills the other one and cannot go back by itself', async () => {
    const { electron, desk, screen } = await setupBeside();
    expect(desk.isGone).toBe(false);
    expect(screen.options).toMatchObject({ x: 1_920, y: 0, width: 1_920, height: 1_080 });
    expect(screen.lastCall('setFullScreen')).toEqual([true]);
    expect(await electron.test.request('joint:back', { code }, { contents: screen.webContents })).toEqual(notAllowed);
    expect(await status(electron, 0)).toMatchObject({ viewer: { type: 'desk' }, joint: { display: 'other', meetingId: null, isFed: true } });
  });

  test('it hears of changes of its own, and of nothing else', async () => {
    const { electron, screen, caseId, parties, meetingId, desk } = await setupBeside();
    // As its page does at once.
    await electron.test.request('case:open', { caseId }, { contents: screen.webContents });
    const ask = (channel: string, input: unknown) => electron.test.request(channel, input, { contents: desk.webContents });
    const line = { kind: 'agenda-point', text: 'canary for all', done: false, position: 0, meetingId };
    expect(await ask('plan:save', { caseId, recordId: randomUUID(), revision: 0, parties, line })).toMatchObject({ ok: true });
    expect(await ask('note:save', { ...lawfulInputs()['note:save'], caseId, recordId: randomUUID(), content: { noteKind: 'note', speaker: '', text: 'canary for own eyes', rich: null } })).toMatchObject({ ok: true });
    await settle(10);
    const heard = JSON.stringify(screen.webContents.sent);
    expect(heard).toContain('canary for all');
    expect(heard).not.toContain('own eyes');
    expect(JSON.stringify(desk.webContents.sent)).toContain('own eyes');
  });

  test('through a lock it stays as it stands; after the unlock it is fed again', async () => {
    const { electron, screen } = await setupBeside();
    electron.powerMonitor.emit('lock-screen');
    await until(() => isLocked(electron) && electron.test.windows.length === 2);
    await settle(10);
    expect(screen.isGone).toBe(false);
    expect(screen.webContents.sent.map(({ channel }) => channel)).not.toContain('lock:blank');
    expect(screen.webContents.sent.at(-1)).toMatchObject({ channel: 'joint:changed', payload: { isFed: false } });
    expect(await electron.test.request('vault:unlock', {}, { contents: screen.webContents })).toMatchObject({ ok: false });
    expect(await unlockPractice(electron)).toEqual(done);
    await settle(10);
    expect(screen.webContents.sent.at(-1)).toMatchObject({ channel: 'joint:changed', payload: { isFed: true } });
  });

  test('the desk decides what stands on it, and a screen decides nothing', async () => {
    const { electron, desk, screen } = await setupBeside();
    const arrangement = { language: 'kk', second: 'ru', parts: ['issues', 'options'], issueId: randomUUID() };
    expect(await electron.test.request('joint:arrange', arrangement, { contents: screen.webContents })).toEqual(notAllowed);
    expect(await electron.test.request('joint:arrange', { ...arrangement, parts: ['everything'] }, { contents: desk.webContents })).toMatchObject({ ok: false });
    expect(await electron.test.request('joint:arrange', arrangement, { contents: desk.webContents })).toEqual(done);
    for (const page of [screen, desk]) expect(page.webContents.sent.at(-1)).toMatchObject({ channel: 'joint:changed', payload: { display: 'other', ...arrangement } });
    await electron.test.request('joint:close', {}, { contents: desk.webContents });
    expect(await electron.test.request('joint:arrange', arrangement, { contents: desk.webContents })).toEqual({ ok: false, error: { type: 'not-found' } });
  });

  test('the desk closes it, and so does a display that goes', async () => {
    const { electron, desk, screen, show } = await setupBeside();
    expect(await electron.test.request('joint:close', {}, { contents: desk.webContents })).toEqual(done);
    expect(screen.isGone).toBe(true);
    expect(desk.webContents.sent.at(-1)).toEqual({ channel: 'joint:changed', payload: null });
    await electron.test.request('joint:show', { ...show, display: 'other' }, { contents: desk.webContents });
    await settle(10);
    electron.screen.displays = [displayAt(1, 0)];
    electron.screen.emit('display-removed');
    expect(electron.test.windows).toEqual([desk]);
    expect(await electron.test.request('joint:show', { ...show, display: 'other' })).toEqual({ ok: false, error: { type: 'no-other-display' } });
  });

  test('of three displays it goes with any: nobody knows where the system puts the windows', async () => {
    const { electron, desk, screen } = await setupBeside(3);
    electron.screen.displays = [displayAt(1, 0), displayAt(3, 3_840)];
    electron.screen.emit('display-removed');
    expect(screen.isGone).toBe(true);
    expect(desk.isGone).toBe(false);
  });

  test('closing its window closes it alone', async () => {
    const { electron, desk, screen } = await setupBeside();
    screen.close();
    await settle();
    expect(screen.isGone).toBe(true);
    expect(desk.isGone).toBe(false);
    expect(electron.app.hasQuit).toBe(false);
  });
});
