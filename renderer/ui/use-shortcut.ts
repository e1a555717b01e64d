import { useEffect, useEffectEvent } from 'react';

export type Shortcut = {
  /** Physical key (KeyboardEvent.code), so that it works in every keyboard layout: 'KeyL', 'Slash'. */
  readonly code: string;
  /** Ctrl, on a Mac Cmd. */
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
};

const onMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

export function matchesShortcut(event: KeyboardEvent, shortcut: Shortcut): boolean {
  const mod = onMac ? event.metaKey : event.ctrlKey;
  const otherMod = onMac ? event.ctrlKey : event.metaKey;
  return event.code === shortcut.code && mod === (shortcut.mod ?? false) && !otherMod && event.shiftKey === (shortcut.shift ?? false) && event.altKey === (shortcut.alt ?? false);
}

/** Works anywhere in the page while the calling part is shown. */
export function useShortcut(shortcut: Shortcut, action: () => void, enabled = true): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (!enabled || event.repeat || !matchesShortcut(event, shortcut)) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => act(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
