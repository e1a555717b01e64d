const smallestPx = 340;
const footPx = 20;

/** The element takes what is left of the page below its top, so that its own foot is always in sight. Returns the way out. */
export function fillRestOfPage(element: HTMLElement): () => void {
  const page = element.closest('main');
  if (!page) return () => {};
  const fit = (): void => {
    const top = element.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop;
    const paddingPx = Number.parseFloat(getComputedStyle(page).paddingBottom) || 0;
    element.style.height = `${Math.max(smallestPx, Math.floor(page.clientHeight - top - footPx))}px`;
    // The page keeps room below its content; a stream that fills the page needs none.
    element.style.marginBottom = `${footPx - paddingPx}px`;
  };
  fit();
  const observer = new ResizeObserver(fit);
  observer.observe(page);
  if (element.parentElement) observer.observe(element.parentElement);
  return () => observer.disconnect();
}
