// A renewal of the data key, cut off between its steps: copies of keys.json under two data keys, of which the database knows one.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RenewalPoint } from '#electron/vault/ports.ts';
import type { Change } from '../vector.ts';
import { basePassphrase } from './base.ts';
import type { MakeVectors, VectorTools } from './tools.ts';

/** The renewed database lies in the base beside the vault, as the log does. */
const renewedFile = 'renewed';

type Renewed = { readonly keysText: string; readonly witness: Change };

let made: Promise<Renewed> | null = null;
const renew = (base: VectorTools): Promise<Renewed> => (made ??= makeRenewed(base));

async function makeRenewed(base: VectorTools): Promise<Renewed> {
  let witness: Change | null = null;
  const read = await base.vary('renewed', async (home) => {
    const before = new Set(readdirSync(join(home, 'witnesses')));
    const vault = await base.open(home);
    const keep = (point: RenewalPoint): void => {
      if (point === 'first-keys') cpSync(join(home, 'vault', 'cases.db'), join(home, 'renewed.db'));
    };
    const renewed = await vault.renewDataKey({ passphrase: new TextEncoder().encode(basePassphrase) }, { step: async () => true }, keep);
    if (!renewed.ok) throw new Error(renewed.error.type);
    const name = readdirSync(join(home, 'witnesses')).find((file) => !before.has(file));
    if (name === undefined) throw new Error('no witness of the new key');
    witness = { type: 'bytes', file: `witnesses/${name}`, base64: readFileSync(join(home, 'witnesses', name)).toString('base64') };
    vault.close();
  });
  writeFileSync(join(base.folder, renewedFile), read('renewed.db'));
  if (!witness) throw new Error('not renewed');
  return { keysText: read('vault/keys.json').toString('utf8'), witness };
}

const database: Change = { type: 'copy', file: 'vault/cases.db', from: renewedFile };
const secondCopy = ({ keysText }: Renewed): Change => ({ type: 'write', file: 'vault/keys.json.bak', text: keysText });

export const renewalVectors: MakeVectors = {
  'renewal-before-database': async (base) => {
    const renewed = await renew(base);
    return {
      comment: 'The power went while the data key was renewed: the second copy of keys.json is new, the database is not. The newer copy unlocks, its key does not open the database, the older one does.',
      expect: 'keys-copy-repaired',
      changes: [secondCopy(renewed), renewed.witness],
    };
  },
  'renewal-after-database': async (base) => {
    const renewed = await renew(base);
    return { comment: 'The same one step later: the database is new, the first copy of keys.json is not.', expect: 'keys-copy-repaired', changes: [secondCopy(renewed), database, renewed.witness] };
  },
  'renewal-old-recovery-key': async (base) => {
    const renewed = await renew(base);
    return {
      comment: 'The same, with the recovery key of before: it opens the older copy of keys.json only, whose key is not the database\'s.',
      expect: 'cannot-unlock',
      secret: { recovery: base.recoveryKey },
      changes: [secondCopy(renewed), database, renewed.witness],
    };
  },
  'renewal-keys-put-back': async (base) => {
    const renewed = await renew(base);
    return { comment: 'The data key was renewed; then both copies of keys.json were put back from before: their key opens nothing any more.', expect: 'database-damaged', changes: [database, renewed.witness] };
  },
  'renewal-aside-left': async (base) => {
    await renew(base);
    return { comment: 'A renewal that was cut off earlier left its database beside: it has no meaning.', expect: 'success', changes: [{ type: 'copy', file: 'vault/cases.db.new', from: renewedFile }] };
  },
};
