import type { MarkedText as Pieces } from '#shared/ipc/contract.ts';
import classes from './search-hit.module.css';

/** A text with what was looked for marked. */
export function MarkedText({ pieces }: { readonly pieces: Pieces }) {
  let at = 0;
  return pieces.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? (
      <mark key={key} className={classes['found']}>
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
