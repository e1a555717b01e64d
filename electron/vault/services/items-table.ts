// The channels of contract-items.ts.
import type { itemsContract } from '#shared/ipc/contract-items.ts';
import { deleteItem, restoreItem, saveItemIn } from './items.ts';
import { readItemSight, showItemTo } from './items-shown.ts';
import type { Service } from './session.ts';

type ItemsChannel = keyof typeof itemsContract;

export const itemsTable: { readonly [Channel in ItemsChannel]: { readonly access: 'desk' | 'room'; readonly serve: Service<Channel> } } = {
  'item:save': { access: 'room', serve: saveItemIn('typed') },
  'item:delete': { access: 'room', serve: deleteItem },
  'item:restore': { access: 'room', serve: restoreItem },
  'item:sight': { access: 'desk', serve: readItemSight },
  'item:show-to': { access: 'desk', serve: showItemTo },
};
