import i18next from 'i18next';
import { startLanguages } from './i18n.ts';

/** Without an answer from main the language is unknown too: the words stand in all three. */
export async function showStartFailure(): Promise<void> {
  await startLanguages('en');
  const root = document.querySelector('#root');
  if (root) root.textContent = (['kk', 'ru', 'en'] as const).map((lng) => i18next.t('errors:notStarted', { lng })).join(' ');
}
