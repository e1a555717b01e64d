// @vitest-environment node
// What the search shows while keys go down and answers come back in any order.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FindInput } from '#renderer/features/search/api.ts';
import { pathOfHit } from '#renderer/features/search/hit-path.ts';
import { kindFilter, toKindChoice } from '#renderer/features/search/hit-kinds.ts';
import { createSearchSession, restMs, type SearchResult, type Wanted } from '#renderer/features/search/search-session.ts';
import { noteAtEndOf } from '#renderer/state/shown-note.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import type { FoundRecord, RequestResult } from '#shared/ipc/contract.ts';

type Asked = { readonly input: FindInput; readonly answer: (names: readonly string[], next?: { readonly at: number; readonly recordId: string } | null) => Promise<void>; readonly fail: () => Promise<void> };

function setupSession() {
  const asked: Asked[] = [];
  const shown: SearchResult[] = [];
  const session = createSearchSession({
    find: (input) =>
      new Promise<RequestResult<'search:find'>>((resolve) => {
        const settle = async (result: unknown): Promise<void> => {
          resolve(result as RequestResult<'search:find'>);
          await vi.advanceTimersByTimeAsync(0);
        };
        asked.push({
          input,
          answer: async (names, next = null) => settle({ ok: true, value: { hits: names.map((name) => ({ recordId: name }) as never), next } }),
          fail: async () => settle({ ok: false, error: { type: 'locked' } }),
        });
      }),
    onResult: (result) => shown.push(result),
  });
  const want = (text: string, rest: Partial<Wanted> = {}): void => session.want({ caseId: null, text, noteKinds: [], parties: [], recordKinds: [], ...rest });
  const rest = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(restMs));
  const names = (): string[] => shown.at(-1)?.hits.map(({ recordId }) => recordId as string) ?? [];
  return { session, asked, shown, want, rest, names };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('searching as one types', () => {
  test('asks once, when the keys rest', async () => {
    const { asked, want, rest } = setupSession();
    for (const text of ['w', 'wa', 'wal']) {
      want(text);
      await vi.advanceTimersByTimeAsync(restMs - 1);
    }
    expect(asked).toHaveLength(0);
    await rest();
    expect(asked.map(({ input }) => [input.text, input.limit, input.before])).toEqual([['wal', 50, null]]);
  });

  test('drops an answer that comes after a later question', async () => {
    const { asked, want, rest, names } = setupSession();
    want('wa');
    await rest();
    want('wall');
    await rest();
    await asked[1]?.answer(['new']);
    await asked[0]?.answer(['old']);
    expect(names()).toEqual(['new']);
  });

  test('drops an answer that comes while more is typed, and keeps the earlier hits until then', async () => {
    const { asked, want, rest, names, shown } = setupSession();
    want('wa');
    await rest();
    await asked[0]?.answer(['first']);
    want('wal');
    expect([names(), shown.at(-1)?.type]).toEqual([['first'], 'looking']);
    await rest();
    want('wall');
    await asked[1]?.answer(['second']);
    expect(names()).toEqual(['first']);
  });

  test('asks nothing for no word, and forgets what it showed', async () => {
    const { asked, want, rest, names, shown } = setupSession();
    want('wall');
    await rest();
    await asked[0]?.answer(['hit']);
    want(' - ');
    await rest();
    expect([asked.length, names(), shown.at(-1)?.type]).toEqual([1, [], 'nothing-asked']);
  });

  test('goes on behind the last hit, once at a time', async () => {
    const { session, asked, want, rest, names } = setupSession();
    want('wall');
    await rest();
    await asked[0]?.answer(['one'], { at: 5, recordId: 'one' });
    session.more();
    session.more();
    expect(asked.map(({ input }) => input.before)).toEqual([null, { at: 5, recordId: 'one' }]);
    await asked[1]?.answer(['two']);
    expect(names()).toEqual(['one', 'two']);
    session.more();
    expect(asked).toHaveLength(2);
  });

  test('says why it failed, and asks nothing more after its end', async () => {
    const { session, asked, want, rest, shown } = setupSession();
    want('wall');
    await rest();
    await asked[0]?.fail();
    expect(shown.at(-1)).toMatchObject({ type: 'failed', hits: [], error: { type: 'locked' } });
    want('walls');
    session.end();
    await rest();
    expect(asked).toHaveLength(1);
  });
});

describe('the way to a hit', () => {
  const at = (kind: FoundRecord['kind'], meetingId: string | null = null): string => pathOfHit({ caseId: 'c' as never, kind, recordId: 'r' as RecordId, meetingId: meetingId as RecordId | null });

  test('leads to the note in its meeting or among the notes of its case, and says which', () => {
    expect([at('note', 'm'), at('note'), at('meeting'), at('party'), at('case'), at('attachment')]).toEqual(['/case/c/meeting/m/note/r', '/case/c/notes/note/r', '/case/c/meeting/r', '/case/c/parties/r', '/case/c/overview', '/case/c/files/r']);
    expect([at('note', 'm'), at('note'), at('meeting'), '/case/c/notes'].map(noteAtEndOf)).toEqual(['r', 'r', null, null]);
  });

  test('looks for notes alone in a room', () => {
    expect(kindFilter('all', true)).toEqual({ noteKinds: [], recordKinds: ['note'] });
    expect(kindFilter('all', false)).toEqual({ noteKinds: [], recordKinds: [] });
    expect(kindFilter(toKindChoice('note:fact'), false)).toEqual({ noteKinds: ['fact'], recordKinds: ['note'] });
    // A note of an offer and an offer are two things.
    expect([kindFilter(toKindChoice('note:offer'), false), kindFilter(toKindChoice('offer'), false)]).toEqual([{ noteKinds: ['offer'], recordKinds: ['note'] }, { noteKinds: [], recordKinds: ['offer'] }]);
    expect(kindFilter(toKindChoice('party'), false)).toEqual({ noteKinds: [], recordKinds: ['party'] });
    expect([toKindChoice(null), toKindChoice('anything')]).toEqual(['all', 'all']);
  });
});
