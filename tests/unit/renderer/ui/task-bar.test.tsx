import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { percentOf, TaskBar } from '#renderer/ui/task-bar.tsx';
import { UiTextContext, type UiText } from '#renderer/ui/ui-text.ts';

const render = (props: Parameters<typeof TaskBar>[0]): string =>
  renderToStaticMarkup(
    <MantineProvider withCssVariables={false} withGlobalClasses={false}>
      <UiTextContext value={{ cancel: 'Cancel' } as UiText}>
        <TaskBar {...props} />
      </UiTextContext>
    </MantineProvider>,
  );

test('says how far, never more than it is', () => {
  expect([percentOf(0, 0), percentOf(1, 3), percentOf(999, 1_000), percentOf(5, 5), percentOf(7, 5)]).toEqual([0, 33, 99, 100, 100]);
});

test('shows label, percent and a way to stop', () => {
  const html = render({ label: 'Making a backup', done: 1, total: 4, onCancel: () => {} });
  expect(html).toContain('25%');
  expect(html).toContain('aria-label="Making a backup"');
  expect(html).toContain('>Cancel<');
});

test('shows neither percent nor stop where there is none', () => {
  const html = render({ label: 'Making a backup', done: 0, total: 0 });
  expect(html).not.toContain('%<');
  expect(html).not.toContain('Cancel');
});
