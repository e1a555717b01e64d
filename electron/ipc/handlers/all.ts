// Every channel's handler: main's own, and those that go to the vault with the viewer of the page that asked.
import { vaultChannels, type VaultChannel } from '#electron/vault/messages.ts';
import type { AppParts } from '../app-parts.ts';
import type { HandlerMap } from '../register.ts';
import { createAppHandlers } from './app.ts';
import { createBackupHandlers } from './backups.ts';
import { createCarryHandlers } from './carry.ts';
import { createExchangeHandlers } from './exchange.ts';
import { createFileHandlers } from './files.ts';
import { createJointHandlers } from './joint.ts';
import { createLockHandlers } from './lock.ts';
import { createPackageHandlers } from './packages.ts';
import { createPageHandlers } from './page.ts';
import { createPaperHandlers } from './paper.ts';
import { createRecoveryHandlers } from './recovery.ts';
import { createVaultHandlers } from './vault.ts';
import { createWaysInHandlers } from './ways-in.ts';
import { createWholenessHandlers } from './wholeness.ts';

export function createHandlers(parts: AppParts): HandlerMap {
  return {
    ...createAppHandlers(parts),
    ...createBackupHandlers(parts),
    ...createCarryHandlers(parts),
    ...createLockHandlers(parts),
    ...createPageHandlers(parts),
    ...createVaultHandlers(parts),
    ...createWaysInHandlers(parts),
    ...createWholenessHandlers(parts),
    ...createRecoveryHandlers(parts),
    ...createPaperHandlers(parts),
    ...createFileHandlers(parts),
    ...createExchangeHandlers(parts),
    ...createPackageHandlers(parts),
    ...forwardToVault(parts),
    ...createJointHandlers(parts),
  };
}

function forwardToVault({ session }: AppParts): Pick<HandlerMap, VaultChannel> {
  const forwards = vaultChannels.map((channel) => [channel, (input: unknown, page: { viewer: Parameters<typeof session.request>[1] }) => session.request(channel, page.viewer, input)]);
  return Object.fromEntries(forwards) as Pick<HandlerMap, VaultChannel>;
}
