// Text from people inside Markdown: it stays text, whatever signs it has.
import { parseRichText, type RichNode } from '#shared/domain/rich-text.ts';

/** Directions turned round and invisible signs could show other words than those that stand there. */
const hidden = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/g;

/** On one line or several, with nothing in it that Markdown or HTML would take for its own. */
export const markdownText = (text: string): string =>
  text
    .replace(hidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~#]/g, String.raw`\$&`)
    .replace(/^(\s*)([-+>=])/gm, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])/gm, String.raw`$1\$2`)
    // An address would become a link by itself.
    .replaceAll('://', ':&#47;&#47;');

/** The same, in the place of one line. */
export const markdownLine = (text: string): string => markdownText(text.replace(/\s*[\r\n]+\s*/g, ' / ').trim());

/** A paragraph under a list point, however many lines it has. */
export const indented = (text: string, by = '  '): string => text.split('\n').join(`\n${by}`);

/** Rich text as Markdown; what cannot be read falls back to the plain text. */
export function richMarkdown(json: string, plainText: string): string {
  const document = parseRichText(json);
  return document ? blocks(document.content ?? []) : markdownText(plainText);
}

const blocks = (nodes: readonly RichNode[]): string => nodes.map(block).filter(Boolean).join('\n\n');

function block(node: RichNode): string {
  const inner = node.content ?? [];
  switch (node.type) {
    case 'heading':
      // Below the headings of the page around it.
      return `**${inline(inner)}**`;
    case 'bulletList':
      return inner.map((item) => `- ${indented(blocks(item.content ?? []))}`).join('\n');
    case 'orderedList': {
      const first = typeof node.attrs?.['start'] === 'number' ? node.attrs['start'] : 1;
      return inner.map((item, index) => `${first + index}. ${indented(blocks(item.content ?? []), '   ')}`).join('\n');
    }
    case 'blockquote':
      return `> ${blocks(inner).split('\n').join('\n> ')}`;
    case 'horizontalRule':
      return '---';
    case 'table': {
      const rows = inner.map((row) => `| ${(row.content ?? []).map((cell) => blocks(cell.content ?? []).replace(/\s*\n+\s*/g, ' / ')).join(' | ')} |`);
      const [head = '| |', ...rest] = rows;
      const columns = inner[0]?.content?.length ?? 1;
      return [head, `|${' --- |'.repeat(columns)}`, ...rest].join('\n');
    }
    default:
      return inline(inner);
  }
}

const signs = { bold: '**', italic: '*', strike: '~~' } as const;

function inline(nodes: readonly RichNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'hardBreak') return '  \n';
      const text = markdownText(node.text ?? '');
      // Signs must touch the words: blanks at the edges stay outside.
      const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
      if (words === '') return text;
      return before + (node.marks ?? []).reduce((marked, { type }) => `${signs[type]}${marked}${signs[type]}`, words) + after;
    })
    .join('');
}
