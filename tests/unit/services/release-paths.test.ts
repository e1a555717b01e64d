// Every way out, by name: what goes to parties or outsiders passes the leak check, and what does not pass it goes to nobody else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RecordId } from '#shared/domain/ids.ts';
import { plainTerms } from '#shared/domain/permission-state.ts';
import type { Recipient } from '#shared/domain/permission.ts';
import type { SettlementDetails, Signer } from '#shared/domain/settlement.ts';
import type { Artefact } from '#shared/ipc/contract-papers.ts';
import type { VaultCall, VaultCalls } from '#electron/vault/messages.ts';
import { detailsOf } from '#electron/vault/services/settlements.ts';
import { buildDraftInput, caseOne, meetingA, meetingB, partyA, partyB, roomA, roomB, setupCase } from '#tests/support/case-builder.ts';
import { desk, setupServices, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';
import { company, person, sampleSettlement } from '#tests/unit/documents/sample-settlement.ts';

type Way = { readonly checked: (harness: ServiceHarness) => Promise<{ readonly ok: boolean; readonly error?: unknown }> } | { readonly exempt: string; readonly leave?: (harness: ServiceHarness) => Promise<unknown> };
type ReleaseCall = Extract<VaultCall, `release${string}`>;

const [said, toCarry, settlementId] = [0x3001, 0x3002, 0x3003].map(toRecordId) as [RecordId, RecordId, RecordId];
const secret = 'The walnut lathe of the workshop in Karaganda is broken beyond repair.';
const leaking = 'I would wait, because the walnut lathe of the workshop in Karaganda is broken beyond repair.';
const court: Recipient = { type: 'outside', role: 'body', name: 'District court' };
const taskId = '00000000-0000-4000-8000-00000000da5c';

/** B said the secret alone; all else is what goes to A or outside, with the same words in it. */
async function setup(): Promise<ServiceHarness> {
  const harness = await setupCase();
  await harness.get(roomB, 'note:save', buildDraftInput({ caseId: caseOne, recordId: said, meetingId: meetingB, text: secret }));
  await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: toCarry, meetingId: meetingA, text: 'I would wait.' }));
  return harness;
}

const release = (harness: ServiceHarness, artefact: Artefact) => harness.call('release', { viewer: desk, artefact, way: 'pdf', sheets: [], confirmed: [] });

/** With a permission of A to tell an outsider what A said. */
async function messageToCourt(harness: ServiceHarness) {
  await harness.get(desk, 'permission:give', { caseId: caseOne, covers: { type: 'records', records: [toCarry] }, to: court, answer: { type: 'yes' }, terms: plainTerms });
  return { type: 'message' as const, caseId: caseOne, to: court, items: [{ recordId: toCarry, words: leaking }], language: 'en' as const };
}

const signers: Signer[] = [
  { name: 'Alpha Sample', role: 'party', partyId: partyA, signedOn: '2026-11-20' },
  { name: 'Beta Sample', role: 'party', partyId: partyB, signedOn: '2026-11-20' },
  { name: 'Mediator Sample', role: 'mediator', partyId: null, signedOn: '2026-11-20' },
];

async function laySettlement(harness: ServiceHarness, subject = leaking): Promise<void> {
  const details = JSON.parse(JSON.stringify(detailsOf(sampleSettlement())).replaceAll(person, partyA).replaceAll(company, partyB)) as SettlementDetails;
  await harness.get(desk, 'settlement:create', { caseId: caseOne, recordId: settlementId, languages: 'kk-ru', parties: [partyA, partyB] });
  await harness.get(desk, 'settlement:save', { caseId: caseOne, recordId: settlementId, revision: 1, details: { ...details, subject: { kk: subject, ru: subject, en: subject } } });
}
const settlement = { type: 'settlement' as const, caseId: caseOne, recordId: settlementId, stage: 'draft' as const };
const freeze = (harness: ServiceHarness, confirmed: { key: string; reason: string }[] = []) => harness.ask(desk, 'settlement:freeze', { caseId: caseOne, recordId: settlementId, revision: 2, signers, form: 'paper', confirmed });

const artefacts: { readonly [Type in Artefact['type']]: readonly Way[] } = {
  settlement: [{ checked: async (harness) => laySettlement(harness).then(() => release(harness, settlement)) }],
  message: [{ checked: async (harness) => release(harness, await messageToCourt(harness)) }],
  'permission-form': [
    {
      checked: (harness) =>
        release(harness, { type: 'permission-form', caseId: caseOne, what: { type: 'wanted', records: [toCarry], to: { type: 'parties', parties: [partyB] }, answer: { type: 'yes' }, terms: { ...plainTerms, purpose: leaking } }, languages: 'en' }),
    },
  ],
  journal: [
    {
      checked: async (harness) => {
        const { permissions } = await harness.get(desk, 'permission:give', { caseId: caseOne, covers: { type: 'records', records: [toCarry] }, to: { type: 'parties', parties: [partyB] }, answer: { type: 'yes' }, terms: plainTerms });
        await harness.get(desk, 'permission:revoke', { caseId: caseOne, permissionId: permissions[0]?.permission.id as RecordId, reason: leaking });
        return release(harness, { type: 'journal', of: { type: 'case', caseId: caseOne }, party: partyA, language: 'en' });
      },
    },
    {
      // Not in its sentence: in the content that is printed beside its hash.
      checked: async (harness) => {
        await harness.get(desk, 'permission:give', { caseId: caseOne, covers: { type: 'records', records: [toCarry] }, to: { type: 'parties', parties: [partyB] }, answer: { type: 'yes' }, terms: { ...plainTerms, purpose: leaking } });
        return release(harness, { type: 'journal', of: { type: 'case', caseId: caseOne }, party: partyA, language: 'en' });
      },
    },
    { exempt: 'without a party it is the mediator’s own', leave: (harness) => release(harness, { type: 'journal', of: { type: 'case', caseId: caseOne }, party: null, language: 'en' }) },
  ],
  'meeting-notes': [{ exempt: 'for the mediator’s own file', leave: (harness) => release(harness, { type: 'meeting-notes', caseId: caseOne, meetingId: meetingB, language: 'en' }) }],
  certificate: [{ exempt: 'number, time and counts of a destruction: it holds no words of a case' }],
};

const doors: { readonly [Call in ReleaseCall]: readonly Way[] } = {
  release: Object.values(artefacts).flat(),
  'release-check': [{ checked: async (harness) => laySettlement(harness).then(() => harness.call('release-check', { viewer: desk, artefact: settlement, confirmed: [] })) }],
  'release-stopped': [{ exempt: 'nothing leaves by it: it notes that something let go before did not' }],
  'release-words': [{ checked: async (harness) => harness.call('release-words', { viewer: desk, message: await messageToCourt(harness), confirmed: [] }) }],
  'release-package': [
    {
      checked: async (harness) => {
        await harness.get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: toRecordId(0x3004), meetingId: meetingA, text: leaking }));
        const { ageRecipient } = await harness.get(desk, 'package:card', {});
        const input: VaultCalls['release-package']['input'] = { viewer: desk, caseId: caseOne, audiences: [{ type: 'parties', parties: [partyA] }], withFiles: true, to: { type: 'key', recipient: ageRecipient }, language: 'en', confirmed: [], path: '/nowhere/package.age', appVersion: '0', taskId };
        return harness.call('release-package', input);
      },
    },
  ],
  'release-file': [{ exempt: 'one file, to the mediator’s own disk: own-file in the journal' }],
  'release-export': [{ exempt: 'the whole case or vault, to the mediator’s own disk: own-file in the journal' }],
};

/** Not called release: what is told by mouth, and what is signed for good. */
const others: Record<string, Way> = {
  'carry:tell': { checked: async (harness) => harness.ask(desk, 'carry:tell', { message: await messageToCourt(harness), confirmed: [] }) },
  'settlement:freeze': { checked: async (harness) => laySettlement(harness).then(() => freeze(harness)) },
};

const all = [...Object.entries(doors), ...Object.entries(others).map(([name, way]) => [name, [way]] as const)].flatMap(([name, ways]) => ways.map((way, at) => ({ name: ways.length > 1 ? `${name} ${at + 1}` : name, way })));
const disclosures = (harness: ServiceHarness): number => harness.store.journal(caseOne).filter(({ kind }) => kind === 'disclosure' || kind === 'package-made' || kind === 'paper-frozen').length;

describe('every way out', () => {
  it.each(all.flatMap(({ name, way }) => ('checked' in way ? [{ name, way }] : [])))('is stopped by the leak check: $name', async ({ way }) => {
    const harness = await setup();
    const before = disclosures(harness);
    const answer = await way.checked(harness);
    expect(answer).toMatchObject({ ok: false, error: { type: 'leaks' } });
    expect((answer as { error: { hits: { secret: { recordId: string } }[] } }).error.hits.map(({ secret: { recordId } }) => recordId)).toContain(said);
    expect(disclosures(harness)).toBe(before);
  });

  it.each(all.flatMap(({ name, way }) => ('leave' in way && way.leave ? [{ name, leave: way.leave }] : [])))('that is exempt is a file of the mediator’s own: $name', async ({ leave }) => {
    const harness = await setup();
    expect(await leave(harness)).toMatchObject({ ok: true });
    expect(harness.store.journal(caseOne).at(-1)?.kind).toBe('own-file');
    expect(disclosures(harness)).toBe(0);
  });

  it('stands in the code under its name: who writes of something given away asks the check first', () => {
    const folder = join(import.meta.dirname, '../../../electron/vault/services');
    const texts = new Map(readdirSync(folder).filter((name) => name.endsWith('.ts')).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    const giving = [...texts].filter(([, text]) => /kind: 'disclosure'|addJournalEntry\([^;]*('disclosure'|'paper-frozen'|packageJournalKinds\.made)/.test(text)).map(([name]) => name);
    const asking = [...texts].filter(([, text]) => text.includes('checkLeaks(')).map(([name]) => name);
    // release-journal.ts hands its paper to release.ts, which asks.
    expect(giving.filter((name) => !asking.includes(name))).toEqual(['release-journal.ts']);
    expect(asking.toSorted()).toEqual(['release-leaks.ts', 'release-message.ts', 'release-package.ts', 'release.ts', 'settlement-freeze.ts']);
    const server = readFileSync(join(folder, '../server.ts'), 'utf8');
    const called = new Set([...`${server}${[...texts].filter(([name]) => name.endsWith('table.ts')).map(([, text]) => text).join('')}`.matchAll(/'?(release[\w-]*)'?: async/g)].map(([, name]) => name));
    expect(called).toEqual(new Set(Object.keys(doors)));
  });
});

describe('a frozen agreement', () => {
  const keysOf = (answer: unknown): { key: string; reason: string }[] => (answer as { error: { hits: { key: string }[] } }).error.hits.map(({ key }) => ({ key, reason: 'agreed by both' }));

  async function setupFrozen(): Promise<ServiceHarness> {
    const harness = await setup();
    await laySettlement(harness);
    const refused = await freeze(harness);
    expect(refused).toMatchObject({ ok: false, error: { type: 'leaks' } });
    expect((await freeze(harness, keysOf(refused))).ok).toBe(true);
    return harness;
  }

  it('is looked at when it is frozen, and not again for the same readers', async () => {
    const harness = await setupFrozen();
    const kinds = harness.store.journal(caseOne).map(({ kind }) => kind);
    expect(kinds.slice(-2)).toEqual(['leak-confirmed', 'paper-frozen']);
    // What was said alone since then was not in it to be told.
    await harness.get(roomB, 'note:save', buildDraftInput({ caseId: caseOne, recordId: toRecordId(0x3009), meetingId: meetingB, text: `Once more: ${leaking}` }));
    expect((await release(harness, { ...settlement, stage: 'final' })).ok).toBe(true);
  });

  it('is looked at again where nothing says that it was, or for whom', async () => {
    for (const change of [{ checkedFor: undefined }, { checkedFor: [partyA] }, { fingerprint: 'another' }]) {
      const frozen = await setupFrozen();
      const store = frozen.store;
      const entry = store.journal(caseOne).find(({ kind }) => kind === 'paper-frozen');
      const content = entry?.content as Record<string, unknown>;
      for (const each of store.journal(caseOne)) if (each.kind === 'leak-confirmed' || each.kind === 'paper-frozen') store.transact((writer) => writer.eraseJournalContent(caseOne, each.number));
      store.transact((writer) => writer.addJournalEntry(caseOne, 'paper-frozen', JSON.parse(JSON.stringify({ ...content, ...change }))));
      const harness = await setupServices({ store, now: frozen.time.now });
      expect(await release(harness, { ...settlement, stage: 'final' })).toMatchObject({ ok: false, error: { type: 'leaks' } });
    }
  });
});

