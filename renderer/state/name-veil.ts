// Text with stand-ins in the place of names: the letter of the side and dots, the same length for everybody.
import { createNameFinder, type NameFinder } from '#shared/domain/name-forms.ts';
import { several, type KnownNames } from './known-names.ts';

export type NameVeil = {
  /** Pieces of one line: a name may begin in one and end in the next. */
  readonly hide: (pieces: readonly string[]) => readonly string[];
  readonly holdsName: (text: string) => boolean;
};

const dots = '•••';
const mostRemembered = 5_000;

export function createNameVeil(known: KnownNames): NameVeil {
  // Whose side is known first: of two spellings of one name it is the one that tells more.
  const names = [...known].sort(([, one], [, other]) => Number(one === '') - Number(other === ''));
  const letters = names.map(([, letter]) => (letter === several ? '' : letter));
  const finder: NameFinder = createNameFinder(names.map(([name]) => name));
  const remembered = new Map<string, ReturnType<NameFinder['find']>>();
  const find = (text: string): ReturnType<NameFinder['find']> => {
    const before = remembered.get(text);
    if (before) return before;
    const found = finder.find(text);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(text, found);
    return found;
  };
  return {
    holdsName: (text) => /\p{L}{2}/u.test(text) && find(text).length > 0,
    hide: (pieces) => {
      const found = find(pieces.join(''));
      if (found.length === 0) return pieces;
      let start = 0;
      return pieces.map((piece) => {
        const from = start;
        start += piece.length;
        return hideIn(piece, from, found, letters);
      });
    },
  };
}

/** The stand-in goes where the name begins; what of it stands in a later piece is left out. */
function hideIn(piece: string, start: number, found: ReturnType<NameFinder['find']>, letters: readonly string[]): string {
  const end = start + piece.length;
  let shown = '';
  let at = start;
  for (const { from, to, nameIndex } of found) {
    if (to <= start || from >= end) continue;
    shown += piece.slice(at - start, Math.max(from, start) - start);
    if (from >= start) shown += `${letters[nameIndex] ?? ''}${dots}`;
    at = Math.min(to, end);
  }
  return shown + piece.slice(at - start);
}
