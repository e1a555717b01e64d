import { expect, test } from 'vitest';
import { killWhileSaving } from './vault-kill.ts';

const rounds = Number(process.env['VAULT_KILL_ROUNDS'] ?? 8);

test('a writer killed at any instant loses nothing that was acknowledged', { timeout: 30_000 + rounds * 5_000 }, async () => {
  const report = await killWhileSaving(rounds);
  expect(report.faults).toEqual([]);
  expect(report.notes).toBeGreaterThan(rounds);
  expect(report.passphrases).toBeGreaterThan(0);
});
