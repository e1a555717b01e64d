// Reasons typed in the leak dialog survive a lock in the place of the desk, and are for their case alone.
import { beforeEach, expect, test, vi } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { toCaseId } from '#tests/support/service-harness.ts';

const [one, other] = [toCaseId(1), toCaseId(2)];
const field = 'leak-reasons';
const key = (letter: string): string => letter.repeat(64);

/** A page anew, as after a lock; `unsaved`: what its place gives back. */
async function openPage(unsaved: Record<string, string> = {}) {
  vi.resetModules();
  vi.stubGlobal('document', { activeElement: null, querySelectorAll: () => [] });
  for (const element of ['HTMLInputElement', 'HTMLTextAreaElement']) vi.stubGlobal(element, Error);
  const [reasons, place, { useSession }] = [await import('#renderer/state/leak-reasons.ts'), await import('#renderer/state/place.ts'), await import('#renderer/state/session.ts')];
  useSession.setState({ app: { place: { path: '', recordId: null, scrollTop: 0, selection: null, unsaved } } as never });
  return { ...reasons, kept: () => place.readPlace().unsaved, open: (caseId: CaseId) => reasons.keepLeakReasons(caseId) };
}
beforeEach(() => vi.unstubAllGlobals());

test('what was typed is there after the lock, for the same hits', async () => {
  const before = await openPage();
  before.open(one);
  before.setLeakReason(one, [key('a'), key('b')], 'agreed by all on 12 November');
  before.setLeakReason(one, [key('c')], 'half a rea');
  const after = await openPage(before.kept());
  after.open(one);
  expect(['a', 'b', 'c', 'd'].map((letter) => after.leakReasonOf(one, key(letter)))).toEqual(['agreed by all on 12 November', 'agreed by all on 12 November', 'half a rea', '']);
  expect(after.leakReasonOf(other, key('a'))).toBe('');
});

test('another case gets nothing of it, and what went into the journal is not kept', async () => {
  const before = await openPage();
  before.open(one);
  before.setLeakReason(one, [key('a')], 'said by both');
  before.setLeakReason(one, [key('b')], 'a trade word');
  before.dropLeakReasons(one, [key('a')]);
  expect(before.kept()[field]).toBe(`${one}\n${key('b')} a trade word`);
  const elsewhere = await openPage(before.kept());
  elsewhere.open(other);
  expect(elsewhere.leakReasonOf(other, key('b'))).toBe('');
  expect(elsewhere.kept()).toEqual({});
  before.setLeakReason(one, [key('b')], ' ');
  expect(before.kept()).toEqual({});
});

test('a place holds no more than it may', async () => {
  const page = await openPage();
  page.open(one);
  for (let at = 0; at < 100; at += 1) page.setLeakReason(one, [String(at).padStart(64, '0')], 'x'.repeat(1_000));
  const written = page.kept()[field] ?? '';
  expect(written.length).toBeLessThan(20_000);
  expect(written).toContain('99 xxx');
});
