// The one way out of the vault, from main's side: what window a paper gets, under which policy, and where its file may go.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { roomOf } from '#tests/support/case-builder.ts';
import { toPartyId } from '#tests/support/service-harness.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { FakeContents, FakeElectron } from './fake-electron.ts';
import { connectRealVault, createPractice, playPage } from './real-vault.ts';
import { openedAnswer, playVault, settle, startMain } from './start-main.ts';

const canary = 'settledcanary';

async function setupAgreement() {
  const electron = await startMain();
  connectRealVault(electron);
  await createPractice(electron);
  const key = { caseId: randomUUID() as string as CaseId, recordId: randomUUID() as string as RecordId };
  await electron.test.request('case:create', { caseId: key.caseId, workingName: 'Sample', matter: '', openedOn: '2026-11-20' });
  await electron.test.request('settlement:create', { ...key, languages: 'en', parties: [] });
  const artefact = { type: 'settlement', ...key, stage: 'draft' } as const;
  return { electron, artefact };
}

type Seen = { url: string; html: Response; css: Response; options: FakeElectron['test']['windows'][number]['options'] };

/** Looks at the paper's window while it stands there. */
function watchPaper(electron: FakeElectron): Seen[] {
  const seen: Seen[] = [];
  electron.app.on('web-contents-created', () => {
    // Between the loading of the page and its print.
    queueMicrotask(() => {
      const window = electron.test.windows.at(-1);
      const url = window?.argumentOf<string>('loadURL') ?? '';
      const handle = electron.session.fromPartition('bitim').protocolHandlers.get('app');
      if (window && handle && url.includes('/paper/')) seen.push({ url, options: window.options, html: handle(new Request(url)), css: handle(new Request(new URL('page.css', url).href)) });
    });
  });
  return seen;
}

describe('a paper on its way out', () => {
  test('stands under a one-time address, without preload, script or style, and is gone afterwards', async () => {
    const { electron, artefact } = await setupAgreement();
    const seen = watchPaper(electron);
    const before = electron.test.windows.length;
    // Each in turn: the second must not find the first.
    for (const _time of [1, 2]) expect(await electron.test.request('paper:print', { artefact })).toEqual({ ok: true, value: { printed: true } });
    expect(electron.test.windows).toHaveLength(before);
    expect(seen).toHaveLength(2);
    expect(new Set(seen.map(({ url }) => url)).size).toBe(2);
    for (const { url, html, css, options } of seen) {
      expect(url).toMatch(/^app:\/\/bundle\/paper\/[0-9a-f]{32}\/paper\.html$/);
      expect(html.status).toBe(200);
      const policy = html.headers.get('Content-Security-Policy') ?? '';
      for (const rule of ["default-src 'none'", "script-src 'none'", "frame-ancestors 'none'", "connect-src 'none'", "require-trusted-types-for 'script'"]) expect(policy).toContain(rule);
      expect(policy).not.toContain('unsafe');
      expect(css.headers.get('Content-Type')).toContain('text/css');
      expect(css.headers.get('Content-Security-Policy')).toBe(policy);
      expect(options['show']).toBe(false);
      expect(options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false });
      expect(options.webPreferences).not.toHaveProperty('preload');
      const handle = electron.session.fromPartition('bitim').protocolHandlers.get('app');
      expect(handle?.(new Request(url)).status).toBe(404);
    }
  });

  test('is gone at a lock, though its print dialog never answers', async () => {
    const { electron, artefact } = await setupAgreement();
    const seen = watchPaper(electron);
    electron.app.on('web-contents-created', (_event: unknown, contents: FakeContents) => {
      contents.print = () => undefined;
    });
    playPage(electron);
    const [desk] = electron.test.windows;
    void electron.test.request('paper:print', { artefact });
    await vi.waitFor(() => expect(electron.test.windows).toHaveLength(2));
    await settle();
    const url = electron.test.windows[1]?.argumentOf<string>('loadURL') ?? '';
    const handle = electron.session.fromPartition('bitim').protocolHandlers.get('app');
    expect(seen.map((each) => each.html.status)).toEqual([200]);
    await electron.test.request('lock:now', {}, desk ? { contents: desk.webContents } : {});
    await vi.waitFor(() => expect(desk?.isGone).toBe(true));
    expect(handle?.(new Request(url)).status).toBe(404);
    expect(electron.test.windows.map((window) => window.lastCall('loadURL')?.[0])).toEqual(['app://bundle/index.html']);
  });

  test('is asked of nobody: its window has no door to the app', async () => {
    const { electron, artefact } = await setupAgreement();
    const answers: Promise<unknown>[] = [];
    electron.app.on('web-contents-created', (_event: unknown, contents: FakeContents) => {
      answers.push(electron.test.request('case:list', {}, { contents }));
    });
    await electron.test.request('paper:print', { artefact });
    expect(await Promise.all(answers)).toEqual([{ ok: false, error: { type: 'not-allowed' } }]);
  });

  test('is saved whole where the mediator says, under a proposed name that tells nothing', async () => {
    const { electron, artefact } = await setupAgreement();
    const folder = join(electron.test.home, 'usb');
    mkdirSync(folder);
    electron.dialog.file = Promise.resolve({ canceled: false, filePath: join(folder, `${canary}.pdf`) });
    expect(await electron.test.request('paper:save-pdf', { artefact })).toEqual({ ok: true, value: { saved: true } });
    expect(readFileSync(join(folder, `${canary}.pdf`), 'latin1')).toBe('%PDF');
    expect(readdirSync(folder)).toEqual([`${canary}.pdf`]);
    const options = electron.dialog.lastCall('showSaveDialog')?.[1] as { defaultPath: string } | undefined;
    expect(basename(options?.defaultPath ?? '')).toBe('Agreement.pdf');
  });

  test('is refused inside a vault, and not made when the dialog is cancelled', async () => {
    const { electron, artefact } = await setupAgreement();
    const seen = watchPaper(electron);
    expect(await electron.test.request('paper:save-pdf', { artefact })).toEqual({ ok: true, value: { saved: false } });
    const inside = join(electron.test.home, 'Practice.bitim', 'files', 'agreement.pdf');
    electron.dialog.file = Promise.resolve({ canceled: false, filePath: inside });
    expect(await electron.test.request('paper:save-pdf', { artefact })).toEqual({ ok: false, error: { type: 'inside-vault' } });
    expect(existsSync(inside)).toBe(false);
    expect(seen).toEqual([]);
  });

  test('leaves no window when it cannot be made', async () => {
    const { electron, artefact } = await setupAgreement();
    const before = electron.test.windows.length;
    expect(await electron.test.request('paper:print', { artefact: { ...artefact, stage: 'final' } })).toEqual({ ok: false, error: { type: 'not-ready' } });
    expect(await electron.test.request('paper:print', { artefact: { ...artefact, recordId: randomUUID() } })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(electron.test.windows).toHaveLength(before);
  });
});

describe('a paper that did not leave', () => {
  async function setupFailing(print: FakeContents['print']) {
    const { electron, artefact } = await setupAgreement();
    electron.app.on('web-contents-created', (_event: unknown, contents: FakeContents) => {
      contents.print = print;
    });
    /** How its journal ends. */
    const journalEnd = async (): Promise<string[]> => {
      const read = (await electron.test.request('journal:read', { of: { type: 'case', caseId: artefact.caseId }, party: null, language: 'en' })) as { value: { lines: { number: number; text: string }[] } };
      return read.value.lines.slice(-2).map(({ number, text }) => `${number}. ${text}`);
    };
    return { electron, artefact, journalEnd };
  }
  const failing = (reason: string): FakeContents['print'] => (_options, callback) => callback(false, reason);
  const passedOn = (how: string) => expect.stringMatching(new RegExp(`^2\\. Passed on to: .+ dispute settlement agreement, ${how}\\.$`)) as string;
  const notPassedOn = (how: string) => expect.stringMatching(new RegExp(`^3\\. Nothing was passed on after all \\(entry 2\\)\\. To: .+ dispute settlement agreement, ${how}\\.$`)) as string;

  test.each(['Print job canceled', 'No printers available on the network'])('says so in the journal, behind the entry from before it left: %s', async (reason) => {
    const { electron, artefact, journalEnd } = await setupFailing(failing(reason));
    expect(await electron.test.request('paper:print', { artefact })).toEqual({ ok: true, value: { printed: false, isNoted: true } });
    expect(await journalEnd()).toEqual([passedOn('printed'), notPassedOn('not printed')]);
  });

  test('is taken to have left where the printer may have begun', async () => {
    const { electron, artefact, journalEnd } = await setupFailing(failing('Print job failed'));
    expect(await electron.test.request('paper:print', { artefact })).toEqual({ ok: true, value: { printed: false, isNoted: false } });
    expect((await journalEnd()).at(-1)).toEqual(passedOn('printed'));
  });

  test('says nothing more of one that was printed', async () => {
    const { electron, artefact, journalEnd } = await setupFailing((_options, callback) => callback(true, ''));
    expect(await electron.test.request('paper:print', { artefact })).toEqual({ ok: true, value: { printed: true } });
    expect((await journalEnd()).at(-1)).toEqual(passedOn('printed'));
  });

  test('is taken to have left where its window broke at the printing', async () => {
    const { electron, artefact, journalEnd } = await setupFailing(() => {
      throw new Error('gone');
    });
    expect(await electron.test.request('paper:print', { artefact })).toMatchObject({ ok: false, error: { type: 'internal' } });
    expect((await journalEnd()).at(-1)).toEqual(passedOn('printed'));
  });

  test('says so where its window broke before there was a file', async () => {
    const { electron, artefact, journalEnd } = await setupFailing(failing(''));
    electron.app.on('web-contents-created', (_event: unknown, contents: FakeContents) => {
      contents.printToPDF = () => Promise.reject(new Error('gone'));
    });
    electron.dialog.file = Promise.resolve({ canceled: false, filePath: join(electron.test.home, 'never.pdf') });
    expect(await electron.test.request('paper:save-pdf', { artefact })).toMatchObject({ ok: false, error: { type: 'internal' } });
    expect((await journalEnd()).at(-1)).toEqual(notPassedOn('not saved as PDF'));
  });

  test('says so where the file was refused, and not where it was written', async () => {
    const { electron, artefact, journalEnd } = await setupFailing(failing(''));
    const folder = join(electron.test.home, 'usb');
    mkdirSync(join(folder, 'taken.pdf'), { recursive: true });
    electron.dialog.file = Promise.resolve({ canceled: false, filePath: join(folder, 'taken.pdf') });
    expect(await electron.test.request('paper:save-pdf', { artefact })).toEqual({ ok: false, error: { type: 'read-only' } });
    expect(await journalEnd()).toEqual([passedOn('saved as PDF'), notPassedOn('not saved as PDF')]);
    expect(readdirSync(folder)).toEqual(['taken.pdf']);
    electron.dialog.file = Promise.resolve({ canceled: false, filePath: join(folder, 'free.pdf') });
    expect(await electron.test.request('paper:save-pdf', { artefact })).toEqual({ ok: true, value: { saved: true } });
    expect((await journalEnd()).at(-1)).toMatch(/^4\. Passed on to: /);
  });
});

test('nothing is released while the vault is closed, or from a room', async () => {
  const closed = await startMain();
  const artefact = { type: 'meeting-notes', caseId: randomUUID(), meetingId: randomUUID(), language: 'en' };
  for (const channel of ['paper:print', 'paper:save-pdf']) expect(await closed.test.request(channel, { artefact })).toEqual({ ok: false, error: { type: 'locked' } });
  expect(closed.dialog.calls).toEqual([]);

  const electron = await startMain();
  const room = roomOf(randomUUID() as string as CaseId, randomUUID() as string as RecordId, toPartyId(1));
  const lastPlace = { viewer: room, place: { path: '/', recordId: null, scrollTop: 0, selection: null, unsaved: {} } };
  const { asked } = playVault(electron, {
    open: () => ({ ok: true, value: { ...openedAnswer, lastPlace, hasQuickCode: false } }),
    'set-viewers': () => ({ ok: true, value: null }),
    room: () => ({ ok: true, value: { parties: room.type === 'room' ? room.parties : [] } }),
  });
  mkdirSync(join(electron.test.home, 'Practice.bitim'));
  writeFileSync(join(electron.test.home, 'Practice.bitim', 'keys.json'), '{}');
  await electron.test.request('vault:unlock', { folder: join(electron.test.home, 'Practice.bitim'), secret: { type: 'passphrase', bytes: new TextEncoder().encode('words') } });
  await settle(20);
  const artefactOfRoom = { ...artefact, caseId: room.type === 'room' ? room.caseId : '' };
  for (const channel of ['paper:print', 'paper:save-pdf']) expect(await electron.test.request(channel, { artefact: artefactOfRoom })).toEqual({ ok: false, error: { type: 'not-allowed' } });
  expect(electron.dialog.calls).toEqual([]);
  expect(asked.some(({ type }) => type === 'release')).toBe(false);
});
