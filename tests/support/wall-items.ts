// Issues, options, offers, frames and accepted terms in the worlds of the wall.
import type { WallWorld } from './wall-world.ts';

const itemIds = ({ model }: WallWorld): string[] => model.items.map(({ id }) => id);

/** Stale revisions: answered from what lies in the vault without moving it. */
export const itemProbes = {
  'item:save': (world: WallWorld): unknown[] =>
    itemIds(world).map((recordId) => ({
      caseId: world.caseId, recordId, revision: 9_999, born: { origins: [], meetingId: null, source: null, parties: null, ownEyes: false },
      item: { kind: 'option', text: { kk: '', ru: 'probe', en: '' }, issueId: null, state: 'open', position: 1 },
    })),
  'item:show-to': (world: WallWorld): unknown[] => itemIds(world).map((recordId) => ({ caseId: world.caseId, recordId, revision: 9_999, parties: [], confirmed: true })),
};
