// Names inside an export. Words of a case and names of its files become names of real folders and files here, so nothing of them
// may lead out of its folder, run into another name, or be what some system cannot store.

const longestNameBytes = 120;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)$/i;

/** One name of a path, from any text. */
export function toSafeName(text: string, fallback: string): string {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    // Control signs, invisible signs that turn or hide text, and what Windows does not take.
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu, '')
    .replaceAll(/[<>:"/\\|?*\uFFFD]/g, '_')
    .replaceAll(/\s+/g, ' ');
  const { stem, ending } = splitEnding(trimEdges(plain));
  const short = trimEdges(cutToBytes(stem, longestNameBytes - Buffer.byteLength(ending)));
  const name = (short === '' ? fallback : short) + ending;
  return reserved.test((name.split('.')[0] ?? '').trimEnd()) ? `_${name}` : name;
}

/** Gives each name once, in any writing of capitals. */
export function createNameKeeper(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const { stem, ending } = splitEnding(wanted);
    let name = wanted;
    for (let number = 2; taken.has(toKey(name)); number += 1) name = `${stem} (${number})${ending}`;
    taken.add(toKey(name));
    return name;
  };
}

/** What a file system that folds capitals and accents sees as one. */
export const toKey = (path: string): string => path.normalize('NFKC').toLowerCase();

// Windows drops points and spaces at the end; a point at the beginning hides the file elsewhere.
const trimEdges = (text: string): string => text.replaceAll(/^[\s.]+|[\s.]+$/g, '');

function splitEnding(name: string): { readonly stem: string; readonly ending: string } {
  const [ending = ''] = /\.[\p{L}\p{N}]{1,10}$/u.exec(name) ?? [];
  return ending.length === name.length ? { stem: name, ending: '' } : { stem: name.slice(0, name.length - ending.length), ending };
}

function cutToBytes(text: string, bytes: number): string {
  let used = 0;
  let cut = '';
  for (const sign of text) {
    used += Buffer.byteLength(sign);
    if (used > bytes) break;
    cut += sign;
  }
  return cut;
}
