// Searching as one types, apart from React: waits until the keys rest, and an answer that comes late is dropped.
import type { FoundRecord, RequestFailure, RequestResult } from '#shared/ipc/contract.ts';
import type { FindInput, Found } from './api.ts';

export type Wanted = Omit<FindInput, 'limit' | 'before'>;
export type SearchResult = {
  readonly type: 'nothing-asked' | 'looking' | 'found' | 'failed';
  /** While the next answer is awaited, the hits of the last one stay. */
  readonly hits: readonly FoundRecord[];
  readonly next: Found['next'];
  readonly error: RequestFailure<'search:find'> | null;
};
export const nothingAsked: SearchResult = { type: 'nothing-asked', hits: [], next: null, error: null };

export const restMs = 120;
const pageSize = 50;

export type SearchSession = {
  /** What is looked for from now on; the same again asks nothing. */
  want(wanted: Wanted): void;
  readonly more: () => void;
  end(): void;
};

export type SearchSessionInput = { readonly find: (input: FindInput) => Promise<RequestResult<'search:find'>>; readonly onResult: (result: SearchResult) => void };

export function createSearchSession({ find, onResult }: SearchSessionInput): SearchSession {
  let wanted: Wanted | null = null;
  let result = nothingAsked;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (next: SearchResult): void => {
    result = next;
    onResult(next);
  };
  const ask = async (input: Wanted, before: Found['next'], earlier: readonly FoundRecord[]): Promise<void> => {
    asked += 1;
    const turn = asked;
    const answer = await find({ ...input, limit: pageSize, before });
    if (turn !== asked) return;
    if (answer.ok) show({ type: 'found', hits: [...earlier, ...answer.value.hits], next: answer.value.next, error: null });
    else show({ type: 'failed', hits: [], next: null, error: answer.error });
  };
  return {
    want: (next) => {
      if (JSON.stringify(next) === JSON.stringify(wanted)) return;
      wanted = next;
      clearTimeout(timer);
      asked += 1;
      if (!/[\p{L}\p{N}]/u.test(next.text)) {
        show(nothingAsked);
        return;
      }
      show({ ...result, type: 'looking', error: null });
      timer = setTimeout(() => void ask(next, null, []), restMs);
    },
    more: () => {
      if (!wanted || result.type !== 'found' || !result.next) return;
      const { hits, next } = result;
      show({ ...result, type: 'looking' });
      void ask(wanted, next, hits);
    },
    end: () => {
      clearTimeout(timer);
      asked += 1;
    },
  };
}
