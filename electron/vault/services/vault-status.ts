import { isPassphraseLongEnough } from '#shared/domain/passphrase-floor.ts';
import type { Viewer } from '#shared/domain/audience.ts';
import type { JournalKind } from '#shared/domain/journal-kinds.ts';
import type { VaultStatus } from '#shared/ipc/contract.ts';
import { err, ok } from '#shared/result.ts';
import { notAllowed } from './records.ts';
import type { Service, VaultSession } from './session.ts';
import { slotsChanged } from './ways-in.ts';
import { alteredOf, noticesOf, wholenessOf } from './wholeness.ts';

export const readStatus: Service<'vault:status'> = ({ session, viewer }) => ok(statusFor(session, viewer));

/** In a room the state is shown, but not which records are meant. */
export function statusFor(session: VaultSession, viewer: Viewer): VaultStatus {
  const { vault, integrity, openedBy } = session;
  const what = alteredOf(session);
  const isAltered = integrity.type === 'altered' || what.length > 0;
  return {
    name: vault.name,
    recoveryProven: vault.recoveryProven(),
    openedBy,
    integrity: isAltered ? { type: 'altered', what: viewer.type === 'desk' ? what : [] } : integrity,
    notices: noticesOf(session),
    ...wholenessOf(session, viewer),
  };
}

export const proveRecoveryKey: Service<'vault:prove-recovery-key'> = async ({ session }, { typed }) => {
  const wasProven = session.vault.recoveryProven();
  const proven = await session.vault.proveRecoveryKey(typed);
  if (!proven.ok) return proven;
  if (!proven.value || wasProven) return ok({ proven: proven.value });
  return journalled(session, 'recovery-proven', { proven: true });
};

/** Bytes of a passphrase are wiped here in every case; a page keeps its own copy no longer than its field. */
export const changePassphrase: Service<'vault:change-passphrase'> = async ({ session }, { current, next }) => {
  try {
    if (!isLongEnough(next)) return err({ type: 'weak-passphrase' });
    const changed = await session.vault.changePassphrase(current, next);
    return changed.ok ? slotReplaced(session, 'passphrase-changed', null) : changed;
  } finally {
    current.fill(0);
    next.fill(0);
  }
};

export const setPassphrase: Service<'vault:set-passphrase'> = async ({ session }, { next }) => {
  try {
    if (session.openedBy !== 'recovery') return notAllowed;
    if (!isLongEnough(next)) return err({ type: 'weak-passphrase' });
    const changed = await session.vault.setPassphrase(next);
    if (!changed.ok) return changed;
    // Once only: from now on a change asks for the passphrase.
    session.openedBy = 'passphrase';
    return slotReplaced(session, 'passphrase-set-after-recovery', null);
  } finally {
    next.fill(0);
  }
};

export const renewRecoveryKey: Service<'vault:new-recovery-key'> = async ({ session }, { passphrase }) => {
  try {
    const renewed = await session.vault.newRecoveryKey(passphrase);
    return renewed.ok ? slotReplaced(session, 'recovery-key-replaced', { recoveryKey: renewed.value }) : renewed;
  } finally {
    passphrase.fill(0);
  }
};

export function isLongEnough(passphrase: Uint8Array): boolean {
  try {
    return isPassphraseLongEnough(new TextDecoder('utf-8', { fatal: true }).decode(passphrase));
  } catch {
    return false;
  }
}

/**
 * The keys are already changed when the journal line is written. Where the medium refuses the line, the change still holds,
 * and the answer must say so: a passphrase reported as unchanged would lock its owner out.
 */
function journalled<Answer>(session: VaultSession, kind: JournalKind, answer: Answer) {
  session.change((writer) => writer.addJournalEntry('vault', kind, {}));
  return ok(answer);
}

async function slotReplaced<Answer>(session: VaultSession, kind: JournalKind, answer: Answer) {
  const told = journalled(session, kind, answer);
  await slotsChanged(session);
  return told;
}
