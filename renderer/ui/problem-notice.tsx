import { Notice } from './notice.tsx';

/** What just went wrong, read aloud at once; nothing while nothing did. */
export function ProblemNotice({ words }: { readonly words: string | null | undefined | false }) {
  return words ? (
    <Notice tone="bad" urgent>
      {words}
    </Notice>
  ) : null;
}
