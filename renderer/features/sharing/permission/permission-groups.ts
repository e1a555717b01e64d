// Permissions by whose they are, and by what is still to be done about them.
import type { Source } from '#shared/domain/audience.ts';
import { sameSource, type PermissionState } from '#shared/domain/permission-state.ts';
import { sourceKey, type KeepRequest, type Permission } from '#shared/domain/permission.ts';
import type { PermissionOverview } from '#shared/ipc/contract-permissions.ts';

export type StatedPermission = { readonly permission: Permission; readonly state: PermissionState };
/** `asksAgain`: its words were changed, and nobody has answered for the new ones since. */
export type GroupedPermission = StatedPermission & { readonly asksAgain: boolean };
export type SourceGroup = { readonly key: string; readonly by: Source; readonly permissions: readonly GroupedPermission[]; readonly keepRequests: readonly KeepRequest[] };

export const permissionFilters = ['all', 'open', 'waiting', 'unsigned', 'ended'] as const;
export type PermissionFilter = (typeof permissionFilters)[number];

export function groupBySource({ permissions, keepRequests }: Pick<PermissionOverview, 'permissions' | 'keepRequests'>): SourceGroup[] {
  const keys = new Map<string, Source>();
  for (const by of [...permissions.map(({ permission }) => permission.by), ...keepRequests.map((request) => request.by)]) keys.set(sourceKey(by), by);
  return [...keys].map(([key, by]) => ({
    key,
    by,
    permissions: permissions.filter(({ permission }) => sourceKey(permission.by) === key).map((stated) => ({ ...stated, asksAgain: stated.state === 'words-changed' && !permissions.some(({ permission }) => answersFor(permission, stated.permission)) })),
    keepRequests: keepRequests.filter((request) => sourceKey(request.by) === key),
  }));
}

/** Given since, by the same source, about some of the same to some of the same people. */
function answersFor(later: Permission, ended: Permission): boolean {
  if (later.givenAt < (ended.revokedAt ?? 0) || !sameSource(later.by, ended.by)) return false;
  const { covers, to } = later;
  const isSameRecord = covers.type === 'all-of-source' || (ended.covers.type === 'records' && ended.covers.records.some((id) => covers.records.includes(id)));
  return isSameRecord && (to.type === 'parties' ? ended.to.type === 'parties' && ended.to.parties.some((party) => to.parties.includes(party)) : ended.to.type === 'outside' && ended.to.name === to.name);
}

/** What ended between two looks because its words were changed, and waits to be asked about again. */
export function newlyChanged(before: PermissionOverview, after: PermissionOverview): Permission[] {
  const known = new Set(before.permissions.flatMap(({ permission, state }) => (state === 'words-changed' ? [permission.id] : [])));
  return groupBySource(after).flatMap(({ permissions }) => permissions.flatMap(({ permission, asksAgain }) => (asksAgain && !known.has(permission.id) ? [permission] : [])));
}

export const isEnded = (state: PermissionState): boolean => state === 'revoked' || state === 'words-changed' || state === 'expired';

export function filterPermissions(permissions: readonly GroupedPermission[], filter: PermissionFilter): GroupedPermission[] {
  return permissions.filter(({ permission, state, asksAgain }) => {
    switch (filter) {
      case 'all':
        return true;
      case 'open':
        return state === 'in-force';
      case 'waiting':
        return asksAgain || (!isEnded(state) && state !== 'in-force');
      case 'unsigned':
        return !isEnded(state) && permission.given.type === 'said-and-noted';
      case 'ended':
        return isEnded(state);
    }
  });
}
