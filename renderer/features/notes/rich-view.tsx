import { createElement, type ReactNode } from 'react';
import type { RichNode } from '#shared/domain/rich-text.ts';
import classes from './rich-text.module.css';

/** A rich note as it is read. Elements come from this table only, text only as text. */
export function RichView({ document }: { readonly document: RichNode }) {
  return <div className={classes['rich']}>{(document.content ?? []).map((node, index) => showNode(node, index))}</div>;
}

const elements: { readonly [type: string]: string } = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
};
const markElements: { readonly [type: string]: string } = { bold: 'strong', italic: 'em', strike: 's' };

function showNode(node: RichNode, key: number): ReactNode {
  const children = (node.content ?? []).map((child, index) => showNode(child, index));
  if (node.type === 'text') return (node.marks ?? []).reduce<ReactNode>((inner, mark) => (markElements[mark.type] ? createElement(markElements[mark.type] as string, { key }, inner) : inner), node.text ?? '');
  if (node.type === 'hardBreak') return <br key={key} />;
  if (node.type === 'horizontalRule') return <hr key={key} />;
  // A note's own headings stand below those of the screen.
  if (node.type === 'heading') return createElement(node.attrs?.['level'] === 1 ? 'h3' : node.attrs?.['level'] === 2 ? 'h4' : 'h5', { key }, children);
  if (node.type === 'table') return <div key={key} className={classes['tableFrame']}><table><tbody>{children}</tbody></table></div>;
  const element = elements[node.type];
  return element ? createElement(element, { key, ...spans(node) }, children) : children;
}

function spans(node: RichNode): { readonly colSpan?: number; readonly rowSpan?: number } {
  if (node.type !== 'tableCell' && node.type !== 'tableHeader') return {};
  const span = (value: unknown): number => (typeof value === 'number' && value >= 1 && value <= 50 ? Math.floor(value) : 1);
  return { colSpan: span(node.attrs?.['colspan']), rowSpan: span(node.attrs?.['rowspan']) };
}
