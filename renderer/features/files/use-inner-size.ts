// How much room there is to show something in.
import { useCallback, useState } from 'react';
import { takeFocus } from './take-focus.ts';

export type InnerSize = { readonly width: number; readonly height: number };

/** null until it is known. */
export function useInnerSize(): { readonly size: InnerSize | null; readonly ref: (element: HTMLElement | null) => (() => void) | undefined } {
  const [size, setSize] = useState<InnerSize | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    takeFocus(element);
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: Math.floor(entry.contentRect.width), height: Math.floor(entry.contentRect.height) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { size, ref };
}
