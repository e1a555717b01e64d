// Files in a real vault on disk, asked as pages and main ask: kept over a lock, damaged, swept, exported, on a medium that is full.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pieceBytes } from '#electron/vault/files/attachment-file.ts';
import type { EventFromVault } from '#electron/vault/messages.ts';
import type { JournalEntry, OpenedVault } from '#electron/vault/ports.ts';
import { createVaultServer } from '#electron/vault/server.ts';
import { createVault, openVault } from '#electron/vault/vault.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { contract } from '#shared/ipc/contract.ts';
import { addFile, beginInput } from '#tests/support/add-file.ts';
import { caseOne } from '#tests/support/case-builder.ts';
import { floorCost } from '#tests/support/quick-kdf.ts';
import { desk, toCaseId, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';
import { canMount, mountSmall } from '#tests/support/small-medium.ts';
import { bytesOf, passphraseText, setupDependencies, setupHome } from '#tests/support/vault-fixture.ts';

const id = toRecordId(1);
const file = { caseId: caseOne, recordId: id };

type Opened = Pick<ServiceHarness, 'ask' | 'get' | 'call'> & { readonly events: EventFromVault[]; readonly journal: (chain?: 'vault') => readonly JournalEntry[]; readonly checked: () => Promise<unknown>; readonly close: () => Promise<void> };
type Place = { readonly home: string; readonly folder: string; readonly open: (mode?: 'create' | 'read-only') => Promise<Opened> };

function setupPlace(folder: string = setupHome()): Place {
  const home = setupHome();
  const dependencies = setupDependencies(home, { privateFolder: join(home, 'private') });
  const open: Place['open'] = async (mode) => {
    const events: EventFromVault[] = [];
    let inside: OpenedVault | null = null;
    const server = createVaultServer({
      createVault: async (...input) => {
        const made = await createVault(...input);
        if (made.ok) inside = made.value.vault;
        return made;
      },
      openVault: async (...input) => {
        const found = await openVault(...input);
        if (found.ok) inside = found.value;
        return found;
      },
      clock: dependencies.clock, vaultDependencies: dependencies,
      newId: () => randomUUID() as string as RecordId,
      chooseCost: async () => floorCost,
      emit: (message) => {
        if (message.type === 'report') throw new Error(`${message.where}: ${message.what}`);
        if (message.type === 'event') events.push(message);
      },
    });
    const call: Opened['call'] = async (type, input) => (await server.handle({ id: 1, type, input } as never)).result as never;
    const ask: Opened['ask'] = async (viewer, channel, input) => (await call('request', { channel, viewer, input: contract[channel].input.parse(input) })) as never;
    const get: Opened['get'] = async (viewer, channel, input) => {
      const result = await ask(viewer, channel, input);
      if (!result.ok) throw new Error(`${channel}: ${result.error.type}`);
      return result.value as never;
    };
    const passphrase = bytesOf(passphraseText);
    const opened = mode === 'create' ? await call('create', { folder, name: 'Files', passphrase }) : await call('open', { folder: join(folder, 'Files.bitim'), secret: { type: 'passphrase', bytes: passphrase }, mode: mode ?? 'usual' });
    if (!opened.ok) throw new Error(opened.error.type);
    await call('set-viewers', { viewers: [desk] });
    const close = async (): Promise<void> => void (await call('close', null));
    onTestFinished(close);
    const checked = async (): Promise<unknown> => {
      for (;;) {
        const { integrity } = await get(desk, 'vault:status', {});
        if (integrity.type !== 'checking') return integrity;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    return { call, ask, get, events, close, checked, journal: (chain) => inside?.store.journal(chain ?? caseOne) ?? [] };
  };
  return { home, folder: join(folder, 'Files.bitim'), open };
}

async function setupWithFile(content: Uint8Array, folder?: string): Promise<Place & { readonly vault: Opened; readonly stored: () => string[] }> {
  const place = setupPlace(folder);
  const vault = await place.open('create');
  await vault.get(desk, 'case:create', { caseId: caseOne, workingName: 'Files', matter: '', openedOn: '2026-11-22' });
  await addFile(vault, desk, { ...file, content, fileName: 'Scan.pdf' });
  return { ...place, vault, stored: () => filesIn(join(place.folder, 'files')) };
}

async function setupWithBackup(content: Uint8Array) {
  const made = await setupWithFile(content);
  expect(await made.vault.get(desk, 'backup:make', { taskId: randomUUID() })).toMatchObject({ files: 1 });
  return { ...made, shelved: () => filesIn(join(made.folder, 'backups')).filter((path) => /[\\/]files[\\/]/.test(path)) };
}

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));

async function readAll({ get }: Opened, pieces: number): Promise<Buffer> {
  const read = [];
  for (let piece = 0; piece < pieces; piece += 1) read.push((await get(desk, 'file:read', { ...file, piece })).bytes);
  return Buffer.concat(read);
}

describe('a file in a vault', () => {
  it('is there byte for byte after a lock, and the whole-vault check knows it', async () => {
    const content = randomBytes(2 * pieceBytes + 321);
    const { vault, open, stored } = await setupWithFile(content);
    await vault.close();
    const again = await open();
    expect((await readAll(again, 3)).equals(content)).toBe(true);
    expect(await again.checked()).toMatchObject({ type: 'whole' });
    expect(stored()).toHaveLength(1);
  });

  it('is named when it was changed, cut or taken away, and the rest of the vault goes on', async () => {
    const { vault, open, stored } = await setupWithFile(randomBytes(pieceBytes + 5));
    await vault.close();
    const [path] = stored() as [string];
    const bytes = readFileSync(path);
    const damage: readonly (readonly [name: string, damage: () => void])[] = [
      ['file-changed', () => writeFileSync(path, Buffer.concat([bytes.subarray(0, -1), Buffer.of((bytes.at(-1) as number) ^ 1)]))],
      ['file-cut', () => truncateSync(path, 100)],
      ['file-missing', () => rmSync(path)],
    ];
    for (const [name, harm] of damage) {
      harm();
      const again = await open();
      expect(await again.checked()).toEqual({ type: 'altered', what: [`${name} ${id}`] });
      expect(await again.ask(desk, 'file:read', { ...file, piece: 1 })).toEqual({ ok: false, error: { type: name } });
      await again.get(desk, 'file:save', { ...file, revision: (await again.get(desk, 'record:history', file)).length + 1, details: { fileName: `${name}.pdf`, remarks: '' } });
      await again.close();
    }
    writeFileSync(path, bytes);
    expect(await (await open()).checked()).toMatchObject({ type: 'whole' });
  });

  it('leaves nothing behind when it is taken away for good', async () => {
    const { vault, open, stored } = await setupWithFile(randomBytes(1_000));
    await vault.get(desk, 'file:delete', file);
    await vault.get(desk, 'file:purge', file);
    expect(stored()).toEqual([]);
    await vault.close();
    expect(await (await open()).checked()).toMatchObject({ type: 'whole' });
  });
});

describe('a file that the vault has lost', () => {
  const listed = { recordId: id, fileName: 'Scan.pdf', caseName: 'Files' };
  const taskId = randomUUID();

  it('comes back from a backup, whatever happened to it, and the vault is whole again', async () => {
    const content = randomBytes(pieceBytes + 5);
    const { vault, open, stored } = await setupWithBackup(content);
    await vault.close();
    const [path] = stored() as [string];
    const bytes = readFileSync(path);
    const damage: readonly (readonly [name: string, damage: () => void])[] = [
      ['changed', () => writeFileSync(path, Buffer.concat([bytes.subarray(0, -1), Buffer.of((bytes.at(-1) as number) ^ 1)]))],
      ['cut', () => truncateSync(path, 100)],
      ['missing', () => rmSync(dirname(path), { recursive: true })],
    ];
    for (const [name, harm] of damage) {
      harm();
      const again = await open();
      await again.checked();
      const damaged = await again.get(desk, 'vault:damaged-files', {});
      expect(damaged).toEqual([{ ...listed, damage: name, heldSince: expect.any(Number) as number }]);
      expect(await again.get(desk, 'vault:bring-back-files', { taskId })).toEqual({ brought: 1, left: 0 });
      expect(await again.checked()).toMatchObject({ type: 'whole' });
      expect((await readAll(again, 2)).equals(content)).toBe(true);
      expect(await again.get(desk, 'vault:damaged-files', {})).toEqual([]);
      expect(again.journal('vault').at(-1)).toMatchObject({ kind: 'files-brought-back' });
      await again.close();
    }
    expect(stored()).toHaveLength(1);
  });

  it('comes back though the newest backup was made after it was lost', async () => {
    const { vault, open, stored } = await setupWithBackup(randomBytes(900));
    rmSync(stored()[0] ?? '');
    await vault.get(desk, 'case:create', { caseId: toCaseId(2), workingName: 'Later', matter: '', openedOn: '2026-11-22' });
    expect(await vault.get(desk, 'backup:make', { taskId })).toMatchObject({ missingFiles: 0 });
    await vault.close();
    const again = await open();
    await again.checked();
    expect(await again.get(desk, 'vault:bring-back-files', { taskId })).toEqual({ brought: 1, left: 0 });
    expect(await again.checked()).toMatchObject({ type: 'whole' });
  });

  it('that the backup holds damaged too, or not at all, stays lost, is said so, and what lies there is not touched', async () => {
    const { vault, open, stored, shelved } = await setupWithBackup(randomBytes(900));
    await vault.close();
    const [path, onShelf] = [stored()[0] as string, shelved()[0] as string];
    writeFileSync(path, 'something else');
    writeFileSync(onShelf, Buffer.alloc(readFileSync(onShelf).length));
    const again = await open();
    await again.checked();
    expect(await again.get(desk, 'vault:bring-back-files', { taskId })).toEqual({ brought: 0, left: 1 });
    expect(readFileSync(path, 'utf8')).toBe('something else');
    rmSync(onShelf);
    expect(await again.get(desk, 'vault:damaged-files', {})).toEqual([{ ...listed, damage: 'cut', heldSince: null }]);
    expect(await again.get(desk, 'vault:bring-back-files', { taskId })).toEqual({ brought: 0, left: 1 });
    expect(stored()).toHaveLength(1);

    // Given up for good, it is no longer missed.
    await again.get(desk, 'file:delete', { caseId: caseOne, recordId: id });
    await again.get(desk, 'file:purge', { caseId: caseOne, recordId: id });
    await again.close();
    const last = await open();
    expect(await last.checked()).toMatchObject({ type: 'whole' });
    expect(await last.get(desk, 'vault:damaged-files', {})).toEqual([]);
  });

  it('may stay lost: going on is in the journal with which it is, asked anew when another goes, and no hindrance to bringing it back', async () => {
    const { vault, open, stored } = await setupWithBackup(randomBytes(900));
    await addFile(vault, desk, { caseId: caseOne, recordId: toRecordId(2), content: 'another' });
    await vault.close();
    const [first, second] = stored().toSorted((one, other) => readFileSync(other).length - readFileSync(one).length) as [string, string];
    rmSync(first);
    const again = await open();
    await again.checked();
    await again.get(desk, 'vault:go-on', {});
    expect(again.journal('vault').at(-1)).toMatchObject({ kind: 'altered-and-went-on', content: { what: [`file-missing ${id}`] } });
    expect(await again.get(desk, 'vault:status', {})).toMatchObject({ alterationNotedAt: expect.any(Number) as number });
    await again.close();
    rmSync(second);
    const worse = await open();
    await worse.checked();
    expect(await worse.get(desk, 'vault:status', {})).toMatchObject({ alterationNotedAt: null });
    expect(await worse.get(desk, 'vault:bring-back-files', { taskId })).toEqual({ brought: 1, left: 1 });
    expect(await worse.checked()).toEqual({ type: 'altered', what: [`file-missing ${toRecordId(2)}`] });
  });

  it('stays lost where nothing may be written', async () => {
    const { vault, open, stored } = await setupWithBackup(randomBytes(900));
    await vault.close();
    rmSync(stored()[0] ?? '');
    const again = await open('read-only');
    await again.checked();
    expect(await again.get(desk, 'vault:damaged-files', {})).toHaveLength(1);
    expect(await again.ask(desk, 'vault:bring-back-files', { taskId })).toEqual({ ok: false, error: { type: 'read-only' } });
    expect(stored()).toEqual([]);
  });
});

describe('a vault opened so that nothing may change', () => {
  it('gives its files and takes none', async () => {
    const content = randomBytes(pieceBytes + 9);
    const { vault, open, stored } = await setupWithFile(content);
    await vault.close();
    const part = `${stored()[0]}.part`;
    writeFileSync(part, 'left over');
    const again = await open('read-only');
    expect((await readAll(again, 2)).equals(content)).toBe(true);
    expect(await again.checked()).toMatchObject({ type: 'whole' });
    expect(await again.ask(desk, 'file:begin', beginInput({ caseId: caseOne, recordId: toRecordId(2), content: 'x' }))).toEqual({ ok: false, error: { type: 'read-only' } });
    expect(await again.ask(desk, 'file:delete', file)).toEqual({ ok: false, error: { type: 'read-only' } });
    expect(existsSync(part)).toBe(true);
  });
});

describe('what an interruption left', () => {
  it('is swept after the next opening, and a file with a row never is', async () => {
    const { vault, open, stored, folder } = await setupWithFile(randomBytes(1_000));
    await vault.get(desk, 'file:begin', beginInput({ caseId: caseOne, recordId: toRecordId(2), content: 'never finished' }));
    await vault.close();
    const [whole] = stored().filter((path) => !path.endsWith('.part')) as [string];
    const orphan = join(folder, 'files', 'ab', `ab${'0'.repeat(30)}`);
    mkdirSync(dirname(orphan), { recursive: true });
    writeFileSync(orphan, 'no row knows it');
    const again = await open();
    await again.checked();
    expect(stored()).toEqual([whole]);
  });

  it('stays beside a vault that is not as it was: it may be all that is left', async () => {
    const { vault, open, stored, folder } = await setupWithFile(randomBytes(1_000));
    await vault.close();
    const orphan = join(folder, 'files', 'ab', `ab${'0'.repeat(30)}`);
    mkdirSync(dirname(orphan), { recursive: true });
    writeFileSync(orphan, 'of a database that was replaced');
    const [path] = stored().filter((each) => each !== orphan) as [string];
    truncateSync(path, 100);
    const again = await open();
    await again.checked();
    expect(existsSync(orphan)).toBe(true);
  });
});

describe('exporting a file', () => {
  const releaseTo = (vault: Opened, path: string, taskId: string = randomUUID()) => vault.call('release-file', { viewer: desk, ...file, path, aside: `${path}.part`, taskId });

  it('writes it as it came, tells how far it is, and says so in the journal before it stands there', async () => {
    const content = randomBytes(2 * pieceBytes + 1);
    const { vault, home } = await setupWithFile(content);
    expect(await vault.call('file-name', { viewer: desk, ...file })).toEqual({ ok: true, value: { fileName: 'Scan.pdf' } });
    const path = join(home, 'Scan.pdf');
    writeFileSync(path, 'an older export, which the dialog has asked about');
    const taskId = randomUUID();
    expect(await releaseTo(vault, path, taskId)).toEqual({ ok: true, value: null });
    expect(readFileSync(path).equals(content)).toBe(true);
    const told = vault.events.flatMap((event) => (event.channel === 'task:progress' ? [event.payload] : []));
    expect(told.at(-1)).toEqual({ taskId, kind: 'export-file', done: content.length, total: content.length });
    const hash = createHash('sha256').update(content).digest('hex');
    expect(vault.journal().at(-1)).toMatchObject({ kind: 'own-file', content: { artefact: 'attachment', recordId: id, way: 'file', size: content.length, hash } });
  });

  it('leaves nothing at the place when the file is damaged, or the task is stopped', async () => {
    const { vault, home, stored } = await setupWithFile(randomBytes(3 * pieceBytes));
    const target = join(home, 'out');
    mkdirSync(target);
    const taskId = randomUUID();
    const released = releaseTo(vault, join(target, 'a.bin'), taskId);
    await vault.get(desk, 'task:cancel', { taskId });
    expect(await released).toEqual({ ok: false, error: { type: 'cancelled' } });
    const [path] = stored() as [string];
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
    writeFileSync(path, bytes);
    expect(await releaseTo(vault, join(target, 'a.bin'))).toEqual({ ok: false, error: { type: 'file-changed' } });
    expect(await releaseTo(vault, join(home, 'no', 'such', 'folder', 'a.bin'))).toEqual({ ok: false, error: { type: 'medium-gone' } });
    expect(readdirSync(target)).toEqual([]);
    expect(vault.journal().filter(({ kind }) => kind === 'own-file')).toEqual([]);
  });

  it('says in the journal of one that could not take its name in the end that it was not saved', async () => {
    const { vault, home } = await setupWithFile(randomBytes(1_000));
    const aside = join(home, 'a.bin.part');
    expect(await vault.call('release-file', { viewer: desk, ...file, path: join(home, 'gone', 'a.bin'), aside, taskId: randomUUID() })).toEqual({ ok: false, error: { type: 'medium-gone' } });
    expect(existsSync(aside)).toBe(false);
    const [first, second] = vault.journal().slice(-2);
    expect([first?.kind, second?.kind, second?.content]).toEqual(['own-file', 'own-file-stopped', { of: first?.number, artefact: 'attachment', way: 'file' }]);
  });
});

describe.skipIf(!canMount)('on a small medium', () => {
  const mebibyte = 1024 * 1024;

  it('a file that does not fit is refused at once; one for which the room goes meanwhile is given up; nothing old is harmed', async () => {
    const medium = mountSmall(64 * mebibyte);
    const { vault, stored } = await setupWithFile(randomBytes(1_000), medium);
    const next = { caseId: caseOne, recordId: toRecordId(2) };
    expect(await vault.ask(desk, 'file:begin', beginInput({ ...next, content: '', size: 60 * mebibyte }))).toEqual({ ok: false, error: { type: 'disk-full' } });
    await vault.get(desk, 'file:begin', beginInput({ ...next, content: '', size: 20 * mebibyte }));
    writeFileSync(join(medium, 'ballast'), Buffer.alloc(48 * mebibyte));
    let answer: { readonly ok: boolean; readonly error?: unknown } = { ok: true };
    for (let offset = 0; answer.ok && offset < 20 * mebibyte; offset += mebibyte / 2) {
      answer = await vault.ask(desk, 'file:chunk', { ...next, offset, bytes: new Uint8Array(mebibyte / 2) });
    }
    expect(answer).toEqual({ ok: false, error: { type: 'disk-full' } });
    expect(stored()).toHaveLength(1);
    rmSync(join(medium, 'ballast'));
    await addFile(vault, desk, { ...next, content: 'now there is room' });
    expect(stored()).toHaveLength(2);
    expect(await readAll(vault, 1)).toHaveLength(1_000);
  });
});
