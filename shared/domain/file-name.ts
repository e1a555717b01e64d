// Names of files as people gave them, made fit to be kept, shown and written again on any system.

const longestName = 200;
/** Forbidden somewhere, or not seen: separators, signs of Windows, control and format characters (they can turn a name's ending round). */
const unfit = /[\\/:*?"<>|\p{Cc}\p{Cf}\u2028\u2029]/gu;
/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Never empty, never a path, no leading or trailing dot or space; the ending survives where the name has to be cut. */
export function toFileName(given: string): string {
  const bare = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = bare.replace(unfit, '_').replace(/\s+/gu, ' ').replace(/^[ .]+|[ .]+$/gu, '');
  const named = clean === '' ? '_' : reserved.test(clean) ? `_${clean}` : clean;
  if (named.length <= longestName) return named;
  const ending = endingOf(named);
  const kept = ending !== '' && ending.length <= 20 ? `.${ending}` : '';
  return `${wholeCharacters(named.slice(0, longestName - kept.length))}${kept}`;
}

/** Without the dot, in small letters; empty where there is none. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

/** A pair of surrogates is not cut in two. */
const wholeCharacters = (text: string): string => (/[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text);
