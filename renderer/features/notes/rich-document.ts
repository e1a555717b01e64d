// A line of words grown into a document. What a document may hold and how it reads as text: shared/domain/rich-text.ts.
import { parseRichText, type RichNode } from '#shared/domain/rich-text.ts';

/** null when the text is no document: the note's plain text is shown then. */
export const parseRich = (rich: string | null): RichNode | null => (rich === null ? null : parseRichText(rich));

/** One paragraph for each of its lines. */
export function richOfText(text: string): RichNode {
  return { type: 'doc', content: text.split('\n').map((line) => (line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] })) };
}
