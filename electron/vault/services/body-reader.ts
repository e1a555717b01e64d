// Bodies are parsed by their kind's schema each time they are read. One that does not parse is left as it lies in the vault:
// shown to nobody, never overwritten, and named in the vault's status.
import { bodyByKind, readBody, type RecordOf } from '#shared/domain/record-kinds.ts';
import type { RecordKind, VaultRecord } from '#shared/domain/vault-record.ts';

export type BodyReader = {
  read(record: VaultRecord): VaultRecord | null;
  readAs<Kind extends RecordKind>(record: VaultRecord, kind: Kind): RecordOf<Kind> | null;
  /** Names something else that does not parse: `draft <id>`. */
  report(name: string): void;
  /** `unreadable <kind> <id>`, in the order found. */
  unreadable(): readonly string[];
};

export function createBodyReader(onUnreadable: () => void): BodyReader {
  const found = new Set<string>();
  const report = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    onUnreadable();
  };
  const read = (record: VaultRecord): VaultRecord | null => {
    const body = readBody(record.kind, record.version, record.body);
    // What is saved next is saved in the present version.
    if (body) return { ...record, version: bodyByKind[record.kind].version, body };
    report(`unreadable ${record.kind} ${record.id}`);
    return null;
  };
  return {
    read,
    report: (name) => report(`unreadable ${name}`),
    readAs: <Kind extends RecordKind>(record: VaultRecord, kind: Kind) => (record.kind === kind ? (read(record) as RecordOf<Kind> | null) : null),
    unreadable: () => [...found],
  };
}
