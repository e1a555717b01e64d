// After a lock the processes that held the vault and its pages are gone, no readable memory of those that are left holds a key, and no word but in buffers that cannot be reached, of
// which SECURITY.md speaks. Linux only: elsewhere no process may look into another.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKeysCopies } from '#electron/vault/keys/keys-copies.ts';
import { loadSodium } from '#electron/vault/keys/sodium.ts';
import { deriveSubKey, type SubKeyPurpose } from '#electron/vault/keys/sub-keys.ts';
import { passphraseSlotKey, unlock, type ParsedCopy } from '#electron/vault/keys/unlock.ts';
import { huntInMemory, keyNeedles, textNeedles, type Needle } from '#tests/support/memory-hunt.ts';
import { familyOf, partOf } from '#tests/support/process-family.ts';
import { createRememberingKdf } from '#tests/vectors/vector.ts';
import { createCasesPage } from './pages/cases-page.ts';
import { createDriver, untilSaved } from './pages/driver.ts';
import { createLockPage } from './pages/lock-page.ts';
import { createMeetingsPage } from './pages/meetings-page.ts';
import { createNotesPage } from './pages/notes-page.ts';
import { createPartiesPage } from './pages/parties-page.ts';
import { createStartPage } from './pages/start-page.ts';
import { expect, test, type Bitim } from './fixtures.ts';

test.use({ appArgs: ['--kdf-floor'], trace: 'off', screenshot: 'off' });
test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'only an administrator on Linux may look into the memory of other processes');

/** All begin alike, so that one search finds any of them. */
const mark = `q${[...randomBytes(12)].map((byte) => String.fromCodePoint(97 + (byte % 26))).join('')}`;
let words = 0;
const word = (): string => `${mark}${String.fromCodePoint(97 + (words += 1))}`;

type Held = { readonly id: number; readonly part: string; readonly needle: string; readonly region: string };

function hunt(bitim: Bitim, needles: readonly Needle[]): { readonly held: Held[]; readonly parts: string[] } {
  const held: Held[] = [];
  const parts: string[] = [];
  for (const id of familyOf(bitim.processId())) {
    const part = partOf(id);
    const found = huntInMemory(id, needles);
    if (!found) continue;
    parts.push(part);
    held.push(...found.finds.map((find) => ({ id, part, ...find })));
  }
  return { held, parts };
}

async function keysOf(vaultFolder: string, passphrase: string): Promise<Needle[]> {
  const sodium = await loadSodium();
  const deriveKey = createRememberingKdf();
  const bytes = new TextEncoder().encode(passphrase);
  const copies = readKeysCopies(vaultFolder).filter((copy): copy is ParsedCopy => copy.type === 'parsed');
  const unlocked = await unlock({ sodium, deriveKey }, copies, { type: 'passphrase', bytes });
  if (!unlocked.ok) throw new Error(unlocked.error);
  const { dataKey, copy } = unlocked.value;
  const slot = copy.file.content.slots.find(({ type }) => type === 'passphrase');
  if (!slot?.cost) throw new Error('a vault has a passphrase slot');
  const slotKey = await passphraseSlotKey(deriveKey, bytes, { salt: slot.salt, cost: slot.cost });
  const subKeys: readonly SubKeyPurpose[] = ['pages', 'keysFile', 'root', 'witness', 'sealBox'];
  return [
    ...keyNeedles('data key', dataKey.reveal()),
    ...keyNeedles('slot key', slotKey),
    ...subKeys.flatMap((name) => keyNeedles(`sub-key ${name}`, deriveSubKey(sodium, dataKey, name).reveal())),
    ...keyNeedles('passphrase', bytes),
  ];
}

test('a lock leaves no key in memory, and no process that held words', async ({ page, bitim }) => {
  test.setTimeout(600_000);
  const driver = createDriver(bitim, page);
  const start = createStartPage(driver);
  await start.chooseLanguage('en');
  const passphrase = `${word()} ${word()}`;
  await start.fillVault('Practice', passphrase);
  await start.makeVault();
  const recoveryKey = await start.readRecoveryKey();
  await start.typeKeyBack(recoveryKey);
  await start.goOn();
  await driver.field('profile.surname').fill(word());
  await untilSaved(driver);
  await start.finish();
  const cases = createCasesPage(driver);
  await cases.openCase({ workingName: word(), matter: word() });
  await cases.section('parties');
  const parties = createPartiesPage(driver);
  await parties.addPerson({ surname: word(), givenName: word(), patronymic: word() });
  await untilSaved(driver);
  await parties.addPerson({ surname: word(), givenName: word() });
  await untilSaved(driver);
  await cases.section('meetings');
  await createMeetingsPage(driver).beginJoint();
  const notes = createNotesPage(driver);
  await notes.line().waitFor();
  await notes.enter(`${word()} was said`);
  await notes.type(`${word()} is being typed`);
  await untilSaved(driver);

  // Searching takes a while, and nobody types meanwhile.
  await driver.page().evaluate(async () => {
    const { bitim: bridge } = window as unknown as { readonly bitim: { request(channel: string, input: unknown): Promise<{ readonly value: { readonly settings: object } }> } };
    const status = await bridge.request('app:status', {});
    await bridge.request('app:save-settings', { ...status.value.settings, idleMinutes: 60 });
  });
  const { vaults } = JSON.parse(readFileSync(join(bitim.userData, 'settings.json'), 'utf8')) as { readonly vaults: readonly string[] };
  const needles = [...textNeedles('a word', mark), ...textNeedles('recovery key', recoveryKey), ...(await keysOf(vaults[0] ?? '', passphrase))];
  const before = hunt(bitim, needles);
  // Awake: what is open is found, the key where it must be and words where they are shown.
  expect(before.held.map(({ part, needle }) => `${part}: ${needle}`)).toEqual(expect.arrayContaining(['vault: data key', 'vault: a word (utf8)', 'page: a word (utf8)']));

  const heldVault = new Set(before.held.filter(({ part }) => ['vault', 'page'].includes(part)).map(({ id }) => id));

  await createLockPage(driver).lockByKey();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(familyOf(bitim.processId()).filter((id) => heldVault.has(id))).toEqual([]);
  const after = hunt(bitim, needles);
  expect(after.parts).not.toContain('vault');
  // No key, in any form, anywhere.
  expect(after.held.filter(({ needle }) => /key/.test(needle) && needle !== 'recovery key (utf8)')).toEqual([]);
  // Words pass between page and vault through main, and in the Chromium shell as text through the browser's own process: pieces of their buffers outlive them. Nothing else holds any.
  expect(after.held.filter(({ part }) => !['main', 'browser'].includes(part))).toEqual([]);
});
