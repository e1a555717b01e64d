import { useLayoutEffect, useRef, type RefObject } from 'react';

/** As large as it fits: each step is tried until nothing of the columns that must be whole is cut off; the last step may scroll. Anew at each rendering. */
const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.72, 0.64];

export function useFit(): RefObject<HTMLElement | null> {
  const body = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const fit = (): void => {
      const element = body.current;
      if (!element) return;
      for (const scale of scales) {
        element.style.setProperty('--scale', String(scale));
        const whole = [...element.querySelectorAll('[data-whole]')];
        if (whole.every((part) => part.scrollHeight <= part.clientHeight + 1)) break;
      }
      for (const stream of element.querySelectorAll('[data-newest-last]')) {
        stream.scrollTop = stream.scrollHeight;
        stream.toggleAttribute('data-cut', stream.scrollTop > 0);
      }
    };
    fit();
    void document.fonts.ready.then(fit);
    window.addEventListener('resize', fit);
    return () => window.removeEventListener('resize', fit);
  });
  return body;
}
