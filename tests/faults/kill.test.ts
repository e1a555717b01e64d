// A sample of `npm run faults -- --vault`, which also prints the report.
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { killOperations } from './kill-operations.ts';
import { describeReport, killInRounds } from './kill-rounds.ts';

const rounds = Number(process.env['BITIM_VAULT_KILL_ROUNDS'] ?? 30);
const reportFile = process.env['BITIM_FAULT_REPORT'];

test(`a vault process killed at any instant loses nothing that was acknowledged, in ${rounds} rounds`, { timeout: 60_000 + rounds * 8_000 }, async () => {
  const report = await killInRounds(rounds);
  if (reportFile) writeFileSync(reportFile, describeReport(report));
  expect(report.faults).toEqual([]);
  expect(report.acknowledgedNotes).toBeGreaterThan(rounds);
  if (rounds >= 3 * killOperations.length) for (const [name, { during }] of Object.entries(report.operations)) expect([name, during > 0]).toEqual([name, true]);
});
