// Media that are full or read-only: a small file system of its own, and folders in which nothing may change. Only an administrator can make them, and not everywhere.
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { setupHome } from './vault-fixture.ts';

const mount = (options: readonly string[]): void => void execFileSync('mount', options, { stdio: 'ignore' });

export const canMount = process.platform === 'linux' && tryMount();

function tryMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'bitim-mount-'));
  try {
    mount(['-t', 'tmpfs', '-o', 'size=65536', 'tmpfs', folder]);
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

export function mountSmall(sizeBytes: number): string {
  const folder = join(setupHome(), 'stick');
  mkdirSync(folder);
  mount(['-t', 'tmpfs', '-o', `size=${sizeBytes}`, 'tmpfs', folder]);
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

export const remount = (folder: string, option: 'ro' | 'rw'): void => mount(['-o', `remount,${option}`, folder]);

/** Takes all room that is left; gives it back when called. */
export function fillUp(folder: string): () => void {
  const path = join(folder, 'ballast');
  const file = openSync(path, 'w');
  for (const pieceBytes of [1_048_576, 4_096]) {
    const piece = Buffer.alloc(pieceBytes, 1);
    try {
      for (;;) writeSync(file, piece);
    } catch {
      // Full, down to a smaller piece.
    }
  }
  fsyncSync(file);
  closeSync(file);
  return () => rmSync(path, { force: true });
}

/** Files and folders that even an administrator may not write, make or remove; also files that are open already. Undone when called. */
export function freeze(folder: string): () => void {
  execFileSync('chattr', ['-R', '+i', folder], { stdio: 'ignore' });
  return () => void execFileSync('chattr', ['-R', '-i', folder], { stdio: 'ignore' });
}

export const canFreeze = process.platform === 'linux' && tryFreeze();

function tryFreeze(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'bitim-freeze-'));
  try {
    return spawnSync('chattr', ['+i', folder]).status === 0 && spawnSync('chattr', ['-i', folder]).status === 0;
  } finally {
    rmdirSync(folder);
  }
}
