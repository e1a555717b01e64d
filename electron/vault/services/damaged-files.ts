// Files that the last check found missing or damaged: which they are, and back they come from a backup that still has them.
import type { RecordId } from '#shared/domain/ids.ts';
import type { DamagedFile } from '#shared/ipc/contract-wholeness.ts';
import { ok, type Result } from '#shared/result.ts';
import type { BringBackFailure } from '../backups/backup-ports.ts';
import type { StoredFile } from '../files/file-ports.ts';
import { caseRecordId } from './cases.ts';
import type { Service, VaultSession } from './session.ts';

type Damaged = { readonly damage: DamagedFile['damage']; readonly file: StoredFile };

export const listDamagedFiles: Service<'vault:damaged-files'> = async ({ session }) => {
  const damaged = damagedOf(session);
  const shelved = await session.vault.backups.findShelved(damaged.map(({ file }) => file));
  return ok(damaged.map(({ file, damage }): DamagedFile => ({ recordId: file.id, ...namesOf(session, file), damage, heldSince: shelved.get(file.path)?.[0]?.madeAt ?? null })));
};

export const bringBackFiles: Service<'vault:bring-back-files'> = ({ session, viewer }, { taskId }) =>
  session.tasks.run({ taskId, kind: 'restore', viewer }, async (steps): Promise<Result<{ readonly brought: number; readonly left: number }, BringBackFailure>> => {
    const { backups } = session.vault;
    const wanted = damagedOf(session).map(({ file }) => file);
    const brought = await backups.bringBackFiles(wanted, steps);
    if (!brought.ok) return brought;
    const back = wanted.filter(({ path }) => brought.value.paths.includes(path));
    if (back.length > 0) {
      const noted = session.change((writer) => void writer.addJournalEntry('vault', 'files-brought-back', { records: back.map(({ id }) => id) }));
      if (!noted.ok) return noted;
      await checkAnew(session);
    }
    return ok({ brought: back.length, left: wanted.length - back.length });
  });

/** Only a check of everything says that the vault is whole again. */
async function checkAnew(session: VaultSession): Promise<void> {
  const found = await session.vault.verify();
  if (found.type !== 'checking') session.integrity = found;
}

function damagedOf({ integrity, store }: VaultSession): readonly Damaged[] {
  const what = integrity.type === 'altered' ? integrity.what : [];
  return what.flatMap((name): Damaged[] => {
    const [, damage, id] = /^file-(missing|cut|changed|unreadable) (\S+)$/.exec(name) ?? [];
    const file = id === undefined ? null : rowOf(store, id as RecordId);
    return file ? [{ damage: damage as DamagedFile['damage'], file }] : [];
  });
}

/** A row that cannot be read is named by the check of its table. */
function rowOf(store: VaultSession['store'], id: RecordId): StoredFile | null {
  try {
    return store.attachment(id);
  } catch {
    return null;
  }
}

function namesOf({ store, bodies }: VaultSession, { id, caseId }: StoredFile): { readonly fileName: string; readonly caseName: string } {
  const record = store.record(id);
  const inCase = store.record(caseRecordId(caseId));
  return {
    fileName: (record && bodies.readAs(record, 'attachment')?.body.fileName) ?? '',
    caseName: (inCase && bodies.readAs(inCase, 'case')?.body.workingName) ?? '',
  };
}
