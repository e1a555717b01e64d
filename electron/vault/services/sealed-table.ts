// The channels of contract-sealed.ts. What comes from a screen is answered for the screen of one party alone.
import type { sealedContract } from '#shared/ipc/contract-sealed.ts';
import { answerSealed, askSealed, beginSealed, openSealed, readSealedState, stopSealed } from './sealed.ts';
import type { Service } from './session.ts';

type SealedChannel = keyof typeof sealedContract;

export const sealedTable: { readonly [Channel in SealedChannel]: { readonly access: 'desk' | 'screen'; readonly serve: Service<Channel> } } = {
  'sealed:state': { access: 'desk', serve: readSealedState },
  'sealed:begin': { access: 'desk', serve: beginSealed },
  'sealed:open': { access: 'desk', serve: openSealed },
  'sealed:stop': { access: 'desk', serve: stopSealed },
  'sealed:ask': { access: 'screen', serve: askSealed },
  'sealed:answer': { access: 'screen', serve: answerSealed },
};
