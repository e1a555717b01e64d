import { isAbsolute } from 'node:path';
import type { Viewer } from '#shared/domain/audience.ts';
import type { Place, RequestResult } from '#shared/ipc/contract.ts';
import { err, ok } from '#shared/result.ts';
import type { OpenedAnswer } from '#electron/vault/messages.ts';
import type { VaultSecret } from '#electron/vault/ports.ts';
import { isVaultFolder, vaultIdOf } from '#electron/platform/vault-folders.ts';
import type { AppParts } from '../app-parts.ts';
import type { HandlerMap } from '../register.ts';

type OpeningChannel = 'vault:create' | 'vault:unlock';

export function createVaultHandlers(parts: AppParts): Pick<HandlerMap, OpeningChannel> {
  const { session, settings, tries, windows } = parts;
  const remember = (folder: string): void => {
    // The vault is open either way; a settings file that cannot be written only means typing its path again.
    settings.save({ vaults: [folder, ...settings.read().vaults.filter((known) => known !== folder)] });
  };

  return {
    'vault:create': async ({ folder, name, passphrase }) => {
      try {
        if (!isAbsolute(folder)) return err({ type: 'bad-request' });
        const created = await session.create({ folder, name, passphrase });
        if (!created.ok) return created;
        tries.noteRight();
        remember(created.value.folder);
        // The page stays: it has the recovery key to show.
        session.setViewers(windows.viewers());
        parts.joint.noteOpened();
        return ok({ recoveryKey: created.value.recoveryKey, folder: created.value.folder });
      } finally {
        passphrase.fill(0);
      }
    },
    'vault:unlock': async ({ folder, secret, mode, keysFrom, taskId }): Promise<RequestResult<'vault:unlock'>> => {
      try {
        const waitMs = tries.waitMs();
        if (waitMs > 0) return err({ type: 'wait', waitMs });
        if (!isAbsolute(folder) || !isVaultFolder(folder)) return err({ type: 'not-a-vault' });
        const found = secret.type === 'computer' ? await keysOfThisComputer(parts, folder) : secret;
        if (!found) return err({ type: 'computer-key-refused' });
        const opened = await session.unlock({ folder, secret: found, mode, keysFrom, taskId, isNewHere: !settings.read().vaults.includes(folder) });
        if (!opened.ok && secret.type === 'computer' && opened.error.type === 'cannot-unlock') return err({ type: 'computer-key-refused' });
        if (!opened.ok) return opened.error.type === 'cannot-unlock' ? err({ type: 'cannot-unlock', waitMs: tries.noteWrong() }) : opened;
        tries.noteRight();
        remember(folder);
        session.setViewers(windows.viewers());
        parts.joint.noteOpened();
        const { viewer, place } = await findFirstPage(parts, opened.value);
        setImmediate(() => void windows.replace(viewer, place));
        return ok(null);
      } finally {
        if (secret.type === 'passphrase') secret.bytes.fill(0);
      }
    },
  };
}

async function keysOfThisComputer({ computer }: AppParts, folder: string): Promise<Extract<VaultSecret, { type: 'computer' }> | null> {
  const vaultId = vaultIdOf(folder);
  const keys = vaultId === null ? [] : await computer.keys.read(vaultId);
  return keys.length > 0 ? { type: 'computer', keys } : null;
}

/** What opening noticed is said at the desk, before a room stands open again; what a rescue could read is shown first. */
async function findFirstPage(parts: AppParts, { lastPlace, status }: OpenedAnswer): Promise<{ readonly viewer: Viewer; readonly place: Place | null }> {
  if (status.rescue !== null) return { viewer: { type: 'desk' }, place: { path: '/vault', recordId: null, scrollTop: 0, selection: null, unsaved: {} } };
  if (status.awaitsAnswer && lastPlace?.viewer.type !== 'desk') return { viewer: { type: 'desk' }, place: null };
  return findWhereToGoOn(parts, lastPlace);
}

/** The place of a room is given only to a page of that same room, if the room still is what it was; else the desk starts afresh. */
export async function findWhereToGoOn({ session }: Pick<AppParts, 'session'>, lastPlace: OpenedAnswer['lastPlace']): Promise<{ readonly viewer: Viewer; readonly place: Place | null }> {
  const desk = { type: 'desk' } as const;
  if (!lastPlace || lastPlace.viewer.type === 'screen') return { viewer: desk, place: null };
  if (lastPlace.viewer.type === 'desk') return { viewer: desk, place: lastPlace.place };
  const { caseId, meetingId, parties } = lastPlace.viewer;
  const room = await session.findRoom(caseId, meetingId);
  const isSame = room.ok && room.value.parties.join() === parties.join();
  return isSame ? { viewer: lastPlace.viewer, place: lastPlace.place } : { viewer: desk, place: null };
}
