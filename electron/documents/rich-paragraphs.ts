// A rich note as paragraphs of runs: lists by their signs, tables by rows. What cannot be read falls back to the plain text.
import { parseRichText, type RichNode } from '#shared/domain/rich-text.ts';
import { plainRun, type PaperRun } from '#shared/domain/paper.ts';

const looksByMark = { bold: 'strong', italic: 'emphasis', strike: 'strike' } as const;

export function richParagraphs(json: string, plainText: string): PaperRun[][] {
  const document = parseRichText(json);
  return document ? blockParagraphs(document.content ?? [], '') : [[plainRun(plainText)]];
}

function blockParagraphs(nodes: readonly RichNode[], indent: string): PaperRun[][] {
  return nodes.flatMap((node): PaperRun[][] => {
    switch (node.type) {
      case 'paragraph':
        return [[...(indent ? [plainRun(indent)] : []), ...inlineRuns(node)]];
      case 'heading':
        return [inlineRuns(node).map((run) => ({ ...run, looks: [...new Set([...run.looks, 'strong' as const])] }))];
      case 'bulletList':
        return items(node, () => '• ', indent);
      case 'orderedList':
        return items(node, (index) => `${startOf(node) + index}. `, indent);
      case 'tableRow':
        return [(node.content ?? []).flatMap((cell, index) => [...(index > 0 ? [plainRun(' | ')] : []), ...blockParagraphs(cell.content ?? [], '').flat()])];
      case 'horizontalRule':
        return [[plainRun('–––')]];
      default:
        return blockParagraphs(node.content ?? [], indent);
    }
  });
}

/** The sign stands before an item's first paragraph; deeper lists go further in by no-break spaces. */
function items(list: RichNode, sign: (index: number) => string, indent: string): PaperRun[][] {
  const deeper = `${indent}\u00A0\u00A0`;
  return (list.content ?? []).flatMap((item, index) => {
    const [first = [], ...rest] = blockParagraphs(item.content ?? [], '');
    return [[plainRun(deeper + sign(index)), ...first], ...rest.map((runs) => [plainRun(`${deeper}\u00A0\u00A0`), ...runs])];
  });
}

const startOf = ({ attrs }: RichNode): number => (typeof attrs?.['start'] === 'number' ? attrs['start'] : 1);

const inlineRuns = (node: RichNode): PaperRun[] =>
  (node.content ?? []).map((child) =>
    child.type === 'hardBreak' ? plainRun('\n') : { text: child.text ?? '', looks: (child.marks ?? []).map(({ type }) => looksByMark[type]), sentence: null },
  );
