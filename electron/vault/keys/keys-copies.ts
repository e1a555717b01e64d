// keys.json and keys.json.bak on disk: reading both, unlocking with whichever serves, and bringing both back to one state (FORMAT §3.1).
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stageFile } from '../store/atomic-file.ts';
import { errorCode } from '../store/write-failure.ts';
import { keysLimits, parseKeysFile, type KeysFile, type KeysFileFault } from './keys-file.ts';

export type KeysCopy =
  | { readonly type: 'missing' }
  | { readonly type: 'faulty'; readonly fault: KeysFileFault }
  | { readonly type: 'parsed'; readonly bytes: Uint8Array; readonly file: KeysFile };

export const keysFileNames = ['keys.json', 'keys.json.bak'] as const;

export function readKeysCopies(folder: string): readonly [KeysCopy, KeysCopy] {
  return [readCopy(join(folder, keysFileNames[0])), readCopy(join(folder, keysFileNames[1]))];
}

function readCopy(path: string): KeysCopy {
  let bytes: Buffer;
  try {
    if (!existsSync(path)) return { type: 'missing' };
    // Asked before reading, so that a huge file is never taken into memory.
    if (statSync(path).size > keysLimits.fileBytes) return { type: 'faulty', fault: 'limit-exceeded' };
    bytes = readFileSync(path);
  } catch (error) {
    if (errorCode(error) === 'EISDIR' || errorCode(error) === 'EIO') return { type: 'faulty', fault: 'keys-damaged' };
    throw error;
  }
  const file = parseKeysFile(bytes);
  return file.ok ? { type: 'parsed', bytes, file: file.value } : { type: 'faulty', fault: file.error };
}

export function areSameCopies(left: readonly KeysCopy[], right: readonly KeysCopy[]): boolean {
  return left.every((copy, index) => fingerprint(copy) === fingerprint(right[index] as KeysCopy));
}

const fingerprint = (copy: KeysCopy): string => (copy.type === 'parsed' ? Buffer.from(copy.bytes).toString('base64') : copy.type);

/** Why no copy can be used: what most needs saying first. */
export function worstFault(copies: readonly KeysCopy[]): KeysFileFault {
  const faults = copies.map((copy) => (copy.type === 'faulty' ? copy.fault : null));
  return faults.includes('too-new') ? 'too-new' : faults.includes('limit-exceeded') ? 'limit-exceeded' : 'keys-damaged';
}

/**
 * Replaces both copies, one after the other, the first durable before the second is touched. A full disk is met before anything is
 * replaced. 'first-only': the change stands; the second copy follows at the next opening.
 */
export function replaceKeysCopies(folder: string, bytes: Uint8Array): 'both' | 'first-only' {
  const first = stageKeysCopy(folder, 0, bytes);
  let second: ReturnType<typeof stageFile>;
  try {
    second = stageKeysCopy(folder, 1, bytes);
    first.commit();
  } catch (error) {
    first.discard();
    throw error;
  }
  try {
    second.commit();
    return 'both';
  } catch {
    second.discard();
    return 'first-only';
  }
}

/** One copy, written beside and flushed; `commit` puts it in its place. */
export const stageKeysCopy = (folder: string, index: 0 | 1, bytes: Uint8Array): ReturnType<typeof stageFile> => stageFile(join(folder, keysFileNames[index]), bytes);

/** Rewrites one copy; a medium that refuses leaves the other, which opened the vault. */
export function repairKeysCopy(folder: string, index: 0 | 1, bytes: Uint8Array): boolean {
  try {
    stageKeysCopy(folder, index, bytes).commit();
    return true;
  } catch {
    return false;
  }
}

/** What an interrupted change left: written beside, never put in place, so that it holds for nothing. */
export function dropStagedKeys(folder: string): void {
  for (const name of keysFileNames) {
    try {
      rmSync(join(folder, `${name}.new`), { force: true });
    } catch {
      // The medium refuses: it is overwritten by the next change.
    }
  }
}
