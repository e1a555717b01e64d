import { MantineProvider } from '@mantine/core';
import { createInstance } from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { expect, test } from 'vitest';
import { UnfinishedNotice } from '#renderer/features/closing/unfinished-notice.tsx';
import { closing } from '#shared/i18n/en/closing.ts';

test('a destruction that waits to be finished is said, with the way to do it', async () => {
  const i18n = createInstance();
  await i18n.use(initReactI18next).init({ lng: 'en', ns: ['closing'], resources: { en: { closing } } });
  const render = (isUnfinished: boolean): string =>
    renderToStaticMarkup(
      <I18nextProvider i18n={i18n}>
        <MantineProvider withCssVariables={false} withGlobalClasses={false}>
          <UnfinishedNotice isUnfinished={isUnfinished} />
        </MantineProvider>
      </I18nextProvider>,
    );
  expect(render(false)).not.toContain(closing.unfinishedTitle);
  for (const words of [closing.unfinishedTitle, closing.unfinishedText, `${closing.finish}<`]) expect(render(true)).toContain(words);
});
