import { describe, expect, it } from 'vitest';
import { endingOf, toFileName } from '#shared/domain/file-name.ts';

describe('toFileName', () => {
  const cases: readonly (readonly [given: string, expected: string, why: string])[] = [
    ['Договор займа.pdf', 'Договор займа.pdf', 'a name as people give it'],
    ['C:\\Users\\a\\scan.pdf', 'scan.pdf', 'folders of Windows'],
    ['../../etc/passwd', 'passwd', 'a way out of the folder'],
    ['..', '_', 'nothing but dots'],
    ['', '_', 'nothing at all'],
    ['   ', '_', 'nothing to be seen'],
    ['a\u202efdp.exe', 'a_fdp.exe', 'a sign that turns the ending round'],
    ['line\nbreak\u0000.txt', 'line_break_.txt', 'control characters'],
    ['what? "why": <a|b>*.txt', 'what_ _why__ _a_b__.txt', 'signs that Windows does not take'],
    ['con', '_con', 'a name of a device'],
    ['LPT1.txt', '_LPT1.txt', 'a name of a device with an ending'],
    ['console.txt', 'console.txt', 'only like a name of a device'],
    ['.hidden', 'hidden', 'a dot in front'],
    ['name. . ', 'name', 'dots and spaces at the end'],
    ['Й'.normalize('NFD') + '.txt', 'Й.txt', 'letters put together'],
  ];
  it.each(cases)('makes %j into %j: %s', (given, expected) => expect(toFileName(given)).toBe(expected));

  it('cuts a long name and keeps its ending', () => {
    const cut = toFileName(`${'ұ'.repeat(500)}.docx`);
    expect(cut).toHaveLength(200);
    expect(cut.endsWith('ұ.docx')).toBe(true);
  });
  it('does not cut a character in two', () => expect(toFileName('😀'.repeat(150))).toBe('😀'.repeat(100)));
  it('gives the same again', () => {
    for (const [given] of cases) expect(toFileName(toFileName(given))).toBe(toFileName(given));
  });
});

describe('endingOf', () => {
  it('is in small letters, without the dot', () => expect(endingOf('Scan.PDF')).toBe('pdf'));
  it('is empty where there is none', () => expect([endingOf('scan'), endingOf('.scan'), endingOf('scan.')]).toEqual(['', '', '']));
});
