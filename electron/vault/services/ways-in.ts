// The ways into the vault as the mediator sees them: which there are, when each was made and last used, and which backups an old secret still opens.
import { z } from 'zod';
import type { WayIn } from '#shared/ipc/contract-ways-in.ts';
import type { KeepHereError, RenewError, WriteError } from '#shared/ipc/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { VaultCalls } from '../messages.ts';
import { notAllowed } from './records.ts';
import type { Service, VaultSession } from './session.ts';
import { bringSlotsToBackups, outdatedBackups } from './slot-backups.ts';

const useSetting = 'slot-use';
const useSchema = z.record(z.string().regex(/^[0-9a-f]{32}$/), z.strictObject({ madeAt: z.int().nullable(), usedAt: z.int().nullable(), computer: z.string().max(200) }));
type SlotUse = z.output<typeof useSchema>;

const order = { passphrase: 0, recovery: 1, computer: 2 } as const;

export const listWaysIn: Service<'ways-in:list'> = ({ session }) => {
  const use = readUse(session);
  const ways = session.vault.slots().map(({ id, type }): WayIn => ({ slotId: id, type, ...(use[id] ?? unknownUse) }));
  return ok({ ways: ways.toSorted((one, other) => order[one.type] - order[other.type] || (one.madeAt ?? 0) - (other.madeAt ?? 0)), outdatedBackups: outdatedBackups(session) });
};

/** At each opening. What a medium refuses is only a time that is not noted. */
export function noteSlotUse(session: VaultSession): void {
  const { vault } = session;
  if (vault.readOnly() !== null) return;
  writeUse(session, { [vault.openedSlot]: { ...(readUse(session)[vault.openedSlot] ?? unknownUse), usedAt: session.now(null) } });
}

/** After slots were made or replaced: those not known yet are new. */
export function noteSlotsMade(session: VaultSession, computer = ''): void {
  const known = readUse(session);
  const made = session.vault.slots().filter(({ id }) => !(id in known));
  const at = session.now(null);
  writeUse(session, Object.fromEntries(made.map(({ id, type }) => [id, { madeAt: at, usedAt: null, computer: type === 'computer' ? computer : '' }])));
}

/** Whatever changed a slot ends with this. */
export async function slotsChanged(session: VaultSession, computer = ''): Promise<void> {
  noteSlotsMade(session, computer);
  await bringSlotsToBackups(session);
}

const unknownUse: SlotUse[string] = { madeAt: null, usedAt: null, computer: '' };

function readUse(session: VaultSession): SlotUse {
  const parsed = useSchema.safeParse(session.store.setting(useSetting));
  return parsed.success ? parsed.data : {};
}

/** Of slots that are gone nothing is kept. */
function writeUse(session: VaultSession, changes: SlotUse): void {
  const known = { ...readUse(session), ...changes };
  const kept = Object.fromEntries(session.vault.slots().map(({ id }) => [id, known[id] ?? unknownUse]));
  session.change((writer) => writer.putSetting(useSetting, kept));
}

type AddInput = VaultCalls['add-computer-slot']['input'];

export async function addComputerSlot(session: VaultSession, { passphrase, slotKey, computer }: AddInput): Promise<Result<{ readonly slotId: string }, KeepHereError>> {
  try {
    const added = await session.vault.addComputerSlot(passphrase, slotKey);
    if (!added.ok) return added;
    session.change((writer) => writer.addJournalEntry('vault', 'computer-slot-added', { computer }));
    await slotsChanged(session, computer);
    return ok({ slotId: added.value });
  } finally {
    passphrase.fill(0);
    slotKey.fill(0);
  }
}

export async function removeComputerSlot(session: VaultSession, slotId: string): Promise<Result<null, WriteError>> {
  const computer = readUse(session)[slotId]?.computer ?? '';
  const had = session.vault.slots().some(({ id, type }) => id === slotId && type === 'computer');
  const removed = await session.vault.removeComputerSlot(slotId);
  if (!removed.ok || !had) return removed;
  session.change((writer) => writer.addJournalEntry('vault', 'computer-slot-removed', { computer }));
  await slotsChanged(session);
  return removed;
}

type RenewInput = VaultCalls['renew-data-key']['input'];
type Renewed = { readonly recoveryKey: string; readonly computerSlotId: string | null };

export async function renewDataKey(session: VaultSession, { viewer, taskId, passphrase, computerKey, computer }: RenewInput): Promise<Result<Renewed, RenewError | { readonly type: 'not-allowed' }>> {
  try {
    if (viewer.type !== 'desk') return notAllowed;
    if (session.integrity.type === 'altered') return err({ type: 'vault-altered' });
    const renewed = await session.tasks.run({ taskId, kind: 'renew', viewer }, (steps) => session.vault.renewDataKey({ passphrase, computerKey }, steps));
    if (!renewed.ok) return renewed;
    session.change((writer) => writer.addJournalEntry('vault', 'data-key-renewed', {}));
    await slotsChanged(session, computer);
    const computerSlot = session.vault.slots().find(({ type }) => type === 'computer');
    return ok({ recoveryKey: renewed.value.recoveryKey, computerSlotId: computerKey ? (computerSlot?.id ?? null) : null });
  } finally {
    passphrase.fill(0);
    computerKey?.fill(0);
  }
}
