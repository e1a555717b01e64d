// The ways into a vault: its key slots, this computer's keychain as one of them, and a new data key.
import { z } from 'zod';
import { entry, nothing, secretBytes, taskId } from './contract-entry.ts';
import type { KeepHereError, RenewError, WriteError } from './errors.ts';

const slotId = z.string().regex(/^[0-9a-f]{32}$/);

export type WayIn = {
  readonly slotId: string;
  readonly type: 'passphrase' | 'recovery' | 'computer';
  /** null: made before Bitim noted it. */
  readonly madeAt: number | null;
  /** null: never since it is noted. */
  readonly usedAt: number | null;
  /** What the computer was called when its slot was made; empty for the others. */
  readonly computer: string;
};

/** A known backup that could not be reached when a secret was replaced: an old one still opens it. */
export type OutdatedBackup = { readonly place: string; readonly at: number };

/** 'weak': the system would keep the key under a password that every program knows. */
export type KeychainState = 'ready' | 'none' | 'weak';

export const waysInContract = {
  'ways-in:list': entry<{ readonly ways: readonly WayIn[]; readonly outdatedBackups: readonly OutdatedBackup[] }>()(nothing),
  /** What this computer's keychain can do, and which slot's key it keeps. */
  'ways-in:here': entry<{ readonly keychain: KeychainState; readonly slotId: string | null }>()(nothing),
  /** From now on this computer opens the vault without a passphrase. */
  'ways-in:keep-here': entry<null, KeepHereError>()(z.strictObject({ passphrase: secretBytes })),
  /** Takes a computer's slot away, this one's or another's. */
  'ways-in:forget-computer': entry<null, WriteError>()(z.strictObject({ slotId })),
  /** Writes the vault anew under another data key. Tells `task:progress` of kind `renew`. The recovery key is a new one; computers other than this one have to be allowed anew. */
  'ways-in:renew': entry<{ readonly recoveryKey: string }, RenewError>()(z.strictObject({ taskId, passphrase: secretBytes })),
};
