// How far a long piece of work in the vault process is. The page that began it hears this between its request and the answer.

const taskKinds = ['add-file', 'export-file', 'backup', 'verify-backup', 'restore', 'renew', 'export', 'import', 'destroy', 'compare', 'move', 'rescue', 'package'] as const;
export type TaskKind = (typeof taskKinds)[number];

export type TaskProgress = {
  readonly taskId: string;
  readonly kind: TaskKind;
  /** Bytes, or records where a task counts those; total 0: not known yet. */
  readonly done: number;
  readonly total: number;
};

/** Asked to stop; whatever the task had begun is undone. */
export type Cancelled = { readonly type: 'cancelled' };
