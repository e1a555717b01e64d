import type { Audience } from '#shared/domain/audience.ts';
import { stricterAudience } from '#shared/domain/note-audience.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { StoreReader } from '../ports.ts';

/**
 * For a record whose audience has just moved: what all its versions together allow. Over all of them, because the history has one
 * audience, and two moves must not open to the last room what was typed in the first.
 */
export function stricterHistory(store: StoreReader, record: VaultRecord): Audience {
  return store.history(record.id).reduce((strictest, version) => stricterAudience(strictest, version.audience), record.audience);
}
