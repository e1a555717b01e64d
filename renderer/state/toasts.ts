// Short messages over the window. They close by themselves, and no dialog waits for an answer.
import { createStore } from './create-store.ts';

export type Toast = { readonly id: string; readonly text: string; readonly tone: 'plain' | 'bad'; readonly undo: (() => void) | null; readonly act: ToastAct | null };
/** One step further from what was just said. */
export type ToastAct = { readonly label: string; readonly run: () => void };

export const useToasts = createStore<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }));

const shownMs = 12_000;

export function showToast(text: string, options: { readonly tone?: 'plain' | 'bad'; readonly undo?: () => void; readonly act?: ToastAct } = {}): void {
  const id = crypto.randomUUID();
  const toast: Toast = { id, text, tone: options.tone ?? 'plain', undo: options.undo ?? null, act: options.act ?? null };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.slice(-2), toast] }));
  setTimeout(() => closeToast(id), shownMs);
}

export function closeToast(id: string): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}
