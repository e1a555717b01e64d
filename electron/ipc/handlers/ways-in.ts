// This computer's keychain as a way into the vault: main keeps the sealed key, the vault process the slot. The key is kept before its slot is made, and
// goes after its slot is gone, so that no interruption leaves a slot whose key nobody has.
import { randomBytes } from 'node:crypto';
import { err, ok } from '#shared/result.ts';
import type { Page } from '#electron/app/windows.ts';
import type { AppParts } from '../app-parts.ts';
import type { HandlerMap } from '../register.ts';

type WaysInChannel = 'ways-in:here' | 'ways-in:keep-here' | 'ways-in:forget-computer' | 'ways-in:renew';

const slotKeyBytes = 32;

export function createWaysInHandlers({ session, computer }: AppParts): Pick<HandlerMap, WaysInChannel> {
  const { keychain, keys, name } = computer;
  /** The vault at whose desk the page stands. */
  const atDesk = (page: Page): string | null => (page.viewer.type === 'desk' ? session.vaultId() : null);
  const refuse = (page: Page) => err({ type: page.viewer.type === 'desk' ? 'locked' : 'not-allowed' } as const);

  return {
    'ways-in:here': async (_input, page) => {
      const vaultId = atDesk(page);
      return vaultId === null ? refuse(page) : ok({ keychain: await keychain.state(), slotId: keys.slotId(vaultId) });
    },
    'ways-in:keep-here': async ({ passphrase }, page) => {
      const slotKey = randomBytes(slotKeyBytes);
      try {
        const vaultId = atDesk(page);
        if (vaultId === null) return refuse(page);
        if ((await keychain.state()) !== 'ready') return err({ type: 'keychain-unavailable' });
        const before = keys.slotId(vaultId);
        if (!(await keys.add(vaultId, slotKey))) return err({ type: 'keychain-refused' });
        const added = await session.addComputerSlot({ passphrase, slotKey, computer: name });
        if (!added.ok) {
          keys.takeBack(vaultId);
          return added;
        }
        keys.settle(vaultId, added.value.slotId);
        if (before !== null) await session.removeComputerSlot(before);
        return ok(null);
      } finally {
        passphrase.fill(0);
        slotKey.fill(0);
      }
    },
    'ways-in:forget-computer': async ({ slotId }, page) => {
      const vaultId = atDesk(page);
      if (vaultId === null) return refuse(page);
      const removed = await session.removeComputerSlot(slotId);
      if (removed.ok && keys.slotId(vaultId) === slotId) keys.forget(vaultId);
      return removed;
    },
    'ways-in:renew': async ({ taskId, passphrase }, page) => {
      // Only where this computer has a slot does it get one in the renewed vault: nobody is let in who was not before.
      const vaultId = atDesk(page);
      let computerKey: Uint8Array | null = null;
      try {
        if (vaultId === null) return refuse(page);
        if (keys.slotId(vaultId) !== null) {
          const fresh = randomBytes(slotKeyBytes);
          computerKey = (await keys.add(vaultId, fresh)) ? fresh : null;
        }
        const renewed = await session.renewDataKey({ viewer: page.viewer, taskId, passphrase, computerKey, computer: name });
        if (!renewed.ok) {
          if (computerKey) keys.takeBack(vaultId);
          return renewed;
        }
        const { recoveryKey, computerSlotId } = renewed.value;
        if (computerSlotId !== null) keys.settle(vaultId, computerSlotId);
        else keys.forget(vaultId);
        return ok({ recoveryKey });
      } finally {
        passphrase.fill(0);
        computerKey?.fill(0);
      }
    },
  };
}
