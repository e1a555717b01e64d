// What the desk asks about permissions: no other viewer is answered, and nothing of them reaches one.
import type { VaultChannel } from '#electron/vault/messages.ts';
import { toRecordId } from './service-harness.ts';
import type { WallWorld } from './wall-world.ts';

type PermissionChannel = Extract<VaultChannel, `permission:${string}`>;
type Probe = (world: WallWorld) => unknown[];

const terms = { signedOn: null, validUntil: null, purpose: '', way: 'spoken' };
const notesOf = ({ model }: WallWorld): string[] => model.notes.map(({ id }) => id);

/** At the desk nothing of these moves anything: unknown ids. For a room every one of them has to be refused, whatever it names. */
export const permissionProbes: { readonly [Channel in PermissionChannel]: Probe } = {
  'permission:list': ({ caseId }) => [{ caseId }],
  'permission:give': (world) =>
    world.model.parties.slice(0, 1).map((party) => ({
      caseId: world.caseId, covers: { type: 'records', records: [toRecordId(0xeffe), ...notesOf(world)] }, to: { type: 'parties', parties: [party.id] }, answer: { type: 'yes' }, terms,
    })),
  'permission:revoke': (world) => [{ caseId: world.caseId, permissionId: toRecordId(0xeffd), reason: '' }],
  'permission:asked': ({ caseId }) => [{ caseId, permissionId: toRecordId(0xeffd), said: 'yes' }],
  'permission:event-happened': ({ caseId }) => [{ caseId, permissionId: toRecordId(0xeffd) }],
  'permission:attach-scan': (world) => [{ caseId: world.caseId, permissionId: toRecordId(0xeffd), signedOn: '2026-11-02', fileId: null }],
  'permission:keep': (world) => [{ caseId: world.caseId, covers: { type: 'records', records: [toRecordId(0xeffe), ...notesOf(world)] } }],
  'permission:withdraw-keep': ({ caseId }) => [{ caseId, requestId: toRecordId(0xeffd) }],
};
