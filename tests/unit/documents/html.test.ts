import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inProject } from '#build/setup.mjs';
import { buildMeetingNotes } from '#electron/documents/build-meeting-notes.ts';
import { shapePaths } from '#electron/documents/mark-shapes.ts';
import { escapeHtml, renderHtml } from '#electron/documents/render-html.ts';
import { cssString, renderPageStyle } from '#electron/documents/render-page-style.ts';
import { buildSettlement } from '#electron/documents/settlement/build-settlement.ts';
import { writeWordingPage } from '#electron/documents/wording-page.ts';
import type { PaperDocument } from '#shared/domain/paper.ts';
import { sampleNotes } from './sample-meeting-notes.ts';
import { sampleSettlement } from './sample-settlement.ts';

const styleSheet = readFileSync(inProject('renderer/paper/paper.css'), 'utf8');
const papers: readonly PaperDocument[] = [...(['kk', 'ru', 'en', 'kk-ru'] as const).map((languages) => buildSettlement(sampleSettlement(languages), 'draft').paper), ...(['kk', 'ru', 'en'] as const).map((language) => buildMeetingNotes(sampleNotes(language)).paper)];

/** Signs that mean something to HTML or CSS, among letters. */
const slyText = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '\\', '\n', '\r', '\f', '}', ';', '\u202E', '\u0000', '\u0085', 'a', 'ә', 'Щ', '₸', '😀', ' ') });

describe('the page of a paper', () => {
  it('has no script, no inline style, no address but its sheets', () => {
    for (const paper of papers) {
      const html = renderHtml(paper, ['paper.css', 'page.css']);
      expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:|<img|<iframe|<a\s|https?:/i);
      expect(html.match(/(?:href|src)="[^"]*"/g)).toEqual(['href="paper.css"', 'href="page.css"']);
    }
  });

  it('opens and closes every element in order', () => {
    for (const paper of papers) expect(openElements(renderHtml(paper, []))).toEqual([]);
  });

  it('uses no class that the style sheet does not know', () => {
    const used = new Set(papers.flatMap((paper) => [...renderHtml(paper, []).matchAll(/class="([^"]+)"/g)].flatMap((match) => (match[1] ?? '').split(' '))));
    const plain = new Set(['paper-settlement', 'paper-meeting-notes', 'paper-column-wide', 'paper-signature-name', 'paper-signature-label']);
    expect([...used].filter((name) => !plain.has(name) && !styleSheet.includes(`.${name}`))).toEqual([]);
  });

  it('escapes whatever a person may have typed', () => {
    const sly = `</p><script>alert("1")</script>'&\u202Eexe\u0000`;
    const body = { ...sampleSettlement('ru'), number: sly, subject: { kk: sly, ru: sly, en: sly } };
    const html = renderHtml(buildSettlement(body, 'draft').paper, [`"><script>`]);
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;exe');
    fc.assert(fc.property(slyText, (text) => !/[<>"'\u202E\u0000]/.test(escapeHtml(text))));
  });

  it('is not named after its case', () => {
    for (const paper of papers) expect(/<title>([^<]*)<\/title>/.exec(renderHtml(paper, []))?.[1]).not.toMatch(/Мысал|Өрнек|Образец|кездесу$|встреча$/);
  });
});

/** Elements still open at the end, after each closing tag was matched with the one opened last. */
function openElements(html: string): string[] {
  const open: string[] = [];
  for (const [, closing, name = '', ending] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*?(\/?)>/g)) {
    if (ending === '/' || ['meta', 'link', 'col'].includes(name)) continue;
    if (closing !== '/') open.push(name);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
}

describe('the style sheet made for one paper', () => {
  const style = renderPageStyle(papers[3] ?? papers[0] as PaperDocument);
  it('holds page numbers, draft mark, initials and fingerprint', () => {
    expect(style).toContain('size: A4');
    for (const part of ['"ЖОБА, қол қойылмаған / ПРОЕКТ, не подписан"', 'counter(page)', 'counter(pages)', '1-тарап\u00A0/\u00A0Сторона\u00A01', 'SHA-256: ']) expect(style).toContain(part);
  });
  it('makes room below for many initials', () => {
    const [paper] = papers;
    if (!paper) throw new Error('no paper');
    const many = renderPageStyle({ ...paper, margin: { ...paper.margin, initials: Array.from({ length: 30 }, (_unused, index) => `${index + 1}-тарап`) } });
    const bottomOf = (text: string): number => Number(/margin: 20mm 15mm ([\d.]+)mm/.exec(text)?.[1]);
    expect(bottomOf(many)).toBeGreaterThan(bottomOf(style) + 20);
  });
  it('lets no text end its string', () => {
    expect(cssString('a"b\\c\nd</style>')).toBe('"a\\22 b\\5c c\\a d\\3c /style\\3e "');
    fc.assert(fc.property(slyText, (text) => /^"(?:[^"\\\n\r\f<>]|\\[0-9a-f]+ )*"$/.test(cssString(text))));
  });
});

describe('the static style sheet', () => {
  it('rules nothing outside papers: the preview shares a page with the app', () => {
    const selectors = styleSheet.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@font-face \{[^}]*\}/g, '').match(/[^{}]+(?=\{)/g) ?? [];
    expect(selectors.length).toBeGreaterThan(40);
    expect(selectors.map((selector) => selector.trim()).filter((selector) => !selector.startsWith('.paper'))).toEqual([]);
  });
});

describe('marks on paper', () => {
  it('have the shapes of the screen', () => {
    const screen = readFileSync(inProject('renderer/ui/party-mark.tsx'), 'utf8');
    for (const [shape, path] of Object.entries(shapePaths)) expect(screen).toContain(`${shape}: '${path}'`);
  });
});

describe('WORDING.md', () => {
  it('is what the templates say', () => {
    expect(readFileSync(inProject('electron/documents/WORDING.md'), 'utf8') === writeWordingPage(), 'run: node_modules/.bin/node build/wording.mjs').toBe(true);
  });
});

describe('printed meeting notes', () => {
  const { paper } = buildMeetingNotes(sampleNotes('ru'));
  const [table] = paper.blocks.filter((block) => block.type === 'table');
  it('mark each note by whom it is for', () => {
    expect(table?.rows.map((cells) => cells[1]?.marks.map((mark) => (mark.type === 'party' ? `${mark.mark.letter} ${mark.mark.shape}` : mark.type)).join())).toEqual([
      'A circle,B square', 'A circle,B square', 'B square', 'own-eyes', 'A circle,B square',
    ]);
    expect(paper.blocks.find((block) => block.type === 'legend')?.rows.map(({ text }) => text)).toEqual(['Мысалова Үлгі', '«Өрнек-Үлгі жөндеу» ЖШС', 'Только для себя']);
  });
  it('say that paper has no lock, when it was and who was there', () => {
    const html = renderHtml(paper, []);
    expect(html).toContain('У бумаги нет замка');
    expect(html.replaceAll('\u00A0', ' ')).toContain('18 ноября 2026 года, 10:00');
    expect(html).toContain('Сынақов Мысал (представитель)');
  });
  it('keep lists and looks of a rich note', () => {
    const html = renderHtml(paper, []).replaceAll('\u00A0', ' ');
    expect(html).toContain('<p><strong>Варианты</strong></p><p>  • <strong>рассрочка</strong> на год</p><p>  3. <em>екінші нұсқа</em></p>');
  });
  it('stand without notes too', () => expect(renderHtml(buildMeetingNotes({ ...sampleNotes('kk'), notes: [] }).paper, [])).toContain('Бұл кездесуде жазба жоқ.'));
});
