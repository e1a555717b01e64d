import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemNotice } from './problem-notice.tsx';
import { TaskBar } from './task-bar.tsx';

type TaskFootProps = {
  /** Why the last try came to nothing. */
  readonly problem: string | null | undefined | false;
  /** What is being done, while it is. */
  readonly label: string;
  readonly task: { readonly progress: { readonly done: number; readonly total: number } | null; readonly cancel: () => void; readonly cancelling: boolean };
  /** Of a dialog: its buttons stand at the end. */
  readonly isDialog?: boolean;
  /** The buttons that begin it. */
  readonly children: ReactNode;
};

/** Under what begins a long piece of work: what went wrong, and the buttons, in whose place it is then said how far it is. */
export function TaskFoot({ problem, label, task, isDialog = false, children }: TaskFootProps) {
  return (
    <>
      <ProblemNotice words={problem} />
      {task.progress ? (
        <TaskBar label={label} {...task.progress} onCancel={task.cancel} cancelling={task.cancelling} />
      ) : (
        <Group justify={isDialog ? 'flex-end' : 'flex-start'}>{children}</Group>
      )}
    </>
  );
}
