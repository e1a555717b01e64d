// The leak check as release asks it, in a real vault: every note was written anew once, so that there is as much earlier text as there is text.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '#shared/assert.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { plainTerms } from '#shared/domain/permission-state.ts';
import type { MessageArtefact } from '#shared/ipc/contract-papers.ts';
import { buildContent, buildDraftInput, buildPartyDetails } from '#tests/support/case-builder.ts';
import { benchPassphrase, createBenchServer, openBenchVault, type BenchServer } from './bench-vault.ts';
import { linesOf } from './leaks.ts';
import { inMs, median, timed, type Line } from './line.ts';

const again = 5;
const [caseId, reader, source, told] = [randomUUID() as string as CaseId, randomUUID() as string as PartyId, randomUUID() as string as PartyId, randomUUID() as string as RecordId];

export async function measureLeakVersions(folder: string, notes: number): Promise<Line[]> {
  const userData = join(folder, 'user-data');
  mkdirSync(userData, { recursive: true });
  const laying = createBenchServer(userData);
  const { result } = await laying.server.handle({ id: 0, type: 'create', input: { folder, name: 'Leaks', passphrase: new TextEncoder().encode(benchPassphrase) } });
  assert(result.ok, 'the vault is made');
  await layCase(laying, notes);
  await laying.close();
  const bench = await openBenchVault({ userData, vaultFolder: join(folder, 'Leaks.bitim'), notes, cases: 1 });
  const [page] = linesOf('pages.jsonl');
  const check = async (): Promise<void> => {
    const artefact: MessageArtefact = { type: 'message', caseId, to: { type: 'parties', parties: [reader] }, items: [{ recordId: told, words: page?.text ?? '' }], language: 'ru' };
    const answer = await bench.server.handle({ id: 0, type: 'release-check', input: { viewer: { type: 'desk' }, artefact, confirmed: [] } });
    assert(answer.result.ok || (answer.result.error as { readonly type: string }).type === 'leaks', 'the check is done');
  };
  const first = await timed(check);
  const later: number[] = [];
  for (let round = 0; round < again; round += 1) later.push(await timed(check));
  await bench.close();
  const detail = `the first since the vault was opened; asked again, as by each step of letting go: ${inMs(median(later))}, median of ${again}`;
  return [{ group: 'leaks', name: `leak check in the vault, one message against ${notes} closed notes, each with an earlier version`, value: first, unit: 'ms', aim: null, detail }];
}

async function layCase(bench: BenchServer, notes: number): Promise<void> {
  await bench.ask('case:create', { caseId, workingName: 'Bench case', matter: '', openedOn: '2026-10-01' });
  for (const [partyId, surname] of [[reader, 'Beta'], [source, 'Alpha']] as const) await bench.ask('party:save', { caseId, partyId, revision: 0, details: buildPartyDetails(surname), left: false });
  await bench.ask('note:save', buildDraftInput({ caseId, recordId: told, source: { type: 'party', party: source }, content: buildContent('Alpha could pay in parts.') }));
  await bench.ask('permission:give', { caseId, covers: { type: 'records', records: [told] }, to: { type: 'parties', parties: [reader] }, answer: { type: 'yes' }, terms: plainTerms });
  const { store } = bench.opened();
  const first = store.record(told);
  assert(first, 'the first note is there');
  const texts = linesOf('notes.jsonl').map(({ text }) => text);
  const saved = store.transact((writer) => {
    for (let index = 0; index < notes; index += 1) {
      const id = randomUUID() as string as RecordId;
      for (const [at, text] of [texts[(index + 1) % texts.length], texts[index % texts.length]].entries()) writer.putRecord({ ...first, id, revision: at + 1, body: { ...(first.body as object), text, position: index + 1 } });
    }
  });
  assert(saved.ok, 'the notes are laid');
}
