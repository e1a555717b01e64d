// Names, cells, encodings and Markdown: text from people in places where signs mean something.
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { cellForCsv, cellFromCsv } from '#shared/domain/csv-cell.ts';
import { decodeText, guessEncoding } from '#renderer/features/exchange/text-encoding.ts';
import { buildSettlement } from '#electron/documents/settlement/build-settlement.ts';
import { paperMarkdown } from '#electron/documents/paper-markdown.ts';
import { sampleSettlement } from '#tests/unit/documents/sample-settlement.ts';
import { markdownText, richMarkdown } from '#electron/documents/markdown-text.ts';
import { createNameKeeper, toKey, toSafeName } from '#electron/vault/exchange/export-names.ts';
import { isSafePath } from '#electron/vault/exchange/export-source.ts';
import { readTable } from '#electron/vault/exchange/read-table.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[./\\:a-z0 -]{0,30}$/));

describe('a name in an export', () => {
  it.each([
    ['../../etc/passwd', '_.._etc_passwd'],
    ['CON', '_CON'], ['nul.txt', '_nul.txt'], ['COM1 .txt', '_COM1.txt'],
    ['  дело  «А»  ', 'дело «А»'], ['...', 'file'], ['', 'file'], ['a\u202Efdp.exe', 'afdp.exe'], ['a\u0000b', 'ab'], ['a\uD800', 'a_'],
    ['.hidden', 'hidden'], ['name.', 'name'], ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
  ])('%j becomes %j', (text, name) => {
    expect(toSafeName(text, 'file')).toBe(name);
  });

  it('is one safe part of a path, whatever it was, and not too long for any system', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = toSafeName(text, 'file');
        expect(isSafePath(name), JSON.stringify([text, name])).toBe(true);
        expect(name).not.toContain('/');
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(122);
      }),
      { numRuns: 2_000 },
    );
    expect(toSafeName(`${'ж'.repeat(300)}.pdf`, 'file')).toMatch(/^ж+\.pdf$/);
  });

  it('is given once, in any writing', () => {
    const keep = createNameKeeper();
    const names = ['a.pdf', 'A.pdf', 'a.pdf', 'é', 'e\u0301'].map(keep);
    expect(names).toEqual(['a.pdf', 'A (2).pdf', 'a (3).pdf', 'é', 'e\u0301 (2)']);
    expect(new Set(names.map(toKey)).size).toBe(names.length);
  });
});

describe('a cell', () => {
  it.each([['=1+1', "'=1+1"], ['@SUM(A1)', "'@SUM(A1)"], ['+7 701 000 00 01', '+7 701 000 00 01'], ['-5', '-5'], ['-cmd|x', "'-cmd|x"], ['a;b', '"a;b"'], ['say "x"', '"say ""x"""']])('%j is written as %j', (text, cell) => {
    expect(cellForCsv(text, ';')).toBe(cell);
  });

  it('comes back as it was, through the table', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[='@+\-\t";, \n0-9a]{0,12}$/)).filter((text) => text.isWellFormed() && !text.includes('\u0000'));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), fc.constantFrom('semicolon' as const, 'comma' as const), (cells, separator) => {
        const line = ['x', ...cells].map((each) => cellForCsv(each, separator === 'comma' ? ',' : ';')).join(separator === 'comma' ? ',' : ';');
        const read = readTable(`${line}\r\n`, separator);
        expect(read.ok && read.value[0]?.cells).toEqual(['x', ...cells]);
        for (const each of cells) expect(cellFromCsv(cellForCsv(each, ';').replace(/^"([\s\S]*)"$/, (_whole, inner: string) => inner.replaceAll('""', '"')))).toBe(each);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an encoding', () => {
  const words = 'Дело;ФИО;Іс\r\nҚорғас;Ұлжан Әлібек;«Ёлка»\r\n';
  const inPython = (encoding: string, text: string): Uint8Array => new Uint8Array(execFileSync('python3', ['-c', 'import sys; sys.stdout.buffer.write(sys.argv[1].encode(sys.argv[2]))', text, encoding]));

  it.each([
    ['utf-8', 'utf-8', words], ['utf-8-sig', 'utf-8', words], ['utf-16', 'utf-16le', words], ['utf-16-le', 'utf-16le', words], ['utf-16-be', 'utf-16be', words],
    ['cp1251', 'windows-1251', 'Дело;ФИО\r\nЁлка;Іван\r\n'], ['kz1048', 'kz-1048', words],
  ] as const)('%s is found out and read', (encoding, expected, text) => {
    const bytes = inPython(encoding, text);
    expect(guessEncoding(bytes)).toBe(expected);
    expect(decodeText(bytes, expected)).toBe(text);
  });

  it.each(['cp1251', 'kz1048'] as const)('%s agrees with another reader in every byte', (encoding) => {
    const script = 'import sys; sys.stdout.buffer.write("".join(bytes([b]).decode(sys.argv[1], "replace") for b in range(256)).encode("utf-16-le"))';
    const other = decodeText(new Uint8Array(execFileSync('python3', ['-c', script, encoding])), 'utf-16le');
    const ours = decodeText(Uint8Array.from({ length: 256 }, (_unused, byte) => byte), encoding === 'cp1251' ? 'windows-1251' : 'kz-1048');
    // One byte has no sign in either; a browser gives it its own number.
    expect([...ours].map((sign, byte) => (byte === 0x98 ? '' : sign))).toEqual([...other].map((sign, byte) => (byte === 0x98 ? '' : sign)));
  });

  it('reads any bytes in every way without failing', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'kz-1048'] as const) expect(typeof decodeText(bytes, encoding)).toBe('string');
        guessEncoding(bytes);
      }),
    );
  });
});

describe('Markdown', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script>alert(1)&lt;/script>'],
    ['[a](javascript:x)', String.raw`\[a\](javascript:x)`],
    ['# no heading\n- no list\n1. no number\n> no quote', '\\# no heading\n\\- no list\n1\\. no number\n\\> no quote'],
    ['https://example.org', 'https:&#47;&#47;example.org'],
    ['a\u202Eb\u0000c', 'abc'],
    ['&lt;', '&amp;lt;'],
  ])('keeps %j as text', (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  it('keeps the words of a paper, and its lines to write on', () => {
    const { paper } = buildSettlement(sampleSettlement(), 'draft');
    const markdown = paperMarkdown(paper);
    const squeeze = (words: string): string => words.replaceAll(/[\s\\|]+/g, ' ');
    const runs = paper.blocks.flatMap((block) => (block.type === 'columns' ? [...block.left, ...block.right] : [block])).flatMap((leaf) => ('runs' in leaf ? leaf.runs : []));
    expect(runs.length).toBeGreaterThan(30);
    for (const { text } of runs) expect(squeeze(markdown)).toContain(squeeze(markdownText(text)).trim());
    expect(markdown).toMatch(/^#### /);
  });

  it('keeps what rich text has', () => {
    const document = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Terms' }] },
        { type: 'bulletList', content: ['one', 'two *'].map((text) => ({ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'bold' }] }] }] })) },
        { type: 'table', content: [['a', 'b'], ['c', 'd|']].map((cells) => ({ type: 'tableRow', content: cells.map((text) => ({ type: 'tableCell', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })) })) },
      ],
    };
    expect(richMarkdown(JSON.stringify(document), '')).toBe(['**Terms**', '- **one**\n- **two \\***', '| a | b |\n| --- | --- |\n| c | d\\| |'].join('\n\n'));
    expect(richMarkdown('no document', 'plain <b>')).toBe('plain &lt;b>');
  });
});
