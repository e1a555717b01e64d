// What the vault process does by itself, while nobody waits for an answer: were it to fail unheard, the process would end and the vault lock.
import { expect, test } from 'vitest';
import { createMemoryFiles } from '#tests/support/memory-files.ts';
import { desk, setupServices } from '#tests/support/service-harness.ts';

test('a medium that fails after the check of an opening is reported, and the vault stays open', async () => {
  const files = {
    ...createMemoryFiles(),
    sweep: () => {
      throw new Error('the medium is gone');
    },
  };
  const { ask, reports } = await setupServices({ files });
  await new Promise((resolve) => setImmediate(resolve));
  expect(reports.map(({ where }) => where)).toEqual(['verify']);
  expect(await ask(desk, 'case:list', {})).toMatchObject({ ok: true });
});
