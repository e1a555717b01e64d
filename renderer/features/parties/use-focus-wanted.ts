import { useCallback, useEffect, useRef } from 'react';

/** Moves the focus to what the next picture brings: a field that was just added, or the button beside one that went. */
export function useFocusWanted(): (selector: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const element = document.querySelector<HTMLElement>(wanted.current);
    if (!element) return;
    wanted.current = null;
    element.focus();
  });
  return useCallback((selector) => {
    wanted.current = selector;
  }, []);
}

export const byName = (name: string): string => `[name="${name}"]`;
