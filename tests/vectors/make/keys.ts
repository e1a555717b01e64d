// keys.json and its copy: damaged, cut, spelt otherwise, asking for too much, put back.
import type { Change } from '../vector.ts';
import { basePassphrase, type BaseVault } from './base.ts';
import type { MakeVectors, VectorTools } from './tools.ts';

const files = ['vault/keys.json', 'vault/keys.json.bak'];
const inBoth = (text: string): Change[] => files.map((file) => ({ type: 'write', file, text }));

/** Turns the first hex digit after the n-th mention of a member into another. */
function withDigitChanged({ keysText }: BaseVault, member: string, mention = 1): string {
  let count = 0;
  return keysText.replace(new RegExp(`("${member}": ")(.)`, 'g'), (whole, before: string, digit: string) =>
    ++count === mention ? `${before}${digit === '0' ? '1' : '0'}` : whole,
  );
}

async function changePassphrase(base: VectorTools, name: string): Promise<(file: string) => Buffer> {
  return base.vary(name, async (home) => {
    const vault = await base.open(home);
    const next = new TextEncoder().encode('другой берег');
    const changed = await vault.changePassphrase(new TextEncoder().encode(basePassphrase), next);
    if (!changed.ok) throw new Error(changed.error.type);
    vault.close();
  });
}

export const keysVectors: MakeVectors = {
  'keys-slot-commitment': (base) => ({ comment: 'A digit of the passphrase slot\'s commitment.', expect: 'cannot-unlock', changes: inBoth(withDigitChanged(base, 'commitment')) }),
  'keys-slot-wrapped': (base) => ({ comment: 'A digit of the passphrase slot\'s wrapped key.', expect: 'cannot-unlock', changes: inBoth(withDigitChanged(base, 'wrapped')) }),
  'keys-slot-salt': (base) => ({ comment: 'A digit of the passphrase slot\'s salt.', expect: 'cannot-unlock', changes: inBoth(withDigitChanged(base, 'salt')) }),
  'keys-other-slot': (base) => ({ comment: 'A digit of the recovery slot, while the passphrase slot opens: the MAC fails.', expect: 'keys-damaged', changes: inBoth(withDigitChanged(base, 'wrapped', 2)) }),
  'keys-mac': (base) => ({ comment: 'A digit of the MAC.', expect: 'keys-damaged', changes: inBoth(withDigitChanged(base, 'mac')) }),
  'keys-passes': (base) => ({ comment: 'Four passes instead of three: allowed by limit, another key comes of it.', expect: 'cannot-unlock', changes: inBoth(base.keysText.replace('"passes": 3', '"passes": 4')) }),
  'keys-sequence': (base) => ({ comment: 'The sequence raised by hand.', expect: 'keys-damaged', changes: inBoth(base.keysText.replace('"sequence": 1', '"sequence": 2')) }),
  'keys-spelling': (base) => ({ comment: 'The same JSON on one line.', expect: 'keys-damaged', changes: inBoth(JSON.stringify(JSON.parse(base.keysText))) }),
  'keys-member-added': (base) => ({ comment: 'A member more.', expect: 'keys-damaged', changes: inBoth(base.keysText.replace('"sequence"', '"hint": "water",\n  "sequence"')) }),
  'keys-cut': (base) => ({ comment: 'Both copies cut in half.', expect: 'keys-damaged', changes: files.map((file) => ({ type: 'truncate', file, size: Math.floor(base.keysText.length / 2) })) }),
  'keys-gone': () => ({ comment: 'Both copies gone.', expect: 'keys-damaged', changes: files.map((file) => ({ type: 'remove', file })) }),
  'keys-version': (base) => ({ comment: 'Format version 2.', expect: 'too-new', changes: inBoth(base.keysText.replace('"version": 1', '"version": 2')) }),
  'keys-memory-above': (base) => ({ comment: '1 GiB and 1 KiB of memory asked for.', expect: 'limit-exceeded', changes: inBoth(base.keysText.replace('67108864', String(1024 ** 3 + 1024))) }),
  'keys-passes-above': (base) => ({ comment: 'Seventeen passes asked for.', expect: 'limit-exceeded', changes: inBoth(base.keysText.replace('"passes": 3', '"passes": 17')) }),
  'keys-cost-below': (base) => ({ comment: 'A cost below the floor: 8 MiB.', expect: 'limit-exceeded', changes: inBoth(base.keysText.replace('67108864', '8388608')) }),
  'keys-slots-above': (base) => {
    const keys = JSON.parse(base.keysText) as { slots: unknown[] };
    keys.slots = Array.from({ length: 9 }, () => keys.slots.at(-1));
    return { comment: 'Nine slots.', expect: 'limit-exceeded', changes: inBoth(`${JSON.stringify(keys, null, 2)}\n`) };
  },
  'keys-deep': () => ({ comment: 'Brackets nested a thousand deep.', expect: 'limit-exceeded', changes: inBoth('['.repeat(1000)) }),
  'keys-large': () => ({ comment: '64 KiB and one byte.', expect: 'limit-exceeded', changes: files.map((file) => ({ type: 'truncate', file, size: 65_537 })) }),
  'keys-one-copy-gone': () => ({ comment: 'keys.json gone; its copy serves.', expect: 'keys-copy-repaired', changes: [{ type: 'remove', file: 'vault/keys.json' }] }),
  'keys-one-copy-damaged': (base) => ({ comment: 'A digit of the passphrase slot in keys.json only; its copy serves.', expect: 'keys-copy-repaired', changes: [{ type: 'write', file: 'vault/keys.json', text: withDigitChanged(base, 'wrapped') }] }),
  'keys-put-back': async (base) => {
    const later = await changePassphrase(base, 'put-back');
    return {
      comment: 'The passphrase was changed; then both copies of keys.json were put back from before. The old passphrase opens, and it is said.',
      expect: 'keys-file-older',
      changes: [base.changedPages(later), base.changedWitness(later)],
    };
  },
  'keys-change-interrupted': async (base) => {
    const later = await changePassphrase(base, 'interrupted');
    return {
      comment: 'The power went while the passphrase was changed: keys.json is new, its copy and the database are not. The old passphrase opens.',
      expect: 'success',
      changes: [{ type: 'write', file: 'vault/keys.json', text: later('vault/keys.json').toString('utf8') }],
    };
  },
  'keys-of-another-vault': async (base) => {
    const stranger = await base.another();
    return { comment: 'keys.json of another vault with the same passphrase: the database does not answer to its key.', expect: 'database-damaged', changes: inBoth(stranger.keysText) };
  },
};
