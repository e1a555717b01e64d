import { Button, Progress } from '@mantine/core';
import classes from './task-bar.module.css';
import { useUiText } from './ui-text.ts';

type TaskBarProps = {
  /** What is being done: "Making a backup". */
  readonly label: string;
  readonly done: number;
  /** 0: not known yet. */
  readonly total: number;
  /** Left out where the work can no longer be stopped. */
  readonly onCancel?: (() => void) | undefined;
  /** Stopping was asked for; the work is undoing what it began. */
  readonly cancelling?: boolean;
};

/** How far a long piece of work is, and the way to stop it. */
export function TaskBar({ label, done, total, onCancel, cancelling = false }: TaskBarProps) {
  const text = useUiText();
  const percent = percentOf(done, total);
  return (
    <div className={classes['bar']}>
      <div className={classes['words']}>
        <span>{label}</span>
        <span className={classes['percent']}>{total > 0 ? `${percent}%` : ''}</span>
      </div>
      <Progress.Root size="md">
        <Progress.Section value={total > 0 ? percent : 100} striped={total === 0} animated={total === 0} aria-label={label} color="accent" />
      </Progress.Root>
      {onCancel ? (
        <Button variant="default" size="xs" loading={cancelling} onClick={onCancel}>
          {text.cancel}
        </Button>
      ) : null}
    </div>
  );
}

/** Whole percent, never 100 before the end: a bar that says it is done and goes on is not believed again. */
export function percentOf(done: number, total: number): number {
  if (total <= 0) return 0;
  return Math.max(0, Math.min(100, Math.floor((done / total) * 100)));
}
