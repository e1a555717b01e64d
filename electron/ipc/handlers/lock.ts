import { ok } from '#shared/result.ts';
import type { AppParts } from '../app-parts.ts';
import type { HandlerMap } from '../register.ts';

type LockChannel = 'lock:now' | 'lock:stay' | 'lock:blanked' | 'lock:flush';

export function createLockHandlers({ lock, idle, session }: AppParts): Pick<HandlerMap, LockChannel> {
  return {
    'lock:now': ({ to }) => {
      void lock.lock(to === 'rescue' ? 'to-rescue' : 'asked');
      return ok(null);
    },
    'lock:stay': () => {
      idle.stay();
      return ok(null);
    },
    'lock:blanked': (_input, page) => {
      lock.noteBlanked(page);
      return ok(null);
    },
    'lock:flush': async (input, page) => {
      const result = await session.flush(page.viewer, input);
      lock.noteFlushed(page);
      return result;
    },
  };
}
