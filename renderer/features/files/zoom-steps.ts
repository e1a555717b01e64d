const zoomSteps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

/** The next larger or smaller step; the same where there is none. */
export function zoomBy(zoom: number, direction: 1 | -1): number {
  const steps = direction === 1 ? zoomSteps.filter((step) => step > zoom) : zoomSteps.filter((step) => step < zoom).toReversed();
  return steps[0] ?? zoom;
}
