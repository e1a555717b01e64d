// The channels of contract-permissions.ts: at the desk only, all of them. No other viewer learns what was permitted, asked or refused.
import type { permissionContract } from '#shared/ipc/contract-permissions.ts';
import { attachScan, keepRecords, listPermissions, noteAsked, noteEvent, revokePermission, withdrawKeep } from './permissions.ts';
import { givePermission } from './permission-giving.ts';
import type { Service } from './session.ts';

type PermissionChannel = keyof typeof permissionContract;

export const permissionsTable: { readonly [Channel in PermissionChannel]: { readonly access: 'desk'; readonly serve: Service<Channel> } } = {
  'permission:list': { access: 'desk', serve: listPermissions },
  'permission:give': { access: 'desk', serve: givePermission },
  'permission:revoke': { access: 'desk', serve: revokePermission },
  'permission:asked': { access: 'desk', serve: noteAsked },
  'permission:event-happened': { access: 'desk', serve: noteEvent },
  'permission:attach-scan': { access: 'desk', serve: attachScan },
  'permission:keep': { access: 'desk', serve: keepRecords },
  'permission:withdraw-keep': { access: 'desk', serve: withdrawKeep },
};
