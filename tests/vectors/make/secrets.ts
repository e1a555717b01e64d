// The ways in, and those that are none.
import { basePassphrase } from './base.ts';
import type { MakeVectors } from './tools.ts';

const cyrillic: Readonly<Record<string, string>> = { A: 'а', B: 'в', C: 'с', E: 'е', H: 'н', K: 'к', M: 'м', P: 'р', T: 'т', X: 'х', Y: 'у', 0: 'о' };

export const secretVectors: MakeVectors = {
  'passphrase': () => ({ comment: 'The vault as it is, by its passphrase.', expect: 'success', changes: [] }),
  'passphrase-decomposed': () => ({
    comment: 'The same passphrase in decomposed Unicode form: й as two characters.',
    expect: 'success',
    secret: { passphrase: basePassphrase.normalize('NFD') },
    changes: [],
  }),
  'recovery-key': ({ recoveryKey }) => ({ comment: 'The recovery key as printed.', expect: 'success', secret: { recovery: recoveryKey }, changes: [] }),
  'recovery-key-by-hand': ({ recoveryKey }) => ({
    comment: 'The recovery key in small letters, Cyrillic where they look alike, with spaces.',
    expect: 'success',
    secret: { recovery: [...recoveryKey].map((letter) => cyrillic[letter] ?? letter).join('').toLowerCase().replaceAll('-', ' ') },
    changes: [],
  }),
  'passphrase-wrong': () => ({ comment: 'Another passphrase.', expect: 'cannot-unlock', secret: { passphrase: `${basePassphrase} ` }, changes: [] }),
  'recovery-key-check-wrong': ({ recoveryKey }) => ({
    comment: 'The first two groups of the recovery key swapped: their checks fail.',
    expect: 'cannot-unlock',
    secret: { recovery: recoveryKey.replace(/^(\w{5})-(\w{5})/, '$2-$1') },
    changes: [],
  }),
  'recovery-key-of-another': () => ({
    comment: 'A well-formed recovery key that is not this one.',
    expect: 'cannot-unlock',
    secret: { recovery: '00001-00002-00003-00004-00005-00006-00007' },
    changes: [],
  }),
};
