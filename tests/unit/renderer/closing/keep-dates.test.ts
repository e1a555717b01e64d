import { expect, it } from 'vitest';
import { createKeepDates } from '#renderer/features/closing/keep-dates.ts';
import type { KeepUntil } from '#shared/domain/case-lifecycle.ts';

const first: KeepUntil = { notes: '2026-12-01', files: '2026-12-01', papers: '2029-11-02', case: '2029-11-02' };

function setup() {
  const saved: KeepUntil[] = [];
  const answers: (() => void)[] = [];
  const dates = createKeepDates(first, async (keepUntil) => {
    saved.push(keepUntil);
    await new Promise<void>((resolve) => answers.push(resolve));
  });
  return { saved, answers, dates };
}

it('keeps a date that was changed a moment before, whatever the record still shows', async () => {
  const { saved, answers, dates } = setup();
  const both = [dates.change('papers', ''), dates.change('case', '2031-02-05')];
  // The first change reaches the screen while the second is on its way.
  dates.seen({ ...first, papers: '' });
  answers.forEach((answer) => answer());
  await Promise.all(both);
  expect(saved.at(-1)).toEqual({ ...first, papers: '', case: '2031-02-05' });
  // And still, before the record came with both.
  const third = dates.change('notes', '2027-02-01');
  answers.at(-1)?.();
  await third;
  expect(saved.at(-1)).toEqual({ notes: '2027-02-01', files: '2026-12-01', papers: '', case: '2031-02-05' });
});

it('goes on from what the record has, where nothing waits', async () => {
  const { saved, answers, dates } = setup();
  dates.seen({ ...first, files: '2030-01-01' });
  const change = dates.change('notes', '');
  answers.at(-1)?.();
  await change;
  expect(saved).toEqual([{ ...first, files: '2030-01-01', notes: '' }]);
});
