// What the check found, by case and kind where that can be told.
import type { AffectedCase } from '#shared/ipc/contract-wholeness.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import type { RecordKind } from '#shared/domain/vault-record.ts';
import { ok } from '#shared/result.ts';
import type { Service, VaultSession } from './session.ts';
import { alteredOf } from './wholeness.ts';

type Kinds = Map<RecordKind, { older: number; gone: number; unreadable: number }>;

export const listAffectedCases: Service<'vault:affected-cases'> = ({ session }) => {
  const cases = new Map<string | null, { kinds: Kinds; hasJournal: boolean }>();
  const inCase = (caseId: string | null) => {
    const found = cases.get(caseId) ?? { kinds: new Map(), hasJournal: false };
    cases.set(caseId, found);
    return found;
  };
  const add = (caseId: string | null, kind: RecordKind, counts: Partial<{ older: number; gone: number; unreadable: number }>): void => {
    const { kinds } = inCase(caseId);
    const known = kinds.get(kind) ?? { older: 0, gone: 0, unreadable: 0 };
    kinds.set(kind, { older: known.older + (counts.older ?? 0), gone: known.gone + (counts.gone ?? 0), unreadable: known.unreadable + (counts.unreadable ?? 0) });
  };
  const what = alteredOf(session);
  if (session.integrity.type === 'altered') for (const { caseId, kind, ...counts } of session.vault.findAffected()) add(caseId, kind, counts);
  for (const name of what) {
    const [first, kind, id] = name.split(' ');
    if (first === 'journal' && kind !== undefined) inCase(kind === 'vault' ? null : kind).hasJournal = true;
    if (first === 'unreadable' && id !== undefined) add(caseOf(session, id), kind as RecordKind, { unreadable: 1 });
  }
  return ok(
    [...cases].map(([caseId, { kinds, hasJournal }]): AffectedCase => ({ caseId, name: caseId === null ? '' : nameOf(session, caseId), hasJournal, kinds: [...kinds].map(([kind, counts]) => ({ kind, ...counts })) })),
  );
};

/** A row on a page that cannot be read has no case that could be told. */
function caseOf({ store }: VaultSession, id: string): string | null {
  try {
    return store.record(id as RecordId)?.caseId ?? null;
  } catch {
    return null;
  }
}

function nameOf({ store, bodies }: VaultSession, caseId: string): string {
  try {
    const record = store.record(caseId as RecordId);
    return (record && bodies.readAs(record, 'case')?.body.workingName) ?? '';
  } catch {
    return '';
  }
}
