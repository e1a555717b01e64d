/** What scrolls takes the focus when it comes, so that keys scroll it; unless the hand is elsewhere already than where the viewer began. */
export function takeFocus(element: HTMLElement | null): void {
  if (document.activeElement?.hasAttribute('data-autofocus') === true) element?.focus({ preventScroll: true });
}
