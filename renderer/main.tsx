// oxlint-disable-next-line import/no-unassigned-import -- must run before any schema is made
import './app/interpreted-schemas.ts';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/tiptap/styles.css';
import './ui/fonts.css';
import './ui/theme-variables.css';
import './ui/tokens.css';
import './ui/base.css';
import 'dayjs/locale/kk';
import 'dayjs/locale/ru';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { guardClipboard } from './app/clipboard-guard.ts';
import { listenToApp, loadSession } from './app/connect.ts';
import { startLanguages } from './app/i18n.ts';
import { showStartFailure } from './app/start-failure.ts';
import { gatherNames } from './state/hidden-names.ts';

async function startPage(): Promise<void> {
  gatherNames();
  listenToApp();
  guardClipboard(document);
  const app = await loadSession();
  await startLanguages(app.settings.language);
  const root = document.querySelector('#root');
  if (!root) throw new Error('the page has no root');
  createRoot(root).render(<App />);
}

startPage().catch(showStartFailure);
