import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import classes from './band-button.module.css';

type BandButtonProps = {
  readonly icon: ReactNode;
  /** What it does, in full: its name, and what the pointer is told. */
  readonly label: string;
  /** The word beside the icon while there is room; null: the icon alone. Without it the whole label. */
  readonly word?: string | null;
  readonly keys?: string;
  /** Its word goes first. */
  readonly isMinor?: boolean;
} & Omit<ButtonProps & ComponentPropsWithRef<'button'>, 'children' | 'title' | 'size' | 'variant' | 'className' | 'aria-label'>;

/** In a band along the window: in a narrow window the icons stay and the words go. A menu hangs on it as on any button. */
export function BandButton({ icon, label, word = label, keys, isMinor = false, ...rest }: BandButtonProps) {
  return (
    <Button {...rest} className={classes['button'] ?? ''} size="compact-sm" variant="default" aria-label={label} title={keys === undefined ? label : `${label} (${keys})`} data-bare={word === null || undefined} data-minor={isMinor || undefined}>
      {icon}
      {word === null ? null : <span className={classes['word']}>{word}</span>}
    </Button>
  );
}
