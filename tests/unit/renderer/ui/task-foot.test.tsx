import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TaskFoot } from '#renderer/ui/task-foot.tsx';
import { UiTextContext, type UiText } from '#renderer/ui/ui-text.ts';

const render = (progress: { readonly done: number; readonly total: number } | null, problem: string | null): string =>
  renderToStaticMarkup(
    <MantineProvider withCssVariables={false} withGlobalClasses={false}>
      <UiTextContext value={{ cancel: 'Stop' } as UiText}>
        <TaskFoot problem={problem} label="Copying" task={{ progress, cancel: () => undefined, cancelling: false }}>
          <button type="button">Begin</button>
        </TaskFoot>
      </UiTextContext>
    </MantineProvider>,
  );

test('before: the buttons that begin it, and what went wrong the last time', () => {
  expect(render(null, null)).toContain('Begin');
  expect(render(null, null)).not.toMatch(/Copying|Stop|role="alert"/);
  expect(render(null, 'The disk is full.')).toMatch(/The disk is full\..*Begin/s);
});

test('meanwhile: how far it is and the way to stop, and no button that would begin it again', () => {
  expect(render({ done: 1, total: 4 }, null)).toMatch(/Copying.*25%.*Stop/s);
  expect(render({ done: 1, total: 4 }, null)).not.toContain('Begin');
});
