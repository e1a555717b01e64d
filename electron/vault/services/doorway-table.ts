// The channels of contract-doorway.ts: at the desk only, all of them.
import type { doorwayContract } from '#shared/ipc/contract-doorway.ts';
import { passDoor, readDoor, settleQuestion } from './doorway.ts';
import type { Service } from './session.ts';

type DoorwayChannel = keyof typeof doorwayContract;

export const doorwayTable: { readonly [Channel in DoorwayChannel]: { readonly access: 'desk'; readonly serve: Service<Channel> } } = {
  'door:read': { access: 'desk', serve: readDoor },
  'door:pass': { access: 'desk', serve: passDoor },
  'door:settle-question': { access: 'desk', serve: settleQuestion },
};
