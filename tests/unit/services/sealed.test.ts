// Sealed answers in the vault process: who may ask, begin, answer and open; that answers are written nowhere; that nothing but the result
// depends on them; and that a lock asks all again.
import { describe, expect, it } from 'vitest';
import type { Viewer } from '#shared/domain/audience.ts';
import type { SealedAnswer, SealedQuestion } from '#shared/domain/sealed-round.ts';
import { sealableChannels } from '#electron/vault/messages.ts';
import { addMeeting, addParty, caseOne, meetingAB, partyA, partyB, partyC, roomA, screenOf } from '#tests/support/case-builder.ts';
import { desk, setupServices, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';

const roundId = toRecordId(0x5ea1);
const proposal: SealedQuestion = { type: 'proposal', text: 'Half each, by spring' };
const within: SealedQuestion = { type: 'within', text: 'The price', limit: { minor: '5000000', currency: 'KZT' } };
const screens: readonly Viewer[] = [screenOf(caseOne, partyA), screenOf(caseOne, partyB), screenOf(caseOne, partyC)];
const parties = [partyA, partyB, partyC].sort();

async function setup(options: Parameters<typeof setupServices>[0] = {}): Promise<ServiceHarness> {
  const harness = await setupServices(options);
  await harness.get(desk, 'case:create', { caseId: caseOne, workingName: 'Sample case', matter: 'rent', openedOn: '2026-11-02' });
  for (const [party, name] of [[partyA, 'Alpha'], [partyB, 'Beta'], [partyC, 'Gamma']] as const) await addParty(harness, party, name);
  await addMeeting(harness, meetingAB, [partyA, partyB]);
  return harness;
}
const begin = (harness: ServiceHarness, question: SealedQuestion = proposal, id = roundId) => harness.ask(desk, 'sealed:begin', { caseId: caseOne, roundId: id, question, parties, consents: question.type === 'within' ? parties : [] });
const answer = (harness: ServiceHarness, index: number, given: SealedAnswer) => harness.ask(screens[index] as Viewer, 'sealed:answer', { roundId, answer: given });
const yes = (isYes: boolean): SealedAnswer => ({ type: 'proposal', isYes });

/** Everything that lies in the store. */
const stored = ({ store }: ServiceHarness): string =>
  JSON.stringify([store.records({ state: 'all' }), store.drafts(caseOne), store.permissions(caseOne), store.journal(caseOne), store.journal('vault'), store.attachments(), store.records({ state: 'all' }).map(({ id }) => store.history(id))]);

describe('a sealed proposal', () => {
  it('ends in one word, the same whoever refused, with the same things written', async () => {
    const seen = new Map<string, Set<string>>();
    for (let bits = 0; bits < 8; bits += 1) {
      const harness = await setup();
      await begin(harness);
      harness.events.splice(0);
      const before = stored(harness);
      const answers = [];
      for (const [index] of screens.entries()) {
        answers.push(await answer(harness, index, yes(((bits >> index) & 1) === 1)));
        answers.push(await harness.ask(screens[index] as Viewer, 'sealed:ask', {}), await harness.get(desk, 'sealed:state', { caseId: caseOne }));
      }
      expect(stored(harness), 'an answer is written nowhere').toBe(before);
      expect(harness.events, 'and told to nobody').toEqual([]);
      const opened = await harness.get(desk, 'sealed:open', { caseId: caseOne, roundId });
      expect(opened).toEqual({ result: bits === 7 ? 'deal' : 'no-deal' });
      const all = JSON.stringify([answers, opened, await harness.get(desk, 'sealed:state', { caseId: caseOne }), harness.events, harness.store.journal(caseOne)]).replaceAll(/[0-9a-f-]*abc0[0-9a-f]{4}/g, 'id');
      seen.set(opened.result, (seen.get(opened.result) ?? new Set()).add(all));
      expect(harness.reports).toEqual([]);
    }
    // Seven ways to refuse, one trace.
    expect([seen.get('deal')?.size, seen.get('no-deal')?.size]).toEqual([1, 1]);
  });

  it('is answered once by each, on the screen of this party alone', async () => {
    const harness = await setup();
    expect(await begin(harness)).toMatchObject({ ok: true, value: { round: { answered: [] } } });
    const others: Viewer[] = [desk, roomA, screenOf(caseOne, partyA, partyB)];
    for (const viewer of others) {
      expect((await harness.ask(viewer, 'sealed:answer', { roundId, answer: yes(true) })).ok, viewer.type).toBe(false);
      expect(JSON.stringify(await harness.ask(viewer, 'sealed:ask', {}))).not.toContain('Half each');
    }
    expect(await answer(harness, 1, yes(true))).toEqual({ ok: true, value: null });
    for (const again of [true, false]) expect(await answer(harness, 1, yes(again))).toEqual({ ok: false, error: { type: 'already-answered' } });
    expect(await harness.ask(screens[0] as Viewer, 'sealed:answer', { roundId: toRecordId(0x5ea2), answer: yes(true) })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await harness.ask(desk, 'sealed:open', { caseId: caseOne, roundId })).toEqual({ ok: false, error: { type: 'not-all-answered' } });
    expect(await harness.get(screens[1] as Viewer, 'sealed:ask', {})).toMatchObject({ hasAnswered: true });
    // In the order of the set, not of the answers.
    await answer(harness, 0, yes(true));
    expect((await harness.get(desk, 'sealed:state', { caseId: caseOne })).round?.answered).toEqual(parties.filter((party) => party !== partyC));
    await answer(harness, 2, yes(true));
    expect(await harness.get(desk, 'sealed:open', { caseId: caseOne, roundId })).toEqual({ result: 'deal' });
    expect(await harness.get(screens[1] as Viewer, 'sealed:ask', {})).toBe(null);
    expect(await harness.ask(desk, 'sealed:open', { caseId: caseOne, roundId })).toEqual({ ok: false, error: { type: 'not-found' } });
  });

  it('is one at a time, of several who take part', async () => {
    const harness = await setup();
    await begin(harness);
    expect((await begin(harness)).ok, 'the same request once more').toBe(true);
    expect(await begin(harness, proposal, toRecordId(0x5ea2))).toEqual({ ok: false, error: { type: 'another-round' } });
    expect(await harness.get(desk, 'sealed:stop', { caseId: caseOne, roundId })).toBe(null);
    expect(await begin(harness)).toEqual({ ok: false, error: { type: 'not-found' } });
    await expect(harness.ask(desk, 'sealed:begin', { caseId: caseOne, roundId: toRecordId(0x5ea3), question: proposal, parties: [partyA], consents: [] })).rejects.toThrow();
  });

  it('goes with its case: nothing more is written of a case in the trash', async () => {
    const harness = await setup();
    await begin(harness);
    for (const index of [0, 1, 2]) await answer(harness, index, yes(true));
    await harness.get(desk, 'case:delete', { caseId: caseOne });
    const before = stored(harness);
    expect(await harness.ask(desk, 'sealed:open', { caseId: caseOne, roundId })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await harness.ask(desk, 'sealed:stop', { caseId: caseOne, roundId })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(stored(harness)).toBe(before);
    await harness.get(desk, 'case:restore', { caseId: caseOne });
    expect(await harness.get(desk, 'sealed:state', { caseId: caseOne })).toMatchObject({ round: null, interrupted: { roundId } });
  });

  it('stays closed where its result cannot be noted, and is opened later', async () => {
    const harness = await setup();
    await begin(harness);
    for (const index of [0, 1, 2]) await answer(harness, index, yes(index !== 1));
    harness.store.failWith('disk-full');
    expect(await harness.ask(desk, 'sealed:open', { caseId: caseOne, roundId })).toEqual({ ok: false, error: { type: 'disk-full' } });
    harness.store.failWith(null);
    expect(await harness.get(desk, 'sealed:open', { caseId: caseOne, roundId })).toEqual({ result: 'no-deal' });
  });

  it('after a lock all are asked again, and nothing is known of the answers', async () => {
    const harness = await setup();
    await begin(harness);
    await answer(harness, 0, yes(false));
    const reopened = await setupServices({ store: harness.store, now: harness.time.now });
    const state = await reopened.get(desk, 'sealed:state', { caseId: caseOne });
    expect(state).toMatchObject({ round: null, interrupted: { roundId, question: proposal, parties } });
    expect(await reopened.get(screens[0] as Viewer, 'sealed:ask', {})).toBe(null);
    expect(await reopened.ask(screens[1] as Viewer, 'sealed:answer', { roundId, answer: yes(true) })).toEqual({ ok: false, error: { type: 'not-found' } });
    const second = toRecordId(0x5ea4);
    expect(await begin(reopened, proposal, second)).toMatchObject({ ok: true, value: { interrupted: null, round: { roundId: second, answered: [] } } });
  });
});

describe('"are we within X?"', () => {
  const figure = (minor: string): SealedAnswer => ({ type: 'within', minor });
  it('asks each for a consent, every time, and says so in the journal', async () => {
    const harness = await setup();
    const lacking = await harness.ask(desk, 'sealed:begin', { caseId: caseOne, roundId, question: within, parties, consents: parties.slice(1) });
    expect(lacking).toEqual({ ok: false, error: { type: 'consent-needed' } });
    await begin(harness, within);
    for (const [index, minor] of ['10000000', '12000000', '15000001'].entries()) await answer(harness, index, figure(minor));
    expect(await harness.get(desk, 'sealed:open', { caseId: caseOne, roundId })).toEqual({ result: 'apart' });
    await begin(harness, within, toRecordId(0x5ea5));
    const entries = harness.store.journal(caseOne).filter(({ kind }) => kind.startsWith('within-'));
    expect(entries.map(({ kind }) => kind)).toEqual(['within-begun', 'within-ended', 'within-begun']);
    expect(entries.map(({ content }) => (content as { run?: number }).run)).toEqual([1, undefined, 2]);
    expect(JSON.stringify(harness.store.journal(caseOne))).not.toMatch(/10000000|12000000|15000001/);
  });
  it('takes no yes for a figure', async () => {
    const harness = await setup();
    await begin(harness, within);
    expect(await answer(harness, 0, yes(true))).toEqual({ ok: false, error: { type: 'not-found' } });
  });
});

it('no answer is among what main seals for the next unlock', () => expect(sealableChannels.filter((channel) => channel.startsWith('sealed:'))).toEqual([]));
