// The style sheet made for one paper: its page margins with page x of y, draft mark, initials and fingerprint.
// A file of its own beside the static sheet, because the policy lets no style into the page itself.
import type { PaperDocument } from '#shared/domain/paper.ts';

/** As many characters of 7.5 pt as the left two thirds of the footer hold. */
const initialsLineCharacters = 90;
const ruleForInitials = '_'.repeat(9);
const lineHeightMm = 5.5;

export function renderPageStyle({ margin }: PaperDocument): string {
  const initials = linesOfInitials(margin.initials);
  const bottomMm = 16 + lineHeightMm * Math.max(2, initials.length);
  const pages = margin.pageOf.map(({ before, between, after }) => [cssString(before), 'counter(page)', cssString(between), 'counter(pages)', cssString(after)].join(' ')).join(` ${cssString(' / ')} `);
  const fingerprint = [margin.version, margin.fingerprint && `SHA-256: ${margin.fingerprint}`].filter(Boolean).join('\n');
  const box = (name: string, content: string, more = ''): string => `  @${name} { font-family: 'Noto Serif', serif; font-size: 7.5pt; white-space: pre-wrap; content: ${content};${more} }`;
  return [
    '@page {',
    `  size: A4; margin: 20mm 15mm ${bottomMm.toFixed(1)}mm 25mm;`,
    box('top-left', cssString(margin.draftMark), ' font-weight: 700; text-align: left; vertical-align: middle;'),
    box('top-right', pages === '' ? '""' : pages, ' text-align: right; vertical-align: middle;'),
    box('bottom-left', cssString(initials.join('\n')), ` text-align: left; vertical-align: middle; line-height: ${lineHeightMm}mm; width: 118mm;`),
    box('bottom-right', cssString(fingerprint), ' text-align: right; vertical-align: middle; width: 52mm;'),
    '}',
    '',
  ].join('\n');
}

function linesOfInitials(labels: readonly string[]): string[] {
  const lines: string[] = [];
  for (const label of labels) {
    const piece = `${label}\u00A0${ruleForInitials}`.replaceAll(' ', '\u00A0');
    const last = lines.at(-1);
    if (last !== undefined && last.length + piece.length + 3 <= initialsLineCharacters) lines[lines.length - 1] = `${last}   ${piece}`;
    else lines.push(piece);
  }
  return lines;
}

/** Quotes, backslashes, line feeds and all that could end the string or the sheet go as code points. */
export const cssString = (text: string): string => `"${text.replace(/["\\<>\u0000-\u001F\u007F]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
