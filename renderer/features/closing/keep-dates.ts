// The dates of one case as the mediator wants them. All of them are sent with each change, so a change must not be made of what the last answer
// has not shown yet: two dates typed in a row would put the first one back.
import type { KeepClass, KeepUntil } from '#shared/domain/case-lifecycle.ts';

export type KeepDates<Answer> = {
  /** The record has these now. */
  readonly seen: (keepUntil: KeepUntil) => void;
  readonly change: (kept: KeepClass, day: string) => Promise<Answer>;
};

export function createKeepDates<Answer>(first: KeepUntil, save: (keepUntil: KeepUntil) => Promise<Answer>): KeepDates<Answer> {
  let wanted = first;
  let waiting = 0;
  return {
    seen: (keepUntil) => {
      if (waiting === 0) wanted = keepUntil;
    },
    change: async (kept, day) => {
      wanted = { ...wanted, [kept]: day };
      waiting += 1;
      try {
        return await save(wanted);
      } finally {
        waiting -= 1;
      }
    },
  };
}
