// A new data key: nothing is lost whatever interrupts it, what was written before does not open what comes after, and no alteration is made to look whole.
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createVault } from '#electron/vault/vault.ts';
import type { LongSteps, OpenedVault, RenewalPoint, RenewFailure } from '#electron/vault/ports.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { Result } from '#shared/result.ts';
import { floorCost } from '#tests/support/quick-kdf.ts';
import { canMount, mountSmall } from '#tests/support/small-medium.ts';
import {
  bytesOf, newCaseId, newRecordId, noteDraft, noteRecord, passphrase, passphraseText, recovery, setupDependencies, setupHome, setupVault, type VaultFixture,
} from '#tests/support/vault-fixture.ts';
import { dataKeyOf, withRawDatabase } from './vault-insides.ts';

const goOn: LongSteps = { step: async () => true };
const failureOf = (result: Result<unknown, { readonly type: string }>): string => (result.ok ? 'opened' : result.error.type);

function keyOf(result: Result<{ readonly recoveryKey: string }, RenewFailure>): string {
  if (!result.ok) throw new Error(`not renewed: ${result.error.type}`);
  return result.value.recoveryKey;
}

type Filled = { readonly notes: readonly RecordId[]; readonly caseId: CaseId };

/** Notes with histories, one in the trash, a draft, a setting, two chains of the journal. */
function fill(vault: OpenedVault, count = 300): Filled {
  const caseId = newCaseId();
  const notes = Array.from({ length: count }, () => newRecordId());
  const saved = vault.store.transact((writer) => {
    for (const [index, id] of notes.entries()) {
      writer.putRecord(noteRecord({ id, caseId, body: { text: `заметка номер ${index}` } }));
      if (index % 3 === 0) writer.putRecord(noteRecord({ id, caseId, revision: 2, body: { text: `заметка номер ${index}, поправленная` }, deletedAt: index === 0 ? 1_700_000_000_001 : null }));
    }
    writer.putDraft(noteDraft({ recordId: notes[1] as RecordId, caseId }));
    writer.putSetting('test', { kept: true });
    for (const chain of ['vault', caseId]) for (const word of ['one', 'two']) writer.addJournalEntry(chain, 'tested', { word });
    writer.eraseJournalContent(caseId, 1);
  });
  if (!saved.ok) throw new Error(saved.error.type);
  return { notes, caseId };
}

const contentOf = ({ store }: OpenedVault, { notes, caseId }: Filled) => ({
  records: store.records({ state: 'all' }),
  histories: notes.map((id) => store.history(id)),
  drafts: store.drafts(caseId),
  setting: store.setting('test'),
  journals: [store.journal('vault'), store.journal(caseId)],
});

const renew = (vault: OpenedVault, steps: LongSteps = goOn, note?: (point: RenewalPoint) => void) => vault.renewDataKey({ passphrase: bytesOf(passphraseText) }, steps, note);

describe('a renewal of the data key', () => {
  test('keeps every row, and opens by the passphrase and by the new recovery key alone', async () => {
    const { vault, folder, open, reopen, recoveryKey } = await setupVault();
    const filled = fill(vault);
    const before = contentOf(vault, filled);
    const [sealKey, name] = [Buffer.from(vault.sealPublicKey).toString('hex'), vault.keyName()];
    const fresh = keyOf(await renew(vault));
    expect(fresh).not.toBe(recoveryKey);
    expect(vault.keyName()).not.toBe(name);
    expect(Buffer.from(vault.sealPublicKey).toString('hex')).not.toBe(sealKey);
    expect(contentOf(vault, filled)).toEqual(before);
    expect(vault.store.searchRecords({ text: 'поправлен', kinds: ['note'], before: null, limit: 500 })).toHaveLength(99);
    expect(vault.recoveryProven()).toBe(false);
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
    // It goes on as any other.
    const later = noteRecord();
    expect(vault.store.transact((writer) => writer.putRecord(later)).ok).toBe(true);
    vault.close();
    expect(readdirSync(folder).filter((file) => file.startsWith('cases.db') || file.startsWith('keys.json')).sort()).toEqual(['cases.db', 'keys.json', 'keys.json.bak']);
    expect(readFileSync(join(folder, 'keys.json'))).toEqual(readFileSync(join(folder, 'keys.json.bak')));
    expect(failureOf(await open(recovery(recoveryKey)))).toBe('cannot-unlock');
    const again = await reopen();
    expect(again.notices).toEqual([]);
    expect(again.store.record(later.id)).toEqual(later);
    expect(await again.verify()).toMatchObject({ type: 'whole' });
    again.close();
    const byRecovery = await reopen(recovery(fresh));
    expect(byRecovery.notices).toEqual([]);
    expect(byRecovery.recoveryProven()).toBe(true);
  });

  test('shuts out the old keys: with an old copy of them the new database does not open', async () => {
    const { vault, folder, open, copy, recoveryKey } = await setupVault();
    fill(vault, 10);
    vault.store.emptyLog();
    const old = copy('old.bitim');
    await renew(vault);
    vault.close();
    for (const name of ['keys.json', 'keys.json.bak']) cpSync(join(old, name), join(folder, name));
    expect(failureOf(await open(recovery(recoveryKey)))).toBe('database-damaged');
    expect(failureOf(await open())).toBe('database-damaged');
  });

  test('an old copy put in its place is noticed', async () => {
    const { vault, folder, reopen, copy } = await setupVault();
    fill(vault, 10);
    vault.store.emptyLog();
    const old = copy('old.bitim');
    await renew(vault);
    vault.close();
    rmSync(folder, { recursive: true });
    renameSync(old, folder);
    const { notices } = await reopen();
    expect(notices.map(({ type }) => type)).toEqual(['older-than-witness', 'keys-file-older']);
  });

  test('what was sealed to the old key still opens, now and later', async () => {
    const { vault, reopen } = await setupVault();
    const { loadSodium } = await import('#electron/vault/keys/sodium.ts');
    const sealed = (await loadSodium()).crypto_box_seal(bytesOf('typed at lock'), vault.sealPublicKey);
    await renew(vault);
    await renew(vault);
    expect(Buffer.from(vault.openSealed(sealed) ?? []).toString()).toBe('typed at lock');
    vault.close();
    expect(Buffer.from((await reopen()).openSealed(sealed) ?? []).toString()).toBe('typed at lock');
  });

  test('changes made while it runs come along: new, changed, deleted, and an entry of the journal', async () => {
    const { vault, reopen } = await setupVault();
    const filled = fill(vault);
    const added: RecordId[] = [];
    let turn = 0;
    const busy: LongSteps = {
      step: async () => {
        const [changed, gone] = [filled.notes[turn * 5 + 1], filled.notes[turn * 5 + 2]] as [RecordId, RecordId];
        if (turn < 30) {
          vault.store.transact((writer) => {
            const fresh = noteRecord({ caseId: filled.caseId, body: { text: `спешная ${turn}` } });
            added.push(fresh.id);
            writer.putRecord(fresh);
            const record = writer.record(changed);
            if (record) writer.putRecord({ ...record, revision: record.revision + 1, body: { text: 'изменённая' } });
            writer.destroyRecord(gone);
            writer.addJournalEntry(filled.caseId, 'hurried', { turn });
          });
        }
        turn += 1;
        return true;
      },
    };
    keyOf(await renew(vault, busy));
    expect(turn).toBeGreaterThan(10);
    const now = contentOf(vault, filled);
    expect(added.every((id) => vault.store.record(id) !== null)).toBe(true);
    expect(await vault.verify()).toMatchObject({ type: 'whole' });
    vault.close();
    const again = await reopen();
    expect(contentOf(again, filled)).toEqual(now);
    expect(again.store.record(filled.notes[2] as RecordId)).toBeNull();
    expect(again.notices).toEqual([]);
    expect(await again.verify()).toMatchObject({ type: 'whole' });
  });

  test('a check that runs meanwhile ends with what the vault is afterwards', async () => {
    const { vault } = await setupVault();
    fill(vault);
    const checking = vault.verify();
    keyOf(await renew(vault));
    expect(await checking).toMatchObject({ type: 'whole' });
  });

  test('two at once run one after the other, and a change of passphrase waits its turn', async () => {
    const { vault, reopen } = await setupVault();
    const filled = fill(vault, 20);
    const before = contentOf(vault, filled);
    let changed: Promise<unknown> | null = null;
    const [first, second] = await Promise.all([renew(vault), renew(vault, { step: async () => ((changed ??= vault.changePassphrase(bytesOf(passphraseText), bytesOf('another one'))), true) })]);
    expect([first.ok, second.ok, await (changed as Promise<unknown> | null)]).toEqual([true, true, { ok: true, value: null }]);
    vault.close();
    const again = await reopen(passphrase('another one'));
    expect(again.notices).toEqual([]);
    expect(contentOf(again, filled)).toEqual(before);
  });
});

describe('a renewal that does not come to its end', () => {
  const points: readonly RenewalPoint[] = ['copying', 'proven', 'old-closed', 'second-keys', 'database', 'first-keys'];

  test('leaves at every step a vault that opens with everything in it, and can be renewed again', async () => {
    const fixture = await setupVault();
    const { vault, recoveryKey } = fixture;
    const filled = fill(vault, 60);
    const before = contentOf(vault, filled);
    const copies = new Map<RenewalPoint, string>();
    keyOf(
      await renew(vault, goOn, (point) => {
        if (!copies.has(point)) copies.set(point, crashCopy(fixture, point));
      }),
    );
    vault.close();
    expect([...copies.keys()]).toEqual(points);
    for (const [point, home] of copies) {
      const folder = join(home, 'practice.bitim');
      const isNew = point === 'database' || point === 'first-keys';
      // The old recovery key opens until the new database is there, and is then told apart from damage.
      cpSync(home, `${home}-2`, { recursive: true });
      const byOldKey = await openThere(fixture, `${home}-2`, recovery(recoveryKey));
      if (byOldKey.ok) byOldKey.value.close();
      expect([point, failureOf(byOldKey)]).toEqual([point, isNew ? 'cannot-unlock' : 'opened']);
      const opened = await openThere(fixture, home, passphrase());
      if (!opened.ok) throw new Error(`${point}: ${opened.error.type}`);
      expect([point, opened.value.notices.filter(({ type }) => type !== 'keys-copy-repaired')]).toEqual([point, []]);
      expect(contentOf(opened.value, filled)).toEqual(before);
      expect([point, await opened.value.verify()]).toMatchObject([point, { type: 'whole' }]);
      expect(existsSync(join(folder, 'cases.db.new'))).toBe(false);
      expect(readFileSync(join(folder, 'keys.json'))).toEqual(readFileSync(join(folder, 'keys.json.bak')));
      keyOf(await renew(opened.value));
      expect(contentOf(opened.value, filled)).toEqual(before);
      opened.value.close();
    }
  });

  test('stopped on request leaves the vault as it was, and nothing beside it', async () => {
    const { vault, folder, reopen, recoveryKey } = await setupVault();
    const filled = fill(vault);
    const before = contentOf(vault, filled);
    let steps = 0;
    expect(await renew(vault, { step: async () => (steps += 1) < 6 })).toEqual({ ok: false, error: { type: 'cancelled' } });
    expect(steps).toBe(6);
    expect(readdirSync(folder).some((name) => name.startsWith('cases.db.new'))).toBe(false);
    expect(contentOf(vault, filled)).toEqual(before);
    vault.close();
    expect((await reopen(recovery(recoveryKey))).notices).toEqual([]);
  });

  test('a vault locked in the middle of it opens as it was', async () => {
    const { vault, folder, reopen } = await setupVault();
    const filled = fill(vault);
    const before = contentOf(vault, filled);
    let steps = 0;
    const ended = renew(vault, {
      step: async () => {
        if ((steps += 1) === 4) vault.close();
        return true;
      },
    });
    expect(await ended).toEqual({ ok: false, error: { type: 'cancelled' } });
    expect(readdirSync(folder).some((name) => name.startsWith('cases.db.new'))).toBe(false);
    expect(contentOf(await reopen(), filled)).toEqual(before);
  });

  test('is refused for a wrong passphrase, before anything is written', async () => {
    const { vault, folder } = await setupVault();
    const keys = readFileSync(join(folder, 'keys.json'));
    expect(await vault.renewDataKey({ passphrase: bytesOf('wrong') }, goOn)).toEqual({ ok: false, error: { type: 'cannot-unlock' } });
    expect(readFileSync(join(folder, 'keys.json'))).toEqual(keys);
  });

  test('is refused for a vault whose rows are not those of its root: it would make them look whole', async () => {
    const { vault, folder, reopen } = await setupVault();
    const { notes } = fill(vault, 20);
    vault.close();
    await withRawDatabase(folder, (connection) => connection.prepare(`UPDATE record SET body = '{"text":"forged"}' WHERE id = ?`).run(notes[5]));
    const altered = await reopen();
    const name = altered.keyName();
    expect(await renew(altered)).toEqual({ ok: false, error: { type: 'vault-altered' } });
    expect(altered.keyName()).toBe(name);
    expect(await altered.verify()).toEqual({ type: 'altered', what: ['record'] });
  });

  test('is refused for a vault whose journal was forged', async () => {
    const { vault, folder, reopen } = await setupVault();
    fill(vault, 5);
    vault.close();
    await withRawDatabase(folder, (connection) => connection.prepare(`UPDATE journal SET kind = 'forged' WHERE chain = 'vault' AND number = 1`).run());
    expect(await renew(await reopen())).toEqual({ ok: false, error: { type: 'vault-altered' } });
  });

  test.skipIf(!canMount)('is refused at once where there is no room for another database', async () => {
    const medium = mountSmall(3 * 1024 * 1024);
    const dependencies = setupDependencies(setupHome());
    const created = await createVault({ folder: join(medium, 'stick.bitim'), name: 'Stick', passphrase: bytesOf(passphraseText), cost: floorCost }, dependencies);
    if (!created.ok) throw new Error(created.error.type);
    const { vault } = created.value;
    onTestFinished(() => vault.close());
    fill(vault, 20);
    const refused = await renew(vault);
    expect(refused).toMatchObject({ ok: false, error: { type: 'no-room' } });
    if (!refused.ok && refused.error.type === 'no-room') expect(refused.error.neededBytes).toBeGreaterThan(refused.error.freeBytes);
    expect(vault.store.transact((writer) => writer.putRecord(noteRecord())).ok).toBe(true);
  });
});

describe('the keys of backups', () => {
  /** keys.json of a set, beside the database as it was under that key. */
  const openAsBackup = async (fixture: VaultFixture, home: string, keysFile: Uint8Array, secret: ReturnType<typeof passphrase>) => {
    const folder = join(home, 'practice.bitim');
    const { writeFileSync } = await import('node:fs');
    for (const name of ['keys.json', 'keys.json.bak']) writeFileSync(join(folder, name), keysFile);
    const opened = await openThere(fixture, home, secret);
    if (opened.ok) opened.value.close();
    return failureOf(opened);
  };

  test('under an older data key get the new secrets too, after the renewal and after each later change', async () => {
    const fixture = await setupVault();
    const { vault, recoveryKey } = fixture;
    fill(vault, 10);
    vault.store.emptyLog();
    const oldName = vault.keyName();
    const backup = crashCopy(fixture, 'backup');
    const fresh = keyOf(await renew(vault));
    const setOf = (name: string) => vault.slotSets().find(({ keyName }) => keyName === name);
    expect(vault.slotSets().map(({ keyName }) => keyName)).toEqual([vault.keyName(), oldName]);
    const first = setOf(oldName);
    if (!first) throw new Error('no set for the older key');
    expect(first.sequence).toBe(2);
    expect(await openAsBackup(fixture, backup, first.keysFile, recovery(recoveryKey))).toBe('cannot-unlock');
    expect(await openAsBackup(fixture, backup, first.keysFile, recovery(fresh))).toBe('opened');
    const replaced = await vault.newRecoveryKey(bytesOf(passphraseText));
    if (!replaced.ok) throw new Error(replaced.error.type);
    await vault.changePassphrase(bytesOf(passphraseText), bytesOf('the next one'));
    const second = setOf(oldName);
    if (!second) throw new Error('no set for the older key');
    expect(second.sequence).toBe(4);
    expect(vault.slotSets()[0]?.sequence).toBe(4);
    expect(await openAsBackup(fixture, backup, second.keysFile, recovery(fresh))).toBe('cannot-unlock');
    expect(await openAsBackup(fixture, backup, second.keysFile, passphrase())).toBe('cannot-unlock');
    expect(await openAsBackup(fixture, backup, second.keysFile, recovery(replaced.value))).toBe('opened');
    expect(await openAsBackup(fixture, backup, second.keysFile, passphrase('the next one'))).toBe('opened');
  });

  test('of earlier keys are kept over a second renewal, and forgotten when that is asked for', async () => {
    const { vault } = await setupVault();
    const names = [vault.keyName()];
    await renew(vault);
    names.unshift(vault.keyName());
    await renew(vault);
    names.unshift(vault.keyName());
    expect(vault.slotSets().map(({ keyName }) => keyName)).toEqual(names);
    keyOf(await vault.renewDataKey({ passphrase: bytesOf(passphraseText), older: 'forget' }, goOn));
    expect(vault.slotSets().map(({ keyName }) => keyName)).toEqual([vault.keyName()]);
  });
});

/** The folder and this computer's memory of it as a crash would leave them now. */
function crashCopy({ home }: VaultFixture, name: string): string {
  const target = join(home, `crash-${name}`);
  for (const part of ['practice.bitim', 'witnesses']) cpSync(join(home, part), join(target, part), { recursive: true });
  return target;
}

async function openThere({ dependencies }: VaultFixture, home: string, secret: Parameters<VaultFixture['open']>[0] & object) {
  const { openVault } = await import('#electron/vault/vault.ts');
  const result = await openVault({ folder: join(home, 'practice.bitim'), secret }, { ...dependencies, witnessFolder: join(home, 'witnesses') });
  if (result.ok) onTestFinished(() => result.value.close());
  return result;
}

test('the data key itself is another one', async () => {
  const { vault, folder } = await setupVault();
  vault.close();
  const before = Buffer.from((await dataKeyOf(folder)).reveal());
  const fixture = await setupVault();
  const first = Buffer.from((await dataKeyOf(fixture.folder)).reveal());
  await renew(fixture.vault);
  const second = Buffer.from((await dataKeyOf(fixture.folder)).reveal());
  expect(first.equals(second)).toBe(false);
  expect(before.equals(first)).toBe(false);
});
