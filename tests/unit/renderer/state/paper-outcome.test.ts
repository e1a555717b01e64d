// What the screen may say after a paper was sent on its way.
import { expect, test } from 'vitest';
import { outcomeOf } from '#renderer/state/paper-outcome.ts';

test('a closed dialog of the system is not taken for paper that left', () => {
  expect(outcomeOf({ saved: false })).toBe('cancelled');
  expect(outcomeOf({ saved: true })).toBe('saved');
  expect(outcomeOf({ printed: false, isNoted: true })).toBe('not-printed');
  expect(outcomeOf({ printed: false, isNoted: false })).toBe('print-unclear');
  for (const done of [{ printed: true }, {}]) expect(outcomeOf(done)).toBe('printed');
});
