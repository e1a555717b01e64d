// What is brought in may come from anyone: each limit, with a file that passes it by a little.
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSafePath, readWhole, SourceError, sourceLimits } from '#electron/vault/exchange/export-source.ts';
import { openFolderSource } from '#electron/vault/exchange/folder-source.ts';
import { readCase, readManifest, TooNewError } from '#electron/vault/exchange/parse-export.ts';
import { isWithinJsonLimits } from '#electron/vault/json-shape.ts';
import { openZipSource } from '#electron/vault/exchange/zip-source.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { readExport, setupExchangeVault, setupFolder, unwrap } from '#tests/support/exchange-vault.ts';
import { rawZip, type RawEntry } from '#tests/support/raw-zip.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const manifest: RawEntry = { name: 'bitim-export.json', bytes: text('{}') };

async function failureOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'none';
  } catch (error) {
    if (error instanceof TooNewError) return 'too-new';
    if (error instanceof SourceError) return error.failure.type;
    throw error;
  }
}

function writeZip(entries: readonly RawEntry[], change: (bytes: Buffer) => Buffer = (bytes) => bytes): string {
  const path = join(setupFolder(), 'copy.zip');
  writeFileSync(path, change(rawZip(entries)));
  return path;
}

const zipFailure = (entries: readonly RawEntry[], change?: (bytes: Buffer) => Buffer): Promise<string> =>
  failureOf(async () => {
    const source = await openZipSource(writeZip(entries, change));
    try {
      for (const { name } of entries) if (!name.endsWith('/')) await readWhole(source, name, 2 ** 30);
    } finally {
      source.close();
    }
  });

const zeros = (bytes: number): Uint8Array => new Uint8Array(bytes);

describe('a zip', () => {
  it('is read where it is an honest one', async () => {
    expect(await zipFailure([manifest, { name: 'cases/', bytes: zeros(0) }, { name: 'cases/Дело 1/case.json', bytes: text('{"a":1}'), isPacked: true }])).toBe('none');
  });

  it.each([
    '../outside.txt', 'cases/../../outside.txt', '/etc/passwd', 'C:/outside.txt', 'c:outside.txt', 'cases\\..\\outside.txt', '//server/share', 'cases//case.json', './case.json', 'cases/./case.json',
    'a\u0000b', 'a\nb', 'cases/ name', 'cases/name.', 'cases/...', 'aux:stream', `${'a'.repeat(401)}`, 'a/b/c/d/e/f/g/h/i',
  ])('is refused for the name %j', async (name) => {
    expect(await zipFailure([manifest, { name, bytes: text('x') }])).toBe('export-unsafe');
  });

  it.each([
    ['one name twice', [{ name: 'a.txt' }, { name: 'a.txt' }]],
    ['names that differ in capitals only', [{ name: 'Case.json' }, { name: 'case.json' }]],
    ['names that a file system takes for one', [{ name: 'é.txt' }, { name: 'e\u0301.txt' }]],
    ['a link', [{ name: 'link', bytes: text('/etc/passwd'), mode: 0o120777 }]],
    ['an encrypted file', [{ name: 'a.txt', bytes: text('x'), isPacked: true, flags: 0x801 }]],
    ['files that lie over each other', [{ name: 'a', bytes: zeros(9_000) }, ...Array.from({ length: 9 }, (_unused, index) => ({ name: `b${index}`, bytes: zeros(9_000), sharesDataOf: 1 }))]],
  ] as [string, RawEntry[]][])('is refused for %s', async (_what, entries) => {
    expect(await zipFailure([manifest, ...entries])).toBe('export-unsafe');
  });

  it('is not unpacked where it would grow beyond belief', async () => {
    expect(await zipFailure([manifest, { name: 'bomb', bytes: zeros(4 * 1024 * 1024), isPacked: true }])).toBe('export-too-large');
    // Small files may be as regular as they like.
    expect(await zipFailure([manifest, { name: 'small', bytes: zeros(500_000), isPacked: true }])).toBe('none');
  });

  it('is refused where sizes are not what they were said to be', async () => {
    expect(await zipFailure([manifest, { name: 'a', bytes: zeros(5_000), isPacked: true, claimedSize: 100 }])).toBe('export-damaged');
    expect(await zipFailure([manifest, { name: 'a', bytes: zeros(100), isPacked: true, claimedSize: 5_000 }])).toBe('export-damaged');
  });

  it('is refused where it has too many files', async () => {
    const path = join(setupFolder(), 'many.zip');
    // Said in the end record of zip64: so many that reading the list alone would take all memory.
    const many = rawZip([manifest]);
    const end = many.length - 22;
    const zip64 = Buffer.alloc(76);
    zip64.write('PK\u0006\u0006', 0, 'latin1');
    zip64.writeBigUInt64LE(44n, 4);
    zip64.writeBigUInt64LE(2n ** 40n, 24);
    zip64.writeBigUInt64LE(2n ** 40n, 32);
    zip64.writeBigUInt64LE(BigInt(many.readUInt32LE(end + 12)), 40);
    zip64.writeBigUInt64LE(BigInt(many.readUInt32LE(end + 16)), 48);
    zip64.write('PK\u0006\u0007', 56, 'latin1');
    zip64.writeBigUInt64LE(BigInt(end), 64);
    many.fill(0xff, end + 8, end + 20);
    writeFileSync(path, Buffer.concat([many.subarray(0, end), zip64, many.subarray(end)]));
    expect(await failureOf(() => openZipSource(path))).toBe('export-too-large');
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 30), 'not-an-export'],
    ['something else', () => Buffer.from('%PDF-1.7'), 'not-an-export'],
    ['empty', () => Buffer.alloc(0), 'not-an-export'],
  ] as const)('is refused where it is %s', async (_what, change, failure) => {
    expect(await zipFailure([manifest, { name: 'a', bytes: text('x') }], change)).toBe(failure);
  });
});

describe('a folder', () => {
  it('is refused for links, and is no export without its manifest', async () => {
    const folder = setupFolder();
    expect(await failureOf(() => openFolderSource(folder))).toBe('not-an-export');
    writeFileSync(join(folder, 'bitim-export.json'), '{}');
    expect(await failureOf(() => openFolderSource(folder))).toBe('none');
    mkdirSync(join(folder, 'cases'));
    symlinkSync('/etc/passwd', join(folder, 'cases/link'));
    expect(await failureOf(() => openFolderSource(folder))).toBe('export-unsafe');
  });

  it('is not followed to a manifest that is a link', async () => {
    const folder = setupFolder();
    symlinkSync('/etc/passwd', join(folder, 'bitim-export.json'));
    expect(await failureOf(() => openFolderSource(folder))).toBe('not-an-export');
  });

  it('is refused where it goes too deep', async () => {
    const folder = setupFolder();
    writeFileSync(join(folder, 'bitim-export.json'), '{}');
    mkdirSync(join(folder, 'a/b/c/d/e/f/g/h/i'), { recursive: true });
    expect(await failureOf(() => openFolderSource(folder))).toBe('export-unsafe');
  });
});

describe('JSON', () => {
  const manifestFailure = (json: string): Promise<string> => {
    const folder = setupFolder();
    writeFileSync(join(folder, 'bitim-export.json'), json);
    return failureOf(async () => readManifest(await openFolderSource(folder)));
  };

  it('is measured for depth and for the number of its values before it is parsed', async () => {
    const limits = { depth: 3, signs: 7 };
    const isWithin = (json: string): boolean => isWithinJsonLimits(text(json), limits);
    expect([isWithin('[[[]]]'), isWithin('[[[[')]).toEqual([true, false]);
    expect([isWithin('[1,2,3,4,5,6]'), isWithin('[1,2,3,4,5,6,7]'), isWithin('{"a":{"b":1}}'), isWithin('{"a":1,"b":2,"c":3,"d":4}')]).toEqual([true, false, true, false]);
    expect(isWithin(JSON.stringify({ brackets: '[{,:'.repeat(500), escaped: '\\"[[,,' }))).toBe(true);
    const { depth, signs } = sourceLimits.manifestJson;
    expect(await manifestFailure('['.repeat(depth + 1))).toBe('export-too-large');
    expect(await manifestFailure(`[${'{},'.repeat(signs / 3)}{}]`)).toBe('export-too-large');
  });

  it.each([
    ['no JSON', '{', 'export-damaged'],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]).toString('latin1'), 'not-an-export'],
    ['another format', '{"format":"other"}', 'not-an-export'],
    ['a newer version', '{"format":"bitim-export","version":2}', 'too-new'],
    ['the wrong shape', '{"format":"bitim-export","version":1}', 'export-damaged'],
  ])('is refused where it is %s', async (what, json, failure) => {
    if (what === 'not UTF-8') {
      const folder = setupFolder();
      writeFileSync(join(folder, 'bitim-export.json'), Buffer.from(json, 'latin1'));
      expect(await failureOf(async () => readManifest(await openFolderSource(folder)))).toBe('export-damaged');
    } else expect(await manifestFailure(json)).toBe(failure);
  });

  it('is refused by size before it is read', async () => {
    const source = { sizeOf: () => sourceLimits.manifestBytes + 1, read: () => { throw new Error('read'); }, close: () => undefined };
    expect(await failureOf(() => readManifest(source as never))).toBe('export-too-large');
    expect(await failureOf(() => readCase({ ...source, sizeOf: () => sourceLimits.jsonBytes + 1 } as never, 'case.json', randomUUID() as string as CaseId))).toBe('export-too-large');
  });
});

/** An honest export of one case with one note, written anew after a change of its parts. */
async function spoiledExport(spoil: (parts: { manifest: Record<string, unknown>; part: Record<string, unknown> }) => void): Promise<string> {
  const from = await setupExchangeVault('From');
  const caseId = randomUUID() as string as CaseId;
  await from.get('case:create', { caseId, workingName: 'Spoiled', matter: '', openedOn: '2026-11-02' });
  const folder = join(setupFolder(), 'copy');
  unwrap(await from.exportTo(folder, { type: 'everything' }));
  const { manifest: found, files } = readExport(folder);
  const file = found.cases[0]?.file ?? '';
  const parts = { manifest: structuredClone(found) as unknown as Record<string, unknown>, part: JSON.parse(String(files.get(file))) as Record<string, unknown> };
  spoil(parts);
  const bytes = Buffer.from(JSON.stringify(parts.part));
  writeFileSync(join(folder, file), bytes);
  const entry = (parts.manifest['files'] as { path: string; size: number; sha256: string }[]).find(({ path }) => path === file);
  if (entry) Object.assign(entry, { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  writeFileSync(join(folder, 'bitim-export.json'), JSON.stringify(parts.manifest));
  return folder;
}

describe('a case that does not fit together', () => {
  type Part = { records: { record: Record<string, unknown>; history: Record<string, unknown>[] }[]; journal: Record<string, unknown>[]; drafts: unknown[]; caseId: string };
  it.each([
    ['a record of another case', (part: Part) => void Object.assign(part.records[0]?.record ?? {}, { caseId: randomUUID() })],
    ['one id twice', (part: Part) => void part.records.push(structuredClone(part.records[0]) as Part['records'][0])],
    ['no case', (part: Part) => void part.records.splice(0)],
    ['screening', (part: Part) => void Object.assign(part.records[0]?.record ?? {}, { audience: { type: 'screening' } })],
    ['an unsorted audience', (part: Part) => void Object.assign(part.records[0]?.record ?? {}, { audience: { type: 'parties', parties: ['b', 'a'] } })],
    ['a history that is not below', (part: Part) => void part.records[0]?.history.push(structuredClone(part.records[0].record))],
    ['a member too many', (part: Part) => void Object.assign(part, { extra: 1 })],
    ['a body of another kind', (part: Part) => void Object.assign(part.records[0]?.record ?? {}, { body: { text: 'x' } })],
    ['a time beyond all calendars', (part: Part) => void Object.assign(part.records[0]?.record ?? {}, { updatedAt: 2 ** 52 })],
  ])('stays out: %s', async (_what, spoil) => {
    const folder = await spoiledExport(({ part }) => spoil(part as unknown as Part));
    const to = await setupExchangeVault('To');
    const preview = unwrap(await to.open(folder));
    expect(preview.cases[0]?.problem).toBe('export-damaged');
    const refused = await to.ask('import:run', { importId: preview.importId, cases: [{ caseId: preview.cases[0]?.caseId as CaseId, as: 'same' }], withProfile: false, withNames: false, taskId: randomUUID() });
    expect(refused).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await to.get('case:list', {})).toEqual([]);
  });

  it('stays out with a journal whose chain does not hold, and leaves nothing', async () => {
    const folder = await spoiledExport(({ part }) => void Object.assign((part as unknown as Part).journal[0] ?? {}, { kind: 'never-said' }));
    const to = await setupExchangeVault('To');
    const done = await to.bringIn(folder);
    expect(done).toMatchObject({ cases: [], failed: [{ because: 'export-damaged' }] });
    expect(to.vault.store.records({ state: 'all' }).filter(({ kind }) => kind === 'case')).toEqual([]);
    expect(readdirSync(join(to.home, 'Practice.bitim').replace('Practice', 'To'))).toContain('cases.db');
    expect(await to.vault.verify()).toMatchObject({ type: 'whole' });
  });

  it.each(['../../outside/case.json', '/etc/passwd'])('is refused as a whole where the manifest names %s', async (file) => {
    const folder = await spoiledExport(({ manifest: found }) => void (found['cases'] as { file: string }[]).forEach((one) => Object.assign(one, { file })));
    const to = await setupExchangeVault('To');
    expect(await to.open(folder)).toEqual({ ok: false, error: { type: 'export-unsafe' } });
  });

  it('is told to have been changed where its bytes are others', async () => {
    const folder = await spoiledExport(({ manifest: found }) => void found);
    const to = await setupExchangeVault('To');
    expect(unwrap(await to.open(folder)).cases[0]).toMatchObject({ isChanged: false, state: 'new', problem: null });
    const { manifest: found, files } = readExport(folder);
    const file = found.cases[0]?.file ?? '';
    writeFileSync(join(folder, file), String(files.get(file)).replace('Spoiled', 'Changed'));
    expect(unwrap(await to.open(folder)).cases[0]).toMatchObject({ isChanged: true, workingName: 'Changed', problem: null });
  });

  it('does not come in where it was exchanged between the look and the choice', async () => {
    const folder = await spoiledExport(() => undefined);
    const to = await setupExchangeVault('To');
    const preview = unwrap(await to.open(folder));
    const { manifest: found, files } = readExport(folder);
    const file = found.cases[0]?.file ?? '';
    writeFileSync(join(folder, file), String(files.get(file)).replace('Spoiled', 'Another'));
    const done = await to.get('import:run', { importId: preview.importId, cases: preview.cases.map(({ caseId }) => ({ caseId, as: 'same' as const })), withProfile: false, withNames: false, taskId: randomUUID() });
    expect(done.failed).toEqual([{ caseId: preview.cases[0]?.caseId, because: 'export-damaged' }]);
  });
});

describe('paths', () => {
  it('are plain, relative and downward', () => {
    for (const path of ['bitim-export.json', 'cases/Дело «А» 1/files/скан (2).pdf', 'a.b/c.d']) expect(isSafePath(path), path).toBe(true);
    for (const path of ['', '.', '..', 'a/..', 'a\\b', 'a:b', 'a/ b', 'a /b', 'a./b', '/a', 'a/', 'a\u202Eb\u0007']) expect(isSafePath(path), JSON.stringify(path)).toBe(false);
  });
});
