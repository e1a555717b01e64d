// The machine behind the figures, and whether it had anything else to do.
import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '#build/chromium-shell/find.mjs';
import { inMs, median } from './line.ts';

export type Machine = { readonly line: string; readonly date: string; readonly load: number; readonly isBusy: boolean };
const flushes = 50;
const quietLoad = 1;
const waitMs = 120_000;

/** The build before the bench is itself a load: it has a while to pass. */
export async function waitForQuiet(): Promise<void> {
  const until = Date.now() + waitMs;
  while ((os.loadavg()[0] ?? 0) > quietLoad && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 1_000));
}

export function describeMachine(folder: string): Machine {
  const [load = 0] = os.loadavg();
  const cpus = os.cpus();
  const fileSystem = fileSystemNames.get(statfsSync(folder).type) ?? 'unknown file system';
  const parts = [
    cpus[0]?.model.trim() ?? 'unknown processor', `${cpus.length} cores`, `${(os.totalmem() / 2 ** 30).toFixed(1)} GiB`,
    `${os.type()} ${os.release()}`, `${fileSystem}, fsync ${inMs(measureFlush(folder))}`, `Node ${process.versions.node}`, browserVersion(), `load ${load.toFixed(2)}`,
  ];
  return { line: parts.join('; '), date: new Date().toISOString().slice(0, 16).replace('T', ' '), load, isBusy: load > quietLoad };
}

const fileSystemNames: ReadonlyMap<number, string> = new Map([
  [0xef53, 'ext4'], [0x9123683e, 'btrfs'], [0x58465342, 'xfs'], [0x01021994, 'tmpfs: in memory, no disk'], [0x794c7630, 'overlay'], [0x2fc12fc1, 'zfs'],
]);

function measureFlush(folder: string): number {
  const path = join(folder, 'flush');
  const file = openSync(path, 'w');
  const samples = Array.from({ length: flushes }, () => {
    writeSync(file, Buffer.alloc(4_096, 1));
    const startedAt = performance.now();
    fsyncSync(file);
    return performance.now() - startedAt;
  });
  closeSync(file);
  rmSync(path);
  return median(samples);
}

function browserVersion(): string {
  const found = findBrowser();
  if (!('executable' in found)) return 'no browser';
  return spawnSync(found.executable, ['--version'], { encoding: 'utf8' }).stdout.trim() || 'a browser without a version';
}
