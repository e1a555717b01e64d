import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveArgon2id } from '#electron/vault/keys/argon2id.ts';
import { encodeKeys, isAllowedCost, keysLimits, parseKeysFile, type KeysContent } from '#electron/vault/keys/keys-file.ts';
import { normalisePassphrase } from '#electron/vault/keys/passphrase.ts';
import { createRecoveryKey, parseRecoveryKey, printRecoveryKey } from '#electron/vault/keys/recovery-key.ts';
import { Secret } from '#electron/vault/keys/secret.ts';
import { newSalt, unwrapDataKey, wrapDataKey } from '#electron/vault/keys/slot.ts';
import { loadSodium } from '#electron/vault/keys/sodium.ts';
import { deriveSubKey, type SubKeyPurpose } from '#electron/vault/keys/sub-keys.ts';
import { calibrateKdf, createThreadKdf } from '#electron/vault/keys/thread-kdf.ts';
import type { KdfCost } from '#electron/vault/ports.ts';
import { floorCost } from '#tests/support/quick-kdf.ts';
import { bytesOf } from '#tests/support/vault-fixture.ts';

const symbols = fc.uint8Array({ minLength: 28, maxLength: 28, max: 31 });
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('the recovery key', () => {
  test('is seven groups of five, and reads back as printed', () => {
    const { symbols: secret, text } = createRecoveryKey();
    expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){6}$/);
    expect(parseRecoveryKey(text)).toEqual(secret);
    fc.assert(fc.property(symbols, (any) => { expect(parseRecoveryKey(printRecoveryKey(any))).toEqual(any); }));
  });

  test('reads small letters, odd separators, look-alikes and Cyrillic letters', () => {
    const text = printRecoveryKey(Uint8Array.from({ length: 28 }, (_, index) => (index * 7 + 1) % 32));
    const secret = parseRecoveryKey(text);
    const cyrillic: Record<string, string> = { A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', P: 'Р', T: 'Т', X: 'Х', Y: 'У', 0: 'О', 1: 'І', 3: 'З' };
    const swapped = [...text].map((letter) => cyrillic[letter] ?? letter).join('');
    expect(swapped).not.toBe(text);
    for (const typed of [text.toLowerCase(), text.replaceAll('-', ''), text.replaceAll('-', ' — '), `\u00a0${text.replaceAll('-', '\n')}.`, swapped, swapped.toLowerCase()]) {
      expect(parseRecoveryKey(typed)).toEqual(secret);
    }
    expect(parseRecoveryKey(text.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(secret);
  });

  test('notices any one wrong character, any two swapped, any two groups swapped', () => {
    fc.assert(
      fc.property(symbols, fc.nat(34), fc.nat(31), (secret, place, replacement) => {
        const plain = printRecoveryKey(secret).replaceAll('-', '');
        const wrong = plain.slice(0, place) + alphabet[replacement] + plain.slice(place + 1);
        expect(parseRecoveryKey(wrong)).toEqual(wrong === plain ? secret : null);
      }),
    );
    fc.assert(
      fc.property(symbols, fc.nat(33), (secret, place) => {
        const plain = printRecoveryKey(secret).replaceAll('-', '');
        const swapped = plain.slice(0, place) + plain[place + 1] + plain[place] + plain.slice(place + 2);
        if (Math.floor(place / 5) === Math.floor((place + 1) / 5)) expect(parseRecoveryKey(swapped)).toEqual(swapped === plain ? secret : null);
      }),
    );
    fc.assert(
      fc.property(symbols, fc.nat(6), fc.nat(6), (secret, left, right) => {
        const groups = printRecoveryKey(secret).split('-');
        [groups[left], groups[right]] = [groups[right] as string, groups[left] as string];
        expect(parseRecoveryKey(groups.join('-'))).toEqual(left === right ? secret : null);
      }),
    );
  });

  test('is refused when too short, too long, foreign or endless', () => {
    const text = printRecoveryKey(new Uint8Array(28));
    for (const typed of ['', text.slice(0, -1), `${text}0`, text.replace('0', '$'), text.replace('0', 'Ж'), text.repeat(1000)]) expect(parseRecoveryKey(typed)).toBeNull();
  });
});

describe('a secret', () => {
  test('shows a placeholder, takes over the bytes, and is gone once wiped', () => {
    const bytes = new Uint8Array(32).fill(65);
    const secret = new Secret(bytes);
    expect(bytes.every((byte) => byte === 0)).toBe(true);
    const held = secret.reveal();
    expect(held.every((byte) => byte === 65)).toBe(true);
    for (const shown of [String(secret), JSON.stringify({ secret }), inspect({ secret }, { showHidden: true, depth: 9 }), `${secret as unknown as string}`]) {
      expect(shown).toContain('<secret>');
      expect(shown).not.toMatch(/65|41|AAAA/);
    }
    secret.wipe();
    expect(held.every((byte) => byte === 0)).toBe(true);
    expect(() => secret.reveal()).toThrow('wiped');
  });
});

describe('sub-keys and slots', () => {
  test('each purpose has a key of its own', async () => {
    const sodium = await loadSodium();
    const dataKey = new Secret(new Uint8Array(32).fill(1));
    const purposes: SubKeyPurpose[] = ['pages', 'keysFile', 'root', 'witness', 'witnessName', 'signing', 'exports', 'sealBox'];
    const keys = purposes.map((purpose) => Buffer.from(deriveSubKey(sodium, dataKey, purpose).reveal()).toString('hex'));
    expect(new Set(keys).size).toBe(purposes.length);
  });

  test('a slot opens with its key, in its vault, as its type, and not otherwise', async () => {
    const sodium = await loadSodium();
    const slotKey = new Uint8Array(32).fill(9);
    const dataKey = new Secret(new Uint8Array(32).fill(3));
    const slot = wrapDataKey(sodium, { vaultId: 'v', type: 'recovery', salt: newSalt(), cost: null, slotKey }, dataKey);
    expect(unwrapDataKey(sodium, 'v', slot, slotKey)?.reveal()).toEqual(dataKey.reveal());
    expect(unwrapDataKey(sodium, 'w', slot, slotKey)).toBeNull();
    expect(unwrapDataKey(sodium, 'v', { ...slot, type: 'passphrase' }, slotKey)).toBeNull();
    expect(unwrapDataKey(sodium, 'v', slot, new Uint8Array(32))).toBeNull();
    for (const field of ['commitment', 'nonce', 'wrapped'] as const) {
      const damaged = Uint8Array.from(slot[field]);
      damaged[0] = (damaged[0] ?? 0) ^ 1;
      expect(unwrapDataKey(sodium, 'v', { ...slot, [field]: damaged }, slotKey)).toBeNull();
    }
  });
});

describe('a passphrase', () => {
  test('is its NFKC form, and itself where it is no text', () => {
    const normal = (text: string) => Buffer.from(normalisePassphrase(bytesOf(text))).toString('utf8');
    expect(normal('plain')).toBe('plain');
    expect(normal('и\u0306')).toBe('й');
    expect(normal('ﬁ Ａ')).toBe('fi A');
    expect(normal('\ufeffx')).toBe('\ufeffx');
    const noText = Uint8Array.of(0xff, 0xfe, 1);
    expect(normalisePassphrase(noText)).toEqual(noText);
  });
});

describe('the derivation', () => {
  test('in a thread gives what it gives on this one, and leaves the secret as it was', async () => {
    const sodium = await loadSodium();
    const derive = createThreadKdf(new URL('../../../electron/vault/kdf-thread.ts', import.meta.url));
    const secret = bytesOf('passphrase');
    const salt = new Uint8Array(16).fill(5);
    const derived = await derive(secret, salt, floorCost);
    expect(derived).toEqual(deriveArgon2id(sodium, { secret, salt, cost: floorCost }));
    expect(Buffer.from(derived).toString('hex')).toBe(expectedArgon2id);
    expect(secret).toEqual(bytesOf('passphrase'));
  });

  test('that fails in its thread is a rejection, not a hang', async () => {
    const derive = createThreadKdf(new URL('../../../electron/vault/kdf-thread.ts', import.meta.url));
    await expect(derive(bytesOf('x'), new Uint8Array(3), floorCost)).rejects.toThrow();
  });

  test('is calibrated within the limits, whatever the machine', async () => {
    let now = 0;
    const taking = (msAt256Mebibytes: number) => async (_secret: Uint8Array, _salt: Uint8Array, { memoryBytes, passes }: KdfCost) => {
      now += (msAt256Mebibytes * memoryBytes * passes) / (256 * mebibyte * 3);
      return new Uint8Array(32);
    };
    const mebibyte = 1024 ** 2;
    const costAt = (ms: number) => calibrateKdf(taking(ms), 1000, () => now);
    expect(await costAt(10)).toEqual({ memoryBytes: 256 * mebibyte, passes: 16 });
    expect(await costAt(500)).toEqual({ memoryBytes: 256 * mebibyte, passes: 6 });
    expect(await costAt(1400)).toEqual({ memoryBytes: 256 * mebibyte, passes: 3 });
    expect(await costAt(2000)).toEqual({ memoryBytes: 128 * mebibyte, passes: 3 });
    expect(await costAt(9000)).toEqual(floorCost);
    expect(await calibrateKdf(async () => Promise.reject(new Error('out of memory')))).toEqual(floorCost);
  });
});

describe('keys.json', () => {
  const setupFile = async () => {
    const sodium = await loadSodium();
    const dataKey = new Secret(new Uint8Array(32).fill(3));
    const vaultId = '3f0c5d9e-3c7a-4f52-9d1e-2f6a7b8c9d0e';
    const slotKey = new Uint8Array(32).fill(9);
    const passphraseSlot = wrapDataKey(sodium, { vaultId, type: 'passphrase', salt: newSalt(), cost: floorCost, slotKey }, dataKey);
    const recoverySlot = wrapDataKey(sodium, { vaultId, type: 'recovery', salt: newSalt(), cost: null, slotKey }, dataKey);
    const content: KeysContent = { vaultId, sequence: 1, slots: [passphraseSlot, recoverySlot] };
    return { content, bytes: encodeKeys(sodium, dataKey, content) };
  };
  const edited = (bytes: Uint8Array, edit: (text: string) => string) => bytesOf(edit(Buffer.from(bytes).toString('utf8')));
  const faultOf = (bytes: Uint8Array) => {
    const parsed = parseKeysFile(bytes);
    return parsed.ok ? 'parsed' : parsed.error;
  };

  test('reads back as written', async () => {
    const { content, bytes } = await setupFile();
    expect(parseKeysFile(bytes)).toMatchObject({ ok: true, value: { content } });
  });

  test('keeps a slot of a kind that is not made yet', async () => {
    const { content } = await setupFile();
    const sodium = await loadSodium();
    const [first] = content.slots;
    if (!first) throw new Error('no slot');
    const withComputer: KeysContent = { ...content, slots: [{ ...first, type: 'computer', cost: null }, ...content.slots] };
    const bytes = encodeKeys(sodium, new Secret(new Uint8Array(32).fill(3)), withComputer);
    expect(parseKeysFile(bytes)).toMatchObject({ ok: true, value: { content: withComputer } });
    expect(faultOf(edited(bytes, (text) => text.replace('"computer"', '"stranger"')))).toBe('keys-damaged');
  });

  test('has one spelling only', async () => {
    const { bytes } = await setupFile();
    const spellings = [
      (text: string) => text.trimEnd(),
      (text: string) => `\ufeff${text}`,
      (text: string) => text.replaceAll('\n', '\r\n'),
      (text: string) => JSON.stringify(JSON.parse(text)),
      (text: string) => text.replace('"sequence": 1,', '"sequence": 1.0,'),
      (text: string) => text.replace('"sequence": 1,', '"sequence": 1, "extra": 0,'),
      (text: string) => text.replace(/[a-f](?=[0-9a-f]*"\n\}\n$)/, (digit) => digit.toUpperCase()),
      (text: string) => text.replace('"version": 1', '"version": 1, "version": 1'),
    ];
    for (const spell of spellings) {
      const other = edited(bytes, spell);
      expect(other).not.toEqual(bytes);
      expect(faultOf(other)).toBe('keys-damaged');
    }
  });

  test('is refused by limit before any work', async () => {
    const { content, bytes } = await setupFile();
    expect(faultOf(new Uint8Array(keysLimits.fileBytes + 1))).toBe('limit-exceeded');
    expect(faultOf(bytesOf('['.repeat(30_000)))).toBe('limit-exceeded');
    expect(faultOf(edited(bytes, (text) => text.replace('"passes": 3', '"passes": 17')))).toBe('limit-exceeded');
    expect(faultOf(edited(bytes, (text) => text.replace('"passes": 3', '"passes": 2')))).toBe('limit-exceeded');
    expect(faultOf(edited(bytes, (text) => text.replace('67108864', '2147483648')))).toBe('limit-exceeded');
    expect(faultOf(edited(bytes, (text) => text.replace('67108864', '8388608')))).toBe('limit-exceeded');
    const many = { ...content, slots: Array.from({ length: 9 }, () => content.slots[0]).filter((slot) => slot !== undefined) };
    const sodium = await loadSodium();
    expect(faultOf(encodeKeys(sodium, new Secret(new Uint8Array(32)), many))).toBe('limit-exceeded');
    expect([isAllowedCost(floorCost), isAllowedCost({ memoryBytes: 1024 ** 3, passes: 16 }), isAllowedCost({ memoryBytes: 1024 ** 3 + 1024, passes: 16 })]).toEqual([true, true, false]);
  });

  test('of a newer version is too new, and of none is damaged', async () => {
    const { bytes } = await setupFile();
    expect(faultOf(edited(bytes, (text) => text.replace('"version": 1', '"version": 2').replace('"slots"', '"other"')))).toBe('too-new');
    for (const text of ['', '{}', 'null', '[]', '"x"', '{"format":"bitim-vault","version":0}', '{"format":"other","version":2}', '{"format":"bitim-vault","version":"2"}']) {
      expect(faultOf(bytesOf(text))).toBe('keys-damaged');
    }
  });

  test('never crashes the parser', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => { expect(parseKeysFile(bytes).ok).toBe(false); }));
    fc.assert(fc.property(fc.json(), (text) => { expect(parseKeysFile(bytesOf(text)).ok).toBe(false); }));
  });
});

/** Made by OpenSSL's Argon2id: 'passphrase', a salt of sixteen bytes 5, 64 MiB, 3 passes, one lane. */
const expectedArgon2id = '74529ed02f0eb51ee626464072feaf0cc6333e9c2b78195f5e71cef4f58d771f';
