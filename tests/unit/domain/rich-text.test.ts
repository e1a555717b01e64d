import { getSchema } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { parseRichText, richLimits, richMarkTypes, richNodeTypes, richToPlainText } from '#shared/domain/rich-text.ts';
import { richExtensions } from '#renderer/features/notes/rich-extensions.ts';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const document = (...content: unknown[]): string => JSON.stringify({ type: 'doc', content });

/** Every kind of node the editor knows, with the attributes it writes of its own. */
function everyEditorNode(): string {
  const schema = getSchema(richExtensions);
  const cell = schema.nodes['tableCell']?.createAndFill(null, schema.nodes['paragraph']?.create(null, schema.text('cell')));
  const header = schema.nodes['tableHeader']?.createAndFill();
  const row = schema.nodes['tableRow']?.create(null, [header, cell].filter((each) => !!each));
  const blocks = [
    schema.nodes['heading']?.create({ level: 2 }, schema.text('heading')),
    schema.nodes['paragraph']?.create(null, [schema.text('bold', Object.values(schema.marks).map((mark) => mark.create())), schema.nodes['hardBreak']?.create()].filter((each) => !!each)),
    schema.nodes['bulletList']?.createAndFill(),
    schema.nodes['orderedList']?.createAndFill(),
    schema.nodes['blockquote']?.createAndFill(),
    schema.nodes['horizontalRule']?.create(),
    row && schema.nodes['table']?.create(null, row),
  ];
  return JSON.stringify(schema.nodes['doc']?.create(null, blocks.filter((each) => !!each)).toJSON());
}

describe('a rich note', () => {
  it('may hold everything the editor makes, and nothing else is in the editor', () => {
    const schema = getSchema(richExtensions);
    expect(Object.keys(schema.nodes).sort()).toEqual(['doc', ...richNodeTypes].sort());
    expect(Object.keys(schema.marks).sort()).toEqual([...richMarkTypes].sort());
    expect(parseRichText(everyEditorNode())).not.toBeNull();
  });

  it.each([
    ['an image', document({ type: 'image', attrs: { src: 'x' } })],
    ['a link', document({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://example.test' } }] }] })],
    ['a mark with attributes', document({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'bold', attrs: { style: 'x' } }] }] })],
    ['an unknown key', document({ ...paragraph('a'), style: 'x' })],
    ['an unknown attribute', document({ type: 'paragraph', attrs: { onclick: 'x' } })],
    ['a heading of level 9', document({ type: 'heading', attrs: { level: 9 } })],
    ['a document within', document({ type: 'doc', content: [] })],
    ['text in a block', document({ type: 'paragraph', text: 'a' })],
    ['empty text', document({ type: 'paragraph', content: [{ type: 'text', text: '' }] })],
    ['content that is no list', '{"type":"doc","content":{"0":{"type":"paragraph"}}}'],
    ['a list', '[]'],
    ['a number', '3'],
    ['no JSON', '<p>a</p>'],
  ])('is refused with %s', (_what, json) => {
    expect(parseRichText(json)).toBeNull();
  });

  it('is refused where it is too deep or too large, without exhausting the stack', () => {
    const nested = (depth: number): string => `{"type":"doc","content":[${'{"type":"blockquote","content":['.repeat(depth)}${']}'.repeat(depth)}]}`;
    expect(parseRichText(nested(richLimits.depth - 1))).not.toBeNull();
    expect(parseRichText(nested(richLimits.depth))).toBeNull();
    expect(parseRichText(nested(20_000))).toBeNull();
    const many = (count: number): string => document(...Array.from({ length: count }, () => ({ type: 'paragraph' })));
    expect(parseRichText(many(richLimits.nodes - 1))).not.toBeNull();
    expect(parseRichText(many(richLimits.nodes))).toBeNull();
  });

  it('gives its text line by line, cells of a row apart', () => {
    const table = { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('one')] }, { type: 'tableCell', content: [paragraph('two'), paragraph('three')] }] }] };
    const json = document({ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Title' }] }, { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('item')] }] }, table);
    const parsed = parseRichText(json);
    expect(parsed && richToPlainText(parsed)).toBe('Title\nitem\none\ttwo three');
  });
});
