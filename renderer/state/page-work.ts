// Long work that this page itself does, and that would break off if the page ended: leaving waits for it.

const works = new Map<string, () => boolean>();

export function registerWork(name: string, isRunning: () => boolean): void {
  works.set(name, isRunning);
}

export const isWorking = (): boolean => [...works.values()].some((isRunning) => isRunning());
