import { Button, CloseButton } from '@mantine/core';
import classes from './toast-list.module.css';
import { useUiText } from './ui-text.ts';

export type ToastView = { readonly id: string; readonly text: string; readonly tone: 'plain' | 'bad'; readonly undo: (() => void) | null };

type ToastListProps = { readonly toasts: readonly ToastView[]; readonly onClose: (id: string) => void };

/** Short words over the window: what was done, with its undo. */
export function ToastList({ toasts, onClose }: ToastListProps) {
  const text = useUiText();
  return (
    <div className={classes['list']} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={classes['toast']} data-tone={toast.tone}>
          <span className={classes['text']}>{toast.text}</span>
          {toast.undo ? (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                toast.undo?.();
                onClose(toast.id);
              }}
            >
              {text.undo}
            </Button>
          ) : null}
          <CloseButton size="sm" aria-label={text.close} onClick={() => onClose(toast.id)} />
        </div>
      ))}
    </div>
  );
}
