import type { Place } from '#shared/ipc/contract.ts';
import { err, ok } from '#shared/result.ts';
import { toPartySet } from '#shared/domain/audience.ts';
import type { AppParts } from '../app-parts.ts';
import type { HandlerMap } from '../register.ts';

type PageChannel = 'page:go' | 'meeting:enter' | 'meeting:leave';

const placeAt = (path: string): Place => ({ path, recordId: null, scrollTop: 0, selection: null, unsaved: {} });

/** Each of these ends the page that asked and opens another, after the answer has gone out. */
export function createPageHandlers({ session, windows }: AppParts): Pick<HandlerMap, PageChannel> {
  return {
    'page:go': ({ path }, page) => {
      setImmediate(() => void windows.replace(page.viewer, placeAt(path)));
      return ok(null);
    },
    'meeting:enter': async ({ caseId, meetingId }) => {
      const room = await session.findRoom(caseId, meetingId);
      if (!room.ok) return room;
      const viewer = { type: 'room', caseId, meetingId, parties: toPartySet(room.value.parties) } as const;
      setImmediate(() => void windows.replace(viewer, placeAt(`/case/${caseId}/meeting/${meetingId}`)));
      return ok(null);
    },
    'meeting:leave': (_input, page) => {
      if (!session.isOpen()) return err({ type: 'locked' });
      if (page.viewer.type !== 'room') return err({ type: 'not-allowed' });
      const { caseId, meetingId } = page.viewer;
      setImmediate(() => void windows.replace({ type: 'desk' }, placeAt(`/case/${caseId}/doorway/${meetingId}/out`)));
      return ok(null);
    },
  };
}
