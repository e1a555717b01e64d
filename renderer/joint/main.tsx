// The page that is turned towards the parties: a bundle of its own, without a screen, a form or a word of the desk.
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { request } from '#renderer/ipc/client.ts';
import { startFeed } from './feed.ts';
import { JointScreen } from './joint-screen.tsx';
import { startJointWords } from './joint-words.ts';
import { QuitSheet } from './quit-sheet.tsx';
import { SealedPage } from './sealed-page.tsx';

// Nothing is taken from the screen that the parties look at.
for (const event of ['copy', 'cut', 'dragstart'] as const) document.addEventListener(event, (asked) => asked.preventDefault());

async function startPage(): Promise<void> {
  const language = await startFeed();
  await startJointWords(language);
  const root = document.querySelector('#root');
  // A party alone may be asked something that only it may answer: then it is shown nothing else.
  const asked = await request('sealed:ask', {});
  if (!root) return;
  createRoot(root).render(
    <>
      {asked.ok && asked.value ? <SealedPage asked={asked.value} /> : <JointScreen />}
      <QuitSheet />
    </>,
  );
}

// Without an answer from main there is nothing to show to anybody: the paper stays empty.
startPage().catch(() => undefined);
