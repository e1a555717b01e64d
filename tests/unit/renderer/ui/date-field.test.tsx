import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DateField } from '#renderer/ui/date-field.tsx';
import { UiTextContext, type UiText } from '#renderer/ui/ui-text.ts';

const render = (readOnly: boolean): string =>
  renderToStaticMarkup(
    <MantineProvider withCssVariables={false} withGlobalClasses={false}>
      <UiTextContext value={{ chooseDay: 'Choose' } as UiText}>
        <DateField label="Due" value="2026-03-05" onChange={() => undefined} readOnly={readOnly} />
      </UiTextContext>
    </MantineProvider>,
  );

test('a day that is only read can neither be typed over nor chosen', () => {
  expect(render(true)).toMatch(/<input[^>]*readOnly=""[^>]*value="05.03.2026"/);
  expect(render(true)).not.toContain('<button');
  expect(render(false)).not.toContain('readOnly');
  expect(render(false)).toContain('<button');
});
