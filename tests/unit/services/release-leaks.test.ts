// What the leak check compares with, and what of it stays in the journal.
import { describe, expect, it } from 'vitest';
import type { Viewer } from '#shared/domain/audience.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { leakEntrySchema } from '#shared/domain/leaks/leak-confirmation.ts';
import { plainTerms } from '#shared/domain/permission-state.ts';
import type { Recipient } from '#shared/domain/permission.ts';
import type { Leaks } from '#shared/ipc/errors.ts';
import type { LeakReport } from '#shared/ipc/leak-report.ts';
import type { MessageArtefact } from '#shared/ipc/contract-papers.ts';
import { buildContent, buildDraftInput, caseOne, meetingA, meetingAB, partyB, roomA, roomAB, setupCase } from '#tests/support/case-builder.ts';
import { desk, setupServices, toRecordId, type ServiceHarness } from '#tests/support/service-harness.ts';

const [secret, carried, joint, own] = [0x2001, 0x2002, 0x2003, 0x2004].map(toRecordId) as [RecordId, RecordId, RecordId, RecordId];
const toB: Recipient = { type: 'parties', parties: [partyB] };
const toMessage = (words: string, to = toB): MessageArtefact => ({ type: 'message', caseId: caseOne, to, items: [{ recordId: carried, words }], language: 'en' });
const lorry = 'The lorry was sold to a cousin in Karaganda last spring.';
const leaking = 'I could pay in two parts, now that the lorry was sold to a cousin in Karaganda last spring.';

async function save(harness: ServiceHarness, recordId: RecordId, text: string, change: { readonly viewer?: Viewer; readonly meetingId?: RecordId; readonly baseRevision?: number; readonly ownEyes?: boolean } = {}): Promise<void> {
  const { viewer = roomA, meetingId = meetingA, ...rest } = change;
  harness.time.now += 60_000;
  await harness.get(viewer, 'note:save', buildDraftInput({ caseId: caseOne, recordId, meetingId, text, ...rest }));
}

/** A may be told about `carried`, as it stands. */
async function setup(lay: (harness: ServiceHarness) => Promise<void>): Promise<ServiceHarness> {
  const before = await setupCase();
  await save(before, carried, 'I could live with paying in two parts.');
  await lay(before);
  await before.get(desk, 'permission:give', { caseId: caseOne, covers: { type: 'records', records: [carried] }, to: toB, answer: { type: 'yes' }, terms: plainTerms });
  return before;
}

const tell = (harness: ServiceHarness, words = leaking, confirmed: { key: string; reason: string }[] = []) => harness.ask(desk, 'carry:tell', { message: toMessage(words), confirmed });
async function hitsOf(harness: ServiceHarness, words = leaking): Promise<readonly LeakReport[]> {
  const answer = await tell(harness, words);
  return answer.ok ? [] : answer.error.type === 'leaks' ? (answer.error as Leaks).hits : Promise.reject(new Error(answer.error.type));
}

describe('the leak check and earlier versions', () => {
  it('finds what a note said before it was edited, and says when', async () => {
    let said = 0;
    const harness = await setup(async (before) => {
      await save(before, secret, lorry);
      said = before.time.now;
      await save(before, secret, 'Alpha owns no vehicle.', { baseRevision: 1 });
      await save(before, secret, 'Alpha owns no vehicle any more.', { baseRevision: 2 });
    });
    const [hit, ...rest] = (await hitsOf(harness)).filter(({ reason }) => reason === 'words');
    expect(rest).toEqual([]);
    expect(hit?.secret).toMatchObject({ recordId: secret, isInTrash: false, version: { type: 'earlier', at: said } });
    expect(lorry).toContain(hit?.secret.place.found);
  });

  it('finds it in the trash, and in what is typed and not saved', async () => {
    const trashed = await setup(async (before) => {
      await save(before, secret, lorry);
      await save(before, secret, 'Alpha owns no vehicle.', { baseRevision: 1 });
      await before.get(desk, 'note:delete', { caseId: caseOne, recordId: secret });
    });
    expect((await hitsOf(trashed))[0]?.secret).toMatchObject({ recordId: secret, isInTrash: true, version: { type: 'earlier' } });
    const typed = await setup(async (before) => {
      await save(before, secret, 'Alpha owns no vehicle.');
      await before.get(roomA, 'note:draft', { ...buildDraftInput({ caseId: caseOne, recordId: secret, meetingId: meetingA, baseRevision: 1, text: lorry }), content: buildContent(lorry) } as never);
    });
    expect((await hitsOf(typed))[0]?.secret).toMatchObject({ recordId: secret, version: { type: 'typed' } });
  });

  it('finds what was taken out of the very record that may be told', async () => {
    const harness = await setup((before) => save(before, carried, 'I could live with paying in two parts.', { baseRevision: 2 }));
    expect(await hitsOf(harness)).toEqual([]);
    const edited = await setup(async (before) => {
      await save(before, carried, `I could live with paying in two parts. ${lorry}`, { baseRevision: 1 });
      await save(before, carried, 'I could live with paying in two parts, if need be.', { baseRevision: 2 });
    });
    expect((await hitsOf(edited))[0]?.secret).toMatchObject({ recordId: carried, version: { type: 'earlier' } });
    // What it still says is no secret because a letter in it was mended.
    expect(await hitsOf(edited, 'I could live with paying in two parts.')).toEqual([]);
  });

  it('names the record as it stands where that says the same', async () => {
    const harness = await setup(async (before) => {
      await save(before, secret, lorry);
      await save(before, secret, 'The lorry was sold to a cousin in Karaganda last spring, for little.', { baseRevision: 1 });
    });
    const hits = await hitsOf(harness);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.map(({ secret: { version } }) => version)).toEqual(hits.map(() => null));
  });

  it('knows that what stood in a joint note was read by all of its room', async () => {
    const harness = await setup(async (before) => {
      await save(before, joint, lorry, { viewer: roomAB, meetingId: meetingAB });
      await save(before, joint, 'Nobody owns a vehicle.', { viewer: roomAB, meetingId: meetingAB, baseRevision: 1 });
    });
    expect(await hitsOf(harness)).toEqual([]);
  });

  it('compares own notes as they were, too', async () => {
    const harness = await setup(async (before) => {
      await save(before, own, lorry, { ownEyes: true });
      await save(before, own, 'Nothing.', { viewer: desk, ownEyes: true, baseRevision: 1 });
    });
    expect((await hitsOf(harness))[0]?.secret).toMatchObject({ recordId: own, version: { type: 'earlier' } });
  });
});

describe('many earlier versions', () => {
  /** Sentences that share no word, so that each is new: of letters, as the number says. */
  const letters = (number: number): string => [...String(number)].map((digit) => 'bdfgklmnrs'[Number(digit)]).join('a');
  const filler = (from: number, chars: number): string => {
    const words: string[] = [];
    for (let at = from, length = 0; length < chars; at += 1) length += words.push(`${letters(at)}o.`) && letters(at).length + 3;
    return words.join(' ');
  };

  it('are looked up once, and again when the record changes', async () => {
    const harness = await setup(async (before) => {
      await save(before, secret, lorry);
      await save(before, secret, 'Alpha owns no vehicle.', { baseRevision: 1 });
    });
    const asked: RecordId[] = [];
    const { history } = harness.store;
    harness.store.history = (id) => {
      asked.push(id);
      return history(id);
    };
    const first = await hitsOf(harness);
    expect(first.length).toBeGreaterThan(0);
    expect(asked).toContain(secret);
    asked.length = 0;
    expect(await hitsOf(harness)).toEqual(first);
    expect(asked).toEqual([]);
    await save(harness, secret, 'Alpha has sold the orchard behind the railway to Yerkebulan.', { baseRevision: 2 });
    await save(harness, secret, 'Nothing is owned.', { baseRevision: 3 });
    asked.length = 0;
    expect(await hitsOf(harness, 'The orchard behind the railway went to Yerkebulan.')).not.toEqual([]);
    expect(asked.filter((id) => id === secret).length).toBeGreaterThan(0);
    asked.length = 0;
    await hitsOf(harness);
    expect(asked).toEqual([]);
  });

  it('says when there are more than are compared, and lets these words go with a reason alone', async () => {
    const harness = await setup(async (before) => {
      const chars = 19_000;
      await save(before, secret, lorry);
      for (let at = 1; at <= 7; at += 1) await save(before, secret, filler(at * 10_000, chars), { baseRevision: at });
    });
    const answer = await tell(harness, 'I could pay on Fridays.');
    const leaks = answer.ok ? null : (answer.error as Leaks);
    expect(leaks).toMatchObject({ type: 'leaks', hits: [], left: 0, unread: { count: 1 } });
    const confirmed = [{ key: leaks?.unread?.key ?? '', reason: 'only old drafts' }];
    // For other words it is another question.
    expect((await tell(harness, 'I could pay on Mondays.', confirmed)).ok).toBe(false);
    expect((await tell(harness, 'I could pay on Fridays.', confirmed)).ok).toBe(true);
    const entries = harness.store.journal(caseOne).flatMap(({ kind, content }) => (kind === 'leak-confirmed' ? [leakEntrySchema.parse(content)] : []));
    expect(entries).toEqual([{ to: toB, hits: [], unread: { ...confirmed[0], count: 1 } }]);
    expect((await tell(harness, 'I could pay on Fridays.')).ok).toBe(true);
  });
});

describe('a confirmed leak in the journal', () => {
  const laySecret = (harness: ServiceHarness): Promise<void> => save(harness, secret, lorry);
  const entriesOf = (harness: ServiceHarness) => harness.store.journal(caseOne).flatMap(({ kind, content }) => (kind === 'leak-confirmed' ? [leakEntrySchema.parse(content)] : []));

  it('holds no word of the closed note, and is known again', async () => {
    const harness = await setup(laySecret);
    const confirmed = (await hitsOf(harness)).map(({ key }) => ({ key, reason: 'seen by all' }));
    expect((await tell(harness, leaking, confirmed)).ok).toBe(true);
    const [entry] = entriesOf(harness);
    expect(entry?.hits.map(({ key }) => key)).toEqual(confirmed.map(({ key }) => key));
    for (const { key } of confirmed) expect(key).toMatch(/^[0-9a-f]{64}$/);
    for (const word of ['lorry', 'cousin', 'karaganda', 'spring']) expect(JSON.stringify(entry).toLowerCase()).not.toContain(word);
    expect((await tell(harness)).ok).toBe(true);
    // In another session, too; and not for words that were not looked at.
    const again = await setupServices({ store: harness.store, now: harness.time.now });
    expect((await tell(again)).ok).toBe(true);
    await save(again, own, 'The goats of Yerkebulan graze behind the old mill.', { ownEyes: true });
    expect((await tell(again, `${leaking} The goats of Yerkebulan graze behind the old mill.`)).ok).toBe(false);
  });

  it('stays known when what it was found in becomes an earlier version', async () => {
    const harness = await setup(laySecret);
    expect((await tell(harness, leaking, (await hitsOf(harness)).map(({ key }) => ({ key, reason: 'seen by all' })))).ok).toBe(true);
    await save(harness, secret, 'Alpha owns no vehicle.', { baseRevision: 1 });
    expect(await hitsOf(harness)).toEqual([]);
  });

  it('cannot be tried out by another vault', async () => {
    const [one, other] = [await setup(laySecret), await setup(laySecret)];
    const [first, second] = [await hitsOf(one), await hitsOf(other)];
    expect(first.map(({ outgoing }) => outgoing)).toEqual(second.map(({ outgoing }) => outgoing));
    expect(first.map(({ key }) => key)).not.toEqual(second.map(({ key }) => key));
    // A mistaken key lets nothing go.
    expect((await tell(one, leaking, second.map(({ key }) => ({ key, reason: 'seen by all' })))).ok).toBe(false);
  });

  it('is read in its former form, which held the words', async () => {
    const harness = await setup(laySecret);
    const [hit] = await hitsOf(harness);
    expect(hit?.reason).toBe('words');
    const { findLeaks } = await import('#shared/domain/leaks/find-leaks.ts');
    const { createLeakIndex } = await import('#shared/domain/leaks/leak-index.ts');
    const former = findLeaks(createLeakIndex([{ recordId: secret, text: lorry }], []), [{ id: carried, text: leaking }]);
    harness.store.transact((writer) => writer.addJournalEntry(caseOne, 'leak-confirmed', { to: toB, hits: former.map(({ key, reason }) => ({ key, reason: 'before', found: reason, recordId: secret })) }));
    expect((await hitsOf(harness)).filter(({ key }) => key === hit?.key)).toEqual([]);
  });
});
