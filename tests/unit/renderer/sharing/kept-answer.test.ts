// What a lock keeps of an answer that is being given: all of it, or nothing.
import { beforeEach, expect, test, vi } from 'vitest';
import type * as KeptAnswers from '#renderer/features/sharing/permission/kept-answer.ts';
import { placeSchema } from '#shared/ipc/contract.ts';
import { plainTerms } from '#shared/domain/permission-state.ts';
import { caseOne, partyA, partyB } from '#tests/support/case-builder.ts';
import { toCaseId, toRecordId } from '#tests/support/service-harness.ts';

const answer: KeptAnswers.KeptAnswer = {
  covers: { type: 'records', records: [toRecordId(1), toRecordId(2)] },
  without: new Set([toRecordId(3)]),
  to: { type: 'parties', parties: [partyB], role: 'body', name: '' },
  typed: { type: 'only-words', event: '', text: 'Two parts, "in May"\nor June.' },
  terms: { ...plainTerms, purpose: 'the valuation' },
};

// What was taken once is taken: each test has a page of its own.
let page: typeof KeptAnswers;
beforeEach(async () => {
  vi.resetModules();
  page = await import('#renderer/features/sharing/permission/kept-answer.ts');
});
async function keep(unsaved: Readonly<Record<string, string>>): Promise<void> {
  const { useSession } = await import('#renderer/state/session.ts');
  useSession.setState({ app: { place: { unsaved } } as never });
}

test('comes back as it was, once', async () => {
  await keep(page.toKeptFields(caseOne, answer));
  expect(page.takeKeptAnswer(caseOne)).toEqual(answer);
  expect(page.takeKeptAnswer(caseOne)).toBeNull();
});

test('of everything that one source says, to somebody outside, with nothing chosen yet', async () => {
  const plain: KeptAnswers.KeptAnswer = { covers: { type: 'all-of-source', by: { type: 'party', party: partyA } }, without: new Set(), to: { type: 'outside', parties: [], role: 'third-person', name: 'Sampleov' }, typed: null, terms: null };
  const fields = page.toKeptFields(caseOne, plain);
  // Empty ones are not kept at all.
  await keep(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')));
  expect(page.takeKeptAnswer(caseOne)).toEqual(plain);
});

test('is for its own case alone', async () => {
  await keep(page.toKeptFields(caseOne, answer));
  expect(page.takeKeptAnswer(toCaseId(77))).toBeNull();
});

test('is dropped whole where one record is lost, or there are more than can be kept', async () => {
  const fields = page.toKeptFields(caseOne, answer);
  await keep({ ...fields, 'permission.covers.0': (fields['permission.covers.0'] ?? '').replace(toRecordId(2), 'gone') });
  expect(page.takeKeptAnswer(caseOne)).toBeNull();
  expect(page.toKeptFields(caseOne, ofMany(20_000))).toEqual({});
});

test('is kept for a case full of notes, in as many fields as a lock takes', async () => {
  const fields = page.toKeptFields(caseOne, ofMany(5_000));
  expect(placeSchema.shape.unsaved.safeParse(fields).success).toBe(true);
  await keep(fields);
  expect(page.takeKeptAnswer(caseOne)).toEqual(ofMany(5_000));
});

const ofMany = (count: number): KeptAnswers.KeptAnswer => ({ ...answer, covers: { type: 'records', records: Array.from({ length: count }, (_, index) => toRecordId(index + 1)) } });
