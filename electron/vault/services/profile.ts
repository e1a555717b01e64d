import { err, ok, type Result } from '#shared/result.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { DoorError } from '#shared/ipc/errors.ts';
import { editedMeanwhile, mediator, newRecord, nextRevision, ownEyes, sameValue } from './records.ts';
import type { Service, VaultSession } from './session.ts';
import type { SaveMode } from './save-mode.ts';

export const readProfile: Service<'profile:read'> = ({ session }) => findProfile(session);

export const saveProfileIn =
  (mode: SaveMode): Service<'profile:save'> =>
  ({ session }, { revision, body }) => {
    const found = findProfile(session);
    if (!found.ok) return found;
    const profile = found.value;
    if (profile && sameValue(profile.body, body)) return ok({ record: profile });
    if (mode === 'typed' && (profile ? editedMeanwhile(session.store, profile, revision, (known) => known) : revision !== 0)) {
      return err({ type: 'conflict', revision: profile?.revision ?? 0 });
    }
    const now = session.now(null);
    const record = profile
      ? nextRevision(profile, { body }, now)
      : newRecord({ id: session.newId(), caseId: null, kind: 'profile', audience: ownEyes, source: mediator, now, body });
    const saved = session.change((writer) => writer.putRecord(record));
    return saved.ok ? ok({ record }) : saved;
  };

export function findProfile(session: VaultSession): Result<RecordOf<'profile'> | null, DoorError> {
  const [stored] = session.store.records({ caseId: null, kinds: ['profile'], state: 'live' });
  if (!stored) return ok(null);
  const profile = session.bodies.readAs(stored, 'profile');
  return profile ? ok(profile) : err({ type: 'internal', reference: 'unreadable-record' });
}

