// A medium that takes no further change once the bytes lie there: what could be neither named nor removed has left.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeFileAtomic } from '#electron/platform/atomic-file.ts';
import { canFreeze } from '#tests/support/small-medium.ts';

function setupFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bitim-left-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function write(folder: string): { readonly ok: boolean; readonly hasLeft: boolean } {
  let hasLeft = false;
  const { ok } = writeFileAtomic(join(folder, 'paper.pdf'), Buffer.from('words'), () => (hasLeft = true));
  return { ok, hasLeft };
}

test('a paper in its place has left', () => {
  expect(write(setupFolder())).toEqual({ ok: true, hasLeft: true });
});

test('one for which nothing could be written has not', () => {
  expect(write(join(setupFolder(), 'paper.pdf\0'))).toEqual({ ok: false, hasLeft: false });
});

test('one that could not take its name and was removed has not', () => {
  const folder = setupFolder();
  mkdirSync(join(folder, 'paper.pdf'));
  expect(write(folder)).toEqual({ ok: false, hasLeft: false });
  expect(readdirSync(folder)).toEqual(['paper.pdf']);
});

test.skipIf(!canFreeze)('one that could neither take its name nor be removed has', () => {
  const folder = setupFolder();
  // Files can be made in it, and then neither renamed nor removed.
  execFileSync('chattr', ['+a', folder]);
  onTestFinished(() => void execFileSync('chattr', ['-a', folder]));
  expect(write(folder)).toEqual({ ok: false, hasLeft: true });
  expect(readdirSync(folder)).toHaveLength(1);
  expect(existsSync(join(folder, 'paper.pdf'))).toBe(false);
});
