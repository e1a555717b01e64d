import type { Place } from '#shared/ipc/contract.ts';
import { err, ok } from '#shared/result.ts';
import { toPartySet } from '#shared/domain/audience.ts';
import type { Page } from '#electron/app/windows.ts';
import type { AppParts } from '../app-parts.ts';
import type { HandlerMap } from '../register.ts';

type PageChannel = 'page:go' | 'meeting:enter' | 'meeting:leave';

const placeAt = (path: string): Place => ({ path, recordId: null, scrollTop: 0, selection: null, unsaved: {} });

/**
 * Each of these ends the page that asked and opens another, after the answer has gone out. Not for a page that is itself being replaced: what it
 * asks for late would take the place of the lock page, or of a room.
 */
export function createPageHandlers({ session, windows }: AppParts): Pick<HandlerMap, PageChannel> {
  const isLeft = (page: Page): boolean => page !== windows.current();
  return {
    'page:go': ({ path }, page) => {
      if (isLeft(page)) return err({ type: 'not-allowed' });
      setImmediate(() => void windows.replace(page.viewer, placeAt(path)));
      return ok(null);
    },
    'meeting:enter': async ({ caseId, meetingId }, page) => {
      const room = await session.findRoom(caseId, meetingId);
      if (!room.ok) return room;
      if (isLeft(page)) return err({ type: 'not-allowed' });
      const viewer = { type: 'room', caseId, meetingId, parties: toPartySet(room.value.parties) } as const;
      setImmediate(() => void windows.replace(viewer, placeAt(`/case/${caseId}/meeting/${meetingId}`)));
      return ok(null);
    },
    'meeting:leave': (_input, page) => {
      if (!session.isOpen()) return err({ type: 'locked' });
      if (page.viewer.type !== 'room' || isLeft(page)) return err({ type: 'not-allowed' });
      const { caseId, meetingId } = page.viewer;
      setImmediate(() => void windows.replace({ type: 'desk' }, placeAt(`/case/${caseId}/doorway/${meetingId}/out`)));
      return ok(null);
    },
  };
}
