// kill -9 while saving: every acknowledged note is there, the newest acknowledged draft or a newer one, the root agrees, and the
// vault opens without a question. Run by itself: node tests/faults/vault-kill.ts <rounds>
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { createVault, openVault } from '#electron/vault/vault.ts';
import type { OpenedVault, VaultDependencies } from '#electron/vault/ports.ts';
import { floorCost, quickKdf } from '#tests/support/quick-kdf.ts';
import { caseIdOfRounds, draftOf, noteOf, passphraseOf } from './vault-kill-notes.ts';

export type KillReport = { readonly rounds: number; readonly notes: number; readonly passphrases: number; readonly faults: readonly string[] };

type Acknowledged = { notes: number; draft: number; passphrase: number };

export async function killWhileSaving(rounds: number): Promise<KillReport> {
  const home = mkdtempSync(join(tmpdir(), 'bitim-kill-'));
  const folder = join(home, 'killed.bitim');
  const dependencies: VaultDependencies = { clock: { now: () => Date.now() }, deriveKey: quickKdf, witnessFolder: join(home, 'witnesses') };
  const acknowledged: Acknowledged = { notes: 0, draft: -1, passphrase: 0 };
  const faults: string[] = [];
  try {
    const created = await createVault({ folder, name: 'Killed', passphrase: passphraseOf(0), cost: floorCost }, dependencies);
    if (!created.ok) throw new Error(created.error.type);
    created.value.vault.close();
    for (let round = 1; round <= rounds; round++) {
      // A second opener is refused while the writer lives, and is not once it was killed.
      const whileWriting = async () => {
        const second = await openVault({ folder, secret: { type: 'passphrase', bytes: passphraseOf(acknowledged.passphrase) } }, dependencies);
        if (second.ok) second.value.close();
        if (second.ok || second.error.type !== 'already-open') faults.push(`second opener: ${second.ok ? 'opened' : second.error.type}`);
      };
      await writeUntilKilled(folder, dependencies.witnessFolder, acknowledged, round === 1 ? whileWriting : null);
      faults.push(...(await look(folder, dependencies, acknowledged)).map((fault) => `round ${round}: ${fault}`));
      if (faults.length > 0) break;
    }
    return { rounds, notes: acknowledged.notes, passphrases: acknowledged.passphrase, faults };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Kills between the first acknowledgement (and what is to be done while the writer lives) and a fifth of a second later. */
function writeUntilKilled(folder: string, witnessFolder: string, acknowledged: Acknowledged, whileWriting: (() => Promise<void>) | null): Promise<void> {
  const driver = fileURLToPath(new URL('vault-kill-driver.ts', import.meta.url));
  const child = spawn(process.execPath, [driver, folder, witnessFolder, String(acknowledged.passphrase)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaint = '';
  let isTimed = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (isTimed || !said.includes('note')) return;
    isTimed = true;
    void (whileWriting?.() ?? Promise.resolve()).finally(() => setTimeout(() => child.kill('SIGKILL'), Math.random() * 200));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  return new Promise((resolve, reject) => {
    child.once('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`the writer ended by itself: ${complaint}`));
      // A line without its end was not said.
      for (const line of said.split('\n').slice(0, -1)) note(line, acknowledged);
      resolve();
    });
  });
}

function note(line: string, acknowledged: Acknowledged): void {
  const [what, number] = line.split(' ');
  if (what === 'note') acknowledged.notes = Math.max(acknowledged.notes, Number(number) + 1);
  else if (what === 'draft') acknowledged.draft = Number(number);
  else if (what === 'passphrase') acknowledged.passphrase = Number(number);
}

async function look(folder: string, dependencies: VaultDependencies, acknowledged: Acknowledged): Promise<string[]> {
  const vault = await openWithPresentPassphrase(folder, dependencies, acknowledged);
  if (typeof vault === 'string') return [vault];
  const faults: string[] = vault.notices.map(({ type }) => `notice ${type}`);
  const state = await vault.verify();
  if (state.type !== 'whole') faults.push(`verify: ${JSON.stringify(state)}`);
  const notes = vault.store.records({ caseId: caseIdOfRounds, state: 'all' });
  if (notes.length < acknowledged.notes) faults.push(`${acknowledged.notes} acknowledged, ${notes.length} there`);
  notes.forEach((record, number) => {
    if (!isDeepStrictEqual(record, noteOf(number))) faults.push(`note ${number} is not as written`);
  });
  if (vault.store.journal(caseIdOfRounds).length !== notes.length) faults.push('journal and notes are not from the same change');
  const [draft] = vault.store.drafts(caseIdOfRounds);
  if (acknowledged.draft >= 0 && (!draft || draft.updatedAt < acknowledged.draft)) faults.push(`draft ${acknowledged.draft} is gone`);
  if (draft && !isDeepStrictEqual(draft, draftOf(draft.updatedAt))) faults.push('draft is not as written');
  vault.close();
  return faults;
}

/** The acknowledged one, or the next: a change may have been done and not yet said. */
async function openWithPresentPassphrase(folder: string, dependencies: VaultDependencies, acknowledged: Acknowledged): Promise<OpenedVault | string> {
  let failure = '';
  for (const number of [acknowledged.passphrase + 1, acknowledged.passphrase]) {
    const opened = await openVault({ folder, secret: { type: 'passphrase', bytes: passphraseOf(number) } }, dependencies);
    if (opened.ok) {
      acknowledged.passphrase = number;
      return opened.value;
    }
    failure = opened.error.type;
  }
  return `does not open: ${failure}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const report = await killWhileSaving(Number(process.argv[2] ?? 30));
  console.log(JSON.stringify(report, null, 2));
  process.exitCode = report.faults.length === 0 ? 0 : 1;
}
