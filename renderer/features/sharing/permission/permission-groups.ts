// Permissions by whose they are, and by what is still to be done about them.
import type { Source } from '#shared/domain/audience.ts';
import type { PermissionState } from '#shared/domain/permission-state.ts';
import { sourceKey, type KeepRequest, type Permission } from '#shared/domain/permission.ts';
import type { PermissionOverview } from '#shared/ipc/contract-permissions.ts';

export type StatedPermission = { readonly permission: Permission; readonly state: PermissionState };
export type SourceGroup = { readonly key: string; readonly by: Source; readonly permissions: readonly StatedPermission[]; readonly keepRequests: readonly KeepRequest[] };

export const permissionFilters = ['all', 'open', 'waiting', 'unsigned', 'ended'] as const;
export type PermissionFilter = (typeof permissionFilters)[number];

export function groupBySource({ permissions, keepRequests }: Pick<PermissionOverview, 'permissions' | 'keepRequests'>): SourceGroup[] {
  const keys = new Map<string, Source>();
  for (const by of [...permissions.map(({ permission }) => permission.by), ...keepRequests.map((request) => request.by)]) keys.set(sourceKey(by), by);
  return [...keys].map(([key, by]) => ({
    key,
    by,
    permissions: permissions.filter(({ permission }) => sourceKey(permission.by) === key),
    keepRequests: keepRequests.filter((request) => sourceKey(request.by) === key),
  }));
}

export const isEnded = (state: PermissionState): boolean => state === 'revoked' || state === 'expired';

export function filterPermissions(permissions: readonly StatedPermission[], filter: PermissionFilter): StatedPermission[] {
  return permissions.filter(({ permission, state }) => {
    switch (filter) {
      case 'all':
        return true;
      case 'open':
        return state === 'in-force';
      case 'waiting':
        return !isEnded(state) && state !== 'in-force';
      case 'unsigned':
        return !isEnded(state) && permission.given.type === 'said-and-noted';
      case 'ended':
        return isEnded(state);
    }
  });
}
