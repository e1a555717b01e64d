// The backups of the vault that is open: made, listed, checked, removed, and given new slots.
import { existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { backupsToRemove } from '#shared/domain/backup-rotation.ts';
import { drillPutOffMs, isBackupDue, isDrillOffered } from '#shared/domain/backup-schedule.ts';
import { syncServiceAt } from '#shared/domain/synchronised-folder.ts';
import type { BackupEntry } from '#shared/ipc/contract-backups.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { olderKeysSetting, readOlderKeys, unwrapOlderKey } from '../keys/older-keys.ts';
import { keysFileNames, stageKeysCopy } from '../keys/keys-copies.ts';
import type { Secret } from '../keys/secret.ts';
import type { LongSteps, SlotSet } from '../ports.ts';
import { toWriteFailure } from '../store/write-failure.ts';
import { contentsOf, type BackupSource } from './backup-source.ts';
import type { BackupMention, BackupPoint, MakeFailure, SlotsReplaced, VaultBackups } from './backup-ports.ts';
import { bringBackFiles, findShelved } from './bring-back-files.ts';
import { checkBackup } from './check-backup.ts';
import { holdFile } from './copy-open-database.ts';
import { isFolderThere } from './file-work.ts';
import { backupPlaceSetting, changeMemory, readMemory, readPlace, type BackupMemory, type KnownBackup } from './known-backups.ts';
import { lookAtFolders } from './look-at-folders.ts';
import { makeBackup } from './make-backup.ts';
import { lookInto } from './open-backup.ts';
import { ownPlaceOf, readShelf, removeBackupFolder, removeUnusedFiles, shelfOf } from './place.ts';

/** So long what lies on the shelf is trusted by its size; small shelves are read each time. */
const readAgainMs = 7 * 24 * 60 * 60 * 1000;
const alwaysReadBytes = 256 * 1024 * 1024;

export function createVaultBackups(source: BackupSource): VaultBackups {
  const { store, sodium, vaultId, vaultFolder } = source;
  const { clock } = source.dependencies;
  const held = holdFile(source.databasePath);
  let running = 0;

  const place = (): string => readPlace(store) ?? ownPlaceOf(vaultFolder);
  const shelf = (): string => shelfOf(place(), source);
  /** Deleted by hand: their places are there, they are not. As of the last look. */
  let gone: ReadonlySet<string> = new Set();
  const last = ({ known }: BackupMemory): KnownBackup | null => known.find(({ id, damagedAt, isAltered }) => damagedAt === null && !isAltered && !gone.has(id)) ?? null;
  const isChanged = (memory = readMemory(store)): boolean => last(memory)?.contents !== contentsOf(sodium, source.core().database.rows.state());
  const now = (): number => clock.now();

  /** Also those on the shelf that the vault does not remember: made before it was itself brought back. */
  const findStrangers = async (memory: BackupMemory): Promise<readonly KnownBackup[]> => {
    const folders = new Set(memory.known.map(({ folder }) => folder));
    const { backups } = await readShelf(shelf());
    return backups.flatMap(({ folder, manifest: { content } }): KnownBackup[] => {
      if (folders.has(folder) || content.vaultId !== vaultId) return [];
      const { id, keyName, madeAt, keysSequence, isAltered, files, missing, database } = content;
      const sizeBytes = files.reduce((total, { bytes }) => total + bytes, database.bytes);
      return [{ id, keyName, madeAt, keysSequence, isAltered, place: place(), folder, sizeBytes, files: files.length, missingFiles: missing.length, verifiedAt: madeAt, filesReadAt: 0, damagedAt: null, contents: '0'.repeat(64) }];
    });
  };
  const remember = async (): Promise<BackupMemory> => {
    const strangers = await findStrangers(readMemory(store));
    if (strangers.length > 0 && !source.isRefused()) {
      changeMemory(store, (memory) => ({ ...memory, known: [...memory.known, ...strangers.filter(({ folder }) => !memory.known.some((one) => one.folder === folder))] }));
    }
    return readMemory(store);
  };

  const isOutdated = ({ keyName, keysSequence }: KnownBackup, sets: readonly SlotSet[]): boolean => sets.find((set) => set.keyName === keyName)?.sequence !== keysSequence;
  const mention = ({ id, place: at, folder, madeAt }: KnownBackup): BackupMention => ({ id, place: at, folder, madeAt });

  /** The data key of a backup; wiped by whoever asked, unless it is the vault's own. */
  const withDataKeyOf = async <Value>(keyName: string, work: (dataKey: Secret) => Promise<Value>, none: Value): Promise<Value> => {
    const { dataKey } = source.core();
    if (keyName === source.keyName()) return work(dataKey);
    const older = readOlderKeys(store.setting(olderKeysSetting)).find(({ name }) => name === keyName);
    const key = older ? unwrapOlderKey({ sodium, vaultId, dataKey }, older) : null;
    if (!key) return none;
    try {
      return await work(key);
    } finally {
      key.wipe();
    }
  };

  const replaceSlotsNow = async (): Promise<SlotsReplaced> => {
    const memory = await remember();
    const sets = source.slotSets();
    const done = new Map<string, number>();
    const left: BackupMention[] = [];
    const places = new Map<string, boolean>();
    for (const backup of memory.known) {
      if (!places.has(backup.place)) places.set(backup.place, await isFolderThere(backup.place));
      const set = sets.find(({ keyName }) => keyName === backup.keyName);
      if (set && places.get(backup.place) === true && putKeys(backup.folder, set.keysFile)) done.set(backup.id, set.sequence);
      else left.push(mention(backup));
    }
    if (done.size > 0 && !source.isRefused() && !source.isClosed()) {
      changeMemory(store, (present) => ({ ...present, known: present.known.map((backup) => ({ ...backup, keysSequence: done.get(backup.id) ?? backup.keysSequence })) }));
    }
    return { replaced: done.size, left };
  };

  const rotate = async (made: KnownBackup): Promise<void> => {
    const shelved = readMemory(store).known.filter((backup) => backup.place === made.place && backup.damagedAt === null);
    const sound = shelved.filter(({ isAltered }) => !isAltered);
    // A copy of an altered vault never pushes a sound one out.
    const removable = new Set(made.isAltered ? [] : backupsToRemove(sound.map(({ madeAt }) => madeAt)));
    const altered = shelved.filter(({ isAltered }) => isAltered).slice(keptAltered);
    for (const { id } of [...sound.filter(({ madeAt }) => removable.has(madeAt)), ...altered]) if (id !== made.id) await removeKnown(id);
  };

  const removeKnown = async (id: string): Promise<'removed' | 'forgotten' | null> => {
    const backup = readMemory(store).known.find((one) => one.id === id);
    if (!backup) return null;
    const isThere = (await isFolderThere(backup.place)) && existsSync(backup.folder);
    if (isThere) {
      await removeBackupFolder(dirname(backup.folder), backup.folder);
      await removeUnusedFiles(dirname(backup.folder));
    }
    changeMemory(store, (memory) => ({ ...memory, known: memory.known.filter((one) => one.id !== id) }));
    return isThere ? 'removed' : 'forgotten';
  };

  const makeNow = async (steps: LongSteps, notePoint: (point: BackupPoint) => void): Promise<Result<KnownBackup, MakeFailure>> => {
    if (source.isClosed()) return err({ type: 'cancelled' });
    if (source.isRefused()) return err({ type: 'read-only' });
    const before = readMemory(store).known.filter((backup) => backup.place === place());
    const filesReadAt = before.reduce((latest, backup) => Math.max(latest, backup.filesReadAt), 0);
    const isReadAgain = now() - filesReadAt > readAgainMs || (before[0]?.sizeBytes ?? 0) < alwaysReadBytes;
    const made = await makeBackup({ source, held, place: place(), isOwnFolder: readPlace(store) === null, isReadAgain, filesReadAt, notePoint }, steps);
    if (source.isClosed()) return made;
    if (made.ok) {
      changeMemory(store, (memory) => ({ ...memory, failure: null, known: [made.value, ...memory.known] }));
      await replaceSlotsNow();
      try {
        await rotate(made.value);
      } catch (error) {
        // The new one is there; what is too old goes the next time.
        if (!toWriteFailure(error)) throw error;
      }
    } else if (made.error.type !== 'cancelled') {
      const { type } = made.error;
      changeMemory(store, (memory) => ({ ...memory, failure: { at: now(), type } }));
    }
    return made;
  };

  /** Which places are there now. */
  const lookAround = async ({ known }: BackupMemory): Promise<ReadonlyMap<string, boolean>> => {
    const places = new Map<string, boolean>();
    for (const at of new Set(known.map((backup) => backup.place))) places.set(at, await isFolderThere(at));
    gone = new Set(known.filter((backup) => places.get(backup.place) === true && !existsSync(backup.folder)).map(({ id }) => id));
    return places;
  };

  const listNow = async (memory: BackupMemory): Promise<readonly BackupEntry[]> => {
    const sets = source.slotSets();
    const places = await lookAround(memory);
    return memory.known.map((backup): BackupEntry => {
      const { id, place: at, folder, madeAt, sizeBytes, files, missingFiles, verifiedAt, isAltered, damagedAt } = backup;
      const isThere = places.get(at) === true;
      const state = !isThere ? 'absent' : gone.has(id) ? 'gone' : damagedAt === null ? 'there' : 'damaged';
      return { id, place: at, folder, madeAt, sizeBytes, files, missingFiles, verifiedAt, isAltered, state, opensWith: isOutdated(backup, sets) ? 'earlier' : 'present' };
    });
  };

  return {
    state: async () => {
      const memory = readMemory(store);
      const at = place();
      const isOwnFolder = readPlace(store) === null;
      const isPlaceThere = isOwnFolder || (await isFolderThere(at));
      const [vaultDisk, placeDisk] = await Promise.all([diskOf(vaultFolder), isPlaceThere && !isOwnFolder ? diskOf(at) : null]);
      const sets = source.slotSets();
      await lookAround(memory);
      const found = last(memory);
      const { drilledAt, drillPutOffUntil } = memory;
      return {
        place: at,
        isOwnFolder,
        isPlaceThere,
        isSameDisk: isOwnFolder || (vaultDisk !== null && vaultDisk === placeDisk),
        placeService: isPlaceThere ? syncServiceAt(at, lookAtFolders) : null,
        vaultService: syncServiceAt(vaultFolder, lookAtFolders),
        last: found && { madeAt: found.madeAt, place: found.place },
        failure: memory.failure,
        isChanged: isChanged(memory),
        isRunning: running > 0,
        damaged: memory.known.filter(({ damagedAt }) => damagedAt !== null).length,
        opensWithEarlier: memory.known.filter((backup) => isOutdated(backup, sets)).length,
        drill: { drilledAt, isOffered: isDrillOffered({ hasBackup: found !== null, drilledAt, putOffUntil: drillPutOffUntil }, now()) },
      };
    },
    list: async () => listNow(await remember()),
    known: () => readMemory(store).known.map(mention),
    outdated: () => {
      const sets = source.slotSets();
      return readMemory(store).known.filter((backup) => isOutdated(backup, sets)).map(mention);
    },
    makeBackup: async (steps, notePoint = () => undefined) => {
      running += 1;
      try {
        return await source.alone(() => makeNow(steps, notePoint));
      } finally {
        running -= 1;
      }
    },
    check: (id, steps) =>
      source.alone(async () => {
        const backup = readMemory(store).known.find((one) => one.id === id);
        if (!backup) return err({ type: 'not-found' });
        const found = await withDataKeyOf(
          backup.keyName,
          (dataKey) => checkBackup({ sodium, shelf: dirname(backup.folder), folder: backup.folder, dataKey, isClosed: source.isClosed }, steps),
          err({ type: 'not-found' as const }),
        );
        if (!found.ok || source.isClosed() || source.isRefused()) return found;
        const at = now();
        const changed = found.value.isWhole ? { verifiedAt: at, damagedAt: null } : { damagedAt: at };
        changeMemory(store, (memory) => ({ ...memory, known: memory.known.map((one) => (one.id === id ? { ...one, ...changed } : one)) }));
        return found;
      }),
    removeBackup: (id) =>
      source.alone(async () => {
        try {
          const removed = await removeKnown(id);
          if (removed === null) return err({ type: 'not-found' });
          return ok(removed);
        } catch (error) {
          const failure = toWriteFailure(error);
          if (!failure) throw error;
          return err(failure);
        }
      }),
    replaceSlots: replaceSlotsNow,
    setPlace: async (folder) => {
      if (folder !== null && !(await isFolderThere(folder))) return err({ type: 'place-absent' });
      const saved = store.transact((writer) => writer.putSetting(backupPlaceSetting, folder));
      if (!saved.ok) return saved;
      changeMemory(store, (memory) => ({ ...memory, failure: null }));
      return ok(null);
    },
    hasPlace: () => !source.isRefused() && (readPlace(store) === null || existsSync(place())),
    isDue: () => {
      const memory = readMemory(store);
      return !source.isRefused() && running === 0 && isBackupDue({ lastAt: last(memory)?.madeAt ?? null, failedAt: memory.failure?.at ?? null, isChanged: isChanged(memory) }, now());
    },
    isChanged: () => isChanged(),
    drill: async (secret, steps) => {
      const memory = readMemory(store);
      const places = await lookAround(memory);
      const newest = memory.known.find((backup) => places.get(backup.place) === true && !gone.has(backup.id));
      if (!newest) return err({ type: 'not-found' });
      const { dependencies, isClosed } = source;
      const seen = await source.alone(() => lookInto(newest.folder, secret, 'bytes', { dependencies, steps, isClosed }));
      const isProven = seen.ok && seen.value.isWhole;
      if (isProven && !isClosed() && !source.isRefused()) changeMemory(store, (present) => ({ ...present, drilledAt: now(), drillPutOffUntil: null }));
      return seen;
    },
    putOffDrill: () => changeMemory(store, (memory) => ({ ...memory, drillPutOffUntil: now() + drillPutOffMs })),
    findShelved: (files) => findShelved(source, files),
    bringBackFiles: (files, steps) => source.alone(() => bringBackFiles(source, files, steps)),
    close: held.close,
  };
}

const keptAltered = 3;

/** False where the backup is gone or its medium refuses. The first copy opens it as long as the second is older. */
function putKeys(folder: string, keysFile: Uint8Array): boolean {
  try {
    return keysFileNames.every((name, index) => {
      const path = join(folder, name);
      if (existsSync(path) && Buffer.from(readFileSync(path)).equals(Buffer.from(keysFile))) return true;
      stageKeysCopy(folder, index === 0 ? 0 : 1, keysFile).commit();
      return Buffer.from(readFileSync(path)).equals(Buffer.from(keysFile));
    });
  } catch {
    return false;
  }
}

async function diskOf(folder: string): Promise<number | null> {
  try {
    return (await stat(folder)).dev;
  } catch {
    return null;
  }
}
