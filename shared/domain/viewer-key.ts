import type { Viewer } from './audience.ts';

/** One text per viewer: two pages with the same key may see the same. */
export function viewerKey(viewer: Viewer): string {
  switch (viewer.type) {
    case 'desk':
      return 'desk';
    case 'room':
      return `room:${viewer.caseId}:${viewer.meetingId}:${viewer.parties.join(',')}`;
    case 'screen':
      return `screen:${viewer.caseId}:${viewer.parties.join(',')}`;
  }
}
