// Which entries of a journal are shown: by section, and by words, number or code.
import type { JournalGroup } from '#shared/domain/journal-kinds.ts';
import type { JournalLineShown } from '#shared/ipc/contract-journal.ts';

export type JournalFilter = { readonly group: JournalGroup | null; readonly text: string };

/** Newest first. */
export function filterJournal(lines: readonly JournalLineShown[], { group, text }: JournalFilter): JournalLineShown[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const code = text.replaceAll(/\s/g, '').toLowerCase();
  const isCode = /^[0-9a-f]{8,64}$/.test(code);
  const isHit = (line: JournalLineShown): boolean => {
    if (group !== null && line.group !== group) return false;
    if (words.length === 0) return true;
    if (isCode && line.code.startsWith(code)) return true;
    const all = fold(`${line.number} ${line.text} ${line.quote}`);
    return words.every((word) => all.includes(word));
  };
  return lines.filter(isHit).reverse();
}

const fold = (text: string): string => text.toLocaleLowerCase('ru').replaceAll('ё', 'е');

/** As a printed journal shows it: the first sixteen digits in fours. */
export const shortCode = (code: string): string => (code.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
