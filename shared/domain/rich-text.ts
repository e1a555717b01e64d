// A rich note is a ProseMirror document as JSON text. Only these parts are let in, and only so many: what the editor makes,
// and nothing that could load, run or lead away.
import { z } from 'zod';

const blockTypes = ['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'table', 'tableRow', 'tableCell', 'tableHeader', 'horizontalRule'] as const;
const inlineTypes = ['text', 'hardBreak'] as const;
export const richNodeTypes = [...blockTypes, ...inlineTypes] as const;
export const richMarkTypes = ['bold', 'italic', 'strike'] as const;
export const richLimits = { depth: 20, nodes: 20_000 } as const;

export type RichMark = { readonly type: (typeof richMarkTypes)[number] };
export type RichNode = {
  readonly type: 'doc' | (typeof richNodeTypes)[number];
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly RichNode[];
  readonly marks?: readonly RichMark[];
  readonly text?: string;
};

const span = z.int().min(1).max(100);
const attributesByType: Partial<Record<RichNode['type'], z.ZodType>> = {
  heading: z.strictObject({ level: z.int().min(1).max(6), textAlign: z.null().optional() }),
  orderedList: z.strictObject({ start: z.int().min(0).max(1_000_000).optional(), type: z.string().max(1).nullable().optional() }),
  tableCell: z.strictObject({ colspan: span.optional(), rowspan: span.optional(), colwidth: z.array(z.int().min(0).max(10_000)).max(100).nullable().optional(), align: z.null().optional() }),
  tableHeader: z.strictObject({ colspan: span.optional(), rowspan: span.optional(), colwidth: z.array(z.int().min(0).max(10_000)).max(100).nullable().optional(), align: z.null().optional() }),
};
const noAttributes = z.union([z.undefined(), z.null(), z.strictObject({}), z.strictObject({ textAlign: z.null() })]);
const nodeKeys = new Set(['type', 'attrs', 'content', 'marks', 'text']);

/** null when it is not a document that the editor could have made. */
export function parseRichText(json: string): RichNode | null {
  const document = parseJson(json);
  return isNode(document) && document.type === 'doc' && isSmallAndKnown(document) ? document : null;
}

/** The text without marks, one line per paragraph, heading, item or table row. */
export function richToPlainText(document: RichNode): string {
  const lines: string[] = [];
  collectLines(document, lines);
  return lines.join('\n');
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Walks with a list of its own: a document nested a million deep must not end the process. */
function isSmallAndKnown(document: RichNode): boolean {
  const waiting: { node: RichNode; depth: number }[] = [{ node: document, depth: 1 }];
  let seen = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    seen += 1;
    if (seen > richLimits.nodes || depth > richLimits.depth || !isKnownNode(node, depth)) return false;
    for (const child of node.content ?? []) {
      if (!isNode(child)) return false;
      waiting.push({ node: child, depth: depth + 1 });
    }
  }
  return true;
}

function isNode(value: unknown): value is RichNode {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const node = value as Record<string, unknown>;
  return typeof node['type'] === 'string' && (node['content'] === undefined || Array.isArray(node['content'])) && Object.keys(node).every((key) => nodeKeys.has(key));
}

function isKnownNode(node: RichNode, depth: number): boolean {
  const isKnownType = depth === 1 ? node.type === 'doc' : (richNodeTypes as readonly string[]).includes(node.type);
  if (!isKnownType || !hasKnownMarks(node)) return false;
  if (node.type === 'text') return typeof node.text === 'string' && node.text.length > 0 && node.content === undefined && noAttributes.safeParse(node.attrs).success;
  if (node.text !== undefined) return false;
  const attributes = attributesByType[node.type];
  return node.attrs === undefined ? node.type !== 'heading' : (attributes ?? noAttributes).safeParse(node.attrs).success;
}

function hasKnownMarks(node: RichNode): boolean {
  const marks: unknown = node.marks;
  if (marks === undefined) return true;
  return Array.isArray(marks) && marks.length <= richMarkTypes.length && marks.every(isKnownMark);
}

function isKnownMark(mark: unknown): boolean {
  if (typeof mark !== 'object' || mark === null) return false;
  const { type, ...rest } = mark as Record<string, unknown>;
  return typeof type === 'string' && (richMarkTypes as readonly string[]).includes(type) && Object.keys(rest).length === 0;
}

function collectLines(node: RichNode, lines: string[]): void {
  if (node.type === 'paragraph' || node.type === 'heading') lines.push(inlineText(node));
  else if (node.type === 'tableRow') lines.push((node.content ?? []).map(cellText).join('\t'));
  else for (const child of node.content ?? []) collectLines(child, lines);
}

function cellText(cell: RichNode): string {
  const lines: string[] = [];
  collectLines(cell, lines);
  return lines.join(' ');
}

const inlineText = (node: RichNode): string => (node.content ?? []).map((child) => (child.type === 'hardBreak' ? '\n' : (child.text ?? ''))).join('');
