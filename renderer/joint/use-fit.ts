import { useLayoutEffect, useRef, type RefObject } from 'react';

/** As large as it fits: each step is tried until nothing of the columns that must be whole is cut off; the last step may scroll. Anew at each rendering. */
const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.72, 0.66, 0.61, 0.55, 0.5];
/** From here on what is done is said in one line. */
const crowdedScale = 0.8;
/** Smaller letters are not read across a table: on a display of 1080 lines about 25 px, never below 20. */
const smallestShare = 0.023;
const smallestPx = 20;

export function useFit(): RefObject<HTMLElement | null> {
  const body = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return undefined;
    const columns = (): HTMLElement[] => [...element.querySelectorAll<HTMLElement>('[data-whole]')];
    const markCuts = (): void => {
      for (const column of columns()) {
        column.toggleAttribute('data-cut-above', column.scrollTop > 1);
        column.toggleAttribute('data-cut-below', column.scrollTop + column.clientHeight < column.scrollHeight - 1);
      }
    };
    const fit = (): void => {
      const smallest = Math.max(smallestPx, window.innerHeight * smallestShare);
      for (const scale of scales) {
        const before = element.style.getPropertyValue('--scale');
        element.style.setProperty('--scale', String(scale));
        if (scale < 1 && Number.parseFloat(getComputedStyle(element).fontSize) < smallest) {
          element.style.setProperty('--scale', before);
          break;
        }
        element.toggleAttribute('data-crowded', scale <= crowdedScale);
        if (columns().every((part) => part.scrollHeight <= part.clientHeight + 1)) break;
      }
      for (const stream of element.querySelectorAll('[data-newest-last]')) {
        stream.scrollTop = stream.scrollHeight;
        stream.toggleAttribute('data-cut', stream.scrollTop > 0);
      }
      markCuts();
    };
    fit();
    void document.fonts.ready.then(fit);
    window.addEventListener('resize', fit);
    // Scrolling does not bubble.
    element.addEventListener('scroll', markCuts, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', fit);
      element.removeEventListener('scroll', markCuts, { capture: true });
    };
  });
  return body;
}
