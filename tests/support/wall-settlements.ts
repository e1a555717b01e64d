// Steps that draft agreements at the desk, of what the parties told in confidence: no window of theirs may ever hear of one.
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { SettlementBody } from '#shared/domain/settlement.ts';
import type { MemoryStore } from './memory-store.ts';
import { desk, type ServiceHarness } from './service-harness.ts';
import type { Model, Word } from './wall-model.ts';

type Parts = {
  readonly model: Model;
  readonly store: MemoryStore;
  readonly caseId: CaseId;
  readonly newId: () => RecordId;
  readonly word: () => Word;
  readonly ask: (viewer: typeof desk, channel: Parameters<ServiceHarness['ask']>[1], input: unknown) => Promise<unknown>;
  readonly parties: () => PartyId[];
};

export function settlementSteps({ model, store, caseId, newId, word, ask, parties }: Parts): ((one: number) => Promise<void>)[] {
  const stored = (one: number) => {
    const id = model.settlements[one % Math.max(1, model.settlements.length)];
    return id === undefined ? null : store.record(id as RecordId);
  };
  return [
    async function draftSettlement(one) {
      const record = stored(one);
      if (!record || one % 3 === 0) {
        const recordId = newId();
        await ask(desk, 'settlement:create', { caseId, recordId, languages: 'kk-ru', parties: parties() });
        model.settlements.push(recordId);
        return;
      }
      const { version: _version, replaces: _replaces, frozen: _frozen, ...details } = record.body as SettlementBody;
      const text = word();
      await ask(desk, 'settlement:save', { caseId, recordId: record.id, revision: record.revision, details: { ...details, subject: { kk: text, ru: text, en: text } } });
    },
    async function deleteOrRestoreSettlement(one) {
      const record = stored(one);
      if (record) await ask(desk, record.deletedAt === null ? 'settlement:delete' : 'settlement:restore', { caseId, recordId: record.id });
    },
  ];
}
