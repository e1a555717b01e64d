// Writes numbered notes and drafts into a vault as fast as it can, and says each number once it is acknowledged, until it is killed.
// Now and then it changes the passphrase. Arguments: vault folder, witness folder, number of the present passphrase.
import { writeSync } from 'node:fs';
import { openVault } from '#electron/vault/vault.ts';
import { quickKdf } from '#tests/support/quick-kdf.ts';
import { caseIdOfRounds, draftOf, noteOf, passphraseOf } from './vault-kill-notes.ts';

const [folder = '', witnessFolder = '', presentPassphrase = '0'] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);

let passphraseNumber = Number(presentPassphrase);
const opened = await openVault(
  { folder, secret: { type: 'passphrase', bytes: passphraseOf(passphraseNumber) } },
  { clock: { now: () => Date.now() }, deriveKey: quickKdf, witnessFolder },
);
if (!opened.ok) throw new Error(opened.error.type);
const { store, changePassphrase } = opened.value;
const first = store.records({ caseId: caseIdOfRounds, state: 'all' }).length;
say('ready');
for (let number = first; ; number++) {
  const saved = store.transact((writer) => {
    writer.putRecord(noteOf(number));
    writer.addJournalEntry(caseIdOfRounds, 'note', { number });
  });
  if (!saved.ok) throw new Error(saved.error.type);
  say(`note ${number}`);
  const drafted = store.transact((writer) => writer.putDraft(draftOf(number)));
  if (!drafted.ok) throw new Error(drafted.error.type);
  say(`draft ${number}`);
  if (number % 7 !== 0) continue;
  const changed = await changePassphrase(passphraseOf(passphraseNumber), passphraseOf(passphraseNumber + 1));
  if (!changed.ok) throw new Error(changed.error.type);
  passphraseNumber++;
  say(`passphrase ${passphraseNumber}`);
}
