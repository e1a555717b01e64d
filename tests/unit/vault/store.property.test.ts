// Random work on a vault against a naive model of it: after each reopening both say the same, and the root always agrees.
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Audience } from '#shared/domain/audience.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { Draft, JournalEntry, OpenedVault, StoreReader, StoreWriter } from '#electron/vault/ports.ts';
import { newCaseId, newRecordId, noteDraft, noteRecord, setupVault } from '#tests/support/vault-fixture.ts';

const caseIds: readonly CaseId[] = [newCaseId(), newCaseId()];
const recordIds: readonly RecordId[] = [newRecordId(), newRecordId(), newRecordId()];

type Model = {
  readonly records: Map<RecordId, VaultRecord[]>;
  readonly drafts: Map<RecordId, Draft>;
  readonly permissions: Map<string, { caseId: CaseId; body: unknown }>;
  readonly settings: Map<string, unknown>;
  readonly journal: Map<string, { kind: string; content: unknown }[]>;
};

const emptyModel = (): Model => ({ records: new Map(), drafts: new Map(), permissions: new Map(), settings: new Map(), journal: new Map() });

type Action = (writer: StoreWriter, model: Model) => void;
type Step = { readonly type: 'change'; readonly actions: readonly Action[]; readonly fails: boolean } | { readonly type: 'reopen' } | { readonly type: 'verify' };

const recordId = fc.constantFrom(...recordIds);
const caseId = fc.constantFrom(...caseIds);
const body = fc.jsonValue({ maxDepth: 2 }).map((value) => ({ value, text: 'ё қ "quoted" \u0000 \ud800 𝄞' }));
const audience: fc.Arbitrary<Audience> = fc.constantFrom({ type: 'mediator' }, { type: 'screening' }, { type: 'body' });

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ id: recordId, caseId, audience, body, isBinned: fc.boolean() }).map(({ id, isBinned, ...rest }): Action => (writer, { records }) => {
    const earlier = records.get(id) ?? [];
    const record = noteRecord({ ...rest, id, revision: earlier.length + 1, deletedAt: isBinned ? 5 : null });
    writer.putRecord(record);
    records.set(id, [...earlier, record]);
  }),
  fc.record({ id: recordId, audience }).map(({ id, audience: stricter }): Action => (writer, { records }) => {
    writer.setHistoryAudience(id, stricter);
    const all = records.get(id);
    if (all) records.set(id, all.map((record, index) => (index < all.length - 1 ? { ...record, audience: stricter } : record)));
  }),
  fc.record({ recordId, caseId, body }).map((fields): Action => (writer, { drafts }) => {
    const draft = noteDraft(fields);
    writer.putDraft(draft);
    drafts.set(draft.recordId, draft);
  }),
  recordId.map((id): Action => (writer, { drafts }) => {
    writer.dropDraft(id);
    drafts.delete(id);
  }),
  fc.record({ id: fc.constantFrom('p', 'q'), caseId, body }).map(({ id, ...rest }): Action => (writer, { permissions }) => {
    writer.putPermission({ id, ...rest });
    permissions.set(id, rest);
  }),
  fc.record({ key: fc.constantFrom('a', 'б', ''), value: fc.jsonValue({ maxDepth: 1 }) }).map(({ key, value }): Action => (writer, { settings }) => {
    writer.putSetting(key, value);
    settings.set(key, value);
  }),
  fc.record({ chain: fc.constantFrom('vault', ...caseIds), kind: fc.constantFrom('permission-given' as const, 'disclosure' as const), content: body }).map(({ chain, kind, content }): Action => (writer, { journal }) => {
    writer.addJournalEntry(chain, kind, content);
    journal.set(chain, [...(journal.get(chain) ?? []), { kind, content }]);
  }),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('change' as const), actions: fc.array(action, { maxLength: 4 }), fails: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ type: 'reopen' } as const) },
  { weight: 1, arbitrary: fc.constant({ type: 'verify' } as const) },
);

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');
const byText = (left: unknown, right: unknown): number => JSON.stringify(left).localeCompare(JSON.stringify(right));

function seen(store: StoreReader): unknown {
  const entries = (chain: string) => store.journal(chain).map(({ number, kind, content }: JournalEntry) => ({ number, kind, content }));
  return plain({
    records: recordIds.map((id) => [store.record(id), store.history(id)]),
    listed: store.records({ state: 'all' }).map(({ id }) => id).sort(),
    binned: store.records({ state: 'trash' }).map(({ id }) => id).sort(),
    drafts: caseIds.map((id) => store.drafts(id).sort(byText)),
    permissions: caseIds.map((id) => store.permissions(id)),
    settings: ['a', 'б', ''].map((key) => store.setting(key)),
    journal: ['vault', ...caseIds].map(entries),
  });
}

function expected({ records, drafts, permissions, settings, journal }: Model): unknown {
  const present = [...records.values()].flatMap((all) => all.slice(-1));
  return plain({
    records: recordIds.map((id) => [records.get(id)?.at(-1) ?? null, (records.get(id) ?? []).slice(0, -1).reverse()]),
    listed: present.map(({ id }) => id).sort(),
    binned: present.filter(({ deletedAt }) => deletedAt !== null).map(({ id }) => id).sort(),
    drafts: caseIds.map((id) => [...drafts.values()].filter((draft) => draft.caseId === id).sort(byText)),
    permissions: caseIds.map((id) =>
      [...permissions].filter(([, { caseId: owner }]) => owner === id).map(([name, { body: content }]) => ({ id: name, caseId: id, body: content })).sort((left, right) => (left.id < right.id ? -1 : 1)),
    ),
    settings: ['a', 'б', ''].map((key) => settings.get(key) ?? null),
    journal: ['vault', ...caseIds].map((chain) => (journal.get(chain) ?? []).map((entry, index) => ({ number: index + 1, ...entry }))),
  });
}

function change(vault: OpenedVault, model: Model, { actions, fails }: Extract<Step, { type: 'change' }>): Model {
  const next = structuredClone(model);
  const work = (writer: StoreWriter): void => {
    actions.forEach((act) => act(writer, next));
    if (fails) throw new Error('given up');
  };
  if (fails) {
    expect(() => vault.store.transact(work)).toThrow('given up');
    return model;
  }
  expect(vault.store.transact(work)).toEqual({ ok: true, value: undefined });
  return next;
}

test('a vault says what a naive model says, whatever is done to it', async () => {
  const fixture = await setupVault();
  fixture.vault.close();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
      const folder = fixture.copy(`run ${run++}`);
      // Each run begins from the same vault, so this computer's memory of the last run is not of it.
      rmSync(fixture.dependencies.witnessFolder, { recursive: true, force: true });
      const open = () => fixture.reopen(undefined, folder);
      let vault = await open();
      let model = emptyModel();
      for (const one of steps) {
        if (one.type === 'change') model = change(vault, model, one);
        else if (one.type === 'reopen') {
          vault.close();
          vault = await open();
          expect(vault.notices).toEqual([]);
        } else expect(await vault.verify()).toMatchObject({ type: 'whole' });
        expect(seen(vault.store)).toEqual(expected(model));
      }
      expect(await vault.verify()).toMatchObject({ type: 'whole' });
      vault.close();
    }),
    { numRuns: 60 },
  );
});
