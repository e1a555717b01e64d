import { err, ok } from '#shared/result.ts';
import type { AppParts } from '../app-parts.ts';
import type { HandlerMap } from '../register.ts';
import { findWhereToGoOn } from './vault.ts';

type JointChannel = 'joint:show' | 'joint:arrange' | 'joint:close' | 'joint:back' | 'quick-code:set';

export function createJointHandlers({ joint, lock, session, windows }: AppParts): Pick<HandlerMap, JointChannel> {
  const toLockPage = (): { readonly ok: true; readonly value: null } => {
    void lock.lock('asked');
    return ok(null);
  };
  return {
    'joint:show': async (input, { viewer }) => {
      // A room is for its own set: fewer parties than those who sit there would see more than all of them may.
      const isRoomsOwn = viewer.type !== 'room' || (viewer.caseId === input.caseId && viewer.parties.join() === input.parties.join());
      if (!isRoomsOwn) return err({ type: 'not-allowed' });
      const found = await session.findScreen(input);
      return found.ok ? joint.show(input, found.value.parties) : found;
    },
    'joint:arrange': (input, { viewer }) => {
      if (viewer.type === 'screen') return err({ type: 'not-allowed' });
      // A room knows nothing of an issue that it was not told of, so it cannot mean one.
      return joint.arrange(viewer.type === 'room' ? { ...input, issueId: null } : input) ? ok(null) : err({ type: 'not-found' });
    },
    'joint:close': () => {
      joint.close();
      return ok(null);
    },
    /** The passphrase is never asked in front of the parties: without a right code only the lock page is left. */
    'joint:back': async ({ code }, page) => {
      if (page.viewer.type !== 'screen' || page !== windows.current()) return err({ type: 'not-allowed' });
      if (code === null || !session.hasQuickCode() || !joint.mayTry()) return toLockPage();
      const triesLeft = joint.countTry();
      const tried = await session.tryQuickCode(code);
      if (!tried.ok) return toLockPage();
      if (!tried.value.isRight) return triesLeft > 0 ? err({ type: 'wrong-code', triesLeft }) : toLockPage();
      const { viewer, place } = await findWhereToGoOn({ session }, tried.value.lastPlace);
      setImmediate(() => void windows.replace(viewer, place));
      return ok(null);
    },
    'quick-code:set': async (input, { viewer }) => {
      const saved = await session.request('quick-code:set', viewer, input);
      if (saved.ok) session.noteQuickCode(input.code !== null);
      return saved as { readonly ok: true; readonly value: null };
    },
  };
}
