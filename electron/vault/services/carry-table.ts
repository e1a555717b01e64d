// The channels of contract-carry.ts that reach the vault: at the desk only, all of them.
import type { carryContract } from '#shared/ipc/contract-carry.ts';
import { listCarry, listMarks, listOutsiders } from './carry.ts';
import { tell } from './release-message.ts';
import type { Service } from './session.ts';

type CarryChannel = Exclude<keyof typeof carryContract, 'carry:copy' | 'clipboard:write'>;

export const carryTable: { readonly [Channel in CarryChannel]: { readonly access: 'desk'; readonly serve: Service<Channel> } } = {
  'carry:outsiders': { access: 'desk', serve: listOutsiders },
  'carry:list': { access: 'desk', serve: listCarry },
  'carry:tell': { access: 'desk', serve: tell },
  'carry:marks': { access: 'desk', serve: listMarks },
};
