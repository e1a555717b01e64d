// Packages: at the desk alone. Making and choosing one begin in main, which asks for the place.
import type { VaultChannel } from '../messages.ts';
import { decidePermission, listShares, readOutside } from './package-outside.ts';
import { forgetSender, readCard } from './package-senders.ts';
import { closePackage, lookIntoPackage, trustSender, unsealPackage } from './packages.ts';
import type { Service } from './session.ts';
import { takePackage } from './take-package.ts';

type Channel = Extract<VaultChannel, `package:${string}`>;

export const packageTable: { readonly [Each in Channel]: { readonly access: 'desk'; readonly serve: Service<Each> } } = {
  'package:card': { access: 'desk', serve: readCard },
  'package:forget-sender': { access: 'desk', serve: forgetSender },
  'package:shares': { access: 'desk', serve: listShares },
  'package:unseal': { access: 'desk', serve: unsealPackage },
  'package:look': { access: 'desk', serve: lookIntoPackage },
  'package:trust': { access: 'desk', serve: trustSender },
  'package:take': { access: 'desk', serve: takePackage },
  'package:close': { access: 'desk', serve: closePackage },
  'package:outside': { access: 'desk', serve: readOutside },
  'package:decide': { access: 'desk', serve: decidePermission },
};
