// A package may come from anyone: forged, altered, spoiled, or made to stop the computer. What can be shown is shown with a warning and taken
// in by nobody; what cannot is refused by name.
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageLimitBytes, type PackageHeader } from '#shared/domain/package.ts';
import { readAgeIdentity, readAgeRecipient, writeAgeIdentity, writeAgeRecipient } from '#shared/domain/age-recipient.ts';
import { loadSodium } from '#electron/vault/keys/sodium.ts';
import { passphraseIdentity } from '#electron/vault/packages/age-stanzas.ts';
import { packageFailure } from '#electron/vault/packages/package-error.ts';
import { readPackage } from '#electron/vault/packages/open-package.ts';
import { signHeader } from '#electron/vault/packages/sign-header.ts';
import { openSealed, readSealing } from '#electron/vault/packages/age-file.ts';
import { openZipBytes } from '#electron/vault/exchange/zip-source.ts';
import { readWhole } from '#electron/vault/exchange/export-source.ts';
import { rawZip, type RawEntry } from '#tests/support/raw-zip.ts';
import { setupExchangeVault, unwrap } from '#tests/support/exchange-vault.ts';
import { layPackageCase, makePackage, openWith, phraseBytes, plainOf, sealAgain } from '#tests/support/package-vault.ts';
import { desk } from '#tests/support/service-harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'bitim-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** An honest package, entry by entry. */
const honest: RawEntry[] = [];
let sealed = '';
const changed = (name: string, change: (bytes: string) => string | Uint8Array): RawEntry[] =>
  honest.map((entry) => {
    if (entry.name !== name) return entry;
    const bytes = change(Buffer.from(entry.bytes ?? []).toString('utf8'));
    return { ...entry, bytes: typeof bytes === 'string' ? text(bytes) : bytes };
  });
const without = (name: string): RawEntry[] => honest.filter((entry) => entry.name !== name);
const read = async (entries: readonly RawEntry[]) => readPackage(await loadSodium(), rawZip(entries));
async function failureOf(entries: readonly RawEntry[]): Promise<string> {
  try {
    return (await read(entries)).seal;
  } catch (error) {
    return packageFailure(error)?.type ?? `thrown: ${String(error)}`;
  }
}

describe('what is in a package', () => {
  it('is laid out once, for all that follow to spoil', { timeout: 60_000 }, async () => {
    const from = await setupExchangeVault('Aigul');
    const { caseId, audiences } = await layPackageCase(from);
    const made = await makePackage(from, caseId, Object.values(audiences), { path: join(folder, 'honest.age') });
    unwrap(made.result);
    const plain = await plainOf(made.path);
    // With less work in the phrase, for those that open it again and again.
    sealed = join(folder, 'sealed.age');
    copyFileSync(await sealAgain(plain), sealed);
    const source = await openZipBytes(plain, 2 ** 30);
    for (const name of source.paths()) honest.push({ name, bytes: await readWhole(source, name, 2 ** 30) });
    expect(honest.map(({ name }) => name)).toContain('bitim-package.sig');
  });

  it('is signed where it is what was signed', async () => expect(await failureOf(honest)).toBe('signed'));

  it.each<[string, () => RawEntry[], string]>([
    ['one word of a note', () => changed('case.json', (json) => json.replace('both want water', 'both want money')), 'altered'],
    ['the readable page alone', () => changed('case.md', (page) => `${page}!`), 'altered'],
    ['a file more', () => [...honest, { name: 'files/more.txt', bytes: text('x') }], 'altered'],
    ['a file less', () => without('case.md'), 'altered'],
    ['another audience in the header', () => changed('bitim-package.json', (json) => json.replace('"mediator"', '"body"')), 'unsigned'],
    ['another sender’s name', () => changed('bitim-package.json', (json) => json.replace('Aigul', 'Bolat')), 'unsigned'],
    ['no signature', () => without('bitim-package.sig'), 'unsigned'],
    ['a signature of zeros', () => changed('bitim-package.sig', () => `${Buffer.alloc(64).toString('base64')}\n`), 'unsigned'],
    ['a signature that is none', () => changed('bitim-package.sig', () => 'x'.repeat(900)), 'unsigned'],
    ['no header', () => without('bitim-package.json'), 'unsigned'],
    ['a header that is none', () => changed('bitim-package.json', () => '['.repeat(200_000)), 'unsigned'],
    ['a header of a newer Bitim', () => changed('bitim-package.json', (json) => json.replace('"version": 1', '"version": 2')), 'too-new'],
    ['no case', () => without('case.json'), 'not-a-package'],
    ['a case cut short', () => changed('case.json', (json) => json.slice(0, -9)), 'package-damaged'],
    ['a case of brackets', () => changed('case.json', () => '['.repeat(200_000)), 'package-too-large'],
    ['a case of a newer Bitim', () => changed('case.json', (json) => json.replace('"version": 1', '"version": 2')), 'too-new'],
    ['a screening record', () => changed('case.json', (json) => json.replaceAll('"audience":{"type":"mediator"}', '"audience":{"type":"screening"}')), 'package-damaged'],
    ['a name that leads out', () => [...honest, { name: '../outside.txt', bytes: text('x') }], 'package-unsafe'],
    ['one name twice', () => [...honest, { name: 'CASE.json', bytes: text('x') }], 'package-unsafe'],
    ['a file pressed beyond belief', () => [...honest, { name: 'files/bomb', bytes: new Uint8Array(8 * 1024 * 1024), isPacked: true }], 'package-too-large'],
    ['a file that says to be huge', () => [...honest, { name: 'files/huge', bytes: text('x'), isPacked: true, claimedSize: 2_000_000_000 }], 'package-too-large'],
  ])('%s', async (_what, entries, expected) => {
    expect(await failureOf(entries())).toBe(expected);
  });

  it('is signed by whom it says, over nothing that its header does not speak of', { timeout: 30_000 }, async () => {
    const sodium = await loadSodium();
    const mallory = sodium.crypto_sign_keypair();
    const forge = (change: (header: PackageHeader) => PackageHeader): RawEntry[] => {
      const header = JSON.parse(Buffer.from(honest.find(({ name }) => name === 'bitim-package.json')?.bytes ?? []).toString()) as PackageHeader;
      const bytes = text(JSON.stringify(change({ ...header, sender: { ...header.sender, signKey: Buffer.from(mallory.publicKey).toString('base64') } })));
      return honest.map((entry) => (entry.name === 'bitim-package.json' ? { ...entry, bytes } : entry.name === 'bitim-package.sig' ? { ...entry, bytes: text(signHeader(sodium, bytes, mallory.privateKey)) } : entry));
    };
    expect(await failureOf(forge((header) => header))).toBe('signed');
    expect(await failureOf(forge((header) => ({ ...header, audiences: [{ type: 'body' }] })))).toBe('altered');
    expect(await failureOf(forge((header) => ({ ...header, caseId: randomUUID() as never })))).toBe('altered');
    // The same vault under another key: nobody takes that for the one that was compared.
    const to = await setupExchangeVault('Berik');
    const first = await openWith(to, sealed);
    await to.get('package:trust', { handle: first.handle, fingerprint: first.sender?.fingerprint ?? '' });
    const forged = await openWith(to, await sealAgain(rawZip(forge((header) => header))));
    expect(forged).toMatchObject({ seal: 'signed', sender: { state: 'changed' } });
    expect(await to.ask('package:take', { handle: forged.handle, language: 'ru', taskId: randomUUID() })).toEqual({ ok: false, error: { type: 'not-trusted' } });
  });

  it('altered, it can be read and is taken in by nobody', { timeout: 30_000 }, async () => {
    const to = await setupExchangeVault('Berik');
    const first = await openWith(to, sealed);
    await to.get('package:trust', { handle: first.handle, fingerprint: first.sender?.fingerprint ?? '' });
    for (const entries of [changed('case.json', (json) => json.replace('both want water', 'both want money')), without('bitim-package.sig')]) {
      const preview = await openWith(to, await sealAgain(rawZip(entries)));
      expect(['altered', 'unsigned']).toContain(preview.seal);
      expect((await to.get('package:look', { handle: preview.handle, from: 0 })).lines.length).toBeGreaterThan(3);
      expect(await to.ask('package:take', { handle: preview.handle, language: 'ru', taskId: randomUUID() })).toEqual({ ok: false, error: { type: 'not-trusted' } });
      expect(await to.ask('package:trust', { handle: preview.handle, fingerprint: preview.sender?.fingerprint ?? '' })).toEqual({ ok: false, error: { type: 'not-trusted' } });
    }
    expect(to.vault.store.records({ kinds: ['case'], state: 'all' })).toEqual([]);
  });
});

describe('the seal', () => {
  const spoiled = (name: string, change: (bytes: Buffer) => Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, change(readFileSync(sealed)));
    return path;
  };
  const sealingOf = async (path: string): Promise<string> => readSealing(path).catch((error: unknown) => packageFailure(error)?.type ?? String(error));
  const opening = async (path: string, phrase = phraseBytes()): Promise<string> => {
    let isOpened = false;
    const identity = passphraseIdentity(await loadSodium(), phrase, () => void (isOpened = true));
    return openSealed(path, identity, () => isOpened, async () => true).then((plain) => (plain ? 'opened' : 'wrong secret'), (error: unknown) => packageFailure(error)?.type ?? String(error));
  };

  it.each<[string, string, string]>([
    ['nothing', '', 'not-a-package'],
    ['another file', 'PK\u0003\u0004', 'not-a-package'],
    ['a header without an end', `age-encryption.org/v1\n${'-> X25519 a\nb\n'.repeat(20_000)}`, 'not-a-package'],
    ['too many stanzas', `age-encryption.org/v1\n${'-> X25519 a\nb\n'.repeat(21)}--- c\n`, 'not-a-package'],
    ['no stanza', 'age-encryption.org/v1\n--- c\n', 'not-a-package'],
    ['a passphrase', 'age-encryption.org/v1\n-> scrypt a 18\nb\n--- c\n', 'passphrase'],
    ['a key', 'age-encryption.org/v1\n-> X25519 a\nb\n--- c\n', 'key'],
  ])('%s', async (name, bytes, expected) => {
    const path = join(folder, `header ${name}`);
    writeFileSync(path, bytes);
    expect(await sealingOf(path)).toBe(expected);
  });

  it('of a file larger than any package is not read', async () => {
    const path = join(folder, 'large');
    writeFileSync(path, readFileSync(sealed));
    truncateSync(path, packageLimitBytes + 1);
    expect(await sealingOf(path)).toBe('package-too-large');
  });

  it('does not make this computer work beyond its limit', async () => {
    const beyond = spoiled('beyond.age', (bytes) => Buffer.from(bytes.toString('latin1').replace(/^(-> scrypt \S+) 10$/m, '$1 31'), 'latin1'));
    const startedAt = performance.now();
    expect(await opening(beyond)).toBe('wrong secret');
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  it('opens for its phrase alone, whole or not at all', { timeout: 60_000 }, async () => {
    expect(await opening(sealed, text('another phrase') as Uint8Array<ArrayBuffer>)).toBe('wrong secret');
    expect(await opening(spoiled('cut.age', (bytes) => bytes.subarray(0, bytes.length - 100)))).toBe('package-damaged');
    expect(await opening(spoiled('flipped.age', (bytes) => bytes.map((byte, index) => (index === bytes.length - 50 ? byte ^ 1 : byte))))).toBe('package-damaged');
    expect(await opening(spoiled('longer.age', (bytes) => Buffer.concat([bytes, Buffer.from('x')])))).toBe('package-damaged');
  });

  it('to a vault that has it open in its own process answers by name', { timeout: 60_000 }, async () => {
    const to = await setupExchangeVault('Berik');
    const ask = (path: string) => to.call('open-package', { viewer: desk, path, taskId: randomUUID() });
    expect(await ask(join(folder, 'header another file'))).toEqual({ ok: false, error: { type: 'not-a-package' } });
    expect(await ask(join(folder, 'absent.age'))).toMatchObject({ ok: false, error: { type: expect.stringMatching(/medium-gone|read-only/) as string } });
  });
});

describe('a key of age in writing', () => {
  it('is read as it was written, in either case, and never with a slip', () => {
    const key = Uint8Array.from({ length: 32 }, (_unused, index) => index * 7);
    const [recipient, identity] = [writeAgeRecipient(key), writeAgeIdentity(key)];
    expect(readAgeRecipient(` ${recipient.toUpperCase()}\n`)).toEqual(key);
    expect(readAgeIdentity(identity)).toEqual(key);
    expect(readAgeRecipient(identity)).toBeNull();
    for (let place = 4; place < recipient.length; place += 1) {
      const sign = recipient[place] === 'q' ? 'p' : 'q';
      expect(readAgeRecipient(recipient.slice(0, place) + sign + recipient.slice(place + 1)), String(place)).toBeNull();
    }
    for (const wrong of ['', 'age1', recipient.slice(0, -1), `${recipient}q`, `Age1${recipient.slice(4)}`, recipient.replace('1', '0')]) expect(readAgeRecipient(wrong), wrong).toBeNull();
  });
});
