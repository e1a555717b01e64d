// One thing that the vault process is doing when it is killed: what it needs first, what is asked, and what must be true afterwards, answered or not.
import type { OpenedVault } from '#electron/vault/ports.ts';
import type { VaultProcess } from '#tests/support/vault-process.ts';
import type { World } from './kill-world.ts';

export type KillOperation = {
  readonly name: string;
  /** Has no answer: goes on until the kill. */
  readonly isEndless?: true;
  /** About how long it takes on a machine that has nothing else to do. */
  readonly usualMs?: number;
  /** While no process has the vault: what the next opening will find. The opening itself is then what is killed. */
  readonly beforeOpening?: (world: World) => Promise<void>;
  /** Before the kill is near: all of it is answered. */
  readonly prepare?: (world: World, process: VaultProcess) => Promise<void>;
  /** Settles with the answer; throws what the vault refused. */
  readonly run: (world: World, process: VaultProcess) => Promise<void>;
  /** Looks at the vault that was opened again, and at what lies around it. */
  readonly check?: (world: World, vault: OpenedVault, wasAnswered: boolean) => Promise<void> | void;
};

/** A process that was killed answers "locked": no answer. */
export class Unanswered extends Error {}

export function answered<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: { readonly type: string } }): Value {
  if (result.ok) return result.value;
  if (result.error.type === 'locked') throw new Unanswered('killed');
  throw new Error(`refused: ${JSON.stringify(result.error)}`);
}
