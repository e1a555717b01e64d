/** Work that must not overlap: each begins when the one before it has ended, however that ended. */
export type OneAfterAnother = <Value>(work: () => Promise<Value>) => Promise<Value>;

export function createOneAfterAnother(): OneAfterAnother {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
