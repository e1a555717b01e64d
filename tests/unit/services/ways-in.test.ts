// The ways in as the mediator sees them, on a real vault with backups: one in reach, one on a disk that was taken away.
import { mkdirSync, renameSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { VaultCall, VaultCalls, VaultChannel } from '#electron/vault/messages.ts';
import type { OpenedVault } from '#electron/vault/ports.ts';
import { createVaultServer } from '#electron/vault/server.ts';
import { createVault, openVault } from '#electron/vault/vault.ts';
import type { Viewer } from '#shared/domain/audience.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import type { RequestAnswer } from '#shared/ipc/contract.ts';
import { floorCost } from '#tests/support/quick-kdf.ts';
import { desk } from '#tests/support/service-harness.ts';
import { bytesOf, passphraseText, setupDependencies, setupHome } from '#tests/support/vault-fixture.ts';

async function setup() {
  const home = setupHome();
  const dependencies = setupDependencies(home);
  const kept: { vault: OpenedVault | null } = { vault: null };
  const server = createVaultServer({
    createVault: async (input, given) => {
      const made = await createVault(input, given);
      if (made.ok) kept.vault = made.value.vault;
      return made;
    },
    openVault,
    vaultDependencies: dependencies,
    clock: dependencies.clock,
    newId: () => randomUUID() as string as RecordId,
    chooseCost: async () => floorCost,
    emit: (message) => {
      if (message.type === 'report') throw new Error(`${message.where}: ${message.what}`);
    },
  });
  const call = async <Call extends VaultCall>(type: Call, input: VaultCalls[Call]['input']): Promise<VaultCalls[Call]['result']> =>
    (await server.handle({ id: 1, type, input } as Parameters<typeof server.handle>[0])).result as VaultCalls[Call]['result'];
  const ask = async (channel: VaultChannel, input: unknown, viewer: Viewer = desk) => call('request', { channel, viewer, input });
  const made = await call('create', { folder: home, name: 'Practice', passphrase: bytesOf(passphraseText) });
  if (!made.ok || !kept.vault) throw new Error('not made');
  onTestFinished(() => void call('close', null));
  const list = async () => {
    const answer = await ask('ways-in:list', {});
    if (!answer.ok) throw new Error(answer.error.type);
    return answer.value as RequestAnswer<'ways-in:list'>;
  };
  const makeBackup = async (place: string): Promise<string> => {
    mkdirSync(place, { recursive: true });
    if (!(await kept.vault?.backups.setPlace(place))?.ok) throw new Error('no place');
    const backup = await kept.vault?.backups.makeBackup({ step: async () => true });
    if (!backup?.ok) throw new Error('no backup');
    return backup.value.folder;
  };
  /** Whether a secret opens what lies there; a backup is a vault's folder without its attachments. */
  const opens = async (folder: string, typed: string): Promise<boolean> => {
    const opened = await openVault({ folder, secret: { type: 'recovery', typed } }, { ...dependencies, witnessFolder: join(home, `witness-${randomUUID()}`) });
    if (opened.ok) opened.value.close();
    return opened.ok;
  };
  const renew = async () => call('renew-data-key', { viewer: desk, taskId: randomUUID(), passphrase: bytesOf(passphraseText), computerKey: null, computer: '' });
  return { home, recoveryKey: made.value.recoveryKey, call, ask, list, makeBackup, opens, renew };
}

describe('the list of ways in', () => {
  test('says when each was made and last used, and forgets those that went', async () => {
    const { ask, list } = await setup();
    const first = (await list()).ways;
    expect(first.map(({ type, madeAt, usedAt }) => [type, madeAt !== null, usedAt !== null])).toEqual([['passphrase', true, true], ['recovery', true, false]]);
    expect((await ask('vault:new-recovery-key', { passphrase: bytesOf(passphraseText) })).ok).toBe(true);
    const second = (await list()).ways;
    expect(second[0]).toEqual(first[0]);
    expect(second[1]?.slotId).not.toBe(first[1]?.slotId);
    expect(second[1]?.madeAt).toBeGreaterThan(first[1]?.madeAt ?? Infinity);
  });

  test('is for the desk alone', async () => {
    const { ask, call } = await setup();
    const room: Viewer = { type: 'room', caseId: randomUUID() as never, meetingId: randomUUID() as never, parties: [randomUUID() as never] };
    expect(await ask('ways-in:list', {}, room)).toEqual({ ok: false, error: { type: 'not-allowed' } });
    expect(await call('renew-data-key', { viewer: room, taskId: randomUUID(), passphrase: bytesOf(passphraseText), computerKey: null, computer: '' })).toEqual({ ok: false, error: { type: 'not-allowed' } });
  });

  test('a new data key is a line of the journal, without a word of the keys', async () => {
    const { renew, call, list } = await setup();
    expect((await renew()).ok).toBe(true);
    expect((await list()).ways.map(({ type, usedAt }) => [type, usedAt])).toEqual([['passphrase', null], ['recovery', null]]);
    expect(await call('renew-data-key', { viewer: desk, taskId: randomUUID(), passphrase: bytesOf('wrong'), computerKey: null, computer: '' })).toEqual({ ok: false, error: { type: 'cannot-unlock' } });
  });
});

describe('an old recovery key', () => {
  test('no longer opens the backups in reach; the others are listed, and brought up to date when they come back', async () => {
    const { home, recoveryKey, ask, list, makeBackup, opens } = await setup();
    const away = await makeBackup(join(home, 'stick'));
    const near = await makeBackup(join(home, 'disk'));
    renameSync(join(home, 'stick'), join(home, 'elsewhere'));
    const replaced = await ask('vault:new-recovery-key', { passphrase: bytesOf(passphraseText) });
    if (!replaced.ok) throw new Error(replaced.error.type);
    const { recoveryKey: fresh } = replaced.value as RequestAnswer<'vault:new-recovery-key'>;
    expect([await opens(near, recoveryKey), await opens(near, fresh)]).toEqual([false, true]);
    expect((await list()).outdatedBackups.map(({ place }) => place)).toEqual([join(home, 'stick')]);
    renameSync(join(home, 'elsewhere'), join(home, 'stick'));
    expect([await opens(away, recoveryKey), await opens(away, fresh)]).toEqual([true, false]);
    expect((await ask('vault:change-passphrase', { current: bytesOf(passphraseText), next: bytesOf('another long passphrase') })).ok).toBe(true);
    expect([await opens(away, recoveryKey), await opens(away, fresh)]).toEqual([false, true]);
    expect((await list()).outdatedBackups).toEqual([]);
  });

  test('is shut out of backups from before a renewal, too', async () => {
    const { home, recoveryKey, ask, list, makeBackup, opens, renew } = await setup();
    const backup = await makeBackup(join(home, 'disk'));
    const renewed = await renew();
    if (!renewed.ok) throw new Error(renewed.error.type);
    expect([await opens(backup, recoveryKey), await opens(backup, renewed.value.recoveryKey)]).toEqual([false, true]);
    expect((await list()).outdatedBackups).toEqual([]);
    const replaced = await ask('vault:new-recovery-key', { passphrase: bytesOf(passphraseText) });
    if (!replaced.ok) throw new Error(replaced.error.type);
    expect([await opens(backup, renewed.value.recoveryKey), await opens(backup, (replaced.value as RequestAnswer<'vault:new-recovery-key'>).recoveryKey)]).toEqual([false, true]);
  });
});
