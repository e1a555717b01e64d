// The card at the door in the worlds of the wall: no room is answered at all.
import type { WallWorld } from './wall-world.ts';

export const doorwayProbes = {
  'door:read': ({ caseId, model }: WallWorld): unknown[] => model.meetings.map(({ id }) => ({ caseId, meetingId: id, language: 'en' })),
};
