import { useLayoutEffect, type RefObject } from 'react';

const smallestPx = 340;
const footPx = 20;

/** The element takes what is left of the page below its top, so that its own foot is always in sight. */
export function useRestHeight(element: RefObject<HTMLElement | null>, enabled: boolean): void {
  useLayoutEffect(() => {
    const node = element.current;
    const page = node?.closest('main');
    if (!enabled || !node || !page) return undefined;
    const fit = (): void => {
      const top = node.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop;
      const paddingPx = Number.parseFloat(getComputedStyle(page).paddingBottom) || 0;
      const height = Math.max(smallestPx, Math.floor(page.clientHeight - top - footPx));
      node.style.height = `${height}px`;
      // The page keeps room below its content; a stream that fills the page needs none.
      node.style.marginBottom = `${footPx - paddingPx}px`;
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(page);
    if (node.parentElement) observer.observe(node.parentElement);
    return () => observer.disconnect();
  }, [element, enabled]);
}
