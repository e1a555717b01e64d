// Makes the vectors of what comes from outside: zips of an export, and manifests of backups, one fault each. The same bytes at every run.
// Run: node tests/vectors/make/hostile.ts
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifestLimits } from '#electron/vault/backups/manifest.ts';
import { rawZip, type RawEntry } from '#tests/support/raw-zip.ts';
import type { HostileManifest, HostileZip } from '../hostile-vector.ts';
import { writeManifest } from '../manifest.ts';

const target = fileURLToPath(new URL('../hostile/', import.meta.url));
const first: RawEntry = { name: 'bitim-export.json', bytes: Buffer.from('{}') };
const word = (name: string): RawEntry => ({ name, bytes: Buffer.from('x') });
const zip = (comment: string, expect: HostileZip['expect'], entries: readonly RawEntry[], change: (bytes: Buffer) => Buffer = (bytes) => bytes): HostileZip => ({
  comment, expect, read: entries.map(({ name }) => name), zip: change(rawZip([first, ...entries])).toString('base64'),
});
const zeros = (bytes: number): Uint8Array => new Uint8Array(bytes);

/** The list of files as the end record of a zip64 claims it: longer than any memory. */
function claimMany(bytes: Buffer): Buffer {
  const end = bytes.length - 22;
  const zip64 = Buffer.alloc(76);
  zip64.write('PK\u0006\u0006', 0, 'latin1');
  zip64.writeBigUInt64LE(44n, 4);
  for (const at of [24, 32]) zip64.writeBigUInt64LE(2n ** 40n, at);
  zip64.writeBigUInt64LE(BigInt(bytes.readUInt32LE(end + 12)), 40);
  zip64.writeBigUInt64LE(BigInt(bytes.readUInt32LE(end + 16)), 48);
  zip64.write('PK\u0006\u0007', 56, 'latin1');
  zip64.writeBigUInt64LE(BigInt(end), 64);
  const tail = Buffer.from(bytes.subarray(end)).fill(0xff, 8, 20);
  return Buffer.concat([bytes.subarray(0, end), zip64, tail]);
}

const zips: Readonly<Record<string, HostileZip>> = {
  'zip-honest': zip('nothing is wrong with it', 'success', [{ name: 'cases/Дело 1/case.json', bytes: Buffer.from('{"a":1}'), isPacked: true }]),
  'zip-climbs': zip('a name that leads out of the folder', 'export-unsafe', [word('../outside.txt')]),
  'zip-climbs-inside': zip('a name that leads out by the middle', 'export-unsafe', [word('cases/../../outside.txt')]),
  'zip-climbs-backslash': zip('a name that leads out on Windows', 'export-unsafe', [word('cases\\..\\outside.txt')]),
  'zip-absolute': zip('a name from the root', 'export-unsafe', [word('/etc/passwd')]),
  'zip-drive': zip('a name with a drive', 'export-unsafe', [word('C:/outside.txt')]),
  'zip-server': zip('a name on another computer', 'export-unsafe', [word('//server/share')]),
  'zip-control': zip('a name with a control character', 'export-unsafe', [word('a\u0000b')]),
  'zip-name-long': zip('a name one character too long', 'export-unsafe', [word('a'.repeat(401))]),
  'zip-name-deep': zip('a name one folder too deep', 'export-unsafe', [word('a/b/c/d/e/f/g/h/i')]),
  'zip-twice': zip('one name twice', 'export-unsafe', [word('a.txt'), word('a.txt')]),
  'zip-twice-capitals': zip('names that differ in capitals only', 'export-unsafe', [word('Case.json'), word('case.json')]),
  'zip-link': zip('a symbolic link', 'export-unsafe', [{ name: 'link', bytes: Buffer.from('/etc/passwd'), mode: 0o120777 }]),
  'zip-encrypted': zip('an encrypted entry', 'export-unsafe', [{ ...word('a.txt'), isPacked: true, flags: 0x801 }]),
  'zip-overlap': zip('entries that lie over each other', 'export-unsafe', [{ name: 'a', bytes: zeros(9_000) }, ...Array.from({ length: 9 }, (_unused, index) => ({ name: `b${index}`, bytes: zeros(9_000), sharesDataOf: 1 }))]),
  'zip-bomb': zip('text pressed beyond belief', 'export-too-large', [{ name: 'bomb', bytes: zeros(4 * 1024 * 1024), isPacked: true }]),
  'zip-size-small': zip('more comes out than was said', 'export-damaged', [{ name: 'a', bytes: zeros(5_000), isPacked: true, claimedSize: 100 }]),
  'zip-size-large': zip('less comes out than was said', 'export-damaged', [{ name: 'a', bytes: zeros(100), isPacked: true, claimedSize: 5_000 }]),
  'zip-count': zip('a list of files without an end', 'export-too-large', [], claimMany),
  'zip-cut': zip('cut short', 'not-an-export', [], (bytes) => bytes.subarray(0, bytes.length - 30)),
};

const hash = 'a'.repeat(64);
const path = `aa/aa${'0'.repeat(30)}`;
const content = {
  format: 'bitim-backup', version: 1, id: 'c1f5c4de-51c4-4c5e-9d0e-0a6f3c1b2d3e', vaultId: 'a1f5c4de-51c4-4c5e-9d0e-0a6f3c1b2d3e', vaultName: 'Practice', keyName: 'b'.repeat(32), madeAt: 0,
  sequence: 1, root: hash, keysSequence: 1, passphrasePeriod: 'c'.repeat(32), isAltered: false, database: { bytes: 4096, hash }, files: [] as object[], missing: [] as string[], mac: hash,
};
const manifest = (comment: string, expect: HostileManifest['expect'], change: object, repeat: HostileManifest['repeat'] = null): HostileManifest => ({ comment, expect, text: JSON.stringify({ ...content, ...change }), repeat });
const filler = '~';

const manifests: Readonly<Record<string, HostileManifest>> = {
  'manifest-honest': manifest('nothing is wrong with its shape', 'success', {}),
  'manifest-large': manifest('one byte too long', 'limit-exceeded', { vaultName: filler }, { of: filler, by: 'x', bytes: manifestLimits.bytes + 1 }),
  'manifest-deep': { comment: 'brackets one deeper than any manifest has', expect: 'limit-exceeded', text: '[[[[[', repeat: null },
  'manifest-values': { comment: 'more values than any manifest has, a few bytes each', expect: 'limit-exceeded', text: `[${filler}]`, repeat: { of: filler, by: '{},', times: 700_000 } },
  'manifest-files': manifest('one file too many', 'backup-damaged', { missing: [filler] }, { of: filler, by: `${path}","`, times: manifestLimits.files }),
  'manifest-path': manifest('a file outside its folder', 'backup-damaged', { files: [{ path: '../../outside', bytes: 1, hash }] }),
  'manifest-path-absolute': manifest('a file from the root', 'backup-damaged', { files: [{ path: '/etc/passwd', bytes: 1, hash }] }),
  'manifest-size': manifest('a size below nothing', 'backup-damaged', { files: [{ path, bytes: -1, hash }] }),
  'manifest-size-vast': manifest('a size beyond whole numbers', 'backup-damaged', { database: { bytes: 2 ** 60, hash } }),
  'manifest-member': manifest('a member that nobody knows', 'backup-damaged', { extra: 1 }),
  'manifest-newer': manifest('of a newer format', 'too-new', { version: 2 }),
  'manifest-other': manifest('of something else', 'not-a-backup', { format: 'other' }),
};

rmSync(target, { recursive: true, force: true });
mkdirSync(target);
for (const [name, vector] of Object.entries({ ...zips, ...manifests })) writeFileSync(join(target, `${name}.json`), `${JSON.stringify(vector, null, 2)}\n`);
writeManifest(target);
