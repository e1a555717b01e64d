// The page that is turned towards the parties: a bundle of its own, without a screen, a form or a word of the desk.
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { startFeed } from './feed.ts';
import { JointScreen } from './joint-screen.tsx';
import { startJointWords } from './joint-words.ts';

// Nothing is taken from the screen that the parties look at.
for (const event of ['copy', 'cut', 'dragstart'] as const) document.addEventListener(event, (asked) => asked.preventDefault());

async function startPage(): Promise<void> {
  const language = await startFeed();
  await startJointWords(language);
  const root = document.querySelector('#root');
  if (root) createRoot(root).render(<JointScreen />);
}

// Without an answer from main there is nothing to show to anybody: the paper stays empty.
startPage().catch(() => undefined);
