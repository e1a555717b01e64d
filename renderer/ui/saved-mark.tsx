import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconLoader2, IconPencil } from '@tabler/icons-react';
import classes from './saved-mark.module.css';
import { useUiText } from './ui-text.ts';

export type SavedState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'incomplete';

type SavedMarkProps = {
  readonly state: SavedState;
  /** Shown with `failed`: what happened, in words. */
  readonly problem?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
};

/** Says at every moment whether what was typed is kept. */
export function SavedMark({ state, problem, onRetry }: SavedMarkProps) {
  const text = useUiText();
  const words = { saved: text.saved, unsaved: text.unsaved, saving: text.saving, incomplete: text.incomplete, failed: problem ?? text.notSaved }[state];
  const Icon = { saved: IconCheck, unsaved: IconPencil, saving: IconLoader2, incomplete: IconPencil, failed: IconAlertTriangle }[state];
  return (
    <span className={classes['mark']} data-state={state}>
      <span role="status" className={classes['words']}>
        <Icon size={15} aria-hidden />
        {words}
      </span>
      {state === 'failed' && onRetry ? (
        <UnstyledButton className={classes['retry']} onClick={onRetry}>
          {text.tryAgain}
        </UnstyledButton>
      ) : null}
    </span>
  );
}
