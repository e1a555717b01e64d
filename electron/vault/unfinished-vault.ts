// A vault is made and restored aside, under the name of its folder with an ending of its own, and renamed when it is whole. What a crash
// leaves of that is encrypted and of no use: it is taken away when a vault beside it is next opened, made or restored.
import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const unfinished = /\.bitim\.new-[0-9a-f]{8}$/;
/** Another Bitim may be at work there, over a shared folder: no restore stands still for so long. */
const stillMs = 24 * 60 * 60 * 1_000;

export const unfinishedOf = (folder: string): string => `${folder}.new-${randomBytes(4).toString('hex')}`;

/** `now`: in milliseconds, of the system's clock, as the times of files are. */
export function sweepUnfinished(parent: string, now: number = Date.now()): void {
  try {
    for (const entry of readdirSync(parent, { withFileTypes: true })) {
      const folder = join(parent, entry.name);
      if (entry.isDirectory() && unfinished.test(entry.name) && now - newestChange(folder) > stillMs) rmSync(folder, { recursive: true, force: true });
    }
  } catch {
    // The folder cannot be listed or changed: it stays as it is, and the vault opens all the same.
  }
}

const newestChange = (folder: string): number => Math.max(lstatSync(folder).mtimeMs, ...readdirSync(folder).map((name) => lstatSync(join(folder, name)).mtimeMs));
