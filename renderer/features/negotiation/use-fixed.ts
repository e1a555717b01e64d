import { useSession } from '#renderer/state/session.ts';
import { mayWriteInto } from '#shared/domain/note-audience.ts';
import type { ItemRecord } from './item-records.ts';

/** For more parties than this room's: read here, changed at the desk. */
export function useFixed(record: ItemRecord): boolean {
  const viewer = useSession(({ app }) => app?.viewer);
  return viewer === undefined || !mayWriteInto(record.audience, viewer);
}
