import { expect, it } from 'vitest';
import { isShown, shownCases, statesOf, toShown } from '#renderer/features/cases/case-state.ts';
import { buildSummary } from './case-summary-builder.ts';

const open = buildSummary({});
const closed = buildSummary({ end: { ...open.end, closedOn: '2026-11-02', result: 'settled' } });
const archived = buildSummary({ end: { ...closed.end, archivedOn: '2026-11-03' } });
const due = buildSummary({ end: { ...archived.end, due: ['notes'] } });

it('shows each case where it is looked for', () => {
  const shownIn = (summary: typeof open) => shownCases.filter((each) => isShown(summary, each));
  expect(shownIn(open)).toEqual(['open', 'all']);
  expect(shownIn(closed)).toEqual(['closed', 'all']);
  expect(shownIn(archived)).toEqual(['archive', 'all']);
  expect(shownIn(due)).toEqual(['archive', 'due', 'all']);
});

it('offers a choice once a case has ended, and counts what is due', () => {
  expect(statesOf([open])).toEqual({ hasEnded: false, due: 0 });
  expect(statesOf([open, closed, due])).toEqual({ hasEnded: true, due: 1 });
  expect([toShown('due'), toShown('nonsense'), toShown(undefined)]).toEqual(['due', 'open', 'open']);
});
