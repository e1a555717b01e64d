// A throwaway home with the sample case: a fresh temp folder with a vault and user data of its own, made by the vault's own code.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject, localNode, toolEnvironment } from './setup.mjs';

/** @typedef {{ folder: string, vaultFolder: string, userData: string, passphrase: string, name: string, caseId: string, settlementId: string, meetings: { closing: string } }} SampleHome */

/** @returns {SampleHome} */
export function makeSampleHome(folder = mkdtempSync(join(tmpdir(), 'bitim-sample-'))) {
  const made = spawnSync(localNode, [inProject('electron', 'vault', 'sample', 'make-sample-vault.ts'), folder], {
    cwd: inProject(), encoding: 'utf8', env: toolEnvironment(), stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (made.status !== 0) {
    removeSampleHome({ folder });
    throw new Error('The sample vault could not be made: see the words above.');
  }
  return { folder, ...JSON.parse(made.stdout) };
}

export function removeSampleHome(/** @type {Pick<SampleHome, 'folder'>} */ { folder }) {
  // The last helper of a browser may write for a moment longer.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
