// What main keeps for a vault that had to close: sealed with the real libsodium, to a key pair that stands for the vault's.
import sodium from 'libsodium-wrappers';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createVaultSession } from '#electron/app/vault-session.ts';
import type { VaultClient } from '#electron/vault/client.ts';
import type { EventFromVault } from '#electron/vault/messages.ts';
import { sealItem } from '#electron/vault/seal-item.ts';
import { lawfulInputs } from './lawful-inputs.ts';
import { openedAnswer } from './start-main.ts';

beforeAll(() => sodium.ready);
afterEach(() => {
  vi.useRealTimers();
});

type Result = { readonly ok: boolean };
const desk = { type: 'desk' } as const;
const { 'note:draft': words, 'case:save': caseSave } = lawfulInputs();

/** A vault process whose answers a test gives by hand; `null` leaves a call open. */
function setupSession(answers: Readonly<Record<string, (input: never) => Result | null>> = {}, seal = sealItem) {
  const keys = sodium.crypto_box_keypair();
  const asked: { readonly type: string; readonly input: unknown }[] = [];
  const world = { kills: 0, lost: 0, vaultId: openedAnswer.vaultId as string, events: [] as EventFromVault[] };
  let end: () => void = () => undefined;
  let emit: (event: EventFromVault) => void = () => undefined;
  const startProcess = (onEvent: typeof emit): VaultClient => {
    emit = onEvent;
    const pending: ((result: Result) => void)[] = [];
    let isOver = false;
    const ended = new Promise<void>((resolve) => {
      end = () => {
        isOver = true;
        for (const settle of pending.splice(0)) settle({ ok: false, error: { type: 'locked' } } as Result);
        resolve();
      };
    });
    return {
      ended,
      hasEnded: () => isOver,
      sealPublicKey: () => null,
      kill: () => {
        world.kills += 1;
        end();
      },
      call: ((type: string, input: unknown) => {
        asked.push({ type, input });
        if (isOver) return Promise.resolve({ ok: false, error: { type: 'locked' } });
        const usual: Readonly<Record<string, () => unknown>> = {
          open: () => ({ ok: true, value: { ...openedAnswer, vaultId: world.vaultId, sealPublicKey: keys.publicKey } }),
          close: () => ({ ok: true, value: null }),
          sealed: () => ({ ok: true, value: { written: (input as { boxes: unknown[] }).boxes.map(() => true), lastPlace: null } }),
        };
        const result = answers[type] ? answers[type](input as never) : usual[type]?.();
        return result ? Promise.resolve(result) : new Promise((resolve) => pending.push(resolve as (result: Result) => void));
      }) as VaultClient['call'],
    };
  };
  const session = createVaultSession({ startProcess, sealItem: seal, now: () => 7, onEvent: (event) => world.events.push(event), onLost: () => (world.lost += 1) });
  const unlock = () => session.unlock({ folder: '/vaults/a.bitim', secret: { type: 'passphrase', bytes: new Uint8Array([1]) } });
  const lock = async (): Promise<void> => {
    session.beginClosing();
    await session.finishClosing();
  };
  const handedOver = (): unknown[] => {
    const call = asked.findLast(({ type }) => type === 'sealed');
    const boxes = (call?.input as { boxes: Uint8Array[] } | undefined)?.boxes ?? [];
    return boxes.map((box) => JSON.parse(new TextDecoder().decode(sodium.crypto_box_seal_open(box, keys.publicKey, keys.privateKey))) as unknown);
  };
  return { session, unlock, lock, asked, world, handedOver, end: () => end(), emit: (event: EventFromVault) => emit(event) };
}

describe('a request that was not answered when the vault had to close', () => {
  test('is sealed if it writes, and handed over at the next unlock, in order, with viewer and time', async () => {
    const { session, unlock, lock, handedOver } = setupSession({ request: () => null });
    await unlock();
    void session.request('note:draft', desk, words);
    void session.request('case:save', desk, caseSave);
    void session.request('case:list', desk, {});
    await lock();
    expect(session.hasSealed()).toBe(true);
    await unlock();
    expect(handedOver()).toEqual([
      { channel: 'note:draft', viewer: desk, at: 7, input: words },
      { channel: 'case:save', viewer: desk, at: 7, input: caseSave },
    ]);
    expect(session.hasSealed()).toBe(false);
  });

  test('answers the page that the vault is locked', async () => {
    const { session, unlock, lock } = setupSession({ request: () => null });
    await unlock();
    const answer = session.request('note:draft', desk, words);
    await lock();
    expect(await answer).toEqual({ ok: false, error: { type: 'locked' } });
  });
});

describe('nothing is sealed', () => {
  test.each([
    ['that was acknowledged', { ok: true, value: null }],
    ['that was refused while its page still stood', { ok: false, error: { type: 'disk-full' } }],
  ])('%s', async (_name, result) => {
    const { session, unlock, lock } = setupSession({ request: () => result });
    await unlock();
    await session.request('note:draft', desk, words);
    await lock();
    expect(session.hasSealed()).toBe(false);
  });
});

describe('last words', () => {
  const flushInput = { drafts: [], saves: [], place: null };

  test('that the medium refused are sealed: there is no page any more to keep them', async () => {
    const { session, unlock, lock } = setupSession({ flush: () => ({ ok: false, error: { type: 'disk-full' } }) as Result });
    await unlock();
    session.beginClosing();
    await session.flush(desk, flushInput);
    await lock();
    expect(session.hasSealed()).toBe(true);
  });

  test('that the vault could not write at the unlock stay sealed', async () => {
    const { session, unlock, lock } = setupSession({ request: () => null, sealed: () => ({ ok: true, value: { written: [false], lastPlace: null } }) as Result });
    await unlock();
    void session.request('note:draft', desk, words);
    await lock();
    await unlock();
    expect(session.hasSealed()).toBe(true);
  });

  test('of one vault are never handed to another', async () => {
    const { session, unlock, lock, asked, world } = setupSession({ request: () => null });
    await unlock();
    void session.request('note:draft', desk, words);
    await lock();
    world.vaultId = '11111111-1111-4111-8111-111111111111';
    await unlock();
    expect(asked.some(({ type }) => type === 'sealed')).toBe(false);
    expect(session.hasSealed()).toBe(true);
  });
});

describe('the vault process', () => {
  test('is killed 500 ms after it was asked to close, if it has not answered', async () => {
    const { session, unlock, world } = setupSession({ close: () => null });
    await unlock();
    vi.useFakeTimers();
    session.beginClosing();
    const closed = session.finishClosing();
    await vi.advanceTimersByTimeAsync(499);
    expect(world.kills).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    await closed;
    expect(world.kills).toBe(1);
  });

  test('is killed though its last words could not be sealed', async () => {
    const { session, unlock, lock, world } = setupSession({ request: () => null }, () => Promise.reject(new Error('no libsodium')));
    await unlock();
    void session.request('note:draft', desk, words);
    await expect(lock()).rejects.toThrow('no libsodium');
    expect(world.kills).toBe(1);
    expect(session.isClosed()).toBe(true);
  });

  test('is killed after a wrong passphrase, and a new try gets a new one', async () => {
    const { session, unlock, world } = setupSession({ open: () => ({ ok: false, error: { type: 'cannot-unlock', waitMs: 0 } }) as Result });
    expect(await unlock()).toMatchObject({ ok: false });
    expect(session.isClosed()).toBe(true);
    await unlock();
    expect(world.kills).toBe(2);
  });

  test('is killed in the midst of an unlock when the lock comes', async () => {
    const { session, unlock, lock, world } = setupSession({ open: () => null });
    const opening = unlock();
    await lock();
    expect(await opening).toEqual({ ok: false, error: { type: 'locked' } });
    expect(world.kills).toBe(1);
    expect(session.isClosed()).toBe(true);
  });

  test('has its events passed on while the vault is open, and not after', async () => {
    const { unlock, lock, emit, world } = setupSession();
    const event = { type: 'event', viewerKey: 'desk', channel: 'lock:blank', payload: null } as const;
    await unlock();
    emit(event);
    expect(world.events).toEqual([event]);
    await lock();
    emit(event);
    expect(world.events).toHaveLength(1);
  });

  test('that ends by itself is told of once; one that was killed, never', async () => {
    const { unlock, lock, end, world } = setupSession();
    await unlock();
    await lock();
    await new Promise((resolve) => setImmediate(resolve));
    expect(world.lost).toBe(0);
    await unlock();
    end();
    await new Promise((resolve) => setImmediate(resolve));
    expect(world.lost).toBe(1);
  });
});

describe('work while no vault is open', () => {
  const progress = { type: 'event', viewerKey: 'desk', channel: 'task:progress', payload: { taskId: 'a', kind: 'move', done: 1, total: 2 } } as const;
  const move = { folder: '/vaults/a.bitim', parent: '/elsewhere', taskId: 'a' };

  test('tells how far it is, can be stopped, and ends its process', async () => {
    let settle: (result: Result) => void = () => undefined;
    const { session, asked, world, emit } = setupSession({ move: () => new Promise((resolve) => (settle = resolve)) as never, 'cancel-work': () => ({ ok: true, value: null }) as Result });
    const answer = session.work('move', move);
    emit(progress);
    await session.request('task:cancel', desk, { taskId: 'a' });
    expect(asked.map(({ type }) => type)).toEqual(['move', 'cancel-work']);
    settle({ ok: false });
    expect(await answer).toEqual({ ok: false });
    expect(world).toMatchObject({ events: [progress], kills: 1 });
    expect(session.isClosed()).toBe(true);
  });

  test('is ended by a lock, and not begun beside a vault', async () => {
    const { session, unlock, lock } = setupSession({ move: () => null });
    const answer = session.work('move', move);
    await session.finishClosing();
    expect(await answer).toEqual({ ok: false, error: { type: 'locked' } });
    await unlock();
    expect(await session.work('move', move)).toEqual({ ok: false, error: { type: 'not-allowed' } });
    await lock();
  });
});
