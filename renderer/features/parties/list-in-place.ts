/** A list of proposals opens beside its field, inside the page's landmark, and at once. */
export const listInPlace = { withinPortal: false, transitionProps: { duration: 0 } } as const;
