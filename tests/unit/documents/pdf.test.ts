// Papers printed by the Chromium of this machine and read back: text in order, columns apart, fonts embedded, nothing torn.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '#build/chromium-shell/find.mjs';
import { buildMeetingNotes } from '#electron/documents/build-meeting-notes.ts';
import { buildSettlement } from '#electron/documents/settlement/build-settlement.ts';
import type { PaperDocument, PaperLeaf } from '#shared/domain/paper.ts';
import { hasPoppler, pdfFonts, pdfPages, pdfText, pdfWords, printPdf, type PdfWord } from './print-pdf.ts';
import { sampleNotes } from './sample-meeting-notes.ts';
import { longSettlement, sampleSettlement } from './sample-settlement.ts';

const browser = findBrowser();
const problem = 'problem' in browser ? browser.problem : hasPoppler() ? null : 'no pdftotext: install poppler-utils';
const folder = mkdtempSync(join(tmpdir(), 'bitim-papers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Without spaces and hyphens: poppler takes a hyphen at the end of a line for a divided word. */
const squeeze = (text: string): string => text.replace(/[\s\u00A0\u00AD-]+/g, '');
const clauseTexts = (paper: PaperDocument, language: string): string[] =>
  paper.blocks
    .flatMap((block): PaperLeaf[] => (block.type === 'columns' ? [...block.left, ...block.right] : [block]))
    .flatMap((leaf) => ((leaf.type === 'clause' || leaf.type === 'heading') && leaf.language === language ? [`${leaf.number}${leaf.runs.map(({ text }) => text).join('')}`] : []))
    .map(squeeze);

/** Runs one after another: each text is found after the end of the one before. */
function expectInOrder(whole: string, texts: readonly string[]): void {
  let from = 0;
  for (const text of texts) {
    const at = whole.indexOf(text, from);
    expect(at, `after ${from}: ${text.slice(0, 60)}`).toBeGreaterThanOrEqual(from);
    from = at + text.length;
  }
}

function print(name: string, paper: PaperDocument): string {
  const own = join(folder, name);
  mkdirSync(own);
  return printPdf(paper, own);
}

describe.skipIf(problem)(`printed with Chromium and read with poppler${problem ? ` (skipped: ${problem})` : ''}`, () => {
  describe.each(['kk', 'ru', 'en'] as const)('the settlement agreement in %s', (language) => {
    const { paper } = buildSettlement(sampleSettlement(language), 'draft');
    let pdf = '';
    beforeAll(() => {
      pdf = print(`settlement-${language}`, paper);
    });

    it('has its text in order, page by page, with no clause torn over two pages', () => {
      const pages = pdfPages(pdf).map(squeeze);
      expect(pages.length).toBeGreaterThanOrEqual(4);
      expectInOrder(pages.join(''), clauseTexts(paper, language));
      for (const text of clauseTexts(paper, language)) expect(pages.filter((page) => page.includes(text)), text.slice(0, 60)).toHaveLength(1);
    });

    it('has every letter and the tenge sign in embedded fonts of ours', () => {
      expectOurFonts(pdf);
      const text = pdfText(pdf);
      expect(text).toContain('₸');
      expect(text).toContain('Мысалова Үлгі Сынаққызы');
      if (language === 'kk') for (const letter of 'әғқңөұүһі') expect(text.toLowerCase(), letter).toContain(letter);
    });

    it('says on every page which it is, that it is a draft, whose initials, which content', () => {
      const pages = pdfPages(pdf);
      const mark = { kk: 'ЖОБА, қол қойылмаған', ru: 'ПРОЕКТ, не подписан', en: 'DRAFT, not signed' }[language];
      for (const [index, page] of pages.entries()) {
        const number = { kk: `${index + 1}-бет, барлығы ${pages.length}`, ru: `Страница ${index + 1} из ${pages.length}`, en: `Page ${index + 1} of ${pages.length}` }[language];
        for (const part of [number, mark, `SHA-256: ${paper.margin.fingerprint}`, ...paper.margin.initials]) expect(page).toContain(part);
      }
    });
  });

  describe('Kazakh and Russian side by side, long', () => {
    const { paper, fingerprint } = buildSettlement(longSettlement('kk-ru'), 'final');
    let pdf = '';
    let words: PdfWord[][] = [];
    beforeAll(() => {
      pdf = print('long', paper);
      words = pdfWords(pdf);
    });

    it('is of four pages and more, without a draft mark', () => {
      expect(words.length).toBeGreaterThan(4);
      expect(pdfText(pdf)).not.toMatch(/ЖОБА|ПРОЕКТ/);
      expect(pdfPages(pdf).every((page) => page.includes(fingerprint.slice(0, 4)))).toBe(true);
    });

    it('keeps the columns apart: Kazakh left of the middle, Russian right of it, each in order', () => {
      const middle = 320;
      const inBody = words.map((page) => page.filter(({ top, bottom }) => top > 50 && bottom < 768));
      const straddling = inBody.flat().filter(({ left, right, text }) => left < middle - 12 && right > middle + 12 && text.length > 1);
      expect(straddling).toEqual([]);
      const side = (isMine: (word: PdfWord) => boolean): string => squeeze(inBody.flatMap((page) => page.filter(isMine)).map(({ text }) => text).join(''));
      expectInOrder(side(({ left }) => left < middle), clauseTexts(paper, 'kk'));
      expectInOrder(side(({ left }) => left >= middle), clauseTexts(paper, 'ru'));
    });

    it('reads in order by a reader that knows nothing of columns', () => {
      const text = squeeze(pdfText(pdf));
      for (const language of ['kk', 'ru']) expectInOrder(text, clauseTexts(paper, language));
    });

    it('starts the same clause at the same height on both sides of the same page', () => {
      const numbers = clauseTexts(paper, 'kk').flatMap((text) => /^\d+\.\d+\./.exec(text) ?? []);
      expect(numbers.length).toBeGreaterThan(20);
      for (const number of numbers) {
        const found = words.flatMap((page, pageIndex) => page.filter(({ text }) => text === number).map(({ top }) => ({ pageIndex, top: Math.round(top) })));
        expect(found, number).toHaveLength(2);
        expect(found[0], number).toEqual(found[1]);
      }
    });

    it('tears no clause and no obligation', () => {
      const sides = words.map((page) => ({ kk: squeeze(page.filter(({ left }) => left < 320).map(({ text }) => text).join('')), ru: squeeze(page.filter(({ left }) => left >= 320).map(({ text }) => text).join('')) }));
      for (const language of ['kk', 'ru'] as const) {
        const obligations = paper.blocks
          .flatMap((block): PaperLeaf[] => (block.type === 'columns' ? [...block.left, ...block.right] : [block]))
          .flatMap((leaf) => (leaf.type === 'fields' && leaf.isWhole && leaf.language === language ? [squeeze(leaf.title + leaf.rows.map(({ label, runs }) => `${label}:${runs.map(({ text }) => text).join('')}`).join(''))] : []));
        expect(obligations.length).toBeGreaterThan(20);
        for (const text of [...obligations, ...clauseTexts(paper, language)]) expect(sides.some((page) => page[language].includes(text)), text.slice(0, 80)).toBe(true);
      }
    });

    it('keeps every heading with the text under it, and the signatures together', () => {
      for (const page of words) {
        const body = page.filter(({ bottom }) => bottom < 768);
        const lowest = Math.max(...body.map(({ top }) => top));
        const lastLine = body.filter(({ top }) => Math.abs(top - lowest) < 4).map(({ text }) => text);
        expect(lastLine.some((text) => /^\d+\.$/.test(text)), lastLine.join(' ')).toBe(false);
      }
      expect(pdfPages(pdf).filter((page) => /Фамилия, инициалы/.test(page))).toHaveLength(1);
    });

    it('repeats the head of the schedule on the next page, on both sides', () => {
      const heads = pdfPages(pdf).map((page) => [page.match(/^Төлем мерзімі$/gm)?.length ?? 0, page.match(/^Срок платежа$/gm)?.length ?? 0]).filter(([left]) => left !== 0);
      expect(heads.length).toBeGreaterThanOrEqual(2);
      for (const head of heads) expect(head).toEqual([1, 1]);
      expectOurFonts(pdf);
    });
  });

  describe('meeting notes', () => {
    it('print every note once, in order, over several pages', () => {
      const notes = sampleNotes('kk', 12);
      const pdf = print('notes', buildMeetingNotes(notes).paper);
      const text = squeeze(pdfText(pdf));
      expect(pdfPages(pdf).length).toBeGreaterThan(2);
      expect(text.match(/Спроситьосрокахещёраз/g)).toHaveLength(12);
      expect(text).toContain('Қағаздақұлыпжоқ');
      expectInOrder(text, notes.notes.map(({ body }) => squeeze(body.text.split('\n')[0] ?? '')));
      expectOurFonts(pdf);
    });
  });
});

function expectOurFonts(pdf: string): void {
  const fonts = pdfFonts(pdf);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatchObject({ name: expect.stringMatching(/\+NotoSerif/), isEmbedded: true, isSubset: true, hasUnicode: true });
}
