import { err, ok } from '#shared/result.ts';
import { clearsAfterMs } from '#electron/platform/concealed-clipboard.ts';
import type { AppParts } from '../app-parts.ts';
import type { HandlerMap } from '../register.ts';

/** The clipboard: words of a message as release gives them out, and what a page's own copy and cut commands select. */
export function createCarryHandlers({ session, copies }: Pick<AppParts, 'session' | 'copies'>): Pick<HandlerMap, 'carry:copy' | 'clipboard:write'> {
  return {
    'carry:copy': async ({ message, confirmed }, { viewer }) => {
      if (!session.isOpen()) return err({ type: 'locked' });
      if (viewer.type !== 'desk') return err({ type: 'not-allowed' });
      const released = await session.releaseWords({ viewer, message, confirmed });
      if (!released.ok) return released;
      const { text, releaseId } = released.value;
      try {
        await copies.layText(text);
      } catch (thrown) {
        await session.noteReleaseStopped({ viewer, releaseId });
        throw thrown;
      }
      return ok({ clearsAfterMs });
    },
    'clipboard:write': async ({ text }) => {
      await copies.layText(text);
      return ok({ clearsAfterMs });
    },
  };
}
