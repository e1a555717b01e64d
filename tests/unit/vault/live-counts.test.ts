import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LiveCount } from '#electron/vault/ports.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { newCaseId, noteRecord, setupVault } from '#tests/support/vault-fixture.ts';
import { withRawDatabase } from './vault-insides.ts';

const cases: readonly CaseId[] = [newCaseId(), newCaseId()];
const inOrder = (counts: readonly LiveCount[]): LiveCount[] => [...counts].sort((left, right) => `${left.caseId} ${left.kind}`.localeCompare(`${right.caseId} ${right.kind}`));

function countByHand(records: Iterable<VaultRecord>): { caseId: CaseId | null; kind: string; count: number }[] {
  const live = [...records].filter(({ deletedAt, audience, caseId }) => deletedAt === null && audience.type !== 'screening' && caseId !== null);
  const keys = [...new Set(live.map(({ caseId, kind }) => `${caseId} ${kind}`))].sort();
  return keys.map((key) => {
    const of = live.filter(({ caseId, kind }) => `${caseId} ${kind}` === key);
    return { caseId: of[0]?.caseId ?? null, kind: of[0]?.kind ?? '', count: of.length };
  });
}

const changeArbitrary = fc.record({
  which: fc.integer({ min: 0, max: 5 }),
  caseId: fc.constantFrom(...cases),
  kind: fc.constantFrom('note' as const, 'meeting' as const),
  isBinned: fc.boolean(),
  audience: fc.constantFrom({ type: 'mediator' } as const, { type: 'screening' } as const),
});

test('cases are counted as a look through all their records counts them, whatever was changed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(changeArbitrary, { minLength: 1, maxLength: 20 }), async (changes) => {
      const { vault } = await setupVault();
      const records = new Map<number, VaultRecord>();
      for (const [at, { which, caseId, kind, isBinned, audience }] of changes.entries()) {
        const before = records.get(which);
        const record = before
          ? { ...before, revision: before.revision + 1, audience, deletedAt: isBinned ? at : null, updatedAt: 100 + at }
          : noteRecord({ caseId, kind, audience, deletedAt: isBinned ? at : null, updatedAt: 100 + at });
        expect(vault.store.transact((writer) => writer.putRecord(record)).ok).toBe(true);
        records.set(which, record);
      }
      expect(inOrder(vault.store.countLive()).map(({ caseId, kind, count }) => ({ caseId, kind, count }))).toEqual(countByHand(records.values()));
      for (const caseId of cases) expect(vault.store.countLive(caseId)).toEqual(vault.store.countLive().filter((each) => each.caseId === caseId));
      vault.close();
    }),
    { numRuns: 15 },
  );
});

test.each(['DELETE FROM live_count', 'UPDATE live_count SET count = 77, updated_at = 1', "INSERT INTO live_count VALUES ('nowhere', 'note', 3, 4)"])(
  'the background check puts right what was changed behind its back: %s',
  async (sql) => {
    const setup = await setupVault();
    const caseId = cases[0] as CaseId;
    setup.vault.store.transact((writer) => [1, 2, 3].forEach((at) => writer.putRecord(noteRecord({ caseId, updatedAt: at }))));
    const before = setup.vault.store.countLive();
    setup.vault.close();
    await withRawDatabase(setup.folder, (connection) => connection.exec(sql));
    const vault = await setup.reopen();
    expect(vault.store.countLive()).not.toEqual(before);
    expect((await vault.verify()).type).toBe('whole');
    expect(vault.store.countLive()).toEqual(before);
    vault.close();
  },
);
