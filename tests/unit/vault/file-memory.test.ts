// What the vault process holds while a large file goes through it, in and out: the process itself under plain Node, as the app starts it.
// BITIM_LARGE_FILE_MB sets the size; garbage reaches its highest long before the default.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fileChunkBytes, filePieceBytes } from '#shared/ipc/contract-files.ts';
import { toCaseId, toRecordId } from '#tests/support/service-harness.ts';
import { bytesOf, passphraseText, setupHome } from '#tests/support/vault-fixture.ts';
import { startVaultProcess } from '#tests/support/vault-process.ts';

const size = Number(process.env['BITIM_LARGE_FILE_MB'] ?? 128) * 1024 * 1024;
const allowedMegabytes = 100;
const file = { caseId: toCaseId(1), recordId: toRecordId(1) };

const megabytesOf = (pid: number, field: 'VmRSS' | 'VmHWM'): number => Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
/** From now on the highest is counted anew. */
const forgetHighest = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5');

test.skipIf(process.platform !== 'linux')('a large file takes no more than 100 MB in the vault process, on its way in and on its way out', { timeout: (size / 1024 / 1024) * 5_000 }, async () => {
  const home = setupHome();
  const vault = startVaultProcess({ witnessFolder: join(home, 'witnesses'), privateFolder: join(home, 'private') });
  onTestFinished(() => vault.kill());
  const made = await vault.client.call('create', { folder: home, name: 'Large', passphrase: bytesOf(passphraseText) });
  expect(made).toMatchObject({ ok: true });
  await vault.ask('case:create', { caseId: file.caseId, workingName: 'Large', matter: '', openedOn: '2026-11-22' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const idle = megabytesOf(vault.pid, 'VmRSS');
  forgetHighest(vault.pid);

  const chunk = (offset: number): Uint8Array => new Uint8Array(Math.min(fileChunkBytes, size - offset)).fill(offset / fileChunkBytes);
  expect(await vault.ask('file:begin', { ...file, fileName: 'large.bin', size, belongsTo: null, source: null, ownEyes: true })).toEqual({ ok: true, value: null });
  for (let offset = 0; offset < size; offset += fileChunkBytes) {
    const sent = await vault.ask('file:chunk', { ...file, offset, bytes: chunk(offset) });
    if (!sent.ok) throw new Error(sent.error.type);
  }
  expect(await vault.ask('file:finish', file)).toMatchObject({ ok: true, value: { record: { body: { size } } } });
  expect(megabytesOf(vault.pid, 'VmHWM') - idle, 'on its way in').toBeLessThan(allowedMegabytes);

  forgetHighest(vault.pid);
  for (let piece = 0; piece * filePieceBytes < size; piece += 1) {
    const read = await vault.ask('file:read', { ...file, piece });
    if (!read.ok) throw new Error(read.error.type);
    const first = read.value.bytes[0];
    if (first !== (piece * (filePieceBytes / fileChunkBytes)) % 256) throw new Error(`piece ${piece} begins with ${first}`);
  }
  expect(megabytesOf(vault.pid, 'VmHWM') - idle, 'on its way out').toBeLessThan(allowedMegabytes);

  forgetHighest(vault.pid);
  const viewer = { type: 'desk' } as const;
  expect(await vault.client.call('release-file', { viewer, ...file, path: join(home, 'large.bin'), aside: join(home, 'large.part'), taskId: toRecordId(2) })).toEqual({ ok: true, value: null });
  expect(megabytesOf(vault.pid, 'VmHWM') - idle, 'while it is exported').toBeLessThan(allowedMegabytes);
});
