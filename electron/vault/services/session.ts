// What the services share while one vault is open: its store, the walls of its cases, the clock. Every change goes through
// `change`, which keeps the walls current and tells the open windows.
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { Viewer } from '#shared/domain/audience.ts';
import type { ParsedInput, RequestResult } from '#shared/ipc/contract.ts';
import type { RequestChannel } from '#shared/ipc/channels.ts';
import type { WriteError } from '#shared/ipc/errors.ts';
import type { Result } from '#shared/result.ts';
import type { Clock, IntegrityState, OpenedVault, Store, StoreWriter } from '../ports.ts';
import { createBodyReader, type BodyReader } from './body-reader.ts';
import { createCaseWorlds, type CaseWorlds } from './case-worlds.ts';
import { createTracker, type Changes } from './changes.ts';
import { endOutdatedPermissions } from './outdated-permissions.ts';
import { createTasks, type Tasks } from './tasks.ts';
import type { TaskProgress } from '#shared/ipc/task-progress.ts';

export type VaultSession = {
  readonly vault: OpenedVault;
  /** This computer did not know the vault before. */
  readonly isNewHere: boolean;
  readonly store: Store;
  readonly worlds: CaseWorlds;
  readonly bodies: BodyReader;
  readonly clock: Clock;
  readonly newId: () => RecordId;
  readonly tasks: Tasks;
  /** Windows open now. */
  viewers: readonly Viewer[];
  integrity: IntegrityState;
  /** At the last change the medium did not answer. */
  isMediumGone: boolean;
  /** 'recovery' until a new passphrase is set. */
  openedBy: OpenedVault['openedBy'];
  /** Position of the last note of each case, once it is known. */
  readonly lastPositions: Map<CaseId, number>;
  /** Never earlier than the newest journal entry of the case (or, without one, of the vault). */
  now(caseId: CaseId | null): number;
  /** `readers`: before whose eyes it is typed; for everyone else a change of words ends the permission that was given for the earlier ones. */
  change<Value>(work: (writer: StoreWriter) => Value, readers?: readonly PartyId[]): Result<Value, WriteError>;
};

export type ServiceCall = { readonly session: VaultSession; readonly viewer: Viewer };
export type Service<Channel extends RequestChannel> = (
  call: ServiceCall,
  input: ParsedInput<Channel>,
) => RequestResult<Channel> | Promise<RequestResult<Channel>>;

export type SessionInput = {
  readonly vault: OpenedVault;
  readonly isNewHere?: boolean;
  readonly clock: Clock;
  readonly newId: () => RecordId;
  readonly onChanged: (changes: Changes) => void;
  /** A record could not be read, or the medium went or came back. */
  readonly onStatusChanged: () => void;
  readonly onProgress: (viewer: Viewer, progress: TaskProgress) => void;
};

export function createVaultSession({ vault, isNewHere = false, clock, newId, onChanged, onStatusChanged, onProgress }: SessionInput): VaultSession {
  const { store } = vault;
  const bodies = createBodyReader(onStatusChanged);
  const worlds = createCaseWorlds(store, bodies);
  const noteMedium = (isGone: boolean): void => {
    if (isGone === session.isMediumGone) return;
    session.isMediumGone = isGone;
    onStatusChanged();
  };
  const session: VaultSession = {
    vault,
    isNewHere,
    store,
    worlds,
    bodies,
    clock,
    newId,
    tasks: createTasks(onProgress),
    viewers: [],
    integrity: { type: 'checking' },
    isMediumGone: false,
    openedBy: vault.openedBy,
    lastPositions: new Map(),
    now: (caseId) => Math.max(clock.now(), store.lastJournalAt('vault'), caseId === null ? 0 : store.lastJournalAt(caseId)),
    change: (work, readers = []) => {
      const tracker = createTracker();
      const result = store.transact((plain) => {
        const writer = tracker.watch(plain);
        const value = work(writer);
        endOutdatedPermissions(writer, { records: tracker.changes().records, readers, now: (caseId) => session.now(caseId), newId });
        return value;
      });
      noteMedium(!result.ok && result.error.type === 'medium-gone');
      if (!result.ok) return result;
      const changes = tracker.changes();
      worlds.apply(changes);
      onChanged(changes);
      return result;
    },
  };
  return session;
}
