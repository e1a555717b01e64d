// What lies in the trash can come back for ninety days; then it goes for good, unless its case is under hold.
const trashDays = 90;
const dayMs = 86_400_000;

export const trashEndsAt = (deletedAt: number): number => deletedAt + trashDays * dayMs;
export const isTrashOver = (deletedAt: number, now: number): boolean => now >= trashEndsAt(deletedAt);
