import type { PartyId } from '#shared/domain/ids.ts';
import type { VaultCalls } from '../messages.ts';
import { areHere } from './meeting-plan.ts';
import type { VaultSession } from './session.ts';
import { createWall } from './wall.ts';

/** For main, which makes the viewer of a screen: parties that take part now, and a meeting that they may know of. */
export function findScreen(session: VaultSession, { caseId, parties, meetingId }: VaultCalls['screen']['input']): readonly PartyId[] | null {
  const world = session.worlds.get(caseId);
  if (!world || !areHere({ session }, caseId, parties)) return null;
  const wall = createWall({ type: 'screen', caseId, parties: [...parties] }, world, session.now(caseId));
  const isTheirs = meetingId === null || (world.records.get(meetingId)?.kind === 'meeting' && wall.isInSight(meetingId));
  return isTheirs ? parties : null;
}
