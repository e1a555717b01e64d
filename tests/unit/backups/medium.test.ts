// Backups to a disk that is full, turns full in the midst, takes no writes, or goes away.
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BackupPoint } from '#electron/vault/backups/backup-ports.ts';
import type { OpenedVault } from '#electron/vault/ports.ts';
import { canMount, fillUp, mountSmall, remount } from '#tests/support/small-medium.ts';
import { newCaseId, newRecordId, noteRecord, setupVault } from '#tests/support/vault-fixture.ts';

const steps = { step: async () => true };
const mebibyte = 1024 * 1024;

const put = (vault: OpenedVault): void => void vault.store.transact((writer) => writer.putRecord(noteRecord()));
async function addFile(vault: OpenedVault): Promise<void> {
  const added = await vault.files.add(mebibyte, [randomBytes(mebibyte)]);
  if (!added.ok) throw new Error(added.error.type);
  const id = newRecordId();
  vault.store.transact((writer) => writer.putAttachment({ ...added.value.file, id, caseId: newCaseId(), recordId: id, createdAt: 1 }));
  added.value.keep();
}

async function onStick() {
  const day = { now: Date.UTC(2026, 0, 5, 9) };
  const { vault } = await setupVault({ clock: { now: () => day.now } });
  const stick = mountSmall(48 * mebibyte);
  await vault.backups.setPlace(stick);
  put(vault);
  await addFile(vault);
  const first = await vault.backups.makeBackup(steps);
  if (!first.ok) throw new Error(first.error.type);
  day.now += 86_400_000;
  put(vault);
  await addFile(vault);
  return { vault, stick, first: first.value };
}

const isWhole = { ok: true, value: { isWhole: true, damagedFiles: 0 } };

describe.skipIf(!canMount)('a backup to a stick', () => {
  test('that is full is refused before anything is written, with how much is missing', async () => {
    const { vault, stick, first } = await onStick();
    const giveBack = fillUp(stick);
    const refused = await vault.backups.makeBackup(steps);
    expect(refused).toMatchObject({ ok: false, error: { type: 'no-room', freeBytes: expect.any(Number) } });
    expect((await vault.backups.state()).failure).toMatchObject({ type: 'no-room' });
    expect(await vault.backups.check(first.id, steps)).toEqual(isWhole);
    giveBack();
    expect((await vault.backups.makeBackup(steps)).ok).toBe(true);
    expect((await vault.backups.state()).failure).toBeNull();
  });

  test.each<BackupPoint>(['room', 'folder', 'copied', 'read-back', 'files'])('that turns full behind "%s" harms nothing old and leaves nothing new', async (point) => {
    const { vault, stick, first } = await onStick();
    let giveBack: () => void = () => undefined;
    const made = await vault.backups.makeBackup(steps, (reached) => {
      if (reached === point) giveBack = fillUp(stick);
    });
    expect(made).toEqual({ ok: false, error: { type: 'disk-full' } });
    expect(readdirSync(dirname(first.folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(await vault.backups.check(first.id, steps)).toEqual(isWhole);
    // The vault itself goes on.
    put(vault);
    giveBack();
    expect((await vault.backups.makeBackup(steps)).ok).toBe(true);
  });

  test('that takes no writes says so', async () => {
    const { vault, stick, first } = await onStick();
    remount(stick, 'ro');
    expect(await vault.backups.makeBackup(steps)).toEqual({ ok: false, error: { type: 'read-only' } });
    expect(await vault.backups.check(first.id, steps)).toEqual(isWhole);
    remount(stick, 'rw');
    expect((await vault.backups.makeBackup(steps)).ok).toBe(true);
    expect(readdirSync(join(dirname(first.folder))).length).toBeGreaterThan(1);
  });
});
