import { Button, CloseButton } from '@mantine/core';
import classes from './toast-list.module.css';
import { useUiText } from './ui-text.ts';

export type ToastView = { readonly id: string; readonly text: string; readonly tone: 'plain' | 'bad'; readonly undo: (() => void) | null; readonly act: { readonly label: string; readonly run: () => void } | null };

type ToastListProps = { readonly toasts: readonly ToastView[]; readonly onClose: (id: string) => void };

/** Short words over the window: what was done, with its undo. */
export function ToastList({ toasts, onClose }: ToastListProps) {
  const text = useUiText();
  const actOf = ({ undo, act }: ToastView) => act ?? (undo && { label: text.undo, run: undo });
  return (
    <div className={classes['list']} role="status" aria-live="polite">
      {toasts.map((toast) => {
        const act = actOf(toast);
        return (
          <div key={toast.id} className={classes['toast']} data-tone={toast.tone} data-weighs={act !== null || toast.tone === 'bad' || undefined}>
            <span className={classes['text']}>{toast.text}</span>
            {act ? (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  act.run();
                  onClose(toast.id);
                }}
              >
                {act.label}
              </Button>
            ) : null}
            <CloseButton size="sm" aria-label={text.close} onClick={() => onClose(toast.id)} />
          </div>
        );
      })}
    </div>
  );
}
