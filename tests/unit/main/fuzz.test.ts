// Spoiled requests at main's door, with the real vault behind it: each is refused, nothing crashes, nothing of it is logged,
// and the vault opens and serves afterwards. BITIM_FUZZ_ROUNDS sets how many per channel.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { requestChannels, type RequestChannel } from '#shared/ipc/channels.ts';
import { contract } from '#shared/ipc/contract.ts';
import type { FakeElectron } from './fake-electron.ts';
import { lawfulInputs } from './lawful-inputs.ts';
import { connectRealVault, createPractice, playPage, unlockPractice } from './real-vault.ts';
import { settle, startMain } from './start-main.ts';

const rounds = Number(process.env['BITIM_FUZZ_ROUNDS'] ?? 500);
const seed = Number(process.env['BITIM_FUZZ_SEED'] ?? Date.now() % 1_000_000);
/** Stands in every spoiled text; the log must never have it. */
const canary = 'кешегі құпия сөз';

type Answer = { readonly ok: boolean; readonly error?: { readonly type: string } };
let electron: FakeElectron;
const cleanups: (() => Promise<void>)[] = [];
const logged: string[] = [];
const strays: unknown[] = [];
const noteStray = (thrown: unknown): void => void strays.push(thrown);

beforeAll(async () => {
  electron = await startMain({}, (clean) => cleanups.push(clean));
  // Somebody is at work all the while: thousands of rounds take longer than the idle clock waits.
  electron.powerMonitor.idleSeconds = 1;
  connectRealVault(electron);
  expect(await createPractice(electron)).toMatchObject({ ok: true });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (logged.push(String(text)), true));
  process.on('unhandledRejection', noteStray);
});
afterAll(async () => {
  process.off('unhandledRejection', noteStray);
  vi.restoreAllMocks();
  for (const clean of cleanups) await clean();
});

const anything = fc.anything({
  maxDepth: 3, maxKeys: 4, withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: true, withNullPrototype: false, withBoxedValues: true,
});
const hostile = fc.oneof(
  { weight: 3, arbitrary: anything },
  fc.constantFrom(canary, canary.repeat(500), '', '\u0000', '../../etc', '__proto__', Number.NaN, Number.POSITIVE_INFINITY, -1, 2 ** 53, 1.5, null, undefined, [], {}, new Uint8Array(0), new Uint8Array(2_000), new Map([[canary, canary]])),
);

type Spoiling = { readonly at: number; readonly how: 'replace' | 'remove' | 'add' | 'wrap' | 'whole'; readonly value: unknown; readonly name: string };
const spoiling: fc.Arbitrary<Spoiling> = fc.record({
  at: fc.nat(1_000), how: fc.constantFrom('replace', 'remove', 'add', 'wrap', 'whole'), value: hostile, name: fc.oneof(fc.string(), fc.constantFrom(canary, '__proto__', 'constructor', 'viewer')),
});

/** The same for every channel. */
let drawn: readonly Spoiling[] | null = null;
const spoilings = (): readonly Spoiling[] => (drawn ??= fc.sample(spoiling, { numRuns: rounds, seed }));

/** Spoils one place of a lawful input, however deep. */
function spoil(lawful: unknown, { at, how, value, name }: Spoiling): unknown {
  if (how === 'whole') return value;
  const copy: unknown = structuredClone(lawful);
  const holders = holdersOf(copy);
  const holder = holders[at % holders.length];
  if (!holder) return how === 'wrap' ? [copy] : value;
  const keys = Object.keys(holder);
  const key = keys[at % Math.max(keys.length, 1)];
  // The length of an array takes numbers only.
  const added = Array.isArray(holder) && name === 'length' ? 'x' : name || 'x';
  if (how === 'add' || key === undefined) Object.defineProperty(holder, added, { value, enumerable: true, configurable: true, writable: true });
  else if (how === 'remove') delete holder[key];
  else holder[key] = how === 'wrap' ? [holder[key]] : value;
  return copy;
}

function holdersOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(holdersOf)];
}

const isLawful = (channel: RequestChannel, input: unknown): boolean => contract[channel].input.safeParse(input).success;
/** What a page sends arrives as a structured clone. */
const cloned = (value: unknown): { readonly value: unknown } | null => {
  try {
    return { value: structuredClone(value) };
  } catch {
    return null;
  }
};

/** These end the page, the app or the vault when they are lawful, so only unlawful ones are sent. */
const ownChannels: readonly RequestChannel[] = ['app:quit', 'page:go', 'lock:now', 'vault:create', 'vault:unlock', 'vault:turn-read-only', 'vault:switch', 'meeting:enter', 'meeting:leave'];
/** Lawful ones of these may change what later rounds need to open the vault. */
const keyChannels: readonly RequestChannel[] = ['vault:change-passphrase', 'vault:set-passphrase', 'vault:new-recovery-key', 'ways-in:renew', 'ways-in:keep-here'];
const onlyUnlawful = new Set<RequestChannel>([...ownChannels, ...keyChannels]);

describe(`spoiled requests, ${rounds} per channel, seed ${seed}`, () => {
  test.each(requestChannels)('%s refuses them, or answers lawfully', async (channel) => {
    const lawful = lawfulInputs()[channel];
    expect(isLawful(channel, lawful)).toBe(true);
    let unlawful = 0;
    for (const one of spoilings()) {
      const sent = cloned(spoil(lawful, one));
      if (!sent) continue;
      const lawfulHere = isLawful(channel, sent.value);
      if (lawfulHere && onlyUnlawful.has(channel)) continue;
      const answer = (await electron.test.request(channel, sent.value)) as Answer;
      // Asked first without the slower words of `expect`, thousands of times.
      if (typeof answer.ok !== 'boolean' || answer.error?.type === 'internal') expect(answer).toBe('an answer');
      if (lawfulHere) continue;
      unlawful += 1;
      if (answer.ok || answer.error?.type !== 'bad-request' || Object.keys(answer.error).length !== 1) expect(answer).toEqual({ ok: false, error: { type: 'bad-request' } });
    }
    expect(unlawful).toBeGreaterThan(rounds / 4);
  }, 60_000 + rounds * 20);

  test('unknown channels and broken envelopes are refused', async () => {
    for (const channel of fc.sample(hostile, { numRuns: rounds, seed })) {
      const sent = cloned(channel);
      if (sent && !requestChannels.includes(sent.value as RequestChannel)) expect(await electron.test.request(sent.value, {})).toEqual({ ok: false, error: { type: 'bad-request' } });
    }
    const handler = electron.test.invokeHandlers.get('bitim:request');
    const event = { sender: electron.test.windows[0]?.webContents, senderFrame: electron.test.windows[0]?.webContents.mainFrame };
    for (const args of [[], ['case:list'], ['case:list', {}, {}], [[], []]]) expect(await handler?.(event, ...args)).toEqual({ ok: false, error: { type: 'bad-request' } });
  });

  test('oversized, deep and endless payloads are refused before any schema reads them', async () => {
    const circle: Record<string, unknown> = {};
    circle['itself'] = circle;
    let deep: unknown = 'end';
    for (let depth = 0; depth < 5_000; depth += 1) deep = [deep];
    const huge = { caseId: 'x'.repeat(4_000_001) };
    const many = { drafts: Array.from({ length: 600_000 }, () => null), saves: [], place: null };
    for (const input of [circle, deep, huge, many, { bytes: new Uint8Array(1_100_000) }]) {
      const before = process.cpuUsage();
      expect(await electron.test.request('lock:flush', input)).toEqual({ ok: false, error: { type: 'bad-request' } });
      const { user } = process.cpuUsage(before);
      expect(user).toBeLessThan(1_000_000);
      expect(JSON.parse(logged.at(-1) ?? '')).toMatchObject({ why: 'oversized', channel: 'lock:flush', fields: [] });
    }
  });

  test('a refusal names the field, but no name that the page made up', async () => {
    const place = { path: '/', recordId: null, scrollTop: 0, selection: null, unsaved: { [canary]: 5 } };
    await electron.test.request('lock:flush', { drafts: [], saves: [], place });
    expect(JSON.parse(logged.at(-1) ?? '')).toEqual({ problem: 'request refused', why: 'malformed', channel: 'lock:flush', fields: ['place.unsaved.*'] });
    await electron.test.request('case:open', { caseId: canary });
    expect(JSON.parse(logged.at(-1) ?? '')).toMatchObject({ fields: ['caseId'] });
  });

  test('nothing was thrown away unheard, and no value was logged', async () => {
    await settle(20);
    expect(strays).toEqual([]);
    const text = logged.join('');
    expect(text.length).toBeGreaterThan(1_000);
    expect(text).not.toContain(canary);
    expect(text).not.toContain('bug in');
    const shapes = new Set(text.trim().split('\n').map((line) => Object.keys(JSON.parse(line) as object).join()));
    expect([...shapes]).toEqual(['problem,why,channel,fields']);
  }, 60_000 + rounds * 20);

  test('the vault still serves, locks, and opens again', async () => {
    const caseId = randomUUID();
    expect(await electron.test.request('app:status', {})).toMatchObject({ value: { state: 'unlocked', viewer: { type: 'desk' } } });
    expect(await electron.test.request('case:create', { caseId, workingName: 'After the fuzz', matter: '', openedOn: '2026-11-22' })).toMatchObject({ ok: true });
    playPage(electron);
    await electron.test.request('lock:now', {});
    await vi.waitFor(() => expect(electron.test.children.every((child) => child.hasEnded)).toBe(true), 5_000);
    await settle(20);
    expect(await unlockPractice(electron)).toEqual({ ok: true, value: null });
    await settle(20);
    const list = (await electron.test.request('case:list', {})) as { value: { workingName: string }[] };
    expect(list.value.map((found) => found.workingName)).toContain('After the fuzz');
  });
});
