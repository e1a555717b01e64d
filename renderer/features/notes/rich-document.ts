// A rich note between its stored JSON text, its plain text and the screen. No HTML is ever parsed.

export type RichNode = {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly RichNode[];
  readonly marks?: readonly { readonly type: string }[];
  readonly text?: string;
};

/** null when the text is no document: the note's plain text is shown then. */
export function parseRich(rich: string | null): RichNode | null {
  if (rich === null) return null;
  try {
    const parsed: unknown = JSON.parse(rich);
    return isNode(parsed) && parsed.type === 'doc' ? parsed : null;
  } catch {
    return null;
  }
}

const isNode = (value: unknown): value is RichNode => typeof value === 'object' && value !== null && typeof (value as RichNode).type === 'string';

/** A line grown into a document: one paragraph for each of its lines. */
export function richOfText(text: string): RichNode {
  return { type: 'doc', content: text.split('\n').map((line) => (line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] })) };
}

const blocks = new Set(['paragraph', 'heading', 'tableRow', 'horizontalRule']);

/** What the document says, without its form: lines for blocks, tabs between cells. */
export function textOfRich(node: RichNode): string {
  const lines: string[] = [];
  collectLines(node, lines);
  return lines.join('\n').replace(/\n+$/, '');
}

function collectLines(node: RichNode, lines: string[]): void {
  if (node.type === 'tableRow') lines.push((node.content ?? []).map((cell) => textOfRich(cell).replaceAll('\n', ' ')).join('\t'));
  else if (blocks.has(node.type)) lines.push(inlineText(node));
  else for (const child of node.content ?? []) collectLines(child, lines);
}

const inlineText = (node: RichNode): string => (node.content ?? []).map((child) => (child.type === 'hardBreak' ? '\n' : (child.text ?? inlineText(child)))).join('');
