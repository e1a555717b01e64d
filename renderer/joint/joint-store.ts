// All that this page knows: what its viewer may see of one case, and how to look.
import { createStore } from '#renderer/state/create-store.ts';
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { Settings } from '#shared/ipc/contract.ts';
import type { QuitBackup } from '#shared/ipc/contract-backups.ts';
import type { JointState } from '#shared/ipc/contract-joint.ts';

export type JointView = {
  readonly caseId: CaseId | null;
  readonly parties: readonly PartyId[];
  readonly joint: JointState | null;
  readonly hasQuickCode: boolean;
  readonly theme: Settings['theme'];
  readonly records: ReadonlyMap<string, VaultRecord>;
  /** Bitim is asked to quit and makes a backup first. */
  readonly quitting: QuitBackup;
};

export const useJoint = createStore<JointView>(() => ({ caseId: null, parties: [], joint: null, hasQuickCode: false, theme: 'system', records: new Map(), quitting: null }));
