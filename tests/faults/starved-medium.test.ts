// A disk that is full, or read-only, while the vault process does each of its operations: a clear refusal, nothing old harmed, and the same operation goes through when it can.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openVault } from '#electron/vault/vault.ts';
import { canFreeze, canMount, fillUp, freeze, mountSmall, remount } from '#tests/support/small-medium.ts';
import { setupHome } from '#tests/support/vault-fixture.ts';
import { changeRawDatabase } from '#tests/support/raw-database.ts';
import type { VaultProcess } from '#tests/support/vault-process.ts';
import { makeOld } from './kill-operations.ts';
import { createKilledVault, createWorld, noteCase, noteIdOf, noteInput, presentSecret, startProcess, textOf, type World } from './kill-world.ts';
import { starvedOperations, type StarvedOperation } from './starved-operations.ts';

/** `unfinished`: the rows of a destroyed case are gone, and what is left to do is said and can be finished. */
const noRoom = ['disk-full', 'no-room', 'unfinished'];
const refusals = [...noRoom, 'read-only', 'medium-gone', 'place-absent'];
const oldNotes = 20;
/** Each starts the process several times. */
const timeoutMs = 180_000;

async function setupWorld(home: string): Promise<{ readonly world: World; readonly process: VaultProcess }> {
  // What this computer remembers stands elsewhere: it is the vault's medium that starves.
  const world: World = { ...createWorld(home), dependencies: { ...createWorld(home).dependencies, witnessFolder: join(setupHome(), 'witness') } };
  await createKilledVault(world);
  const process = startProcess(world);
  const opened = await process.client.call('open', { folder: world.folder, secret: presentSecret(world) });
  expect(opened.ok).toBe(true);
  for (let number = 0; number < oldNotes; number += 1) {
    const saved = await process.ask('note:save', noteInput(noteCase, noteIdOf(number), number));
    expect(saved.ok).toBe(true);
  }
  return { world, process };
}

async function refuseThenDo(operation: StarvedOperation, world: World, process: VaultProcess, starve: () => () => void, expected: readonly string[]): Promise<void> {
  await operation.prepare?.(world, process);
  const feed = starve();
  try {
    const refused = await operation.run(world, process, 'starved');
    expect(expected).toContain(refused.ok ? 'went through' : refused.error.type);
    // The vault goes on answering, and what was there is there.
    const opened = await process.ask('case:open', { caseId: noteCase });
    expect(opened.ok && opened.value.records.filter(({ kind }) => kind === 'note').length).toBeGreaterThanOrEqual(oldNotes);
  } finally {
    feed();
  }
  const done = await operation.run(world, process, 'fed');
  expect(done.ok ? 'done' : done.error).toBe('done');
  expect(process.reports).toEqual([]);
  await process.close();
  const again = await openVault({ folder: world.folder, secret: presentSecret(world) }, world.dependencies);
  if (!again.ok) throw new Error(again.error.type);
  const vault = again.value;
  try {
    expect(vault.notices).toEqual([]);
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
    for (let number = 0; number < oldNotes; number += 1) expect(vault.store.record(noteIdOf(number))?.body).toMatchObject({ text: textOf(number) });
    await operation.check?.(world, vault);
  } finally {
    vault.close();
  }
}

describe.skipIf(!canMount)('on a full disk', () => {
  test.each(starvedOperations)('$name', async (operation) => {
    const place = mountSmall(operation.roomBytes ?? 4 * 1_048_576);
    const { world, process } = await setupWorld(place);
    await refuseThenDo(operation, world, process, () => fillUp(place), noRoom);
  }, timeoutMs);
});

test.skipIf(!canMount)('a vault of an earlier version on a full disk is left as it is, and opens when there is room', async () => {
  const place = mountSmall(4 * 1_048_576);
  const { world, process } = await setupWorld(place);
  await process.close();
  await changeRawDatabase(world.folder, presentSecret(world), makeOld);
  const before = readFileSync(join(world.folder, 'cases.db'));
  const feed = fillUp(place);
  const refused = await openVault({ folder: world.folder, secret: presentSecret(world) }, world.dependencies);
  expect(refused).toEqual({ ok: false, error: { type: 'disk-full' } });
  expect(readFileSync(join(world.folder, 'cases.db')).equals(before)).toBe(true);
  feed();
  const opened = await openVault({ folder: world.folder, secret: presentSecret(world) }, world.dependencies);
  if (!opened.ok) throw new Error(opened.error.type);
  expect(opened.value.notices).toEqual([]);
  expect(await opened.value.verify()).toMatchObject({ type: 'whole' });
  opened.value.close();
});

test.skipIf(!canMount)('a vault of an earlier version that nothing may be written to is read from a copy brought up to date, is left as it is, and is brought up to date when it can be', async () => {
  const place = mountSmall(4 * 1_048_576);
  const { world, process } = await setupWorld(place);
  await process.close();
  await changeRawDatabase(world.folder, presentSecret(world), makeOld);
  const before = readFileSync(join(world.folder, 'cases.db'));
  const dependencies = { ...world.dependencies, privateFolder: join(setupHome(), 'private') };
  remount(place, 'ro');
  const looked = await openVault({ folder: world.folder, secret: presentSecret(world) }, dependencies);
  if (!looked.ok) throw new Error(looked.error.type);
  expect(looked.value.readOnly()).toBe('medium');
  expect(looked.value.store.record(noteIdOf(0))?.body).toMatchObject({ text: textOf(0) });
  looked.value.close();
  expect(readFileSync(join(world.folder, 'cases.db')).equals(before)).toBe(true);
  remount(place, 'rw');
  const opened = await openVault({ folder: world.folder, secret: presentSecret(world) }, dependencies);
  if (!opened.ok) throw new Error(opened.error.type);
  expect(opened.value.readOnly()).toBeNull();
  expect(opened.value.notices).toEqual([]);
  expect(await opened.value.verify()).toMatchObject({ type: 'whole' });
  opened.value.close();
  expect(readFileSync(join(world.folder, 'cases.db')).equals(before)).toBe(false);
});

describe.skipIf(!canFreeze)('where nothing may be written', () => {
  test.each(starvedOperations)('$name', async (operation) => {
    const home = setupHome();
    const { world, process } = await setupWorld(home);
    await refuseThenDo(operation, world, process, () => freeze(operation.freezes?.(world) ?? world.folder), refusals);
    rmSync(home, { recursive: true, force: true });
  }, timeoutMs);
});
